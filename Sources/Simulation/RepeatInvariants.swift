import CivilTime
import Effects
import Obligations
import Planning

extension Invariants {
    /// A letter says that it may be a repeat when an earlier attempt at it was never settled.
    func marks() -> [String] {
        var breaches: [String] = []
        var unsettled: [ClaimID: Set<Int>] = [:]
        var claims: [String: ClaimID] = [:]
        var lost: Set<Listening> = []
        var listening: [String: [Listening]] = [:]
        // What lies in the mailboxes, whatever the ledger says of it.
        var heardBefore: [Listening: String] = [:]
        var index = 0
        for letter in received {
            while index < letter.ledgerCount {
                if let loss = losses[index] { lost.formUnion(loss.tellings(in: records)) }
                switch records[index].event {
                case .claimed(let claim):
                    claims[claim.messageID] = claim.id
                    listening[claim.messageID] = claim.notices.map {
                        Listening(notice: $0, post: claim.post)
                    }
                    unsettled[claim.id, default: []].insert(claim.attempt)
                // What became of an attempt that nobody knows stays in doubt.
                case .settled(_, _, .unknown, _): break
                case .settled(let claim, let attempt, _, _):
                    unsettled[claim]?.remove(attempt)
                default: break
                }
                index += 1
            }
            // One attempt is unsettled while it is under way; another one besides is in doubt.
            guard let claim = claims[letter.mail.messageID] else { continue }
            let heard = listening[letter.mail.messageID] ?? []
            let isLost = heard.contains(where: lost.contains)
            lost.subtract(heard)
            // A date that moves to and fro is the same notice again, and no repeat.
            let again = heard.first { heardBefore[$0] != nil && !$0.isOfChange }
            for one in heard { heardBefore[one] = letter.mail.messageID }
            guard !isMarked(letter) else { continue }
            if isLost || unsettled[claim, default: []].count > 1 {
                breaches.append("\(letter.mail.messageID) may be a repeat and does not say so")
            } else if let again {
                breaches.append(
                    "\(letter.mail.messageID) tells \(again.post) \(again.notice) again and does not say so"
                )
            }
        }
        return breaches
    }

    private func isMarked(_ letter: ScriptedMailer.Received) -> Bool {
        String(decoding: letter.mail.bytes, as: UTF8.self).contains("X-ITA-Possible-Repeat: yes")
    }
}

/// A notice that a post hears.
struct Listening: Hashable {
    let notice: NoticeID
    let post: PostID

    /// Whether it is the word that a date moved.
    var isOfChange: Bool { if case .dateChanged = notice.trigger { true } else { false } }
}

/// What was in the ledger and what was lost when an older copy took its place.
struct Loss {
    /// Places in the history of the records that stayed.
    let kept: [Int]
    /// Places of those that went.
    let lost: [Int]

    /// All of a world, by the length of the history then.
    static func all(_ ledger: MemoryLedger) -> [Int: Loss] {
        var result: [Int: Loss] = [:]
        var live: [Int] = []
        var next = 0
        for loss in ledger.losses {
            live += next..<loss.at
            next = loss.at
            // Exchanged twice before anything was written: what is lost is lost together.
            let before = result[loss.at]?.lost ?? []
            let gone = Array(live[loss.kept...]) + before
            live.removeLast(live.count - loss.kept)
            result[loss.at] = Loss(kept: live, lost: gone)
        }
        return result
    }

    func claims(in records: [LedgerRecord]) -> Set<ClaimID> {
        Set(
            lost.compactMap { place in
                switch records[place].event {
                case .claimed(let claim): claim.id
                case .settled(let claim, _, _, _): claim
                default: nil
                }
            })
    }

    /// What was told by letters that the ledger does not know any more. Of a date that moves to and fro
    /// the same notice can be news again.
    func tellings(in records: [LedgerRecord]) -> [Listening] {
        var letters: [ClaimID: [Listening]] = [:]
        for place in kept + lost.sorted() {
            if case .claimed(let claim) = records[place].event {
                letters[claim.id] = claim.notices.map { Listening(notice: $0, post: claim.post) }
            }
        }
        return lost.flatMap { place -> [Listening] in
            guard case .settled(let claim, _, .accepted, _) = records[place].event else {
                return []
            }
            return (letters[claim] ?? []).filter { heard in
                if case .dateChanged = heard.notice.trigger { false } else { true }
            }
        }
    }
}
