import CivilTime
import Diagnostics
import Loading
import Obligations
import Planning
import Testing

@testable import Correspondence

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

func day(_ text: String) -> CivilDate {
    if let date = CivilDate(text) { return date }
    Issue.record("'\(text)' is no day")
    return CivilDate(daysSinceEpoch: 0)
}

/// A moment in Bangkok, written `2025-03-01 08:30` or, for midnight, `2025-03-01`.
func moment(_ text: String) -> Instant {
    let words = text.split(separator: " ").map(String.init)
    let time = words.count > 1 ? TimeOfDay(words[1]) : .midnight
    if time == nil { Issue.record("'\(text)' is no moment") }
    return FixedZone.bangkok.instant(day(words.first ?? ""), time ?? .midnight)
}

/// A shipped agency's plan; a text of its documents may be another.
func shipped(
    _ agency: String, replacing old: String = "", with new: String = "", file: String = #filePath
) throws -> Registry {
    var documents = try shippedDocuments("agencies/\(agency)/agency.yaml", file: file)
    if !old.isEmpty {
        try #require(documents[0].text.contains(old))
        documents[0] = SourceText(
            path: documents[0].path, text: documents[0].text.replacing(old, with: new))
    }
    let result = loadRegistry(agencyPath: documents[0].path, from: DocumentSet(documents))
    return try #require(result.registry)
}

/// The documents of a shipped agency, the agency's file first.
func shippedDocuments(_ path: String, file: String = #filePath) throws -> [SourceText] {
    let root = "/" + file.split(separator: "/").dropLast(3).joined(separator: "/") + "/config/"
    func text(_ path: String) throws -> SourceText {
        let file = try #require(fopen(root + path, "rb"), "cannot read \(path)")
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
            bytes += buffer[..<count]
        }
        return SourceText(path: path, bytes: bytes)
    }
    let agency = try text(path)
    return [agency] + (try referencedDocuments(in: agency).paths.map(text))
}

let shippedAgencies = [
    "changhan", "trang-immigration", "tak-province", "mueang-ranong", "chebilang",
]

extension Registry {
    /// The same plan a year later, every day of it 365 days later.
    func aYearLater() -> Registry {
        func later(_ date: CivilDate) -> CivilDate { date.adding(days: 365) }
        func later(_ interval: CivilInterval) -> CivilInterval {
            CivilInterval(start: interval.start.map(later), end: interval.end.map(later))
                ?? interval
        }
        let moved = obligations.map { obligation in
            let schedule: Obligation.Schedule =
                switch obligation.schedule {
                case .once(let date, let time): .once(later(date), time)
                case .recurring(let rule, let start, let window):
                    .recurring(rule, start: later(start), window: later(window))
                case .window(let first, let last): .window(first: later(first), last: later(last))
                case .unscheduled(let why): .unscheduled(why)
                }
            return Obligation(
                id: obligation.id, kind: obligation.kind, title: obligation.title,
                indicator: obligation.indicator, output: obligation.output,
                asWritten: obligation.asWritten, schedule: schedule,
                inForceFrom: later(obligation.inForceFrom), performers: obligation.performers,
                controllers: obligation.controllers, leadDays: obligation.leadDays,
                quota: obligation.quota)
        }
        return Registry(
            agency: agency, fiscalYear: FiscalYear(fiscalYear.buddhistYear.number + 1),
            inForceFrom: later(inForceFrom), posts: posts, secretary: secretary,
            measures: measures, oitItems: oitItems, holidays: holidays, policy: policy,
            obligations: moved, digest: digest + "+1")
    }
}

/// A letter with what it was made of.
struct Told {
    let at: Instant
    let reminder: Reminder
    let letter: Letter
    /// The book just before it was claimed.
    let book: Book
    let years: Years
}

/// A station whose mailer takes everything: plans, writes, records, and looks again when the plan says.
struct LetterStation {
    private(set) var years: Years
    private(set) var book = Book()
    private(set) var letters: [Told] = []
    private var planner: Planner
    private var now: Instant

    static let settings = LetterSettings(
        from: MailAddress(mailbox: "ita@station.example") ?? placeholder,
        envelopeSender: "ita@station.example")

    private static var placeholder: MailAddress { preconditionFailure("a mailbox") }

    init(_ registries: [Registry], from start: String) throws {
        years = try #require(Years(registries, admin: "admin@station.example"))
        planner = Planner(years)
        now = moment(start)
        record(.started(version: "t", digest: years.digest))
        load(registries, admin: "admin@station.example")
    }

