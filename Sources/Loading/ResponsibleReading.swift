import Diagnostics
import Documents
import Obligations

/// The posts that a ผู้รับผิดชอบ cell names.
struct Responsibility {
    var performers: [PostID] = []
    var controllers: [PostID] = []
}

/// Finds posts and roles in a ผู้รับผิดชอบ cell.
///
/// The cell falls into clauses at `;`, line breaks, bullets and the numbers of a list; a clause into names, role
/// words and what joins names to one list: และ, commas, `/`. Names are found by the longest match in the one form
/// of Thai texts. A role word binds to the list next to it: to the one before it (`ผกก. และ รอง ผกก.ป. เป็นผู้ควบคุม`),
/// or, where it opens the clause, follows a comma, has a colon or โดย, to the one behind it (`ผู้ควบคุม: สว.อก.`,
/// `ควบคุมโดย สว.อก.`). A line with a role word alone heads the lists under it. Names with only a space between
/// them are no list. A post without a role word performs.
///
/// A name that nobody knows stands in its list like any other and takes the role that is meant for it, so
/// that the role does not slip to a neighbour. A post that is only told or left out has no role.
///
/// Rules: `unknown-post` for a name nobody knows, `missing-post` for a cell that names none at all,
/// `missing-performer` for one with controllers only, `unsure-role` for what the words do not settle.
struct ResponsibleReading {
    let directory: PostDirectory
    let secretary: PostID
    let sink: DiagnosticSink

    /// What is read so far.
    private struct Result {
        var found = Responsibility()
        var unknown: [Range<Int>] = []
        /// How many further questions there are than are shown.
        var more = 0
        /// The names as they are written, for a question.
        var performers: [String] = []
        var controllers: [String] = []
        /// Posts that are named one by one and do it without a word that says so.
        var doers: [(post: PostID, text: String)] = []

        mutating func add(
            _ name: ResponsibleTokens.Name, _ text: String, without left: Set<PostID>,
            as role: ResponsibleRole,
            isBare: Bool = false
        ) {
            // Who is left out is left out of a group, not where the post has a word of its own.
            let posts = name.posts.count > 1 ? name.posts.filter { !left.contains($0) } : name.posts
            found.add(posts, as: role)
            guard name.isKnown else { return unknown.append(name.offsets) }
            switch role {
            case .performer:
                performers.append(text)
                if posts.count == 1, isBare { doers.append((posts[0], text)) }
            case .controller: controllers.append(text)
            }
        }
    }

    /// - Parameters:
    ///   - role: what a name without a role word does: the column of controllers names controllers.
    ///   - order: the roles of a column that is headed by two, in the order of its heading.
    func read(
        _ cell: CSVCell, usually role: ResponsibleRole = .performer,
        order: [ResponsibleRole] = []
    ) -> Responsibility {
        let tokens = ResponsibleTokens(cell.text, directory: directory)
        var questions: [Asked] = []
        var result = Result()
        var isTold = false
        if let ordered = ordered(tokens, order) {
            for (name, role) in ordered.names {
                result.add(name, tokens.text(name.offsets), without: [], as: role ?? .performer)
            }
            if !ordered.fits { questions.append(unfit(cell)) }
        } else {
            let binding = ResponsibleBinding(tokens)
            for question in binding.questions {
                if case .barred(_, let group) = question, group.names.allSatisfy({ !$0.isKnown }) {
                    result.unknown += group.names.map(\.offsets)
                    continue
                }
                if case .barred = question { isTold = true }
                // Each place in the cell is looked for; of more than are shown only the number counts.
                guard questions.count < ResponsibleReading.mostUnknown else {
                    result.more += 1
                    continue
                }
                questions.append(finding(question, tokens, cell))
            }
            let left = binding.left
            for group in binding.parts.flatMap(\.groups) where group.barred == nil {
                for name in group.names {
                    for role in group.roles.isEmpty ? [role] : group.roles {
                        result.add(
                            name, tokens.text(name.offsets), without: left, as: role,
                            isBare: group.roles.isEmpty)
                    }
                }
            }
        }
        return conclude(result, questions, cell, usually: order.isEmpty ? role : .performer, isTold)
    }

