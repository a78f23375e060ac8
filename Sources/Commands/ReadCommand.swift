import ArgumentParser
import CivilTime
import Daemon
import Diagnostics
import Files
import Loading
import Obligations
import ThaiPhrases

/// `itactl read`.
struct ReadCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "read",
            abstract: words(
                "Read a date, period or cycle phrase and say what it means.",
                "อ่านข้อความเวลาในเอกสารและบอกความหมาย"),
            discussion: words(
                """
                Prints the meaning, its normal form in Thai and the next occurrences. With --batch it reads \
                lines of FISCALYEAR<TAB>PHRASE from standard input and prints one meaning a line. Closed days \
                are those of the configuration's holiday table; without one, Saturdays and Sundays.

                Examples:
                  itactl read 'ทุกวันอังคารเวลา ๐๘.๐๐ น.'
                  itactl read --fiscal-year 2569 '๓๐ มี.ค. ๖๙ และทุก ๒ วัน'
                  printf '2568\\t๓๐ มี.ค. ๖๘\\n' | itactl read --batch
                """,
                "แสดงความหมาย รูปมาตรฐานภาษาไทย และกำหนดครั้งถัดไป --batch อ่านบรรทัด ปีงบประมาณ<TAB>ข้อความ จากอินพุต วันหยุดใช้ตารางในไฟล์ตั้งค่า ถ้าไม่มีนับเฉพาะเสาร์-อาทิตย์"
            ))
    }

    @Option(help: ArgumentHelp(words("The fiscal year it is read in.", "ปีงบประมาณที่ใช้อ่าน")))
    var fiscalYear: Int?
    @Option(help: ArgumentHelp(words("The day of the order it stands in.", "วันที่ของคำสั่ง")))
    var orderDate: String?
    @Option(help: ArgumentHelp(words("How many occurrences.", "จำนวนครั้งถัดไป")))
    var count = 5
    @Flag(help: ArgumentHelp(words("Many phrases from standard input.", "หลายข้อความจากอินพุต")))
    var batch = false
    @OptionGroup var format: JSONOption
    @OptionGroup var shared: SharedOptions
    @Argument(help: ArgumentHelp(words("The phrase.", "ข้อความ")))
    var phrase: [String] = []

    func run() throws {
        try execute {
            let holidays = closedDays()
            if batch {
                try readBatch(holidays)
                return
            }
            let text = phrase.joined(separator: " ")
            guard !text.isEmpty else {
                throw CommandFailure(words("no phrase given", "ไม่ได้ใส่ข้อความ"), status: 64)
            }
            let today = FixedZone.bangkok.date(at: RealClock().now())
            let year =
                fiscalYear.map(FiscalYear.init) ?? configuredYear() ?? FiscalYear(containing: today)
            try tell(text, year, holidays, today)
        }
    }

    private struct Report: Encodable {
        struct Warning: Encodable {
            let kind: String
            let message: String
            let start: Int
            let end: Int
        }
        let phrase: String
        let meaning: String
        let normalForm: String
        let warnings: [Warning]
        let occurrences: [String]
    }

    private func readBatch(_ holidays: HolidayTable) throws {
        while let line = readLine() {
            guard let tab = line.firstIndex(of: "\t"), let year = Int(line[..<tab]) else {
                print("ERROR:no-fiscal-year")
                continue
            }
            let text = String(line[line.index(after: tab)...])
            print(readPhrase(text, in: try context(FiscalYear(year), holidays)).meaning.notation)
        }
    }

    /// The holiday table of the configured documents; reading a phrase needs none of them, so that their
    /// absence is no failure.
    private func closedDays() -> HolidayTable {
        (try? Workspace(shared))?.loaded.registry?.holidays ?? HolidayTable()
    }

    /// The fiscal year of the configured documents.
    private func configuredYear() -> FiscalYear? {
        (try? Workspace(shared))?.loaded.registry?.fiscalYear
    }

    /// A rule with the days that the plan gives it: without one, the last day of each of its periods,
    /// which are counted from October.
    private func planned(_ rule: RecurrenceRule, in year: FiscalYear) -> (RecurrenceRule, CivilDate)
    {
        var rule = rule
        let namesDays =
            !rule.weekNumbers.isEmpty || !rule.yearDays.isEmpty || !rule.monthDays.isEmpty
            || !rule.weekdays.isEmpty || !rule.setPositions.isEmpty
        guard !namesDays, rule.frequency == .monthly || rule.frequency == .yearly else {
            return (rule, year.start)
        }
        rule.monthDays = [-1]
        guard rule.months.isEmpty else { return (rule, year.start) }
        let months = max(1, min(rule.interval, 1200) * (rule.frequency == .yearly ? 12 : 1))
        rule.frequency = .monthly
        rule.interval = months
        return (rule, year.start.adding(months: months - 1))
    }

    private func context(_ year: FiscalYear, _ holidays: HolidayTable) throws -> PhraseContext {
        PhraseContext(
            fiscalYear: year, orderDate: try orderDate.map { try day($0, in: year) },
            holidays: holidays)
    }

    private func tell(
        _ text: String, _ year: FiscalYear, _ holidays: HolidayTable, _ today: CivilDate
    )
        throws
    {
        let isDraft = DraftMark.isMarked(text)
        let text = DraftMark.words(text)
        let reading = readPhrase(text, in: try context(year, holidays))
        var isReadable = true
        if case .error = reading.meaning { isReadable = false }
        let normal = isReadable ? ThaiText.normalForm(reading.meaning) : ""
        let dates = rules(reading.meaning, within: year.interval).map { rule, window in
            let (planned, start) = planned(rule, in: year)
            return Array(
                planned.occurrences(from: start, in: window, holidays: holidays)
                    .map(\.date).prefix(count))
        }
        if format.json {
            try printJSON(
                Report(
                    phrase: text, meaning: reading.meaning.notation, normalForm: normal,
                    warnings: reading.warnings.map {
                        Report.Warning(
                            kind: $0.kind.rawValue, message: $0.message,
                            start: $0.range.lowerBound, end: $0.range.upperBound)
                    }, occurrences: dates.joined().map(\.description)))
        } else {
            print(reading.meaning.notation)
            if isDraft {
                print(
                    words(
                        "a draft: nobody is reminded of it until somebody confirms it",
                        "เป็นร่าง ไม่มีการแจ้งเตือนจนกว่าจะยืนยัน"))
            }
            if !normal.isEmpty { print(words("in normal form: ", "รูปมาตรฐาน: ") + normal) }
            let remarks = remarks(on: reading, of: text)
            if !remarks.isEmpty { print(remarks) }
            for some in dates {
                print(
                    words("first in fiscal year \(year): ", "ครั้งแรกๆ ในปีงบประมาณ \(year): ")
                        + some.map { "\(shown($0)) (\(distance($0.days(since: today))))" }
                        .joined(separator: ", "))
            }
        }
        if case .error = reading.meaning { throw ExitCode(1) }
        if case .ambiguous = reading.meaning { throw ExitCode(1) }
    }

    /// What is wrong or odd, under the place where it stands.
    private func remarks(on reading: Reading, of text: String) -> String {
        let source = SourceText(path: words("phrase", "ข้อความ"), text: text)
        func place(_ range: Range<Int>) -> SourceRange {
            SourceRange(path: source.path, at: .start).subrange(scalarOffset: range, in: text)
        }
        var found: [Diagnostic] = []
        if case .error(let reason) = reading.meaning {
            found.append(
                .error(
                    RuleID(rawValue: reason.rawValue), words(reason.english, reason.thai),
                    at: place(reading.errorRange ?? 0..<text.unicodeScalars.count)))
        } else if case .ambiguous = reading.meaning {
            found.append(
                .warning(
                    "ambiguous-cell",
                    words("it can mean either; write it out", "อ่านได้หลายความหมาย ให้เขียนให้ชัด"),
                    at: place(reading.errorRange ?? 0..<text.unicodeScalars.count)))
        }
        found += reading.unread.filter(\.isQuestion).map { part in
            .warning(
                "ignored-part", words(part.reason.english, part.reason.thai), at: place(part.range))
        }
        found += reading.warnings.map {
            .info(
                RuleID(rawValue: $0.kind.rawValue), words($0.message, $0.thai), at: place($0.range))
        }
        return DiagnosticRenderer(sources: [source], color: isTerminal(1)).render(found)
    }

    /// The rules inside a meaning, each with the window it holds in.
    private func rules(
        _ meaning: Meaning, within window: CivilInterval
    ) -> [(RecurrenceRule, CivilInterval)] {
        switch meaning {
        case .rule(let rule): return [(rule, window)]
        case .all(let parts), .list(let parts): return parts.flatMap { rules($0, within: window) }
        // Which days the phase has, the calendar of an agency knows and a phrase does not.
        case .during(let inner, _): return rules(inner, within: window)
        case .bounded(let inner, let bounds):
            return bounds.intersection(window).map { rules(inner, within: $0) } ?? []
        default: return []
        }
    }
}

