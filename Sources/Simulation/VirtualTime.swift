import CivilTime
import Effects
import Planning

/// A clock that only moves when slept on, and a script of what happens when.
public final class VirtualTime: Clock, Sleeper {
    /// Something that happens at a moment, and what it wakes the sleeper with.
    struct ScriptEntry {
        let at: Instant
        let wake: WakeReason?
        let action: () -> Void
    }

    /// The moment it is by the virtual wall clock; a clock step sets it.
    public private(set) var moment: Instant
    /// The last moment of the world; then the sleeper is asked to stop.
    public let end: Instant
    /// How often somebody slept.
    public private(set) var sleeps = 0
    /// Seconds by which the wall clock is off the true time, from clock steps.
    public private(set) var offset = 0

    /// Whether the kernel calls the wall clock synchronised; nil in a world where nobody can say.
    public var isSynchronised: Bool?

    private var isAbandoned = false
    private var script: [ScriptEntry] = []
    private var pending: [WakeReason] = []
    private let life: Life

    /// Starts at a moment.
    public init(from start: Instant, until end: Instant, life: Life) {
        moment = start
        self.end = end
        self.life = life
    }

    /// True time: what a clock would say that was never stepped.
    public var trueMoment: Instant { moment.adding(seconds: -offset) }

    /// The moment it is.
    public func now() -> Instant { moment }

    /// What the machine says of its clock; it counts the seconds right, whatever the wall clock says.
    public func evidence() -> ClockEvidence {
        guard let isSynchronised else { return .none }
        return ClockEvidence(
            isSynchronised: isSynchronised, secondsSinceBoot: trueMoment.secondsSinceEpoch)
    }

    /// Adds something that happens at a true moment.
    public func at(_ moment: Instant, wake: WakeReason? = nil, _ action: @escaping () -> Void) {
        let entry = ScriptEntry(at: moment, wake: wake, action: action)
        let index = script.firstIndex { $0.at > moment } ?? script.count
        script.insert(entry, at: index)
    }

    /// Sets the wall clock off by so many seconds, as somebody's `date -s` would.
    ///
    /// - Parameter isHeard: whether the daemon hears of it before what else happens at that moment.
    public func step(by seconds: Int, isHeard: Bool = true) {
        offset += seconds
        moment = moment.adding(seconds: seconds)
        if isHeard { pending.append(.clockChanged) }
    }

    /// Lets time pass while the daemon is busy or down.
    public func pass(seconds: Int) {
        let target = trueMoment.adding(seconds: seconds)
        while let next = script.first, next.at <= target {
            script.removeFirst()
            happen(next)
        }
        set(trueMoment: Swift.max(target, trueMoment))
    }

    /// Whether the world has ended.
    public var isOver: Bool { isAbandoned || trueMoment >= end }

    /// Ends the world now: what has to be known of it is known.
    public func abandon() { isAbandoned = true }

    /// Whether a stop waits.
    public var isInterrupted: Bool { isAbandoned || life.isOver || pending.contains(.stop) }

    /// Jumps to the moment, or to what happens before it.
    public func sleep(until wake: Instant?) -> WakeReason {
        sleeps += 1
        while true {
            if isAbandoned || life.isOver { return .stop }
            if !pending.isEmpty { return pending.removeFirst() }
            let target = wake.map { $0.adding(seconds: -offset) } ?? end
            if let next = script.first, next.at <= Swift.max(target, trueMoment), next.at <= end {
                script.removeFirst()
                happen(next)
                continue
            }
            if target >= end {
                set(trueMoment: end)
                return .stop
            }
            set(trueMoment: Swift.max(target, trueMoment))
            return .timer
        }
    }

    private func happen(_ entry: ScriptEntry) {
        set(trueMoment: Swift.max(entry.at, trueMoment))
        entry.action()
        if let wake = entry.wake { pending.append(wake) }
    }

    private func set(trueMoment target: Instant) { moment = target.adding(seconds: offset) }

    /// Forgets what would have woken a daemon that is no more.
    public func forgetPending() { pending.removeAll() }
}

/// One life of the daemon, which may end at any effect on the world.
///
/// Each effect asks twice: before it takes place and after. At the chosen point the life is over: from
/// then on nothing the daemon does reaches the world, exactly as after a power cut.
public final class Life {
    /// The number of crash points passed so far, over all lives.
    public private(set) var points = 0
    /// Whether this life is over.
    public private(set) var isOver = false
    /// How many lives ended in a crash.
    public private(set) var crashes = 0
    /// The crash point at which the life ends, or nil.
    public var crashAt: Int?

    /// A life without an appointed end.
    public init(crashAt: Int? = nil) { self.crashAt = crashAt }

    /// A crash point; false when the life is over and nothing may take place any more.
    public func passes() -> Bool {
        guard !isOver else { return false }
        points += 1
        if points == crashAt {
            isOver = true
            crashes += 1
            return false
        }
        return true
    }

    /// The power fails now.
    public func endNow() {
        guard !isOver else { return }
        isOver = true
        crashes += 1
    }

    /// The next life.
    public func begin() { isOver = false }
}
