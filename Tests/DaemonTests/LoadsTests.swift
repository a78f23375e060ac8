import CivilTime
import Diagnostics
import Effects
import Loading
import Obligations
import Planning
import Simulation
import Testing

@testable import Daemon

/// The mini station's documents with a table that has lost rows.
private enum Cut {
    static func table(keeping rows: [String], ending: String = "") -> [String: String] {
        var documents = MiniStation.documents
        let lines = (documents["measures.csv"] ?? "").split(separator: "\n")
        let kept = lines.enumerated().filter { index, line in
            index == 0 || rows.contains { line.hasSuffix(",\($0)") }
        }
        documents["measures.csv"] = kept.map { $0.element + "\n" }.joined() + ending
        return documents
    }

    static let one = table(keeping: ["M01"])
    static let none = table(keeping: [])

    static func digest(_ documents: [String: String]) throws -> String {
        let loaded = readDocuments(MiniStation.agencyPath, from: MemoryDocuments(documents))
        return try #require(loaded.registry).digest
    }

    static func accepted(_ documents: [String: String]) throws -> LedgerEvent {
        .fact(.documentsAccepted(digest: try digest(documents), actor: "admin", comment: "meant"))
    }
}

@Suite struct `A cut table that somebody accepts` {
    private func rejections(_ world: SimulatedWorld) -> [String] {
        world.entries(.registryRejected).map { String(written($0.at).prefix(10)) }
    }

    private func digests(_ world: SimulatedWorld) -> [String] {
        world.ledger.records.compactMap { record in
            if case .registryLoaded(let digest) = record.event { digest } else { nil }
        }
    }

    @Test func `is refused first, then served, and stays so over a restart`() throws {
        let world = world(from: "2025-03-03 07:00", until: "2025-03-31 12:00")
        world.reload("2025-03-05 10:00", Cut.one)
        world.fact("2025-03-06 10:00", try Cut.accepted(Cut.one))
        world.time.at(moment("2025-03-10 12:00"), wake: .reload) { [life = world.life] in
            life.crashAt = life.points + 1
        }
        #expect(world.run(try settings()) == .done)
        #expect(rejections(world) == ["2025-03-05"])
        let message = try #require(world.entries(.registryRejected).first).entry.message
        #expect(message.contains("M02/2568") && message.contains("itactl reload --accept"))
        let isTold = { (id: String, from: String) in
            world.claims.contains { claim in
                claim.at > moment(from)
                    && claim.notices.contains { $0.occurrence.obligation.rawValue == id }
            }
        }
        // M02 is due on 30 March: its notices of a week before and of the day before do not come.
        #expect(!isTold("M02", "2025-03-06 11:00"))
        #expect(isTold("M01", "2025-03-06 11:00"))
        let mine = try Cut.digest(Cut.one)
        #expect(digests(world).last == mine)
        #expect(digests(world).count == 2, "\(digests(world))")
        let changed = world.entries(.registryLoaded).map(\.entry).filter {
            $0.value("ITA_WENT") != nil
        }
        #expect(changed.count == 1)
        #expect((changed.first?.value("ITA_WENT")).flatMap { Int($0) } ?? 0 >= 1)
    }

    @Test func `is refused anew when it is cut further`() throws {
        let world = world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        world.reload("2025-03-05 10:00", Cut.one)
        world.fact("2025-03-06 10:00", try Cut.accepted(Cut.one))
        world.reload("2025-03-07 10:00", Cut.none)
        #expect(world.run(try settings()) == .done)
        #expect(rejections(world) == ["2025-03-05", "2025-03-07"])
        #expect(digests(world).last == (try Cut.digest(Cut.one)))
        let told = world.claims.filter { $0.at > moment("2025-03-10") }.flatMap(\.notices)
        #expect(told.contains { $0.occurrence.obligation.rawValue == "M01" })
        let status = try #require(
            world.service.messages.last { $0.hasPrefix("ready: ") || $0.hasPrefix("status: ") })
        #expect(status.contains("M01/2568"), "the status names the cause: \(status)")
    }

    @Test func `and edited before it is loaded is refused: another digest was meant`() throws {
        let world = world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        world.reload("2025-03-05 10:00", Cut.one)
        // The edit is on disk and nobody asked for a reload yet.
        world.time.at(moment("2025-03-06 09:00")) { [documents = world.documents] in
            documents.texts = Cut.table(keeping: ["M01"], ending: "\n")
        }
        world.fact("2025-03-06 10:00", try Cut.accepted(Cut.one))
        #expect(world.run(try settings()) == .done)
        #expect(rejections(world) == ["2025-03-05", "2025-03-06"])
        #expect(digests(world).count == 1)
    }

    @Test func `and is whole again is served without a word`() throws {
        let world = world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
        world.reload("2025-03-05 10:00", Cut.one)
        world.reload("2025-03-06 10:00", MiniStation.documents)
        let calm = self.calm()
        #expect(calm.run(try settings()) == .done)
        #expect(world.run(try settings()) == .done)
        #expect(rejections(world) == ["2025-03-05"])
        #expect(world.told == calm.told)
        let last = world.service.messages.last { $0.hasPrefix("status: ") } ?? ""
        #expect(!last.contains("refused"))
    }

    private func calm() -> SimulatedWorld {
        world(from: "2025-03-03 07:00", until: "2025-03-20 12:00")
    }
}

/// What `itactl check --against-running` foresees is what the service does.
@Suite struct `A forecast of a load` {
    struct Edit: CustomStringConvertible, Sendable {
        let description: String
        let isRefused: Bool
        let documents: [String: String]
    }

