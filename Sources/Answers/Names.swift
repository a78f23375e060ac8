import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// What may be named: the matters of the plans in force, and those that the letter lists.
struct Names: Sendable {
    let years: Years
    let listed: [OccurrenceID]
    let today: CivilDate
    /// The rows that have a number, by letter and number.
    private var rows: [String: [Int: ObligationID]] = [:]
    /// The names without a number that may be written: instruments, and what the letter lists.
    private var wholes: [(spelling: [Unicode.Scalar], id: ObligationID)] = []
    /// The units of surveys, the longest spelling first.
    private(set) var units: [(spelling: [Unicode.Scalar], unit: SurveyUnit)] = []

    init(_ years: Years, listed: [OccurrenceID], today: CivilDate) {
        self.years = years
        self.listed = listed
        self.today = today
        for registry in years.registries {
            for obligation in registry.obligations {
                let row = obligation.id.row
                if let (letters, number) = Names.numbered(row.rawValue) {
                    rows[letters, default: [:]][number] = row
                } else {
                    addWhole(row)
                }
                addUnits(of: obligation)
            }
        }
        wholes.sort { $0.spelling.count > $1.spelling.count }
        units.sort { $0.spelling.count > $1.spelling.count }
    }

    private static let spoken = ["eit": "อีไอที", "iit": "ไอไอที", "oit": "โอไอที"]

    private mutating func addWhole(_ id: ObligationID) {
        let name = id.rawValue
        let isInstrument = Names.spoken[name] != nil
        guard isInstrument || listed.contains(where: { $0.obligation.row == id }) else { return }
        guard !wholes.contains(where: { $0.id == id }) else { return }
        for spelling in [name, Names.spoken[name] ?? name] {
            wholes.append((AnswerLine(ArraySlice(spelling.unicodeScalars)).scalars, id))
        }
    }

    private mutating func addUnits(of obligation: Obligation) {
        guard case .phase(_, .survey) = obligation.kind else { return }
        for part in obligation.quota?.parts ?? [] {
            let unit = SurveyUnit(
                survey: obligation.id, unit: part.unit, minimum: part.minimum)
            let parts = part.unit.split(separator: "/").map(String.init)
            for spelling in Set([
                part.unit, parts.joined(), parts.joined(separator: " "),
                parts.joined(separator: "-"), parts.joined(separator: "และ"),
            ]) {
                let scalars = AnswerLine(ArraySlice(spelling.unicodeScalars)).scalars
                guard
                    !units.contains(where: {
                        $0.spelling == scalars && $0.unit.survey == unit.survey
                    })
                else { continue }
                units.append((scalars, unit))
            }
        }
    }

    /// `M05` into its letters and its number; nil for a name of another form.
    static func numbered(_ name: String) -> (letters: String, number: Int)? {
        let letters = name.prefix { $0.isASCII && $0.isLetter }.lowercased()
        let digits = name.dropFirst(letters.count)
        guard !letters.isEmpty, digits.count <= 3, digits.allSatisfy(\.isNumber),
            let number = Int(digits)
        else { return nil }
        return (letters, number)
    }

    // MARK: - Reading a name

    /// The name that begins at a place.
    func name(in line: AnswerLine, at index: Int) -> (name: Name, end: Int)? {
        if let before = line[index - 1], before.isLatin || before.isDigit { return nil }
        return numbered(in: line, at: index) ?? whole(in: line, at: index)
    }

    private func whole(in line: AnswerLine, at index: Int) -> (name: Name, end: Int)? {
        for (spelling, id) in wholes where line.has(spelling, at: index) {
            let end = index + spelling.count
            if line[end]?.isLatin == true { continue }
            return tail(id, in: line, from: end)
        }
        return nil
    }

    /// A letter as it is written, the one it stands for, and whether it stands for others too.
    private static let letters: [(spelling: [Unicode.Scalar], letter: String)] = [
        (Array("เอ็ม".unicodeScalars), "m"), (Array("ม".unicodeScalars), "m"),
        (Array("โอ".unicodeScalars), "o"),
    ]

    private func numbered(in line: AnswerLine, at index: Int) -> (name: Name, end: Int)? {
        var run = index
        while line[run]?.isLatin == true { run += 1 }
        if run > index {
            let letters = line.text(index..<run)
            guard rows[letters] != nil else { return nil }
            return number(letters, in: line, from: run, isCertain: true)
        }
        if let before = line[index - 1], before.isLeadingVowel { return nil }
        for (spelling, letter) in Names.letters where line.has(spelling, at: index) {
            return number(letter, in: line, from: index + spelling.count, isCertain: false)
        }
        return nil
    }

    private func number(
        _ letters: String, in line: AnswerLine, from index: Int, isCertain: Bool
    ) -> (name: Name, end: Int)? {
        var place = index
        while place < index + 2, let scalar = line[place], " .-_:#".unicodeScalars.contains(scalar)
        {
            place += 1
        }
        guard let (value, end) = line.digits(at: place, atMost: 3), line[end]?.isLatin != true,
            line[end] != "%"
        else { return nil }
        guard let id = rows[letters]?[value] else {
            return isCertain && place - index < 2
                ? (Name(id: nil, spelled: spelled(letters, value)), end) : nil
        }
        // ม. is also the section of a law, and a metre.
        if !isCertain, !listed.contains(where: { $0.obligation.row == id }) { return nil }
        return tail(id, in: line, from: end)
    }

