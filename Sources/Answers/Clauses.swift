/// What is said of one matter, or of several in one breath.
struct Clause {
    /// The matters.
    var names: [Token]
    /// What is said, in order; without the names.
    var tokens: [Token]
    /// Where, in the answer.
    var range: Range<Int>
    /// Where the first name stands among the tokens.
    var nameOffset = 0
    /// A word that stands between the names says that only one of them is meant.
    var isChoice = false

    var words: [Word] { tokens.compactMap(\.word) }
    var days: [Day] { tokens.compactMap(\.day) }
    var hasDay: Bool { !days.isEmpty }
    var link: String? {
        for token in tokens { if case .link(let link) = token.kind { return link } }
        return nil
    }

    func has(_ word: Word) -> Bool { words.contains(word) }

    /// Names, and nothing said of them.
    var isBare: Bool {
        !names.isEmpty
            && !tokens.contains { token in
                switch token.kind {
                case .word(let word): ![.plain, .polite, .contrast, .at].contains(word)
                case .number: false
                default: true
                }
            }
    }

    /// Whether anything is said that could be a fact.
    var tells: Bool { words.contains { Clause.predicates.contains($0) } }

    /// Words that say something by themselves.
    static let predicates: Set<Word> = [
        .done, .action, .handing, .ongoing, .partly, .yet, .extend, .undo, .cancel, .noted,
    ]

    /// `เสร็จแล้วดังนี้`.
    var isHeading = false

    /// A day or a link of what was said just before.
    var isAddition: Bool {
        guard names.isEmpty, hasDay || link != nil else { return false }
        return words.allSatisfy { [.done, .already, .at, .plain, .polite, .action].contains($0) }
    }

    func with(_ more: [Token], through other: Clause? = nil) -> Clause {
        var clause = self
        clause.tokens = tokens + more
        if let other {
            clause.range = range.lowerBound..<max(range.upperBound, other.range.upperBound)
        }
        return clause
    }

    func adding(_ other: Clause) -> Clause {
        var clause = self
        clause.names += other.names
        clause.range = range.lowerBound..<other.range.upperBound
        return clause
    }

    // MARK: - Cutting a line

    static func clauses(_ tokens: [Token], _ line: AnswerLine) -> [Clause] {
        let groups = groups(tokens, line)
        guard !groups.isEmpty else { return [heading(tokens, line)] }
        let parts = parts(tokens, groups)
        return sayings(parts).enumerated().map { index, part in
            Clause(named: Array(tokens[groups[index]]), part.said, part.leading, line)
        }
    }

    /// A line without a name.
    private static func heading(_ tokens: [Token], _ line: AnswerLine) -> Clause {
        var clause = Clause(names: [], tokens: tokens, range: line.range)
        clause.isHeading =
            ["ดังนี้", "ได้แก่", "คือ", ":"].contains { line.text.hasSuffix($0) } && clause.tells
        return clause
    }

    /// What stands before, between and after the names.
    private static func parts(_ tokens: [Token], _ groups: [Range<Int>]) -> [[Token]] {
        let begins = [0] + groups.map(\.upperBound)
        let ends = groups.map(\.lowerBound) + [tokens.count]
        return zip(begins, ends).map { Array(tokens[$0..<$1]) }
    }

    /// What is said of each name, and how much of it stands before the name.
    private static func sayings(_ parts: [[Token]]) -> [(said: [Token], leading: Int)] {
        let count = parts.count - 1
        if count == 1 { return [(parts[0] + parts[1], parts[0].count)] }
        let isBefore = parts[0].contains { token in
            token.word == .done || token.word == .extend || token.word == .undo
        }
        if isBefore, !parts[count].contains(where: isPredicate) {
            return parts.dropLast().map { ($0, $0.count) }
        }
        return following(parts, count)
    }

