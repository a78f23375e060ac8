import CivilTime
import Daemon
import Effects
import Obligations
import Simulation
import Testing

/// The daemon's own self-check, in a world in which the machine breaks and is mended.
@Suite struct SelfCheckingTests {
    private final class Machine {
        var facts = HostFacts(
            stateDirectory: HostFacts.Folder(
                path: "/state", isFolder: true, isWritable: true, owner: "ita", group: "ita",
                mode: 0o2750, freeBytes: 1 << 32),
            mailer: HostFacts.Program(
                path: "/usr/sbin/sendmail", resolvedPath: "/usr/bin/msmtp", isExecutable: true),
            process: HostFacts.Process(user: "ita", groups: [], hasNoNewPrivileges: false))
        var probes: [Instant] = []
    }

    private struct Life {
        let probes: [String]
        let lines: [String]
        let sleeps: Int
    }

    /// Lives from one moment to another; the script changes the machine.
    private func live(
        from start: String, to end: String, probing: Bool = true,
        _ script: [(at: String, change: (inout HostFacts) -> Void)] = []
    ) throws -> Life {
        let settings = try #require(MiniStation.settings)
        let simulated = SimulatedWorld(
            documents: MiniStation.documents, from: moment(start), until: moment(end))
        let machine = Machine()
        let time = simulated.time
        for (at, change) in script { time.at(moment(at)) { change(&machine.facts) } }
        let world = World(
            clock: time, sleeper: time, ledger: simulated.ledger, mailer: simulated.mailer,
            files: simulated.files, documents: simulated.documents, service: simulated.service,
            journal: simulated.journal,
            probe: probing
                ? {
                    machine.probes.append(time.now())
                    return machine.facts
                } : nil)
        #expect(Daemon.run(world, settings) == .done)
        let kinds: [MessageKind] = [.selfCheckFailed, .selfCheckMended]
        let lines = simulated.journal.lines.filter { $0.entry.kind.map(kinds.contains) == true }
            .map { line in
                let name = line.entry.fields.first { $0.name == "ITA_CHECK" }?.value ?? "?"
                let sign = line.entry.kind == .selfCheckFailed ? "-" : "+"
                return "\(written(line.at).prefix(10)) \(sign) \(name)"
            }.filter { !$0.hasSuffix("holidays 2024") }
        return Life(probes: machine.probes.map(written), lines: lines, sleeps: time.sleeps)
    }

    @Test func `a fault is said once when it appears and once when it is gone`() throws {
        let life = try live(
            from: "2025-02-28 12:00", to: "2025-05-01",
            [
                ("2025-03-10 00:00", { $0.mailer?.resolvedPath = nil }),
                ("2025-03-25 00:00", { $0.mailer?.resolvedPath = "/usr/bin/msmtp" }),
                ("2025-04-10 00:00", { $0.stateDirectory.freeBytes = 0 }),
            ])
        let signs = life.lines.map { $0.dropFirst(11) }
        #expect(signs == ["- mailer", "+ mailer", "- space"])
        let days = life.lines.map { String($0.prefix(10)) }
        #expect(days[0] >= "2025-03-10" && days[0] < "2025-03-25")
        #expect(days[1] >= "2025-03-25" && days[2] >= "2025-04-10")
    }

    @Test func `a fault that is there at the start is said at the start`() throws {
        let life = try live(
            from: "2025-03-03 12:00", to: "2025-03-03 13:00",
            [("2025-03-03 12:00", { _ in })])
        #expect(life.probes == ["2025-03-03 12:00"])
        #expect(life.lines == [])
    }

    @Test func `it is looked at once a working day at most, from the notice time on`() throws {
        let life = try live(from: "2025-02-28 12:00", to: "2025-05-01")
        let registry = try #require(MiniStation.registry)
        let days = life.probes.map { String($0.prefix(10)) }
        #expect(Set(days).count == days.count)
        #expect(days.count > 10)
        for probe in life.probes.dropFirst() {
            #expect(registry.holidays.isWorkingDay(day(String(probe.prefix(10)))))
            #expect(probe.suffix(5) >= registry.policy.noticeTime.description)
        }
    }

    @Test func `the daemon does not wake for it`() throws {
        let (start, end) = ("2025-02-28 12:00", "2025-05-01")
        let with = try live(from: start, to: end)
        let without = try live(from: start, to: end, probing: false)
        #expect(with.sleeps == without.sleeps)
        #expect(without.probes == [])
    }
}