    /// As the documents would spell it.
    func spelled(_ letters: String, _ number: Int) -> String {
        let isPadded = rows[letters]?.values.contains {
            $0.rawValue.dropFirst(letters.count).first == "0"
        }
        let digits = String(number)
        return letters.uppercased() + (isPadded == true && digits.count < 2 ? "0" : "") + digits
    }

    /// A strand and a round behind a name: `.monthly/2568/2025-01`.
    private func tail(
        _ row: ObligationID, in line: AnswerLine, from index: Int
    ) -> (name: Name, end: Int) {
        var (id, end) = (row, index)
        if line[end] == "." {
            var place = end + 1
            while let scalar = line[place], scalar.isLatin || scalar == "-" { place += 1 }
            let strand = row.strand(line.text((end + 1)..<place))
            if years.registries.contains(where: { $0.obligation(strand) != nil }) {
                (id, end) = (strand, place)
            }
        }
        var name = Name(id: id, spelled: id.rawValue)
        while line[end] == "/", line[end + 1]?.isDigit == true {
            var place = end + 1
            while let scalar = line[place],
                scalar.isDigit || "-qhw.".unicodeScalars.contains(scalar)
            {
                place += 1
            }
            let text = line.text((end + 1)..<place).uppercased()
            if let period = CivilPeriod(text), Int(text).map({ $0 < 2400 }) ?? true {
                name.round = period
            } else if Int(text).map({ (2400...2700).contains($0) }) != true {
                break
            }
            end = place
        }
        return (name, end)
    }

    /// A number behind a comma that goes on with the letter before it: `M05, 06`.
    func continued(_ name: Name, in line: AnswerLine, at index: Int) -> (name: Name, end: Int)? {
        guard let id = name.id, let (letters, _) = Names.numbered(id.row.rawValue),
            let (value, end) = line.digits(at: index, atMost: 2), end - index == 2 || value > 9,
            let row = rows[letters]?[value], listed.contains(where: { $0.obligation.row == row })
        else { return nil }
        if Days.month(in: line, at: line.skippingSpaces(end)) != nil { return nil }
        let next = line[line.skippingSpaces(end)]
        if let next, next == "%" || next == "/" || next == "." || next == ":" { return nil }
        return (Name(id: row, spelled: row.rawValue), end)
    }

    // MARK: - Which matter is meant

    enum Meant {
        case found([OccurrenceID])
        case unknown(String)
        case ask(AskReason)
    }

    /// The rows from one name to another, if the letter lists them all.
    func range(_ first: Name, _ last: Name) -> [Name]? {
        guard let from = first.id.flatMap({ Names.numbered($0.row.rawValue) }),
            let to = last.id.flatMap({ Names.numbered($0.row.rawValue) }),
            from.letters == to.letters, from.number < to.number
        else { return nil }
        var names: [Name] = []
        for number in from.number...to.number {
            guard let row = rows[from.letters]?[number],
                listed.contains(where: { $0.obligation.row == row })
            else { return nil }
            names.append(Name(id: row, spelled: row.rawValue))
        }
        return names
    }

    func meant(_ name: Name) -> Meant {
        guard let id = name.id else { return .unknown(name.spelled) }
        if let round = name.round { return withRound(id, [round.interval]) }
        if !name.months.isEmpty { return withRound(id, name.months) }
        let exact = listed.filter { $0.obligation == id }
        let candidates = exact.isEmpty ? listed.filter { $0.obligation.row == id } : exact
        if candidates.count == 1 {
            return candidates[0].round == nil && isRecurring(candidates[0])
                && kind(candidates[0]) != .duty
                ? .ask(.round) : .found(candidates)
        }
        if candidates.count > 1 {
            return .ask(Set(candidates.map(\.obligation)).count > 1 ? .strand : .round)
        }
        return unlisted(id)
    }

    private func isRecurring(_ obligation: Obligation) -> Bool {
        if case .recurring = obligation.schedule { true } else { false }
    }

    private func isRecurring(_ id: OccurrenceID) -> Bool {
        if case .recurring? = years.obligation(id)?.schedule { true } else { false }
    }

    private func unlisted(_ id: ObligationID) -> Meant {
        guard let registry = plan(of: id) else { return .unknown(id.rawValue) }
        if let obligation = registry.obligation(id) {
            if case .recurring = obligation.schedule { return .ask(.round) }
            return .found([OccurrenceID(id, registry.fiscalYear)])
        }
        let strands = registry.obligations.filter { $0.id.row == id }
        if strands.count > 1 { return .ask(.strand) }
        return .ask(.round)
    }

    /// The plan of the day that knows a name, else the newest that does.
    private func plan(of id: ObligationID) -> Registry? {
        func knows(_ registry: Registry) -> Bool {
            registry.obligation(id) != nil || registry.obligations.contains { $0.id.row == id }
        }
        let nearest = years.registry(on: today)
        return knows(nearest) ? nearest : years.registries.last(where: knows)
    }

