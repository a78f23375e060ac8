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
/// The cell falls into clauses at `;`, line breaks and the numbers of a list; a clause into names, role words
/// and what joins names to one list: และ, commas, `/`. Names are found by the longest match in the one form of
/// Thai texts. A role word binds to the list next to it: to the one before it (`ผกก. และ รอง ผกก.ป. เป็นผู้ควบคุม`),
/// or, where it opens the clause, follows a comma or has a colon, to the one behind it (`ผู้ควบคุม: สว.อก.`). Names
/// with only a space between them are no list. A post without a role word performs.
///
/// A name that nobody knows stands in its list like any other and takes the role that is meant for it, so
/// that the role does not slip to a neighbour.
///
/// Rules: `unknown-post` for a name nobody knows, `missing-post` for a cell that names none at all,
/// `missing-performer` for one with controllers only.
struct ResponsibleReading {
    let directory: PostDirectory
    let secretary: PostID
    let sink: DiagnosticSink

    /// - Parameter role: what a name without a role word does: the column of controllers names controllers.
    func read(_ cell: CSVCell, usually role: ResponsibleRole = .performer) -> Responsibility {
        var found = Responsibility()
        var unknown: [Range<Int>] = []
        let tokens = ResponsibleTokens(cell.text, directory: directory)
        for clause in tokens.clauses {
            for group in bound(clause) {
                for name in group.names {
                    found.add(name.posts, as: group.role ?? role)
                    if !name.isKnown { unknown.append(name.offsets) }
                }
            }
        }
        let namesNobody = found.performers.isEmpty && found.controllers.isEmpty
        // A cell without any post's name, in which nothing is like one, names nobody: `ป้าย`.
        if namesNobody, !unknown.isEmpty {
            let stems = ResponsibleReading.postStems(in: cell.text)
            unknown.removeAll { !$0.contains(where: stems.contains) }
        }
        reportUnknown(unknown, in: cell)
        guard role == .performer else { return found }
        if namesNobody {
            if unknown.isEmpty { reportMissing(cell) }
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

    // MARK: - Roles

    /// Names joined to one list, with the role that binds to them.
    struct Group {
        var names: [ResponsibleTokens.Name]
        var role: ResponsibleRole?
    }

    /// The lists of a clause with their roles.
    private func bound(_ clause: [ResponsibleTokens.Token]) -> [Group] {
        var groups: [Group] = []
        var roles: [(role: ResponsibleTokens.Role, index: Int)] = []
        var joins = false
        var isFresh = true
        for token in clause {
            switch token {
            case .join: joins = true
            case .role(let role):
                var role = role
                role.opens = isFresh || joins
                roles.append((role, groups.count))
                joins = false
            case .name(let name):
                // A role word between two names ends the list, as nothing between them does.
                if joins, let last = groups.indices.last, roles.last?.index != groups.count {
                    groups[last].names.append(name)
                } else {
                    groups.append(Group(names: [name]))
                }
                joins = false
            }
            isFresh = false
        }
        bind(roles, to: &groups)
        return groups
    }

    private func bind(
        _ roles: [(role: ResponsibleTokens.Role, index: Int)], to groups: inout [Group]
    ) {
        for (number, entry) in roles.enumerated() {
            let next = number + 1 < roles.count ? roles[number + 1].index : groups.count
            let hasBefore = entry.index > 0 && groups[entry.index - 1].role == nil
            let hasBehind = entry.index < next
            if entry.role.isAside {
                guard entry.index > 0, let name = groups[entry.index - 1].names.last else {
                    continue
                }
                // In parentheses it belongs to the one name before it.
                if groups[entry.index - 1].names.count > 1 {
                    groups[entry.index - 1].names.removeLast()
                    groups.append(Group(names: [name], role: entry.role.role))
                } else {
                    groups[entry.index - 1].role = entry.role.role
                }
            } else if entry.role.hasColon, hasBehind {
                for index in entry.index..<next { groups[index].role = entry.role.role }
            } else if entry.role.opens, hasBehind {
                groups[entry.index].role = entry.role.role
            } else if hasBefore {
                groups[entry.index - 1].role = entry.role.role
            } else if hasBehind, entry.index > 0 ? entry.role.isPerson : true {
                groups[entry.index].role = entry.role.role
            }
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
