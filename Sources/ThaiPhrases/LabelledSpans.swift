import CivilTime

/// Spans whose ends stand under headings of their own.
extension Parser {
    /// เริ่มต้น: ๑ ต.ค. ๖๗ สิ้นสุด: ๓๐ ก.ย. ๖๘; วันที่เริ่ม … / วันที่สิ้นสุด …; จาก: … ถึง: …
    mutating func labelledSpan() throws(Impossible) -> Atom.Value? {
        let start = at
        guard let isHeaded = startHeading(), mark() != .blank else { return nil }
        guard case .one(let first)? = try group() else { return nil }
        let end = try attempt { (p) throws(Impossible) -> Point? in
            p.accept(.slash, .comma, .dash)
            if p.kind() == .other, ["|", ";"].contains(p.spelling(p.at)) { p.at += 1 }
            p.accept(.and)
            let isEnd = [.quarterEnd, .monthEnd, .fiscalEnd].contains(p.word())
            guard isEnd || p.endHeading(), case .one(let point)? = try p.group() else { return nil }
            return point
        }
        if let end { return choice(try spans(first, end), .span) }
        guard isHeaded else {
            at = start
            return nil
        }
        if let span = try span(from: first, .from) { return span }
        return try open(first, .from)
    }

    /// A heading of a start; whether a colon says that it is one.
    private mutating func startHeading() -> Bool? {
        accept(.dayOf, .day, .determined, .part)
        let isEnglish = kind() == .other && spelling(at) == "start"
        guard isEnglish || [.start, .from].contains(word()) else { return nil }
        at += 1
        return endOfHeading()
    }

    private mutating func endHeading() -> Bool {
        accept(.dayOf, .day, .determined, .part)
        let isDone =
            kind() == .other
            && ["เสร็จ", "จบ", "end", "finish"].contains(spelling(at))
        guard isDone || word() == .end || word() == .to else { return false }
        at += 1
        _ = endOfHeading()
        return true
    }

    /// What is started, and the colon behind it.
    private mutating func endOfHeading() -> Bool {
        for _ in 0..<2 {
            switch kind() {
            case .other, .word(.plain), .word(.classifier): at += 1
            default: break
            }
        }
        return accept(.colon, .equals)
    }

    /// Whether a heading ends before a place, and nothing was written under it: สิ้นสุด:
    func isHeading(_ index: Int, _ uses: [TokenUse?]) -> Bool {
        guard tokens.indices.contains(index + 1),
            !(index + 2..<min(index + 5, uses.count)).contains(where: { uses[$0] == .time }),
            tokens[index + 1].kind == .mark(.colon) || tokens[index + 1].kind == .mark(.equals)
        else { return false }
        return [.start, .end, .from].contains(tokens[index].word)
    }
}
