import CivilTime
import Planning

/// The wall clock. The daemon reads it once a cycle.
public protocol Clock {
    /// The moment it is now.
    func now() -> Instant

    /// What the machine says of its clock at this moment.
    func evidence() -> ClockEvidence
}

extension Clock {
    /// Nobody can say anything.
    public func evidence() -> ClockEvidence { .none }
}

/// Why the daemon woke.
public enum WakeReason: Hashable, Sendable {
    /// The moment it slept towards has come.
    case timer
    /// Somebody set the clock while it slept.
    case clockChanged
    /// Somebody asks at the control channel.
    case asked
    /// The admin asked for a reload (SIGHUP).
    case reload
    /// The service is to stop (SIGTERM, SIGINT).
    case stop
}

/// The one place where the daemon sleeps.
public protocol Sleeper {
    /// Sleeps until a moment of the wall clock, or for ever when it is nil, or until something happens.
    ///
    /// A clock that is set while it sleeps ends the sleep at once. Requests that came in before the
    /// call end it at once too; none is lost.
    func sleep(until moment: Instant?) -> WakeReason

    /// Whether a stop or a reload has been asked for and waits to be returned by `sleep`.
    var isInterrupted: Bool { get }
}
