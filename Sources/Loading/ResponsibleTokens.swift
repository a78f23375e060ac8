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
        let role: ResponsibleRole
        /// Whether it is a noun for a person, `ผู้ควบคุม`, which may stand on either side of the name.
        let isPerson: Bool
        /// Whether it stands in parentheses.
        let isAside: Bool
        var hasColon = false
        /// Whether it opens its clause or follows a joint.
        var opens = false
    }

    enum Token {
        case name(Name)
        case role(Role)
        case join
    }

    private(set) var clauses: [[Token]] = [[]]
    private let cell: FoldedCell
    private let original: [Unicode.Scalar]
    private let directory: PostDirectory
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

    init(_ text: String, directory: PostDirectory) {
        cell = FoldedCell(text)
        original = Array(text.unicodeScalars)
        self.directory = directory
        var index = 0
        while index < cell.scalars.count { index = step(index) }
        close()
        clauses.removeAll { $0.isEmpty }
        joinLonelyRoles()
    }

    /// A role word that has a line of its own belongs to the names on the line before, or, where the first
    /// line is such a one, to those on the line behind.
    private mutating func joinLonelyRoles() {
        func isLonely(_ clause: [Token]) -> Bool {
            clause.allSatisfy { if case .name = $0 { false } else { true } }
        }
        guard clauses.count > 1, clauses.contains(where: isLonely) else { return }
        let goesForward = clauses.first.map(isLonely) ?? false
        var joined: [[Token]] = []
        var waiting: [Token] = []
        for clause in clauses {
            if !isLonely(clause) {
                joined.append(waiting + clause)
                waiting = []
            } else if goesForward {
                waiting += clause
            } else {
                joined[joined.count - 1] += clause
            }
        }
        if !waiting.isEmpty { joined.append(waiting) }
        clauses = joined
    }

    // MARK: - One step

    private mutating func step(_ index: Int) -> Int {
        if breaksLine(before: index) { endClause() }
        if let end = listNumber(at: index) {
            endClause()
            return end
        }
        switch cell.scalars[index] {
        case ";", "\u{2022}", "\u{00B7}", "\u{25CF}":
            endClause()
            return index + 1
        case "(", "[":
            // What stands in parentheses inside a name belongs to it: รอง ผกก.(สอบสวน).
            guard leftover == nil || cell.beginsWord[index] else { break }
            close()
            depth += 1
            return index + 1
        case ")", "]":
            guard depth > 0 else { break }
            close()
            depth -= 1
            return index + 1
        case ",", "/", "+", "&", "\u{0E2F}":
            close()
            append(.join)
            return index + 1
        case ":":
            close()
            if case .role(var role)? = clauses[clauses.count - 1].last {
                role.hasColon = true
                clauses[clauses.count - 1].removeLast()
                append(.role(role))
            }
            return index + 1
        case "-":
            guard isAlone(index) else { break }
            close()
            return index + 1
        default: break
        }
        return word(at: index)
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
                append(.join)
                return index + word.count
            }
        }
        if mayBegin || !isInsideName, let role = role(at: index) {
            close()
            append(.role(role.role))
            return skipObject(role.end)
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

    /// A known name at an index that ends where a word does.
    private func known(at index: Int) -> (name: Name, end: Int)? {
        for name in directory.names {
            guard let length = length(of: name.folded, at: index) else { continue }
            let end = index + length
            let tail = attached(end)
            // ผกก.จร. is another post than ผกก.
            if let tail, ResponsibleTokens.isAbbreviation(cell.scalars[end..<tail]) { return nil }
            let place = cell.offsets[index]..<cell.offsets[end - 1] + 1
            guard let tail else {
                return (Name(posts: name.posts, isKnown: true, offsets: place), end)
            }
            let whole = cell.offsets[index]..<cell.offsets[tail - 1] + 1
            return (Name(posts: name.posts, isKnown: false, offsets: whole), tail)
        }
        return nil
    }

    /// The length of a name where it stands at an index; its last stop may be missing.
    private func length(of name: [Unicode.Scalar], at index: Int) -> Int? {
        if cell.has(name, at: index) { return name.count }
        guard name.count > 2, name.last == "." else { return nil }
        let short = Array(name.dropLast())
        let end = index + short.count
        guard cell.has(short, at: index) else { return nil }
        return end == cell.scalars.count || cell.beginsWord[end] || role(at: end) != nil
            ? short.count : nil
    }

    /// The end of letters that stand right behind a name without meaning anything of their own; nil for none.
    private func attached(_ end: Int) -> Int? {
        guard end < cell.scalars.count, isLetter(cell.scalars[end]), !hasGap(end),
            role(at: end) == nil, first(ResponsibleWords.fillers, at: end) == nil,
            first(ResponsibleWords.joints, at: end) == nil,
            first(ResponsibleWords.links, at: end) == nil
        else { return nil }
        var index = end
        while index < cell.scalars.count, index == end || !hasGap(index),
            isLetter(cell.scalars[index]) || cell.scalars[index] == "."
        {
            if index > end, role(at: index) != nil { break }
            index += 1
        }
        return index
    }

    /// `จร.`: some letters and a stop.
    private static func isAbbreviation(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        scalars.last == "." && scalars.count <= 8
    }

    private func role(at index: Int) -> (role: Role, end: Int)? {
        var start = index
        if let lead = first(ResponsibleWords.leads, at: index) { start += lead.count }
        // A role word is one word: ผู้ปฏิบัติ งานจราจร is no ผู้ปฏิบัติงาน.
        guard
            let word = ResponsibleWords.roles.first(where: { role in
                cell.has(role.word, at: start)
                    && !(start + 1..<start + role.word.count).contains(where: hasGap)
            })
        else { return nil }
        let end = start + word.word.count
        return (
            Role(role: word.role, isPerson: word.isPerson, isAside: depth > 0), end
        )
    }

    // MARK: - What says nothing

    /// Behind a role word stands what it is done to, up to the next space or mark, and one word more where that is
    /// no name: `จัดทำ แผ่นป้าย`.
    private func skipObject(_ index: Int) -> Int {
        var index = index
        while index < cell.scalars.count {
            if stopsObject(index) || listNumber(at: index) != nil || breaksLine(before: index) {
                break
            }
            if cell.beginsWord[index] {
                let isName = directory.names.contains { length(of: $0.folded, at: index) != nil }
                let isStem = ResponsibleWords.postStems.contains { cell.has($0, at: index) }
                if isName || isStem || role(at: index)?.role.isPerson ?? false
                    || first(ResponsibleWords.joints, at: index) != nil
                    || isDottedWord(index)
                {
                    break
                }
            }
            index += 1
        }
        return index
    }

    private func stopsObject(_ index: Int) -> Bool {
        [";", ",", "/", ":", "(", ")", "[", "]", "+", "&"].contains(cell.scalars[index])
    }

    /// A word with a stop in it or behind it, as posts are abbreviated.
    private func isDottedWord(_ index: Int) -> Bool {
        guard isLetter(cell.scalars[index]) else { return false }
        var end = index
        while end < cell.scalars.count, end == index || !hasGap(end), isLetter(cell.scalars[end]) {
            end += 1
        }
        return end < cell.scalars.count && cell.scalars[end] == "." && !hasGap(end)
            && end - index <= 6
    }

    /// To the end of a word that says nothing, with the number or name of an order behind it.
    private func skipWord(_ index: Int) -> Int {
        var index = index
        while index < cell.scalars.count, !hasGap(index) || isNumberLike(index),
            !stopsObject(index) || isNumberLike(index), !breaksLine(before: index)
        {
            index += 1
        }
        return index
    }

    private func isNumberLike(_ index: Int) -> Bool {
        let scalar = cell.scalars[index]
        if (0x30...0x39).contains(scalar.value) { return true }
        guard scalar == "/" || scalar == ".", index > 0, index + 1 < cell.scalars.count else {
            return false
        }
        return (0x30...0x39).contains(cell.scalars[index - 1].value)
            && (0x30...0x39).contains(cell.scalars[index + 1].value)
    }

    // MARK: - Clauses

    private mutating func append(_ token: Token) { clauses[clauses.count - 1].append(token) }

    private mutating func endClause() {
        close()
        if !clauses[clauses.count - 1].isEmpty { clauses.append([]) }
        depth = 0
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

    private func first(_ words: [[Unicode.Scalar]], at index: Int) -> [Unicode.Scalar]? {
        words.first { cell.has($0, at: index) }
    }

    private func hasGap(_ index: Int) -> Bool {
        index > 0 && cell.offsets[index] > cell.offsets[index - 1] + 1
            && original[(cell.offsets[index - 1] + 1)..<cell.offsets[index]].contains {
                isInvisible($0) || $0 == "ฯ"
            }
    }

    private func breaksLine(before index: Int) -> Bool {
        index > 0
            && original[(cell.offsets[index - 1] + 1)..<cell.offsets[index]].contains {
                $0 == "\n" || $0 == "\r" || $0 == "\u{0B}" || $0 == "\u{2028}"
            }
    }

    private func isAlone(_ index: Int) -> Bool {
        index == 0 || hasGap(index) || index + 1 == cell.scalars.count || hasGap(index + 1)
            || breaksLine(before: index)
    }

    /// The end of a number that opens an item: `๑.`, `2)`, `(3)`.
    private func listNumber(at index: Int) -> Int? {
        guard index == 0 || hasGap(index) else { return nil }
        var end = index
        let opens = cell.scalars[end] == "("
        if opens { end += 1 }
        let digits = end
        while end < cell.scalars.count, (0x30...0x39).contains(cell.scalars[end].value) { end += 1 }
        guard end > digits, end - digits <= 2, end < cell.scalars.count else { return nil }
        let closes = cell.scalars[end] == ")" || (!opens && cell.scalars[end] == ".")
        return closes ? end + 1 : nil
    }
}
