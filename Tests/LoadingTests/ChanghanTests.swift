import CivilTime
import Diagnostics
import Loading
import Obligations
import Testing
import ThaiPhrases

/// What `check` says about the shipped plan: severity, rule, and where.
private let expected = """
    warning order-after-preparation agency.yaml order
    warning two-holders agency.yaml system-admin
    info phase-edge-on-closed-day agency.yaml preparation
    info starts-on-holiday agency.yaml registration
    warning sibling-windows-differ agency.yaml iit
    warning quota-unit agency.yaml eit
    warning quota-parts-contradict agency.yaml eit
    error collection-after-review agency.yaml oit
    info phase-edge-on-closed-day agency.yaml review
    warning calendar-of-another-year agency.yaml review
    info gap-between-phases agency.yaml appeal
    error processing-before-collection agency.yaml processing
    warning anti-corruption-day agency.yaml anti-corruption-day
    info due-on-closed-day measures.csv M02
    info date-in-cycle-cell measures.csv M02
    info due-on-closed-day measures.csv M03
    info due-on-closed-day measures.csv M04
    info due-on-closed-day measures.csv M05
    info due-on-closed-day measures.csv M06
    info due-on-closed-day measures.csv M08
    info due-on-closed-day measures.csv M09
    warning indicator-number-differs measures.csv M10
    warning missing-indicator measures.csv M10
    info due-on-closed-day measures.csv M10
    info due-on-closed-day measures.csv M11
    info due-on-closed-day measures.csv M12
    info due-on-closed-day measures.csv M13
    warning missing-post measures.csv M13
    info due-on-closed-day measures.csv M14
    info due-on-closed-day measures.csv M15
    info due-on-closed-day measures.csv M16
    info due-on-closed-day measures.csv M17
    info due-on-closed-day measures.csv M20
    warning missing-performer measures.csv M20
    warning missing-issue measures.csv M22
    info due-on-closed-day measures.csv M22
    warning missing-performer measures.csv M22
    """

@Suite struct `The plan of Changhan` {
    let documents: DocumentSet
    let result: LoadResult

    init() throws {
        documents = try changhanDocuments()
        result = loadRegistry(agencyPath: changhanPath, from: documents)
    }

    @Test func `has exactly the expected findings`() {
        #expect(findings(of: result, in: documents) == expected)
    }

