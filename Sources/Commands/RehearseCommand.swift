import ArgumentParser
import CivilTime
import Daemon
import Effects
import Files
import Obligations
import Planning
import Simulation

/// `itactl rehearse`.
struct RehearseCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rehearse",
            abstract: words(
                "Run a time span in virtual time and write all that it would produce.",
                "ซ้อมทั้งช่วงเวลาในเวลาเสมือน และเขียนทุกอย่างที่จะเกิดขึ้น"),
            discussion: words(
                """
                The same loop that serves in earnest, with a clock that jumps: every letter (.eml and .txt), \
                every calendar (.ics) and the journal go into a folder. No mail leaves the machine and the \
                ledger is not touched. The default span is the fiscal year of the documents.

                Examples:
                  itactl rehearse --output rehearsal
                  itactl rehearse --years 2
                  itactl rehearse --from 2568-03-01 --to 2568-03-31 --people diligent
                """,
                "ใช้วงรอบเดียวกับการทำงานจริงแต่เดินเวลาเสมือน จดหมาย ปฏิทิน และบันทึกทั้งหมดอยู่ในโฟลเดอร์ ไม่มีเมลออกจากเครื่อง"
            ))
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var format: JSONOption
    @Option(help: ArgumentHelp(words("The first day.", "วันแรก")))
    var from: String?
    @Option(help: ArgumentHelp(words("The last day.", "วันสุดท้าย")))
    var to: String?
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(words("The folder to write to.", "โฟลเดอร์ผลลัพธ์")))
    var output = "rehearsal"
    @Option(
        help: ArgumentHelp(
            words(
                "How many fiscal years, from the oldest plan's on.",
                "จำนวนปีงบประมาณ เริ่มจากแผนปีแรก")))
    var years = 1
    @Option(
        help: ArgumentHelp(
            words(
                "What people do: idle (record nothing) or diligent (all done on its due date).",
                "คนทำอะไร: idle ไม่บันทึกเลย หรือ diligent เสร็จตรงกำหนดทุกเรื่อง")))
    var people = Rehearsal.Diligence.idle

    private struct Report: Encodable {
        struct Letter: Encodable {
            let at: String
            let post: String
            let subject: String
            let path: String
            let notices: [String]
        }
        let letters: [Letter]
        let journalLines: Int
    }

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let plans = try workspace.years()
            guard (1...5).contains(years) else {
                throw CommandFailure(
                    words("--years is 1 to 5", "--years ได้ตั้งแต่ 1 ถึง 5"), status: 64)
            }
            let year = plans.oldest.fiscalYear
            let first = try from.map { try day($0, in: year) }
            let last = try to.map { try day($0, in: year) }
            let start = first ?? year.start
            let end = last ?? year.end.adding(months: 12 * (years - 1)).lastOfMonth
            guard start <= end else {
                throw CommandFailure(
                    words("--to lies before --from", "--to อยู่ก่อน --from"), status: 64)
            }
            try prepareOutput()
            let store = FolderStore(root: output, isDurable: false)
            let rehearsal = Rehearsal(
                documents: workspace.documents,
                settings: try workspace.settings.daemonSettings(agency: workspace.agencyPath),
                years: plans, from: start, to: end, diligence: people)
            let progress = Progress(from: start, to: end)
            let outcome = rehearsal.run(into: store, progress: progress.show)
            progress.end()
            try writeJournal(outcome, store)
            try store.write("index.html", Array(RehearsalPage(outcome, start, end).html.utf8))
            if format.json {
                try printJSON(report(outcome))
            } else {
                show(outcome, start, end)
            }
        }
    }

    /// A rehearsal is written anew each time; a folder with anything else in it is not touched.
    private func prepareOutput() throws {
        guard fileExists(output) else { return }
        guard fileExists("\(output)/.rehearsal") || isEmptyFolder(output) else {
            throw CommandFailure(
                words(
                    "'\(output)' is there and is no earlier rehearsal; name another folder",
                    "มี '\(output)' อยู่แล้วและไม่ใช่ผลการซ้อมเดิม ให้ระบุโฟลเดอร์อื่น"), status: 73)
        }
        for part in ["mail", "letters", "calendars"] { removeTree("\(output)/\(part)") }
    }

    private func writeJournal(_ outcome: Rehearsal.Outcome, _ store: FolderStore) throws {
        let zone = outcome.years.zone
        var text = ""
        for line in outcome.journal {
            let names = [3: "err", 4: "warning", 5: "notice", 6: "info", 7: "debug"]
            let fields = line.entry.fields.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
            text +=
                "\(zone.format(line.at)) \(names[line.entry.level.rawValue] ?? "") \(line.entry.message)\n    \(fields)\n"
        }
        try store.write("journal.txt", Array(text.utf8))
        try store.write(".rehearsal", Array("itactl rehearse\n".utf8))
    }

    private func report(_ outcome: Rehearsal.Outcome) -> Report {
        Report(
            letters: outcome.letters.map {
                Report.Letter(
                    at: outcome.years.zone.format($0.at), post: $0.post.rawValue,
                    subject: $0.subject, path: $0.path, notices: $0.notices.map(\.description))
            }, journalLines: outcome.journal.count)
    }

    private func show(_ outcome: Rehearsal.Outcome, _ start: CivilDate, _ end: CivilDate) {
        print(Timeline(outcome, from: start, to: end).text)
        let example =
            outcome.letters.first { letter in
                letter.notices.contains { if case .overdue = $0.trigger { true } else { false } }
                    && letter.notices.contains {
                        if case .monthly = $0.trigger { true } else { false }
                    }
            } ?? outcome.letters.last
        print(
            words(
                "\(outcome.letters.count) letters, \(outcome.journal.count) journal lines in \(output)/",
                "จดหมาย \(outcome.letters.count) ฉบับ บันทึก \(outcome.journal.count) บรรทัด ใน \(output)/"
            ))
        guard let example else { return }
        let text = example.path.replacing("mail/", with: "letters/").replacing(".eml", with: ".txt")
        print(
            words("  read a letter:    less ", "  อ่านจดหมาย:     less ") + "\(output)/\(text)\n"
                + words("  as mail:          ", "  เป็นเมล:         ")
                + "\(output)/\(example.path)\n"
                + words("  all in a browser: ", "  ดูทั้งหมด:        ") + "\(output)/index.html\n"
                + words("  the journal:      ", "  บันทึกระบบ:      ") + "\(output)/journal.txt\n"
                + words("  calendars:        ", "  ปฏิทิน:          ") + "\(output)/calendars/*.ics")
        print(
            words(
                """

                Next: `itactl check` shows what is odd in the documents, `itactl explain M05` why each notice \
                comes when it does. Edit config/agencies/…, rehearse again, compare.
                """,
                """

                ต่อไป: `itactl check` ดูจุดที่ควรแก้ในเอกสาร `itactl explain M05` ดูเหตุผลของแต่ละการแจ้ง \
                แก้ไฟล์ใน config/agencies/… แล้วซ้อมใหม่เพื่อเทียบผล
                """))
    }
}

extension Rehearsal.Diligence: ExpressibleByArgument {}

/// One line on a terminal that says how far the rehearsal is; nothing in a pipe.
private final class Progress {
    private let first: CivilDate
    private let total: Int
    private let isShown = isTerminal(2)
    private var lastMonth = ""

    init(from first: CivilDate, to last: CivilDate) {
        self.first = first
        total = max(last.days(since: first), 1)
    }

    func show(_ day: CivilDate) {
        let month = String(day.description.prefix(7))
        guard isShown, month != lastMonth else { return }
        lastMonth = month
        let percent = 100 * day.days(since: first) / total
        complain("\r\u{1B}[K\(words("rehearsing", "กำลังซ้อม")) \(month) (\(percent) %)")
    }

    func end() {
        if isShown { complain("\r\u{1B}[K") }
    }
}
