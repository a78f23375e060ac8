import CDigest
import CivilTime
import Obligations

/// Step 7: what one post is owed in one cycle becomes one letter.
struct Grouping: Sendable {
    let years: Years
    let posts: [PostID]
    let moments: Moments

    /// The letters of a cycle, in the order of the posts in the documents.
    ///
    /// - Returns: the letters, and the posts whose letter must wait because the day's cap is reached.
    func letters(
        _ owed: [(post: PostID, notice: OwedNotice)], _ book: Book, at now: Instant
    ) -> (reminders: [Reminder], capped: [PostID]) {
        var byPost: [PostID: [OwedNotice]] = [:]
        for (post, notice) in owed { byPost[post, default: []].append(notice) }
        let today = moments.zone.date(at: now)
        let dayStart = moments.zone.instant(today)
        var reminders: [Reminder] = []
        var capped: [PostID] = []
        // In proportion to who is owed something, not to how many posts there are.
        let owing = byPost.count < posts.count ? byPost.keys.sorted { rank($0) < rank($1) } : posts
        for post in owing {
            guard let notices = byPost[post] else { continue }
            let sent = book.letters(
                to: post, from: dayStart, until: moments.endOfDay(today))
            if sent >= moments.policy.lettersPerPostAndDay {
                capped.append(post)
                continue
            }
            reminders.append(reminder(to: post, notices, book))
        }
        return (reminders, capped)
    }

    /// The place of a post in the documents; the admin comes last.
    private func rank(_ post: PostID) -> Int { posts.firstIndex(of: post) ?? posts.count }

    private func reminder(
        to post: PostID, _ notices: [OwedNotice], _ book: Book
    ) -> Reminder {
        let ordered = notices.sorted { pressing($0) < pressing($1) }.map { owed in
            if book.mayBeLost(owed.notice, to: post, owedSince: owed.owedSince) {
                return owed.because(.inDoubtAfterRestore)
            }
            if book.wasToldByFalseClock(owed.notice, to: post) {
                return owed.because(.toldByFalseClock)
            }
            return book.mayHaveLeft(owed.notice, to: post) ? owed.because(.retryInDoubt) : owed
        }
        let isInDoubt = ordered.contains(where: \.reason.isDoubt)
        let claim = newClaim(ordered.map(\.notice), post, book)
        let earlier = book.openClaims[claim]?.attempt ?? book.closedClaim(claim)?.attempt
        return Reminder(
            claim: claim, post: post, attempt: (earlier ?? 0) + 1,
            messageID: messageID(claim, ordered.map(\.notice)), notices: ordered,
            isPossibleRepeat: isInDoubt)
    }

    /// The order in a letter: overdue first, then by due date, then as named.
    private func pressing(_ owed: OwedNotice) -> (Int, CivilDate, String) {
        let rank =
            switch owed.notice.trigger {
            case .overdue, .closedShort: 0
            case .dateChanged: 1
            case .monthly, .alive, .yearClosed, .planMissing, .yearWithoutPlan: 3
            default: 2
            }
        return (rank, owed.notice.due, owed.notice.description)
    }

    /// The name of the claim for these notices, with a number when they were told before: a date that
    /// moved to and fro is news each time, and no mail system may take the letter for a duplicate.
    private func newClaim(
        _ notices: [NoticeID], _ post: PostID, _ book: Book
    ) -> ClaimID {
        var number = 1
        var claim = claimID(notices, post)
        while book.closedClaim(claim)?.outcome == .accepted {
            number += 1
            claim = claimID(notices, post, number: number)
        }
        return claim
    }

    /// The name of a claim: the first half of SHA-256 over the notices in order and the post.
    func claimID(_ notices: [NoticeID], _ post: PostID, number: Int = 1) -> ClaimID {
        let text =
            years.agency.id + "\n" + post.rawValue + "\n"
            + notices.map(\.description).sorted().joined(separator: "\n")
            + (number > 1 ? "\n\(number)" : "")
        return ClaimID(rawValue: String(hexDigest(text).prefix(32)))
    }

    /// The Message-ID of a claim (RFC 5322 §3.6.4), the same on every attempt.
    private func messageID(_ claim: ClaimID, _ notices: [NoticeID]) -> String {
        let year = notices.map(\.occurrence.fiscalYear).max() ?? years.newest.fiscalYear
        return "<ita.\(year).\(claim)@\(years.agency.id).ita-reminderd.invalid>"
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
