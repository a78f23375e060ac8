/// The passes that make one meaning of what was found, in their order.
///
/// Each looks at all that was found and changes it; what one leaves undone the next ones see. The last
/// step, `account`, is no pass: it changes nothing that was understood and says what was not.
enum Pass: CaseIterable {
    case exceptions, looseDays, yearlyDays, looseWeekdays, timesOfDay, labels, annualTitles, changes
    case echoes, coveredPeriods, counts, knownDays, closedDays, namedMonths, bareRules, neighbours
    case wholeYears, distantYears

    /// Why it stands where it stands.
    var reason: String {
        switch self {
        case .exceptions:
            "first, while the cycle that is excepted from stands unchanged before its exception"
        case .looseDays: "a day without a month needs its cycle before that is merged with another"
        case .yearlyDays: "behind the loose days, which may have used up the cycle"
        case .looseWeekdays: "the last of the three kinds of days that look for a cycle"
        case .timesOfDay: "only now has every day and cycle that a time may belong to its place"
        case .labels:
            "what is no time is set aside once nothing more can become one; all below see time only"
        case .annualTitles: "a title is dropped before the periods are compared with it"
        case .changes: "a date that was changed or called off must not explain or cover another"
        case .echoes: "repetitions go before what is left is weighed"
        case .coveredPeriods: "the period of a report is known by the deadline that is left"
        case .counts: "so many times a year is compared with the dates that are left"
        case .knownDays: "a remark about days that are final now"
        case .closedDays: "a clause about closed days governs all that is left"
        case .namedMonths: "months behind a cycle say which of its months are meant"
        case .bareRules: "a cycle without days takes those of the next, after its months are known"
        case .neighbours: "two dates that nothing joins can be seen only when all joining is done"
        case .wholeYears: "a year that stands alone stands alone only now"
        case .distantYears: "a remark about days that are final"
        }
    }
}

extension Parser {
    mutating func run(_ pass: Pass, _ atoms: inout [Atom]) throws(Impossible) {
        switch pass {
        case .exceptions: applyExceptions(&atoms)
        case .looseDays:
            lendYears(&atoms)
            try mergeDays(&atoms)
            lendYears(&atoms)
        case .yearlyDays: mergeYearly(&atoms)
        case .looseWeekdays: try mergeWeekdays(&atoms)
        case .timesOfDay: attachTimes(&atoms)
        case .labels: setLabelsAside(&atoms)
        case .annualTitles: dropAnnualTitles(&atoms)
        case .changes: settleChanges(&atoms)
        case .echoes:
            writeOutPhases(&atoms)
            atoms = settlePeriods(atoms)
            checkOrdinalWeekdays(&atoms)
            dropNamedRounds(&atoms)
        case .coveredPeriods: dropCoveredPeriods(&atoms)
        case .counts: compareCounts(&atoms)
        case .knownDays: warnKnownDays(atoms)
        case .closedDays: applyRoll(&atoms)
        case .namedMonths: mergeNamedMonths(&atoms)
        case .bareRules: mergeBareRules(&atoms)
        case .neighbours: askAboutNeighbours(&atoms)
        case .wholeYears: settleWholeYears(&atoms)
        case .distantYears: doubtDistantYears(atoms)
        }
    }

    private mutating func setLabelsAside(_ atoms: inout [Atom]) {
        labels = atoms.filter(\.isSoft)
        atoms.removeAll(where: \.isSoft)
    }
}

extension Atom {
    /// Whether it counts only where nothing better is found.
    var isSoft: Bool { if case .soft = value { true } else { false } }
}