    /// The rounds that spans of the calendar stand for, one each.
    func withRound(_ id: ObligationID, _ spans: [CivilInterval]) -> Meant {
        var found: [OccurrenceID] = []
        for span in spans {
            func isIt(_ occurrence: OccurrenceID) -> Bool { occurrence.round?.interval == span }
            let written = listed.filter { $0.obligation == id || $0.obligation.row == id }
            var fitting = written.filter(isIt)
            if fitting.isEmpty { fitting = rounds(of: id, written).filter(isIt) }
            guard let first = fitting.first else { return .ask(.round) }
            guard fitting.count == 1 else {
                return .ask(Set(fitting.map(\.obligation)).count > 1 ? .strand : .round)
            }
            found.append(first)
        }
        return .found(found)
    }

    /// Whether a month behind a name tells a round of it: it comes round, or the letter lists a round of it.
    func comesRound(_ id: ObligationID) -> Bool {
        if listed.contains(where: {
            ($0.obligation == id || $0.obligation.row == id) && isRecurring($0)
        }) {
            return true
        }
        guard let registry = plan(of: id) else { return false }
        guard listed.contains(where: { $0.obligation == id }),
            let obligation = registry.obligation(id)
        else { return registry.obligations.contains { $0.id.row == id.row && isRecurring($0) } }
        // The month of an item of disclosure tells its report; the month of a measure may be a day.
        if registry.obligations.contains(where: {
            $0.id.row == id && $0.id != id && $0.kind == .report && isRecurring($0)
        }) {
            return true
        }
        return isRecurring(obligation)
    }

    /// All rounds of a name in the plans: those of a strand that the letter lists, where it lists one.
    private func rounds(of id: ObligationID, _ written: [OccurrenceID]) -> [OccurrenceID] {
        let preferred = Set(written.filter(isRecurring).map(\.obligation))
        return years.registries.flatMap { registry in
            registry.obligations.filter { obligation in
                preferred.isEmpty
                    ? obligation.id == id || obligation.id.row == id
                    : preferred.contains(obligation.id)
            }.flatMap { dueDates(of: $0, in: registry).map(\.id) }
        }
    }

    /// What kind of row a matter comes from.
    func kind(_ id: OccurrenceID) -> Obligation.Kind? { years.obligation(id)?.kind }
}

/// The matters that a letter lists, as their names are written: `M05`, `O15.monthly/2568/2025-01`, `eit`; what no
/// plan has is left out.
public func listedNames(_ text: String, _ years: Years, on today: CivilDate? = nil)
    -> [OccurrenceID]
{
    var found: [OccurrenceID] = []
    for word in text.split(whereSeparator: { $0 == "," || $0.isWhitespace || $0 == ";" }) {
        let id = OccurrenceID(String(word)) ?? written(String(word), years, today)
        guard let id, let spelled = spelling(of: id, years), !found.contains(spelled) else {
            continue
        }
        found.append(spelled)
    }
    return found
}

/// A name without its year.
private func written(_ word: String, _ years: Years, _ today: CivilDate?) -> OccurrenceID? {
    let parts = word.split(separator: "/", maxSplits: 1)
    guard let name = parts.first else { return nil }
    let round = parts.count > 1 ? CivilPeriod(parts[1].uppercased()) : nil
    if parts.count > 1, round == nil { return nil }
    let id = ObligationID(String(name))
    let day = today ?? round?.start
    var plans = years.registries
    if let round {
        plans.sort { left, _ in left.fiscalYear == round.fiscalYear }
    } else if let day {
        let nearest = years.registry(on: day).fiscalYear
        plans.sort { left, _ in left.fiscalYear == nearest }
    }
    for registry in plans where spelling(of: OccurrenceID(id, registry.fiscalYear), years) != nil {
        return OccurrenceID(id, registry.fiscalYear, round)
    }
    return nil
}

/// A name with the spelling of the documents.
private func spelling(of id: OccurrenceID, _ years: Years) -> OccurrenceID? {
    guard let registry = years.registry(of: id.fiscalYear) else { return nil }
    if registry.obligation(id.obligation) != nil { return id }
    let wanted = folded(id.obligation.rawValue)
    let same = registry.obligations.map(\.id).filter { folded($0.rawValue) == wanted }
    if same.count == 1 { return OccurrenceID(same[0], id.fiscalYear, id.round) }
    let strands = registry.obligations.map(\.id).filter { folded($0.row.rawValue) == wanted }
    return strands.count == 1 ? OccurrenceID(strands[0], id.fiscalYear, id.round) : nil
}

/// Without case, and without the zeros that a number begins with.
private func folded(_ name: String) -> String {
    var result = ""
    var isInNumber = false
    for scalar in AnswerLine(ArraySlice(name.unicodeScalars)).scalars where scalar != " " {
        if scalar == "0", !isInNumber { continue }
        isInNumber = scalar.isDigit
        result.unicodeScalars.append(scalar)
    }
    return result
}
