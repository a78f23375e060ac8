import CivilTime
import Effects
import Obligations
import Planning

/// Looks at a world while it lives, for what no later event could excuse, and ends it at the first
/// breach: a broken program may otherwise never come to the end of its year.
public final class Watch {
    private struct Telling: Hashable {
        let notice: NoticeID
        let post: PostID
    }

    /// How far a clock may be off after a usual outage, in seconds, and is still believed.
    private static let farOff = ClockWatch.usualOutageSeconds + 86_400

    private let world: SimulatedWorld
    private let plausible: Range<Instant>
    private let tolerance: Int
    private var newest: Instant?
    private var claims: [ClaimID: (post: PostID, notices: [NoticeID])] = [:]
    private var claimed: Set<String> = []
    private var told: [Telling: (claim: ClaimID, record: Int64)] = [:]
    private var arrivals: [String: Int] = [:]
    /// How often the clock was called right since the last claim.
    private var confirmations = 0

    /// Begins to look.
    public init(_ world: SimulatedWorld, _ years: Years) {
        self.world = world
        let zone = years.zone
        plausible =
            zone.instant(
                years.oldest.fiscalYear.start.adding(days: -366))..<zone.instant(
                years.newest.fiscalYear.end.adding(days: 2 * 366))
        tolerance = years.newest.policy.clockToleranceSeconds
        world.ledger.onRecord = { [unowned self] in look(at: $0) }
        world.mailer.onArrival = { [unowned self] in look(at: $0) }
        world.journal.onEntry = { [unowned self] entry in
            if entry.level == .error, entry.kind == nil { end(entry.message) }
        }
    }

    private func end(_ sentence: String) {
        if world.breach == nil { world.breach = sentence }
        world.time.abandon()
    }

    private func look(at record: LedgerRecord) {
        defer { newest = record.at }
        switch record.event {
        case .fact(.restored):
            told = [:]
            return
        case .fact(.clockConfirmed(let fact)):
            // What a clock that was ahead told before its time is told again in its time.
            if let range = fact.falseRecords {
                told = told.filter { !range.contains($0.value.record) }
            }
            confirmations += 1
            if confirmations > 4 {
                end("the clock is called right again and again, and nothing goes on")
            }
            return
        case .fact: return
        case .claimed(let claim):
            confirmations = 0
            claims[claim.id] = (claim.post, claim.notices)
            claimed.insert(claim.messageID)
        case .settled(let claim, _, .accepted, _):
            take(claim, record.sequence)
        case .lapsed, .yearClosed, .closed:
            // The machine came up with that clock, and nobody vouches for it.
            if world.time.isSynchronised == false, abs(world.time.offset) > Watch.farOff {
                end(
                    "record \(record.sequence) gives up for good by a clock that nobody vouches for"
                )
            }
        case .started, .stopped, .registryLoaded, .yearOpened, .summarized, .settled: break
        }
        if !plausible.contains(record.at) {
            end("record \(record.sequence) was written while the clock was years off")
        }
        if let newest, plausible.contains(newest), record.at < newest.adding(seconds: -tolerance) {
            end("record \(record.sequence) was written while the clock was behind the ledger")
        }
    }

    /// A notice is told to a post once, but for a date that moves to and fro.
    private func take(_ claim: ClaimID, _ record: Int64) {
        guard let letter = claims[claim] else { return }
        for notice in letter.notices {
            if case .dateChanged = notice.trigger { continue }
            let telling = Telling(notice: notice, post: letter.post)
            if let earlier = told[telling], earlier.claim != claim {
                end("\(notice) was told to \(letter.post) by two letters")
            }
            told[telling] = (claim, record)
        }
    }

    private func look(at letter: ScriptedMailer.Received) {
        let id = letter.mail.messageID
        if !claimed.contains(id) { end("\(id) arrived without a claim") }
        if !plausible.contains(letter.at) { end("\(id) left while the clock was years off") }
        arrivals[id, default: 0] += 1
        if arrivals[id, default: 0] > 60 { end("\(id) arrived more than 60 times") }
    }
}
