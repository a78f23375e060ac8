import CivilTime
import Correspondence
import Effects
import Obligations
import Planning

/// The daemon: load, plan, deliver, record, sleep; and again.
///
/// One thread, one `now` a cycle, nothing between a claim and its settlement but the delivery itself. What
/// concerns one agency is its `Desk`; the daemon sleeps until the first of them wants to be asked.
public final class Daemon {
    /// What the daemon is told once, at its start.
    public struct Settings: Sendable {
        /// The agency's file or folder, relative to the documents' folder.
        public var agencyPath: String
        /// How letters look and from whom they come.
        public var letters: LetterSettings
        /// The version that the ledger notes.
        public var version: String
        /// Whether and to whom the service gives a sign of life each month.
        public var signOfLife: SignOfLife

        /// Makes settings.
        public init(
            agencyPath: String, letters: LetterSettings, version: String,
            signOfLife: SignOfLife = .off
        ) {
            self.agencyPath = agencyPath
            self.letters = letters
            self.version = version
            self.signOfLife = signOfLife
        }
    }

    private let host: Host
    private let desk: Desk

    private init(_ host: Host, _ desk: Desk) {
        self.host = host
        self.desk = desk
    }

    /// Serves until it is asked to stop.
    ///
    /// - Returns: the exit status; not `done` only when it could not begin to serve.
    public static func run(_ world: World, _ settings: Settings) -> ExitStatus {
        do throws(Desk.Failure) {
            let daemon = Daemon(world.host, try Desk(world, settings))
            daemon.serve()
            return .done
        } catch {
            return switch error {
            case .documentsUnusable: .documentsUnusable
            case .documentMissing: .documentMissing
            case .ledgerBusy, .documentsBusy: .busy
            case .ledgerUnusable: .ledgerUnusable
            }
        }
    }

    private func serve() {
        while true {
            let wakeAt = desk.cycle()
            host.trimMemory()
            switch host.sleeper.sleep(until: wakeAt) {
            case .stop:
                host.service.stopping(status: desk.report.stoppingStatus)
                desk.end()
                return
            case .reload:
                host.service.reloading()
                desk.reload()
                host.service.ready(
                    status: desk.areDocumentsRefused
                        ? desk.rejectedStatus : desk.report.loadedStatus)
            case .clockChanged: desk.report.clockChanged(to: host.clock.now())
            case .asked: desk.asked()
            case .timer: break
            }
        }
    }
}