    mutating func record(_ event: LedgerEvent) {
        book.apply(LedgerRecord(sequence: book.lastSequence + 1, at: now, event: event))
    }

    mutating func load(_ registries: [Registry], admin: String? = "admin@station.example") {
        guard let loaded = Years(registries, admin: admin) else { return }
        years = loaded
        planner = Planner(years)
        record(.registryLoaded(digest: years.digest))
        for registry in years.registries where !book.isOpened(registry.fiscalYear) {
            record(.yearOpened(registry.fiscalYear))
        }
    }

    /// Goes on to a moment, with what a person says on the way.
    mutating func run(to end: String, _ facts: [(at: String, fact: Fact)] = []) {
        var waiting = facts.map { (at: moment($0.at), fact: $0.fact) }
        let last = moment(end)
        while now < last {
            while let next = waiting.first, next.at <= now {
                record(.fact(next.fact))
                waiting.removeFirst()
            }
            let plan = planner.plan(book, at: now)
            for action in plan.actions { take(action) }
            let wake = [plan.nextWake, waiting.first?.at, last].compactMap(\.self).min() ?? last
            now = wake > now ? wake : now.adding(seconds: 60)
        }
    }

    private mutating func take(_ action: Action) {
        switch action {
        case .deliver(let reminder):
            guard planner.isCurrent(reminder, book, at: now) else { return }
            let writer = LetterWriter(years: years, settings: LetterStation.settings)
            let letter = writer.compose(reminder, book, at: now)
            letters.append(
                Told(at: now, reminder: reminder, letter: letter, book: book, years: years))
            record(
                .claimed(
                    Claim(
                        id: reminder.claim, attempt: reminder.attempt, post: reminder.post,
                        notices: reminder.notices.map(\.notice), messageID: reminder.messageID,
                        reasons: reminder.notices.map(\.reason), shown: letter.shown)))
            record(
                .settled(
                    claim: reminder.claim, attempt: reminder.attempt, outcome: .accepted, detail: ""
                ))
        case .withdraw(let claim, let attempt, let detail):
            record(.settled(claim: claim, attempt: attempt, outcome: .withdrawn, detail: detail))
        case .close(let notice, let post, let reason):
            record(.closed(notice: notice, post: post, reason: reason))
        case .summarize(let date, _): record(.summarized(date: date))
        case .closeYear(let year, let open):
            for id in open { record(.lapsed(id)) }
            record(.yearClosed(year, open: open.count))
        case .announce: break
        }
    }
}

/// A letter's text read again: headings with their totals, items with their lines.
struct LetterReading {
    struct List {
        let title: String
        /// The total that the heading prints, or nil.
        let total: Int?
        var items: [(label: String, lines: [String])] = []

        /// How many matters stand under it: those of blocks of changes stand behind bullets.
        var count: Int {
            items.reduce(0) { sum, item in
                let bullets = item.lines.count { $0.hasPrefix("• ") }
                return sum + (item.label == "เปลี่ยนกำหนด" ? bullets : 1)
            }
        }
    }

    private(set) var lists: [List] = []

    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (index, line) in lines.enumerated() {
            if index + 1 < lines.count, lines[index + 1].hasPrefix("----") {
                lists.append(List(title: line, total: LetterReading.total(line)))
            } else if line.hasPrefix("["), let close = line.firstIndex(of: "]"), !lists.isEmpty {
                let label = String(line[line.index(after: line.startIndex)..<close])
                lists[lists.count - 1].items.append((label, [String(line[close...])]))
            } else if line.hasPrefix("    "), let last = lists.last, !last.items.isEmpty {
                lists[lists.count - 1].items[last.items.count - 1].lines
                    .append(line.trimmingPrefix("    ").description)
            }
        }
    }

    private static func total(_ heading: String) -> Int? {
        guard heading.hasSuffix(" รายการ)"), let open = heading.lastIndex(of: "(") else {
            return nil
        }
        return number(heading[heading.index(after: open)...])
    }

    /// The first number of a text in Thai digits.
    static func number(_ text: some StringProtocol) -> Int? {
        let digits = text.unicodeScalars.drop { !("๐"..."๙").contains($0) }
            .prefix { ("๐"..."๙").contains($0) }
        return Int(digits.map { String($0.value - 0x0E50) }.joined())
    }
}