    private func conclude(
        _ result: Result, _ questions: [Asked], _ cell: CSVCell,
        usually role: ResponsibleRole, _ isTold: Bool
    ) -> Responsibility {
        var found = result.found
        var unknown = result.unknown
        let namesNobody = found.performers.isEmpty && found.controllers.isEmpty
        // A cell without any post's name, in which nothing is like one, names nobody: `ป้าย`.
        if namesNobody, !unknown.isEmpty {
            let stems = ResponsibleReading.postStems(in: cell.text)
            unknown.removeAll { !$0.contains(where: stems.contains) }
        }
        reportUnknown(unknown, in: cell)
        let isAsked = isTold || !namesNobody
        if isAsked {
            let odd = above(result).map { text in
                Asked(
                    message: "\(quoted(text)) would do what a post below it sees to",
                    range: cell.range)
            }
            report(questions + odd, result, namesNobody)
        }
        guard role == .performer else { return found }
        if namesNobody {
            if unknown.isEmpty, !isAsked { reportMissing(cell) }
            found.performers = [secretary]
        } else if found.performers.isEmpty {
            sink.report(
                .warning(
                    "missing-performer",
                    "\(quoted(cell.text.oneLine)) names who sees to it, but not who does it",
                    at: cell.range, notes: ["the letters go to those who see to it"]))
        }
        return found.withoutDoubles
    }

    /// Who would do what somebody below sees to: then the role words may be meant for each other.
    private func above(_ result: Result) -> [String] {
        var above: Set<PostID> = []
        for controller in result.found.controllers {
            var post = directory.superiors[controller]
            while let superior = post, above.insert(superior).inserted {
                post = directory.superiors[superior]
            }
        }
        above.subtract(result.found.controllers)
        return result.doers.filter { above.contains($0.post) }.map(\.text)
    }

    // MARK: - A column of two roles

    /// The names of a cell in the order of the column's heading; nil for a cell that says the roles itself.
    private func ordered(
        _ tokens: ResponsibleTokens, _ order: [ResponsibleRole]
    ) -> (names: [(ResponsibleTokens.Name, ResponsibleRole?)], fits: Bool)? {
        guard order.count > 1, tokens.asides.isEmpty else { return nil }
        var byClause: [[ResponsibleTokens.Name]] = []
        var bySlash: [[ResponsibleTokens.Name]] = [[]]
        for clause in tokens.clauses {
            var names: [ResponsibleTokens.Name] = []
            for token in clause.tokens {
                switch token {
                case .name(let name):
                    names.append(name)
                    bySlash[bySlash.count - 1].append(name)
                case .join(.slash): bySlash.append([])
                case .join: break
                case .role, .told: return nil
                }
            }
            if !names.isEmpty { byClause.append(names) }
        }
        let all = byClause.flatMap { $0 }
        guard !all.isEmpty else { return nil }
        for parts in [byClause, bySlash.filter { !$0.isEmpty }, all.map { [$0] }]
        where parts.count == order.count {
            return (zip(parts, order).flatMap { part, role in part.map { ($0, role) } }, true)
        }
        return (all.map { ($0, nil) }, false)
    }

    private func unfit(_ cell: CSVCell) -> Asked {
        Asked(
            message:
                "\(quoted(cell.text.oneLine)) does not say which of the two roles of the column each post has",
            range: cell.range)
    }

    // MARK: - Questions

    /// What is not certain, before it is known what was read.
    private struct Asked {
        let message: String
        let range: SourceRange?
        var notes: [Diagnostic.Note] = []
    }

    private func finding(
        _ question: ResponsibleBinding.Question, _ tokens: ResponsibleTokens, _ cell: CSVCell
    ) -> Asked {
        switch question {
        case .barred(let told, let group):
            let offsets =
                min(
                    told.offsets.lowerBound, group.offsets.lowerBound)..<max(
                    told.offsets.upperBound, group.offsets.upperBound)
            let words = quoted(tokens.text(offsets))
            let message =
                told.kind == .exception
                ? "\(words) leaves out a post and makes nobody responsible"
                : "\(words) does not say that this post does it or sees to it"
            return Asked(
                message: message, range: cell.range(ofScalars: offsets),
                notes: ["no letter goes to \(quoted(tokens.text(group.offsets))) for it"])
        case .duty(let offsets):
            return Asked(
                message:
                    "\(quoted(tokens.text(offsets))) is a duty, neither a post nor one of the two roles",
                range: cell.range(ofScalars: offsets))
        case .role(let offsets):
            return Asked(
                message: "it is not certain for whom \(quoted(tokens.text(offsets))) is meant",
                range: cell.range(ofScalars: offsets))
        }
    }

