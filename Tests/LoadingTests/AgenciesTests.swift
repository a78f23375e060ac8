import CivilTime
import Diagnostics
import Loading
import Obligations
import Testing
import ThaiPhrases

/// A shipped agency beside Changhan, with what `check` says about it and what it understands.
struct ShippedAgency: Sendable, CustomTestStringConvertible {
    let id: String
    let findings: String
    let facts: String

    var path: String { "config/agencies/\(id)/agency.yaml" }
    var testDescription: String { id }
}

private let shipped = [
    ShippedAgency(
        id: "trang-immigration",
        findings: """
            warning repeated-text agency.yaml O19
            info convention agency.yaml O13
            info unscheduled agency.yaml O13
            info unscheduled agency.yaml progress
            info calendar-status calendar-example-2568.yaml status
            info default-used measures.csv M01
            info default-used measures.csv M01
            info default-used indicators.csv I01
            info default-used indicators.csv I01
            info default-used indicators.csv I01
            warning indicator-number-differs indicators.csv I09
            warning foreign-agency indicators.csv I09
            """,
        facts: "2568: 9 phases, 21 measures, 24 items, 1 events, 6 posts"),
    ShippedAgency(
        id: "tak-province",
        findings: """
            info calendar-status calendar-example-2568.yaml status
            info default-used measures.csv M01
            """,
        facts: "2568: 9 phases, 8 measures, 0 items, 1 events, 3 posts"),
    ShippedAgency(
        id: "mueang-ranong",
        findings: """
            info calendar-status calendar-example-2568.yaml status
            info default-used measures.csv M01
            info default-used measures.csv M01
            info default-used measures.csv M02
            """,
        facts: "2568: 9 phases, 9 measures, 25 items, 2 events, 7 posts"),
    ShippedAgency(
        id: "chebilang",
        findings: """
            info calendar-status calendar-press-2567.yaml status
            info phase-edge-on-closed-day calendar-press-2567.yaml iit
            info phase-edge-on-closed-day calendar-press-2567.yaml eit
            info phase-edge-on-closed-day calendar-press-2567.yaml oit
            info default-used measures.csv M01
            warning foreign-agency measures.csv M06
            info default-used indicators.csv I01
            warning missing-state indicators.csv I09
            warning missing-state indicators.csv I10
            """,
        facts: "2567: 4 phases, 18 measures, 0 items, 2 events, 7 posts"),
]

@Suite struct `The other shipped agencies` {
    private func load(_ agency: String) throws -> LoadResult {
        let path = "config/agencies/\(agency)/agency.yaml"
        return loadRegistry(agencyPath: path, from: try shippedDocuments(path))
    }

    @Test(arguments: shipped)
    func `have exactly the findings that their documents deserve`(_ agency: ShippedAgency) throws {
        let documents = try shippedDocuments(agency.path)
        let result = loadRegistry(agencyPath: agency.path, from: documents)
        #expect(findings(of: result, in: documents) == agency.findings)
        let registry = try #require(result.registry)
        #expect(
            "\(registry.fiscalYear): \(registry.phases.count) phases, "
                + "\(registry.measures.count) measures, \(registry.oitItems.count) items, "
                + "\(registry.events.count) events, \(registry.posts.count) posts" == agency.facts)
        for obligation in registry.obligations {
            #expect(!obligation.posts.isEmpty, "\(obligation.id)")
            #expect(obligation.posts.allSatisfy { registry.post($0)?.address != nil })
        }
        #expect(registry.posts.allSatisfy { $0.address?.hasSuffix(".example") == true })
    }

    @Test(arguments: [
        ("trang-immigration", "M01", "2025-04-30"),
        (
            "trang-immigration", "O14.monthly",
            "FREQ=MONTHLY;BYMONTHDAY=-1 from 2024-10-01 in 2024-12-27/2025-09-30"
        ),
        (
            "trang-immigration", "O13.monthly",
            "FREQ=MONTHLY;BYMONTHDAY=-1 from 2024-10-01 in 2024-12-27/2025-09-30"
        ),
        ("trang-immigration", "O6.year", "2025-10-30"), ("trang-immigration", "I09", "2025-04-30"),
        ("tak-province", "M01", "2025-09-30"), ("tak-province", "M07", "2025-04-30"),
        ("tak-province", "M08", "2025-04-30"),
        (
            "tak-province", "M03.follow-up",
            "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1 from 2024-12-01 in 2024-10-01/2025-09-30"
        ),
        ("mueang-ranong", "event.briefing", "2025-02-04"),
        ("mueang-ranong", "event.oit-follow-up", "2025-03-17 09:30"),
        (
            "mueang-ranong", "M08.follow-up",
            "FREQ=MONTHLY;BYMONTHDAY=-1 from 2024-10-01 in 2024-10-01/2025-09-30"
        ),
        ("mueang-ranong", "O25", "2025-04-30"), ("chebilang", "M01", "2024-09-30"),
        (
            "chebilang", "event.gift-report",
            "FREQ=MONTHLY;INTERVAL=6 from 2023-10-01 in 2023-10-01/2024-09-30"
        ),
    ])
    func `give the dates of their documents`(agency: String, id: String, schedule: String) throws {
        let obligation = try #require(try load(agency).obligation(id))
        #expect(brief(obligation.schedule) == schedule)
    }

    @Test func `the report of Chebilang has scores, states and results`() throws {
        let registry = try #require(try load("chebilang").registry)
        #expect(registry.score?.description == "78.50")
        let indicators = registry.measures.suffix(10).map(\.report)
        #expect(
            indicators.map { $0.score?.description } == [
                "98.09", "97.94", "97.30", "91.27", "96.98", "93.61", "92.63", "73.16", "85.00",
                "33.34",
            ])
        #expect(
            indicators.map(\.state) == Array(repeating: .done, count: 7) + [.inProgress, nil, nil])
        let measures = registry.measures.prefix(8).map(\.report)
        #expect(measures.allSatisfy { !$0.result.isEmpty && !$0.outcome.isEmpty })
        let cycles = registry.obligations.filter { $0.id.row.rawValue == "I10" }.map(\.id.rawValue)
        #expect(cycles == ["I10", "I10.follow-up", "I10.follow-up-2"])
    }

    @Test func `another overall score than the indicators give is found`() throws {
        let path = "config/agencies/chebilang/agency.yaml"
        let sources = try shippedDocuments(path).sources.map { source in
            SourceText(
                path: source.path, text: source.text.replacing("score: ๗๘.๕๐", with: "score: ๘๗.๕๐")
            )
        }
        let found = loadRegistry(agencyPath: path, from: DocumentSet(sources))
            .findings(of: "score-differs")
        #expect(found.map(\.message) == ["the scores of the indicators give 78.50, not 87.50"])
    }

    @Test func `the record of Mueang Ranong names evidence and channels`() throws {
        let registry = try #require(try load("mueang-ranong").registry)
        #expect(registry.evidenceKinds.count == 10)
        #expect(registry.measures[5].report.evidence == ["facilities", "equipment"])
        #expect(
            registry.measures[6].report.channels
                == ["website", "facebook", "line", "tiktok", "youtube"])
        #expect(registry.measures[1].report.area == registry.measures[0].report.area)
    }

    @Test func `shared parts are shared files`() throws {
        var users: [String: Int] = [:]
        for id in ["changhan"] + shipped.map(\.id) {
            let path = "config/agencies/\(id)/agency.yaml"
            for used in referencedDocuments(in: try projectDocument(path)).paths {
                #expect(
                    used.hasPrefix("config/shared/") || used.hasPrefix("config/agencies/\(id)/"))
                users[used, default: 0] += 1
            }
        }
        #expect(users["config/shared/holidays-th.tsv"] == 5)
        #expect(users["config/shared/policy.yaml"] == 5)
        #expect(users["config/shared/oit-station-2568.yaml"] == 2)
        #expect(users["config/shared/calendar-example-2568.yaml"] == 3)
    }
}

