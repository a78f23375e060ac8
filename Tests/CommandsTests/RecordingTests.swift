import Effects
import Glibc
import LedgerSQLite
import Planning
import Testing

/// Recording where no service runs: in a folder of one's own, or as root.
@Suite struct RecordingTests {
    @Test func `without a service the record has who the system says it is, and a receipt`() throws
    {
        let itactl = try Tool()
        itactl.environment.append("LOGNAME=superintendent")
        let run = try itactl("done", "M05", "--on", "2568-03-14", "--yes")
        #expect(run.status == 0, "\(run.errors)")
        var actors: [String] = []
        let path = itactl.state.path + "/ledger.sqlite"
        try SQLiteLedger(path: path, isReadOnly: true).changes(after: 0) {
            (record) throws(LedgerFailure) in
            if case .fact(let fact) = record.event { actors.append(fact.actor) }
        }
        let actor = try #require(actors.first)
        #expect(actor.hasSuffix("(\(getuid()))"))
        #expect(run.output.contains("receipt: record 1:") && run.output.contains("by \(actor)"))
        #expect(!itactl.state.has("control"), "nobody listens there")
    }

    @Test func `root says for whom it acts, as sudo does, and nobody else`() throws {
        guard getuid() == 0 else { return }
        let itactl = try Tool()
        itactl.environment.append("SUDO_USER=nida")
        let run = try itactl("done", "M05", "--on", "2568-03-14", "--yes")
        #expect(run.output.contains("by root (0) for nida"), "\(run.output)")
    }

    @Test func `beside a daemon that does not answer yet nothing is written`() throws {
        let itactl = try Tool()
        let lock = try StateLock(directory: itactl.state.path)
        let run = try itactl("done", "M05", "--on", "2568-03-14", "--yes")
        #expect(run.status == 75, "\(run.errors)")
        #expect(!itactl.state.has("ledger.sqlite"))
        withExtendedLifetime(lock) {}
    }

    @Test func `a socket that a killed daemon left behind is nobody`() throws {
        let itactl = try Tool()
        let made = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) {
            $0.copyBytes(from: "\(itactl.state.path)/control".utf8)
        }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(made, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
        close(made)
        let run = try itactl("done", "M05", "--on", "2568-03-14", "--yes")
        #expect(run.status == 0, "\(run.errors)")
    }
}