    /// Says what is not certain, and what was read.
    private func report(_ questions: [Asked], _ result: Result, _ namesNobody: Bool) {
        let reading = [("ผู้ปฏิบัติ", result.performers), ("ผู้ควบคุม", result.controllers)]
            .filter { !$0.1.isEmpty }
            .map { "\($0.0): \($0.1.prefix(6).joined(separator: ", "))" }
            .joined(separator: "; ")
        let more = result.more + max(0, questions.count - ResponsibleReading.mostUnknown)
        let shown = questions.prefix(ResponsibleReading.mostUnknown)
        for (number, question) in shown.enumerated() {
            var notes = question.notes
            notes.append(
                namesNobody
                    ? "the secretary \(quoted(secretary.rawValue)) answers for the row"
                    : "read as \(quoted(reading)) and sent so; write it so if that is meant")
            if number == shown.count - 1, more > 0 {
                notes.append("\(more) more places of this cell are not certain")
            }
            sink.report(
                .warning("unsure-role", question.message, at: question.range, notes: notes))
        }
    }

    // MARK: - Findings

    /// How many unknown names of one cell are named one by one; a real cell has a handful.
    private static let mostUnknown = 24

    /// Where, in scalars, words begin that mean a post, so that it is worth a word that nobody knows it.
    private static func postStems(in text: String) -> Set<Int> {
        let folded = FoldedCell(text)
        let stems = folded.scalars.indices.filter { index in
            folded.beginsWord[index]
                && ResponsibleWords.postStems.contains { folded.has($0, at: index) }
        }
        return Set(stems.map { folded.offsets[$0] })
    }

    private func reportUnknown(_ unknown: [Range<Int>], in cell: CSVCell) {
        guard !unknown.isEmpty else { return }
        let scalars = Array(cell.text.unicodeScalars)
        let more = unknown.count - ResponsibleReading.mostUnknown
        let named = unknown.prefix(ResponsibleReading.mostUnknown)
        for offsets in named {
            let isLast = offsets == named.last
            reportUnknown(cell, scalars, offsets, more: isLast ? max(more, 0) : 0)
        }
    }

    /// - Parameter more: how many further names of the cell are not named.
    private func reportUnknown(
        _ cell: CSVCell, _ scalars: [Unicode.Scalar], _ offsets: Range<Int>, more: Int
    ) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[offsets])
        let name = String(view)
        // With the role word behind it, as it stands in the cell.
        let rest = scalars[offsets.upperBound...]
        let word = rest.drop(while: isInvisible).prefix { !isInvisible($0) && isLetter($0) }
        var behind = String.UnicodeScalarView()
        behind.append(contentsOf: word)
        let form = ThaiForm(String(behind)).scalars
        if ResponsibleWords.roles.contains(where: { form.starts(with: $0.word) }) {
            view.append(" ")
            view.append(contentsOf: word)
        }
        let near = suggestion(for: name.oneLine, among: directory.names.map(\.written))
        sink.report(
            .warning(
                "unknown-post", "\(quoted(String(view).oneLine)) is no post of this agency",
                at: cell.range(ofScalars: offsets),
                notes: [
                    near.map { "did you mean \(quoted($0))?" }
                        ?? "add it to 'posts', or as an alias of a post"
                ] + (more > 0 ? ["\(more) more names of this cell are no post either"] : [])))
    }

    private func reportMissing(_ cell: CSVCell) {
        let message =
            cell.text.isBlank
            ? "the row names nobody" : "\(quoted(cell.text.oneLine)) names no post"
        sink.report(
            .warning(
                "missing-post", message, at: cell.range,
                notes: ["the secretary \(quoted(secretary.rawValue)) answers for the row"]))
    }
}

/// What a post has to do with a row.
enum ResponsibleRole { case performer, controller }

extension Responsibility {
    mutating func add(_ posts: [PostID], as role: ResponsibleRole) {
        for post in posts {
            switch role {
            case .performer where !performers.contains(post): performers.append(post)
            case .controller where !controllers.contains(post): controllers.append(post)
            default: break
            }
        }
    }

    /// Who sees to a row and stands in a group that does it, sees to it.
    var withoutDoubles: Responsibility {
        var found = self
        let others = performers.filter { !controllers.contains($0) }
        if others.isEmpty {
            found.controllers.removeAll { performers.contains($0) }
        } else {
            found.performers = others
        }
        return found
    }
}