/// The two files that the manual shows, with an invented district office.
@Suite struct `A sixth agency` {
    /// The fenced blocks of the manual that begin with a comment naming a file.
    private func filesOfManual() throws -> [String: String] {
        let manual = try projectDocument("docs/manual/add-an-agency.md").text
        var files: [String: String] = [:]
        for block in manual.split(separator: "```").enumerated() where block.offset % 2 == 1 {
            let lines = block.element.split(separator: "\n", omittingEmptySubsequences: false)
            guard let name = lines.dropFirst().first, name.hasPrefix("# config/agencies/") else {
                continue
            }
            files[String(name.dropFirst(2))] = lines.dropFirst().joined(separator: "\n")
        }
        return files
    }

    @Test func `is added by writing the two files of the manual`() throws {
        let files = try filesOfManual()
        let folder = "config/agencies/ban-tawan"
        #expect(files.keys.sorted() == ["\(folder)/agency.yaml", "\(folder)/measures.csv"])
        let agency = SourceText(
            path: "\(folder)/agency.yaml", text: try #require(files["\(folder)/agency.yaml"]))
        let table = SourceText(
            path: "\(folder)/measures.csv", text: try #require(files["\(folder)/measures.csv"]))
        let shared = try referencedDocuments(in: agency).paths.filter { $0 != table.path }
            .map(projectDocument)
        #expect(shared.count == 4)
        let documents = DocumentSet([agency, table] + shared)
        let result = loadRegistry(agencyPath: agency.path, from: documents)
        #expect(
            findings(of: result, in: documents) == """
                info calendar-status calendar-example-2568.yaml status
                """)
        let registry = try #require(result.registry)
        #expect(registry.agency.shortName == "อ.บ้านตะวัน")
        #expect(registry.measures.count == 3)
        #expect(registry.oitItems.count == 24)
        #expect(registry.obligations.allSatisfy { !$0.posts.isEmpty })
        #expect(result.summary.unscheduled == 0)
    }

    @Test func `is the example of ita-reminderd-agency(5) too`() throws {
        let page = try projectDocument("docs/man/ita-reminderd-agency.5").text
        let example = page.split(separator: ".EX\n").last?.split(separator: ".EE").first
        let parts = try #require(example).split(separator: "\\").joined()
            .split(separator: "# measures.csv\n")
        let folder = "config/agencies/ban-tawan"
        let agency = SourceText(
            path: "\(folder)/agency.yaml", text: String(try #require(parts.first)))
        let table = SourceText(
            path: "\(folder)/measures.csv", text: String(try #require(parts.dropFirst().first)))
        let shared = try referencedDocuments(in: agency).paths.filter { $0 != table.path }
            .map(projectDocument)
        let documents = DocumentSet([agency, table] + shared)
        let result = loadRegistry(agencyPath: agency.path, from: documents)
        #expect(
            findings(of: result, in: documents) == """
                info calendar-status calendar-example-2568.yaml status
                """)
        #expect(result.registry?.measures.count == 1)
        #expect(result.summary.unscheduled == 0)
    }
}
