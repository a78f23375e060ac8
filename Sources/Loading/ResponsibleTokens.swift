import Diagnostics
import Obligations

/// The names, role words and joints of a ผู้รับผิดชอบ cell, clause by clause.
///
/// Everything in the cell is one of them or known to say nothing of a post: the object of a role word
/// (`จัดทำแผ่นป้าย`), who of a group is meant (`ทุกนาย`), the order behind it. What is left is a name nobody knows.
struct ResponsibleTokens {
    /// A name in the cell; unknown ones have no posts.
    struct Name {
        var posts: [PostID]
        var isKnown: Bool
        /// Where it stands in the cell, in scalars.
        var offsets: Range<Int>
    }

    /// A role word.
    struct Role {
        /// Whether โดย stands behind it, so that the post behind has the role.
        enum By { case none, attached, apart }

        let role: ResponsibleRole
        /// Whether it is a noun for a person, `ผู้ควบคุม`, which may stand on either side of the name.
        let isPerson: Bool
        /// Whether it stands in parentheses without a name.
        var isAside: Bool
        /// Where it stands in the cell, in scalars.
        var offsets: Range<Int>
        var by = By.none
        var hasColon = false
        /// Whether it opens its clause or follows a joint.
        var opens = false
        /// Whether `เป็น` or the like leads from the name before to it.
        var leadsBack = false
        /// Whether it is a duty, and no role.
        var isDuty = false
    }

    /// A word that makes nobody responsible: who is left out, to whom it goes.
    struct Told {
        enum Kind { case exception, recipient, informed }

        let kind: Kind
        var offsets: Range<Int>
        /// What the word is where no name follows it: `รายงาน`.
        var role: Role?
    }

    /// What joins names to a list.
    enum Joint { case comma, slash, other }

    enum Token {
        case name(Name)
        case role(Role)
        case told(Told)
        case join(Joint)

        var isName: Bool { if case .name = self { true } else { false } }
    }

    /// What stands between two breaks.
    struct Clause {
        var tokens: [Token] = []
        /// Whether a bullet or number opens it.
        var isItem = false
        var startsLine = false
    }

    private(set) var clauses = [Clause()]
    /// What stands in parentheses and says all of itself: `(ผู้ควบคุม: สว.อก.)`.
    private(set) var asides: [Clause] = []
    let cell: FoldedCell
    let original: [Unicode.Scalar]
    let directory: PostDirectory
    /// The scalars since the last token that are no part of one.
    private var leftover: Range<Int>? {
        didSet {
            guard let range = leftover else { return leftoverHasStop = false }
            if cell.scalars[range.upperBound - 1] == "." { leftoverHasStop = true }
        }
    }
    /// Whether a stop is among them; kept, because a long cell asks at each scalar.
    private var leftoverHasStop = false
    private var depth = 0
    /// Where in the clause the parentheses opened.
    private var opening: Int?

    init(_ text: String, directory: PostDirectory) {
        cell = FoldedCell(text)
        original = Array(text.unicodeScalars)
        self.directory = directory
        var index = 0
        while index < cell.scalars.count { index = step(index) }
        close()
        clauses.removeAll { $0.tokens.isEmpty }
    }