    /// Each name with what follows it; what opens the next saying goes to that.
    private static func following(
        _ parts: [[Token]], _ count: Int
    ) -> [(said: [Token], leading: Int)] {
        let first = parts[0]
        let cuts = (0..<count).map { cut(parts[$0 + 1], isLast: $0 + 1 == count) }
        let day = first.filter { $0.day != nil }
        // What is said before all names goes for each of them, until a "but".
        let turn = cuts.firstIndex { $0.next.contains(where: isTurn) }
        let spread = first.filter(spreads)
        let leads = [first] + cuts.map(\.next)
        let said = (0..<count).map { index in
            let before = index > 0 && index <= (turn ?? count) ? spread : []
            return told(before + leads[index] + cuts[index].body, after: index == 0 ? [] : day)
        }
        return (0..<count).map { index in
            // "Too" stands for what was said just before; what that was may be "too" again.
            let source = (0...index).last { !isToo(said[$0], cuts[$0].body, $0) } ?? index
            return (said[source], leads[index].count)
        }
    }

    private static func isToo(_ said: [Token], _ body: [Token], _ index: Int) -> Bool {
        index > 0 && said.contains { $0.word == .too } && !body.contains(where: isPredicate)
    }

    /// What is said, with the day that was said for all when it has none of its own.
    private static func told(_ tokens: [Token], after day: [Token]) -> [Token] {
        tokens.contains { $0.day != nil } ? tokens : day + tokens
    }

    /// What is said of a name, and what opens the saying of the next one.
    private static func cut(
        _ tokens: [Token], isLast: Bool
    ) -> (body: [Token], next: [Token]) {
        guard !isLast else { return (tokens, []) }
        let done = tokens.lastIndex(where: isEnd).map { $0 + 1 } ?? 0
        for index in done..<tokens.count where opens(tokens[index], isAfterEnd: done > 0) {
            return (Array(tokens.prefix(index)), Array(tokens.dropFirst(index)))
        }
        return (tokens, [])
    }

    private static func isPredicate(_ token: Token) -> Bool {
        token.word.map(predicates.contains) ?? false
    }

    private static func spreads(_ token: Token) -> Bool {
        switch token.word {
        case .condition, .unsure, .hearsay, .request, .future: true
        default: false
        }
    }

    private static func isTurn(_ token: Token) -> Bool {
        token.word == .but || token.word == .contrast
    }

    private static func isEnd(_ token: Token) -> Bool {
        switch token.kind {
        case .day, .percent, .link: true
        case .word(let word): [.done, .already, .polite, .action, .ongoing, .yet].contains(word)
        default: false
        }
    }

    private static func opens(_ token: Token, isAfterEnd: Bool) -> Bool {
        guard let word = token.word else { return false }
        if [.but, .contrast, .condition, .hearsay, .unsure].contains(word) { return true }
        return isAfterEnd
            && [.wish, .extend, .undo, .request, .future, .not].contains(word)
    }

    /// Names in one breath: `M05, M06 และ M07`.
    private static func groups(_ tokens: [Token], _ line: AnswerLine) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        for (index, token) in tokens.enumerated() where token.isName {
            if let last = groups.last,
                tokens[last.upperBound..<index].allSatisfy({
                    [.or, .plain, .everything].contains($0.word)
                }),
                isJoined(
                    line.text(tokens[last.upperBound - 1].range.upperBound..<token.range.lowerBound)
                )
            {
                groups[groups.count - 1] = last.lowerBound..<(index + 1)
            } else {
                groups.append(index..<(index + 1))
            }
        }
        return groups
    }

    private static func isJoined(_ gap: String) -> Bool {
        var rest = gap
        for word in [
            "รวมทั้ง", "พร้อมทั้ง", "และ", "กับ", "หรือ", "and", "or", "มาตรการ", "รายการ", "ข้อที่", "ข้อ",
            "เรื่อง", "ทั้ง",
        ] {
            rest = rest.split(separator: word, omittingEmptySubsequences: false).joined()
        }
        return rest.allSatisfy { " ,/&+;()#.:-".contains($0) }
    }
}

extension Clause {
    /// What names in one breath say together.
    fileprivate init(named: [Token], _ said: [Token], _ offset: Int, _ line: AnswerLine) {
        let names = named.filter(\.isName)
        let places = (names + said).map(\.range)
        let first = places.map(\.lowerBound).min() ?? 0
        let last = places.map(\.upperBound).max() ?? line.count
        self.init(
            names: names, tokens: said, range: line.original(first..<last), nameOffset: offset,
            isChoice: named.contains { $0.word == .or })
    }
}