    static let edits: [Edit] = {
        func changed(_ path: String, _ old: String, _ new: String) -> [String: String] {
            var documents = MiniStation.documents
            documents[path] = documents[path]?.replacing(old, with: new)
            return documents
        }
        var missing = MiniStation.documents
        missing["measures.csv"] = nil
        return [
            Edit(description: "nothing", isRefused: false, documents: MiniStation.documents),
            Edit(
                description: "a date moved", isRefused: false,
                documents: MiniStation.documents(dueOfM01: "๒๑ มี.ค. ๖๘")),
            Edit(description: "one row gone", isRefused: true, documents: Cut.one),
            Edit(description: "all rows gone", isRefused: true, documents: Cut.none),
            Edit(
                description: "a post gone", isRefused: true,
                documents: changed("agency.yaml", "{id: sign-maker,", "{id: sign-painter,")),
            Edit(
                description: "a title changed", isRefused: false,
                documents: changed("agency.yaml", "title: ตรวจ OIT", "title: ตรวจ")),
            Edit(
                description: "no YAML", isRefused: true,
                documents: changed("agency.yaml", "posts:", "posts: [")),
            Edit(
                description: "a column gone", isRefused: true,
                documents: changed("measures.csv", "ระยะเวลาเสร็จ", "สี")),
            Edit(description: "a table missing", isRefused: true, documents: missing),
        ]
    }()

    @Test(arguments: edits)
    func `is what the service does`(edit: Edit) throws {
        let world = world(from: "2025-03-03 07:00", until: "2025-03-06 12:00")
        #expect(world.run(try settings()) == .done)
        let now = moment("2025-03-06 12:00")
        let read = readYears(
            MiniStation.agencyPath, from: MemoryDocuments(edit.documents), asOf: day("2025-03-06"))
        let plans = try #require(
            ServedPlans(world.files, asOf: day("2025-03-06"), beside: read))
        let years = try #require(plans.years)
        let book = try world.ledger.book(rounds: RoundNames(years))
        let forecast = plans.forecast(book, at: now)
        #expect(forecast.isRefused == edit.isRefused)

        let served = self.world(from: "2025-03-03 07:00", until: "2025-03-06 12:30")
        served.reload("2025-03-06 12:00", edit.documents)
        #expect(served.run(try settings()) == .done)
        #expect(served.entries(.registryRejected).isEmpty == !forecast.isRefused)
        let changed = served.entries(.registryLoaded).compactMap {
            $0.entry.value("ITA_MOVED").flatMap { Int($0) }
        }
        let foreseen = forecast.isRefused ? nil : forecast.plans.first?.changes
        #expect(changed.last ?? 0 == foreseen?.moved.count ?? 0)
    }

    @Test func `of documents of which nothing is kept is none`() {
        let read = readYears(
            MiniStation.agencyPath, from: MemoryDocuments(MiniStation.documents))
        #expect(ServedPlans(MemoryFiles(), asOf: day("2025-03-06"), beside: read) == nil)
    }

    private func world(from start: String, until end: String) -> SimulatedWorld {
        DaemonTests.world(from: start, until: end)
    }
}

/// The finding that made documents unusable is named, wherever other errors stand.
@Suite struct `The cause of a refusal` {
    /// A row that cannot be read comes before the fault that makes the documents unusable.
    private static let spoilt: [String: String] = {
        var documents = MiniStation.documents(dueOfM01: "๓๐ ก.พ. ๖๘")
        documents["policy.yaml"] = "lead-days: [7, 1\n"
        return documents
    }()

    @Test func `is in the journal, in the status and in the letter to the admin`() throws {
        let settings = try #require(MiniStation.settingsWithAdmin)
        let world = world(from: "2025-03-03 07:00", until: "2025-04-03 12:00")
        world.reload("2025-03-28 10:00", Self.spoilt)
        #expect(world.run(settings) == .done)
        let entry = try #require(world.entries(.registryRejected).first).entry
        #expect(entry.message.contains("policy.yaml:"), "\(entry.message)")
        #expect(!entry.message.contains("measures.csv:"))
        let status = world.service.messages.first {
            $0.hasPrefix("ready: ") && $0.contains("refused")
        }
        #expect(status?.contains("policy.yaml:") == true, "\(world.service.messages)")
        let letter = world.mailer.received.last { $0.mail.recipient == "admin@mini.example" }
        let text = String(decoding: try #require(letter).mail.bytes, as: UTF8.self)
        #expect(decoded(text).contains("policy.yaml"), "\(decoded(text))")
    }

    @Test func `is in the self-check, and errors of documents that are used are no fault`() throws {
        func documents(_ texts: [String: String]) -> [LoadedDocuments] {
            readYears(MiniStation.agencyPath, from: MemoryDocuments(texts)).plans
        }
        func check(_ texts: [String: String]) -> [CheckFinding] {
            let loaded = documents(texts)
            return SelfCheck.run(
                soundHost(), years: LoadedYears(plans: loaded).years(), documents: loaded,
                newest: nil, at: moment("2025-03-03 09:00"), language: .english
            ).filter { $0.subject == .documents }
        }
        let broken = check(Self.spoilt)
        #expect(broken.map(\.standing) == [.fault])
        #expect(broken.first?.message.contains("policy.yaml:") == true)
        let used = check(MiniStation.documents(dueOfM01: "๓๐ ก.พ. ๖๘"))
        #expect(used.map(\.standing) == [.warning])
        #expect(used.first?.message.contains("are used, with 1 errors") == true, "\(used)")
        #expect(used.first?.message.contains("1 matters have no date") == true, "\(used)")
        #expect(check(MiniStation.documents).map(\.standing) == [.ok])
    }

    /// The parts of a message in base64 as text.
    private func decoded(_ message: String) -> String { plainText(Array(message.utf8)) }
}
