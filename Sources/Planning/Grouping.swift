import CDigest
import CivilTime
import Obligations

/// Step 7: what one post is owed in one cycle becomes one letter.
struct Grouping: Sendable {
    let registry: Registry
    let moments: Moments

    /// The letters of a cycle, in the order of the posts in the documents.
    ///
    /// - Returns: the letters, and the posts whose letter must wait because the day's cap is reached.
    func letters(
        _ owed: [(post: PostID, notice: OwedNotice)], _ ledger: LedgerSnapshot, at now: Instant
    ) -> (reminders: [Reminder], capped: [PostID]) {
        var byPost: [PostID: [OwedNotice]] = [:]
        for (post, notice) in owed { byPost[post, default: []].append(notice) }
        let today = moments.zone.date(at: now)
        let dayStart = moments.zone.instant(today)
        var reminders: [Reminder] = []
        var capped: [PostID] = []
        for post in registry.posts.map(\.id) + [.admin] {
            guard let notices = byPost[post] else { continue }
            let sent = ledger.letters(
                to: post, from: dayStart, until: moments.endOfDay(today))
            if sent >= registry.policy.lettersPerPostAndDay {
                capped.append(post)
                continue
            }
            reminders.append(reminder(to: post, notices, ledger))
        }
        return (reminders, capped)
    }

    private func reminder(
        to post: PostID, _ notices: [OwedNotice], _ ledger: LedgerSnapshot
    ) -> Reminder {
        let ordered = notices.sorted { pressing($0) < pressing($1) }.map { owed in
            ledger.mayBeLost(owed.notice, to: post, owedSince: owed.owedSince)
                ? owed.because(.inDoubtAfterRestore) : owed
        }
        let isInDoubt = ordered.contains { $0.reason == .inDoubtAfterRestore }
        let claim = newClaim(ordered.map(\.notice), post, ledger)
        let earlier = ledger.openClaims[claim] ?? ledger.closedClaims[claim]
        return Reminder(
            claim: claim, post: post, attempt: (earlier?.attempt ?? 0) + 1,
            messageID: messageID(claim), notices: ordered, isPossibleRepeat: isInDoubt)
    }

    /// The order in a letter: overdue first, then by due date, then as named.
    private func pressing(_ owed: OwedNotice) -> (Int, CivilDate, String) {
        let rank =
            switch owed.notice.trigger {
            case .overdue, .closedShort: 0
            case .dateChanged: 1
            case .monthly, .alive: 3
            default: 2
            }
        return (rank, owed.notice.due, owed.notice.description)
    }

    /// The name of the claim for these notices, with a number when they were told before: a date that
    /// moved to and fro is news each time, and no mail system may take the letter for a duplicate.
    private func newClaim(
        _ notices: [NoticeID], _ post: PostID, _ ledger: LedgerSnapshot
    ) -> ClaimID {
        var number = 1
        var claim = claimID(notices, post)
        while ledger.closedClaims[claim]?.outcome == .accepted {
            number += 1
            claim = claimID(notices, post, number: number)
        }
        return claim
    }

    /// The name of a claim: the first half of SHA-256 over the notices in order and the post.
    func claimID(_ notices: [NoticeID], _ post: PostID, number: Int = 1) -> ClaimID {
        let text =
            registry.agency.id + "\n" + post.rawValue + "\n"
            + notices.map(\.description).sorted().joined(separator: "\n")
            + (number > 1 ? "\n\(number)" : "")
        return ClaimID(rawValue: String(hexDigest(text).prefix(32)))
    }

    /// The Message-ID of a claim (RFC 5322 §3.6.4), the same on every attempt.
    func messageID(_ claim: ClaimID) -> String {
        "<ita.\(registry.fiscalYear).\(claim)@\(registry.agency.id).ita-reminderd.invalid>"
    }
}

/// SHA-256 of a text in UTF-8, as 64 hexadecimal digits.
public func hexDigest(_ text: String) -> String {
    var context = SHA2_CTX()
    SHA256Init(&context)
    var copy = text
    copy.withUTF8 { SHA256Update(&context, $0.baseAddress, $0.count) }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
