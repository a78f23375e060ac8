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
    var opensList: Bool { false || isHeading }
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
        guard !groups.isEmpty else {
            var clause = Clause(names: [], tokens: tokens, range: line.range)
            clause.isHeading =
                ["ดังนี้", "ได้แก่", "คือ", ":"].contains { line.text.hasSuffix($0) } && clause.tells
            return [clause]
        }
        var parts = [Array(tokens[..<groups[0].lowerBound])]
        for (index, group) in groups.enumerated() {
            let end = index + 1 < groups.count ? groups[index + 1].lowerBound : tokens.count
            parts.append(Array(tokens[group.upperBound..<end]))
        }
        let named = groups.map { group in
            (
                names: tokens[group].filter(\.isName),
                isChoice: tokens[group].contains { $0.word == .or }
            )
        }
        func made(_ index: Int, _ said: [Token], _ offset: Int) -> Clause {
            let places = named[index].names + said
            let first = places.map(\.range.lowerBound).min() ?? 0
            let last = places.map(\.range.upperBound).max() ?? line.count
            return Clause(
                names: named[index].names, tokens: said, range: line.original(first..<last),
                nameOffset: offset, isChoice: named[index].isChoice)
        }
        if groups.count == 1 { return [made(0, parts[0] + parts[1], parts[0].count)] }
        let isBefore = parts[0].contains { [.done, .extend, .undo].contains($0.word) }
        let isAfter = parts[groups.count].contains { $0.word.map(predicates.contains) ?? false }
        if isBefore, !isAfter {
            return groups.indices.map { made($0, parts[$0], parts[$0].count) }
        }
        return following(parts, groups.count, made)
    }

    /// Each name with what follows it; what opens the next saying goes to that.
    private static func following(
        _ parts: [[Token]], _ count: Int, _ made: (Int, [Token], Int) -> Clause
    ) -> [Clause] {
        var clauses: [Clause] = []
        var lead = parts[0]
        let spreading = parts[0].filter { $0.word.map(spreads) ?? false }
        let day = parts[0].filter { $0.day != nil }
        var isSpreading = true
        for index in 0..<count {
            var body = parts[index + 1]
            var next: [Token] = []
            if index + 1 < count {
                let done = body.lastIndex { isEnd($0) }.map { $0 + 1 } ?? 0
                if let cut = body[done...].firstIndex(where: { opens($0, isAfterEnd: done > 0) }) {
                    next = Array(body[cut...])
                    body = Array(body[..<cut])
                }
            }
            var said = lead + body
            if index > 0 {
                if isSpreading { said = spreading + said }
                if !said.contains(where: { $0.day != nil }) { said = day + said }
            }
            if said.contains(where: { $0.word == .too }), !body.contains(where: isPredicate),
                index > 0
            {
                said = clauses[index - 1].tokens
            }
            clauses.append(made(index, said, lead.count))
            if next.contains(where: { $0.word == .but || $0.word == .contrast }) {
                isSpreading = false
            }
            lead = next
        }
        return clauses
    }

    private static func isPredicate(_ token: Token) -> Bool {
        token.word.map(predicates.contains) ?? false
    }

    private static func spreads(_ word: Word) -> Bool {
        [.condition, .unsure, .hearsay, .request, .future].contains(word)
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