/// `itactl expand`.
struct ExpandCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "expand",
            abstract: words("List the occurrences of a recurrence rule.", "แสดงกำหนดของกฎการวนรอบ"),
            discussion: words(
                """
                DAILY to YEARLY of RFC 5545 with SKIP of RFC 7529. With --batch it reads lines of \
                DTSTART<TAB>RRULE<TAB>N and prints the first N occurrences of each, comma-separated.

                Example:
                  itactl expand 2024-10-31 'FREQ=MONTHLY;BYMONTHDAY=-1' --count 6
                """,
                "กฎ DAILY ถึง YEARLY ของ RFC 5545 และ SKIP ของ RFC 7529"))
    }

    @Option(help: ArgumentHelp(words("How many occurrences.", "จำนวนครั้ง")))
    var count = 10
    @Flag(help: ArgumentHelp(words("Many rules from standard input.", "หลายกฎจากอินพุต")))
    var batch = false
    @Option(help: ArgumentHelp(words("The language of the output.", "ภาษาที่แสดง")))
    var language: String?
    @Argument(help: ArgumentHelp(words("The start, 2024-10-01.", "วันเริ่ม")))
    var start: String?
    @Argument(help: ArgumentHelp(words("The rule.", "กฎ")))
    var rule: String?

    func run() throws {
        try execute {
            if batch {
                while let line = readLine() {
                    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
                    guard parts.count == 3, let count = Int(parts[2]) else {
                        print("ERROR: expected DTSTART<TAB>RRULE<TAB>N")
                        continue
                    }
                    print(expansion(String(parts[0]), String(parts[1]), count))
                }
                return
            }
            guard let start, let rule else {
                throw CommandFailure(words("give a start and a rule", "ให้ใส่วันเริ่มและกฎ"), status: 64)
            }
            let text = expansion(start, rule, count)
            if text.hasPrefix("ERROR") { throw CommandFailure(text, status: 65) }
            print(text.split(separator: ",").joined(separator: "\n"))
        }
    }

    private func expansion(_ start: String, _ text: String, _ count: Int) -> String {
        let compact = start.replacing("-", with: "").replacing(":", with: "")
        let digits = compact.prefix(8)
        guard digits.count == 8,
            let date = CivilDate(
                "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
        else { return "ERROR: '\(start)' is no date; write 2024-10-01 or 20241001" }
        var time: TimeOfDay?
        if compact.dropFirst(8).first == "T" {
            let clock = compact.dropFirst(9)
            time = TimeOfDay("\(clock.prefix(2)):\(clock.dropFirst(2).prefix(2))")
        }
        do {
            let rule = try RecurrenceRule(parsing: text)
            return rule.occurrences(from: date, time: time).prefix(count).map { occurrence in
                occurrence.time.map { "\(occurrence.date)T\($0)" } ?? "\(occurrence.date)"
            }.joined(separator: ",")
        } catch {
            return "ERROR: \(error)"
        }
    }
}