    /// A part of the cell as it is written.
    func text(_ offsets: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: original[offsets])
        return String(view).oneLine
    }

    // MARK: - One step

    private mutating func step(_ index: Int) -> Int {
        if breaksLine(before: index) { endClause(line: true) }
        if let end = listNumber(at: index) {
            endClause()
            clauses[clauses.count - 1].isItem = true
            return end
        }
        switch cell.scalars[index] {
        case ";":
            endClause()
            return index + 1
        case _ where ResponsibleWords.bullets.contains(cell.scalars[index]):
            endClause()
            clauses[clauses.count - 1].isItem = true
            return index + 1
        case "(", "[", "{":
            // What stands in parentheses inside a name belongs to it: รอง ผกก.(สอบสวน).
            guard leftover == nil || cell.beginsWord[index] else { break }
            close()
            depth += 1
            if depth == 1 { opening = clauses[clauses.count - 1].tokens.count }
            return index + 1
        case ")", "]", "}":
            guard depth > 0 else { break }
            close()
            depth -= 1
            if depth == 0 { takeAside() }
            return index + 1
        case ",", "/", "+", "&", "\u{0E2F}":
            close()
            append(.join(joint(cell.scalars[index])))
            return index + 1
        case _ where ResponsibleWords.arrows.contains(cell.scalars[index]):
            close()
            append(
                .told(
                    Told(
                        kind: .recipient, offsets: cell.offsets[index]..<cell.offsets[index] + 1)))
            return index + 1
        case ":":
            close()
            readColon()
            return index + 1
        case "-":
            if leftover == nil, clauses[clauses.count - 1].tokens.isEmpty {
                clauses[clauses.count - 1].isItem = true
            }
            guard isAlone(index) else { break }
            close()
            return index + 1
        default: break
        }
        return word(at: index)
    }

    private func joint(_ scalar: Unicode.Scalar) -> Joint {
        switch scalar {
        case ",": .comma
        case "/": .slash
        default: .other
        }
    }

    private mutating func readColon() {
        let last = clauses.count - 1
        switch clauses[last].tokens.last {
        case .role(var role)?:
            role.hasColon = true
            clauses[last].tokens.removeLast()
            append(.role(role))
        case .told(let told)?:
            // งานธุรการ รายงาน: สว.อก. goes to the post behind.
            guard var role = told.role, !clauses[last].tokens.contains(where: \.isName)
            else { return }
            role.hasColon = true
            clauses[last].tokens.removeLast()
            append(.role(role))
        default: break
        }
    }

    /// What stood in parentheses is a clause of its own where it has a name beside a role.
    private mutating func takeAside() {
        guard let start = opening else { return }
        opening = nil
        let last = clauses.count - 1
        let inner = clauses[last].tokens[start...]
        guard inner.contains(where: \.isName),
            inner.contains(where: {
                switch $0 {
                case .role, .told: true
                default: false
                }
            })
        else { return }
        clauses[last].tokens.removeSubrange(start...)
        asides.append(
            Clause(
                tokens: inner.map {
                    guard case .role(var role) = $0 else { return $0 }
                    role.isAside = false
                    return .role(role)
                }))
    }

    private mutating func word(at index: Int) -> Int {
        let mayBegin =
            cell.beginsWord[index] || leftover == nil || (leftover.map(isTitle) ?? false)
        if mayBegin {
            let isDeputy = endsWithDeputy
            if !isDeputy, let (name, end) = known(at: index) {
                if leftover.map(isTitle) ?? false { leftover = nil }
                close()
                append(.name(name))
                return end
            }
            if !isDeputy, index > 0, let word = first(ResponsibleWords.joints, at: index) {
                close()
                append(.join(.other))
                return index + word.count
            }
            if !isDeputy, let (told, end) = told(at: index) {
                close()
                append(.told(told))
                return end
            }
        }
        if mayBegin || !isInsideName, let (role, end) = role(at: index) {
            return take(role, from: index, to: end)
        }
        if mayBegin, let (role, end) = duty(at: index, depth > 0 ? .parentheses : dutyContext) {
            return take(role, from: index, to: end)
        }
        if mayBegin, let word = first(ResponsibleWords.fillers, at: index) {
            close()
            return skipWord(index + word.count)
        }
        if mayBegin, let word = first(ResponsibleWords.links, at: index) {
            close()
            return index + word.count
        }
        leftover = (leftover?.lowerBound ?? index)..<index + 1
        return index + 1
    }

    /// Where a duty would stand now.
    private var dutyContext: DutyContext {
        let tokens = clauses[clauses.count - 1].tokens
        if case .role(let role)? = tokens.first, role.isDuty { return .behindDuty }
        return tokens.last?.isName ?? false ? .behindName : .elsewhere
    }

    /// Takes a role word with its object and the โดย behind it.
    private mutating func take(_ found: Role, from index: Int, to word: Int) -> Int {
        var role = found
        close()
        role.isAside = depth > 0
        var end = word
        if role.by == .none {
            if !role.isDuty, !(role.isPerson && isAbbreviatedName(at: word)) {
                end = skipObject(word)
            }
            if !role.isPerson, let by = by(at: end) {
                role.by = by.kind
                end = by.end
            }
        }
        let isReport =
            role.by == .none && !role.isPerson && cell.has(ResponsibleWords.report, at: index)
        append(
            isReport
                ? .told(Told(kind: .recipient, offsets: role.offsets, role: role)) : .role(role))
        return end
    }

    // MARK: - Clauses

    private mutating func append(_ token: Token) {
        clauses[clauses.count - 1].tokens.append(token)
    }

    private mutating func endClause(line: Bool = false) {
        close()
        if !clauses[clauses.count - 1].tokens.isEmpty { clauses.append(Clause()) }
        if line { clauses[clauses.count - 1].startsLine = true }
        depth = 0
        opening = nil
    }

    /// What was left over is a name nobody knows, unless nothing in it is a letter.
    private mutating func close() {
        guard let range = leftover else { return }
        leftover = nil
        guard range.contains(where: { isLetter(cell.scalars[$0]) }) else { return }
        let place = cell.offsets[range.lowerBound]..<cell.offsets[range.upperBound - 1] + 1
        append(.name(Name(posts: [], isKnown: false, offsets: place)))
    }

    /// Whether what is left over is only the word for an officer before a name: `เจ้าหน้าที่ ธุรการ`.
    private func isTitle(_ range: Range<Int>) -> Bool {
        ResponsibleWords.titles.contains {
            $0.count == range.count && cell.has($0, at: range.lowerBound)
        }
    }

    /// Whether รอง or the like stands right before, so that the next name is only a part of another.
    private var endsWithDeputy: Bool {
        guard let range = leftover else { return false }
        return ResponsibleWords.deputies.contains {
            range.count >= $0.count && cell.has($0, at: range.upperBound - $0.count)
        }
    }

    /// Whether the leftover began like a post's name, in which role words may be parts: ผู้กำกับการ.
    private var isInsideName: Bool {
        guard let range = leftover else { return false }
        return ResponsibleWords.postStems.contains { cell.has($0, at: range.lowerBound) }
            || leftoverHasStop
    }
}
