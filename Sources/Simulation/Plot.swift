import CivilTime
import Effects
import Obligations
import Planning

/// What lies in the documents' folder of a world of several years, as it is edited.
final class Plot {
    /// The years that the world goes through; empty for a world of one year with its documents in one place.
    let years: [Int]
    /// Years whose folder is there.
    var present: Set<Int>
    /// The due date of one measure by year, as it would be written in 2568.
    var cells: [Int: String] = [:]
    /// The amendment of the survey's window by year.
    var amendments: [Int: String] = [:]
    /// Years whose file is broken at the moment, and years whose table was cut while it was saved.
    var broken: Set<Int> = []
    var cut: Set<Int> = []
    private var served: Set<Int>

    init(years: [Int] = []) {
        self.years = years
        present = Set(years.prefix(1))
        served = present
    }

    var isLong: Bool { !years.isEmpty }

    /// Whether a year's folder was ever there.
    func hasServed(_ year: FiscalYear) -> Bool { served.contains(year.buddhistYear.number) }

    func add(_ year: Int) {
        present.insert(year)
        served.insert(year)
    }

    /// The documents as they lie there.
    var texts: [String: String] {
        var texts = MiniStation.sharedParts
        for year in present {
            var plan = MiniStation.plan(
                of: year, dueOfM01: cells[year] ?? Plot.usual, amendment: amendments[year])
            if broken.contains(year) { plan["\(year)/agency.yaml"] = "posts: [" }
            if cut.contains(year), let table = plan["\(year)/measures.csv"] {
                // Only the heading reached the disk.
                plan["\(year)/measures.csv"] = String(table.prefix { $0 != "\n" }) + "\n"
            }
            texts.merge(plan) { _, new in new }
        }
        return texts
    }

    static let usual = "๑๔ มี.ค. ๖๘"

    /// From this day of a year on its plan is as at first again.
    static let daysUntilPutRight = 290
}

extension SeededWorld {
    /// The folder as it is now; the daemon is told to look.
    private func publish(_ words: String) {
        world.documents.texts = plot.texts
        say(words)
    }

    /// Edits of single years' plans, some of them broken, some cut while they were saved.
    func scriptLongEdits() {
        for _ in 0..<generator.number(3...9) {
            let kind = generator.number(0...3)
            let day = generator.number(1...28)
            let cells = [Plot.usual, "\(day) เม.ย. ๖๘", "\(day) มี.ค. ๖๘"]
            let cell = cells[generator.number(0...2)]
            let pick = generator.number(0...plot.years.count - 1)
            world.time.at(moment(), wake: .reload) { [self] in
                let there = plot.present.sorted()
                guard !there.isEmpty else { return }
                let year = there[pick % there.count]
                // From the day on which it is put right a plan stays as it will be judged: the daemon may be
                // down for weeks before the close, and says nothing of the year after it.
                let judged = FiscalYear(year).start.adding(days: Plot.daysUntilPutRight)
                let end = FiscalYear(year).end.adding(days: 40)
                let today = years.zone.date(at: world.time.trueMoment)
                let breaks =
                    (kind == 0 && isEnabled(.badEdit)) || (kind == 1 && isEnabled(.lostEdit))
                guard breaks || !(judged...end).contains(today) else { return }
                plot.broken.remove(year)
                plot.cut.remove(year)
                switch kind {
                case 0 where breaks:
                    plot.broken.insert(year)
                    count(.badEdit)
                    publish("\(year) is broken")
                case 1 where breaks:
                    plot.cut.insert(year)
                    count(.lostEdit)
                    publish("\(year) is cut")
                default:
                    plot.cells[year] = cell
                    count(.edit)
                    publish("M01 of \(year) is due \(cell)")
                }
            }
        }
        putRight(years.newest.fiscalYear)
    }

    /// Before each year's business closes its plan is as it will be judged: what is left undone must be known.
    func scriptYears() {
        for registry in years.registries {
            let number = registry.fiscalYear.buddhistYear.number
            if registry.fiscalYear != years.oldest.fiscalYear { scriptArrival(number, registry) }
            putRight(registry.fiscalYear)
            scriptChanges(number, registry)
        }
    }

