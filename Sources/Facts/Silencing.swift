import CivilTime
import Diagnostics
import Obligations
import Planning

/// Silences and their ends.
extension Hearing {
    func silence(
        _ name: String?, _ post: String?, _ until: CivilDate, _ comment: String
    ) throws(Stop) -> Proposal {
        try checked(comment)
        let post = try post.map { (text) throws(Stop) in try self.post(text) }
        var what: MatterID?
        if let name { what = try row(name) }
        guard until >= today else { throw .refused(.endsInPast(until)) }
        let registry = what.flatMap { years.registry(of: $0.fiscalYear) } ?? years.newest
        guard until <= lastDay(registry) else {
            throw .refused(.afterClose(registry.fiscalYear, last: lastDay(registry)))
        }
        guard !isBlank(comment) else { throw .refused(.noReason) }
        let silence = Silence(
            obligation: what?.obligation, fiscalYear: what?.fiscalYear ?? year, post: post,
            until: until, comment: comment, actor: actor)
        var questions: [Question] = []
        let days = until.days(since: today) + 1
        if days > 60 { questions.append(.longSilence(days: days)) }
        if what == nil, post == nil {
            questions.append(.silencesEverything(try muted()))
        }
        let same = inForce(silence.obligation, post, in: silence.fiscalYear)
            .last { $0.silence.until >= until }
        if let same {
            questions.append(.silentAlready(record: same.record, until: same.silence.until))
        }
        return Proposal(fact: .silenced(silence), questions: questions)
    }

    /// Whom a silence of everything mutes: who has duties, and never whoever keeps the service.
    private func muted() throws(Stop) -> [PostID] {
        let plans = try plans()
        return years.posts.filter { post in
            plans.contains { !$0.obligations(of: post).isEmpty } || post == years.secretary
        }
    }

    func endSilence(_ word: SilenceWord, _ comment: String) throws(Stop) -> Proposal {
        try checked(comment)
        let record: Int64
        switch word {
        case .record(let number):
            guard let found = book.silences.first(where: { $0.record == number }),
                found.silence.until >= today
            else { throw .refused(.noSuchSilence) }
            record = found.record
        case .of(let name, let post):
            let post = try post.map { (text) throws(Stop) in try self.post(text) }
            let found = try ends(name, post)
            if found.count > 1 { throw .choose(.silence(found)) }
            guard let only = found.first else { throw .refused(.noSuchSilence) }
            record = only
        }
        return Proposal(fact: .unsilenced(record: record, actor: actor, comment: comment))
    }

    /// The records of the silences of a matter, in whatever year unless one was named.
    private func ends(_ name: String?, _ post: PostID?) throws(Stop) -> [Int64] {
        guard let name else { return inForce(nil, post, in: year).map(\.record) }
        let ids = try plans().flatMap { registry -> [ObligationID] in
            let own = Hearing.obligation(name, in: registry).map { [$0.id] } ?? []
            return own + Hearing.strands(of: name, in: registry).prefix(1).map(\.row)
        }
        if ids.isEmpty { _ = try matter(name, on: today) }
        return book.silences.filter { entry in
            entry.silence.until >= today && entry.silence.post == post
                && entry.silence.obligation.map(ids.contains) ?? false
                && (year == nil || entry.silence.fiscalYear == nil
                    || entry.silence.fiscalYear == year)
        }.map(\.record)
    }

    /// The silences of exactly this that are not over.
    private func inForce(
        _ obligation: ObligationID?, _ post: PostID?, in year: FiscalYear?
    ) -> [(record: Int64, at: Instant, silence: Silence)] {
        book.silences.filter { entry in
            entry.silence.until >= today && entry.silence.obligation == obligation
                && entry.silence.post == post
                && (year == nil || entry.silence.fiscalYear == nil
                    || entry.silence.fiscalYear == year)
        }
    }

    /// The matter of a name; a row whose strands alone have duties is named as such.
    private func row(_ name: String) throws(Stop) -> MatterID {
        let plans = try plans()
        let isRow = plans.allSatisfy { Hearing.obligation(name, in: $0) == nil }
        guard isRow else { return try matter(name, on: today).id }
        let rows = plans.compactMap { registry in
            Hearing.strands(of: name, in: registry).first
                .map { MatterID($0.row, registry.fiscalYear) }
        }
        guard let first = rows.first else { return try matter(name, on: today).id }
        if rows.count == 1 { return first }
        // The year whose strands are open; both when both have some.
        let open = rows.filter { row in
            plans.contains { registry in
                registry.fiscalYear == row.fiscalYear && registry.fiscalYear.start <= today
                    && Hearing.strands(of: name, in: registry).contains { strand in
                        standings.of(MatterID(strand, row.fiscalYear))
                            .contains { $0.isOpen && $0.state != .coming }
                    }
            }
        }
        if open.count > 1 {
            throw .choose(.year(first.obligation, of: open.map(\.fiscalYear)))
        }
        return open.first ?? first
    }

    private func post(_ name: String) throws(Stop) -> PostID {
        if years.post(PostID(name)) != nil { return PostID(name) }
        let folded = name.lowercased()
        let same = years.posts.filter { $0.rawValue.lowercased() == folded }
        if same.count == 1 { return same[0] }
        let near = suggestion(for: name, among: years.posts.map(\.rawValue))
        throw .refused(.unknownPost(name, near: near.map { [$0] } ?? []))
    }
}