    @Test func `is understood in full`() throws {
        let registry = try #require(result.registry)
        #expect(registry.phases.map(\.kind) == CalendarPhaseKind.allCases)
        #expect(
            registry.measures.map(\.id.rawValue) == (1...22).map { $0 < 10 ? "M0\($0)" : "M\($0)" })
        #expect(registry.oitItems.map(\.id.rawValue) == (1...25).map { "O\($0)" })
        #expect(registry.events.count == 3)
        #expect(registry.inForceFrom == CivilDate("2025-01-08"))
        #expect(registry.fiscalYear == FiscalYear(2568))
        #expect(registry.holidays.entries.count == 97)
        #expect(registry.phase(.eit)?.quota?.parts.map(\.minimum) == [15, 120, 60, 105])
        #expect(result.summary.unscheduled == 0)
        #expect(result.summary.obligations == registry.obligations.count)
        #expect(registry.digest.count == 16)
    }

    @Test func `blank cells take the indicator and issue of the row above`() throws {
        let rows = try #require(result.registry).measures
        #expect(rows[5].indicator == "๑) การปฏิบัติหน้าที่")
        #expect(rows[10].issue == rows[9].issue)
        #expect(rows[13].issue == "ปลูกฝังการไม่เลือกปฏิบัติต่อผู้มาติดต่อราชการ")
        #expect(rows[21].indicator == "๙) การป้องกันการทุจริต")
        #expect(rows[21].issue == "")
    }

    @Test(arguments: [
        ("M01", "สิบเวร", "admin-section duty-sergeant", "inspector-admin deputy-prevention"),
        ("M02", "งาน", "admin-section inquiry-section", "inspector-admin deputy-inquiry"),
        ("M07", "ผู้ดูแลระบบ", "system-admin finance", "inspector-admin"),
        ("M13", "ป้าย", "inspector-admin", ""),
        (
            "M20", "หัวหน้า", "",
            "deputy-prevention deputy-inquiry deputy-investigation inspector-admin"
        ),
    ])
    func `the responsible cells name posts`(
        id: String, word: String, performers: String, controllers: String
    ) throws {
        let rows = try #require(result.registry).measures
        let row = try #require(rows.first { $0.id.rawValue == id })
        #expect(row.responsible.contains(word))
        #expect(row.performers.map(\.rawValue).joined(separator: " ") == performers)
        #expect(row.controllers.map(\.rawValue).joined(separator: " ") == controllers)
    }

    @Test(arguments: [
        ("preparation", "2024-10-01/2024-12-31"), ("iit", "2025-01-01/2025-07-01"),
        ("oit", "2025-01-01/2025-06-30"), ("processing", "2025-01-16/2025-07-31"),
        ("announcement", "2025-08-01/2025-08-31"), ("M02", "2025-03-30"), ("M04", "2025-03-15"),
        ("M02.follow-up", "2025-03-31"), ("M07", "2025-03-20"),
        ("M07.duty", "FREQ=DAILY;INTERVAL=2 from 2025-03-20 in 2025-01-08/2025-09-30"),
        ("M01.duty", "FREQ=DAILY from 2025-01-08 in 2025-01-08/2025-09-30"),
        ("M05.follow-up", "FREQ=MONTHLY;BYMONTHDAY=-1 from 2024-10-01 in 2025-01-08/2025-09-30"),
        ("M18", "2025-06-30"), ("O1", "2025-06-30"), ("O7.half", "2025-04-30"),
        ("O7.monthly", "FREQ=MONTHLY;BYMONTHDAY=-1 from 2024-10-01 in 2025-01-08/2025-09-30"),
        ("O15.monthly", "FREQ=MONTHLY;BYMONTHDAY=-1 from 2024-10-01 in 2025-01-08/2025-03-31"),
        ("O23.month-end", "FREQ=MONTHLY;BYMONTHDAY=-1 from 2024-10-01 in 2025-01-08/2025-09-30"),
        ("event.kick-off", "2025-01-09 14:30"),
        (
            "event.parade",
            "FREQ=WEEKLY;BYDAY=TU;BYHOUR=8;BYMINUTE=0 from 2024-10-01 in 2024-10-01/2025-09-30"
        ),
    ])
    func `rows become obligations`(id: String, schedule: String) throws {
        let obligation = try #require(result.obligation(id))
        #expect(brief(obligation.schedule) == schedule)
    }

    @Test func `what has no completion day has no measure obligation`() {
        #expect(result.obligation("M01") == nil)
        #expect(result.obligation("M01.duty")?.kind == .duty)
    }

    @Test func `every post of the plan can be reached and no row is lost`() throws {
        let registry = try #require(result.registry)
        let rows = Set(registry.obligations.map(\.id.row))
        for measure in registry.measures { #expect(rows.contains(measure.id)) }
        for item in registry.oitItems { #expect(rows.contains(item.id)) }
        for obligation in registry.obligations {
            #expect(obligation.posts.allSatisfy { registry.post($0)?.address != nil })
            #expect(!obligation.posts.isEmpty)
            #expect(!obligation.title.isEmpty)
        }
        for post in registry.posts where post.id.rawValue != "superintendent" {
            #expect(registry.superiors(of: post.id).last?.rawValue == "superintendent")
        }
    }

    @Test func `the settings of the daemon lead to it`() throws {
        let (settings, diagnostics) = loadSettings(try projectDocument("config/ita-reminderd.yaml"))
        #expect(diagnostics.isEmpty)
        #expect(settings?.agencyPath == changhanPath)
        #expect(settings?.sendmail == nil)
        #expect(settings?.language == .thai)
        #expect(settings?.stateDirectory == "/var/lib/ita-reminderd")
    }

    @Test func `the first configuration of the package needs the agency's two files and no edit`()
        throws
    {
        let path = "debian/conf/ita-reminderd.yaml"
        let (settings, diagnostics) = loadSettings(try projectDocument(path))
        #expect(diagnostics.isEmpty)
        #expect(settings?.agencyPath == "debian/conf/agencies/station/agency.yaml")
        #expect(settings?.sendmail?.route == .socket("/run/ita-reminderd-mail.sock"))
        #expect(settings?.stateDirectory == "/var/lib/ita-reminderd")
    }

    @Test func `the shared policy writes out the defaults`() throws {
        #expect(try #require(result.registry).policy == Policy())
    }
}

/// A schedule in one line.
func brief(_ schedule: Obligation.Schedule) -> String {
    switch schedule {
    case .once(let date, let time): "\(date)" + (time.map { " \($0)" } ?? "")
    case .window(let first, let last): "\(first)/\(last)"
    case .recurring(let rule, let start, let window): "\(rule) from \(start) in \(window)"
    case .unscheduled(let reason): "unscheduled: \(reason)"
    }
}