    /// A plan comes in summer, on the eve, or weeks after its year began.
    private func scriptArrival(_ number: Int, _ registry: Registry) {
        let days = [-80, -20, -1, 0, 1, 9, 40][generator.number(0...6)]
        let at = registry.agency.zone.instant(registry.fiscalYear.start.adding(days: days))
            .adding(seconds: generator.number(0...86_399))
        if days > 0 { count(.latePlan) }
        world.time.at(at, wake: .reload) { [self] in
            plot.add(number)
            publish("the plan of \(number) comes")
        }
        // Somebody tidies the old year's folder away when the new one is there.
        guard generator.once(in: 3) else { return }
        world.time.at(at.adding(seconds: generator.number(60...900_000)), wake: .reload) { [self] in
            // Only what was served can be kept: a folder that never could be read is nobody's plan. What an
            // edit said stays with the plan that is kept, and the world is judged by the plan without it.
            guard plot.broken.isEmpty, plot.cut.isEmpty, plot.cells[number - 1] == nil,
                plot.amendments[number - 1] == nil, isKept(number - 1)
            else { return }
            plot.present.remove(number - 1)
            count(.planGone)
            publish("the folder of \(number - 1) is taken away")
        }
    }

    /// Whether the daemon has kept a year's documents as they are now; it may have been down since.
    private func isKept(_ number: Int) -> Bool {
        guard let kept = world.files.read("documents/\(number).documents") else { return false }
        let text = String(decoding: kept, as: UTF8.self)
        return plot.texts.filter { $0.key.hasPrefix("\(number)/") }.allSatisfy {
            text.contains($0.value)
        }
    }

    private func putRight(_ year: FiscalYear) {
        let number = year.buddhistYear.number
        let at = years.zone.instant(year.start.adding(days: Plot.daysUntilPutRight))
        for moment in [at, years.zone.instant(year.end.adding(days: 2))] {
            world.time.at(moment, wake: .reload) { [self] in
                plot.cells[number] = nil
                plot.amendments[number] = nil
                plot.broken.remove(number)
                plot.cut.remove(number)
                publish("the plan of \(number) is as at first")
            }
        }
    }

    /// Time that is granted, windows that are moved, records that are taken back.
    private func scriptChanges(_ number: Int, _ registry: Registry) {
        let zone = registry.agency.zone
        func spring() -> Instant {
            zone.instant(registry.fiscalYear.start.adding(days: generator.number(95...230)))
                .adding(seconds: generator.number(0...86_399))
        }
        if generator.once(in: 2) {
            let last = generator.number(1...28)
            let announced = generator.number(1...28)
            world.time.at(spring(), wake: .reload) { [self] in
                plot.amendments[number] =
                    "end: \(last) พ.ค. ๖๘, announced: \(announced) เม.ย. ๖๘, reason: ทดลอง"
                count(.amended)
                publish("the survey of \(number) is moved to \(last) May")
            }
        }
        if generator.once(in: 2) {
            let due = OccurrenceID(ObligationID("M01"), registry.fiscalYear)
            let until = registry.fiscalYear.start.adding(days: generator.number(180...300))
            count(.extended)
            fact(
                .fact(
                    .extended(
                        Extension(due, until: until, grantedBy: "chief", actor: "simulation"))),
                spring())
        }
        guard generator.once(in: 2) else { return }
        world.time.at(spring(), wake: .asked) { [self] in
            guard !world.ledger.isExchanged,
                let record = world.ledger.records.last(where: { record in
                    if case .fact(.completed) = record.event { true } else { false }
                })
            else { return }
            world.ledger.recordFact(
                .fact(.retracted(record: record.sequence, actor: "simulation", comment: "slip")),
                at: world.time.now())
            count(.retracted)
            say("record \(record.sequence) is taken back")
        }
    }

    private func count(_ kind: YearKind) { count(word: kind.rawValue) }
}

extension Fact {
    /// The fiscal year that it speaks of, or nil.
    var fiscalYear: FiscalYear? {
        switch self {
        case .completed(let fact): fact.occurrence.fiscalYear
        case .reopened(let id, _, _): id.fiscalYear
        case .progress(let survey, _, _, _): survey.fiscalYear
        case .extended(let fact): fact.occurrence.fiscalYear
        case .silenced(let silence): silence.fiscalYear
        default: nil
        }
    }
}
