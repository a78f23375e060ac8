import CivilTime
import Correspondence
import Daemon
import Effects
import Obligations
import Planning
import Simulation
import Testing

@Suite struct `The service's sign of life` {
    private func letter(_ language: Language) throws -> String {
        var settings = try #require(MiniStation.settingsWithAdmin)
        settings.letters.language = language
        let world = world(from: "2025-03-03 07:00", until: "2025-04-02 07:00")
        world.mailer.behaviour = { number, _ in
            switch number {
            case 2: .answer(DeliveryOutcome(.deferred, detail: "exit status 75"))
            case 5: .answer(DeliveryOutcome(.rejected, detail: "exit status 67"))
            default: .accept
            }
        }
        world.run(settings)
        let mine = world.mailer.received.filter { $0.mail.recipient == "admin@mini.example" }
        #expect(mine.map(\.at) == [moment("2025-03-03 08:30"), moment("2025-04-01 08:30")])
        let path = try #require(
            world.files.files.keys.first { $0.hasPrefix("letters/2025-04-01/_admin-") })
        return String(decoding: world.files.files[path] ?? [], as: UTF8.self)
    }

    @Test func `says how things stand, in the language of the configuration`() throws {
        expectGolden(try letter(.thai), "sign-of-life-th.txt")
        expectGolden(try letter(.english), "sign-of-life-en.txt")
    }

    @Test func `names what does not hold in its subject and its text`() throws {
        let years = try #require(MiniStation.years(1))
        let settings = try #require(MiniStation.settings)
        var report = ServiceReport()
        report.records = 12
        report.ledgerFaults = ["record 7 was edited"]
        report.findings = ["3 MiB are free – make room"]
        var book = Book()
        book.apply(
            LedgerRecord(
                sequence: 1, at: moment("2025-03-20 09:00"),
                event: .started(version: "1", digest: "")))
        let plan = plan(years, book, at: moment("2025-04-01 09:00"))
        let reminder = try #require(plan.reminders.first { $0.post == .admin })
        let letter = LetterWriter(years: years, settings: settings.letters).compose(
            reminder, book, at: moment("2025-04-01 09:00"), service: report)
        #expect(letter.subject.contains("2 findings"))
        #expect(letter.text.contains("record 7 was edited"))
        #expect(letter.text.contains("• 3 MiB are free – make room"))
    }

    @Test func `is turned off by the configuration, and the self-check says where nobody listens`()
        throws
    {
        let world = world(from: "2025-03-03 07:00", until: "2025-04-02 07:00")
        world.run(try settings())
        #expect(!world.mailer.received.contains { $0.mail.recipient == "admin@mini.example" })
        let facts = HostFacts(
            stateDirectory: .init(
                path: "/state", isFolder: true, isWritable: true, owner: "root", group: "root",
                mode: 0o750,
                freeBytes: nil), mailer: nil,
            process: .init(user: "root", groups: [], hasNoNewPrivileges: nil))
        func standing(_ signOfLife: SignOfLife) -> CheckFinding.Standing? {
            SelfCheck.run(
                facts, years: nil, newest: nil, at: moment("2025-04-01 09:00"),
                language: .english, signOfLife: signOfLife
            ).first { $0.subject == .admin }?.standing
        }
        #expect(standing(.nobody) == .warning)
        #expect(standing(.off) == .ok)
        #expect(standing(.to("a@b")) == .ok)
    }
}
