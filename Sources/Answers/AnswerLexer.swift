import CivilTime
import Obligations
import ThaiPhrases

/// Cuts a line into tokens.
struct AnswerLexer {
    let names: Names
    let days: Days

    func tokens(_ line: AnswerLine) -> [Token] {
        var tokens: [Token] = []
        var index = 0
        while index < line.count {
            guard let (kind, end) = token(in: line, at: index, after: tokens) else {
                index += 1
                continue
            }
            tokens.append(Token(kind: kind, range: index..<end))
            index = end
        }
        return labelled(joined(tokens, line), line)
    }

    private func token(
        in line: AnswerLine, at index: Int, after tokens: [Token]
    ) -> (Token.Kind, Int)? {
        if let found = quoted(in: line, at: index) ?? link(in: line, at: index) { return found }
        if let (name, end) = names.name(in: line, at: index) { return (.name(name), end) }
        let last = tokens.last?.word == .until ? tokens.dropLast().last : tokens.last
        if case .name(let name)? = last?.kind, let (next, end) = continued(name, last, line, index)
        {
            return (.name(next), end)
        }
        if let (percent, end) = percent(in: line, at: index) { return (.percent(percent), end) }
        if let end = clock(in: line, at: index) { return (.word(.plain), end) }
        if let (day, end) = days.day(in: line, at: index) { return (.day(day), end) }
        if let unit = unit(in: line, at: index) { return unit }
        if let (number, end) = number(in: line, at: index) { return (.number(number), end) }
        if let (word, end) = Vocabulary.longest(line, at: index) { return (.word(word), end) }
        return nil
    }

    private func continued(
        _ name: Name, _ last: Token?, _ line: AnswerLine, _ index: Int
    ) -> (Name, Int)? {
        guard let last, line[index]?.isDigit == true else { return nil }
        let gap = line.text(last.range.upperBound..<index).filter { $0 != " " }
        guard gap == "," || gap == "-" || gap == "และ" || gap == "&" || gap == "ถึง" else {
            return nil
        }
        return names.continued(name, in: line, at: index)
    }

    private func quoted(in line: AnswerLine, at index: Int) -> (Token.Kind, Int)? {
        let pairs: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "“": "”", "«": "»", "'": "'"]
        guard let open = line[index], let close = pairs[open],
            open != "'" || index == 0 || line[index - 1] == " ",
            let end = line.scalars[(index + 1)...].firstIndex(of: close), end > index + 1
        else { return nil }
        let inner = AnswerLine(line.scalars[(index + 1)..<end])
        let isTelling = tokens(AnswerLine(ArraySlice(Array(inner.scalars)))).contains { token in
            token.isName || token.word == .done || token.word == .extend || token.word == .undo
        }
        return (.quoted(isTelling: isTelling), end + 1)
    }

    private func link(in line: AnswerLine, at index: Int) -> (Token.Kind, Int)? {
        for prefix in ["https://", "http://", "www."]
        where line.has(Array(prefix.unicodeScalars), at: index) {
            var end = index
            while let scalar = line[end], scalar != " ", scalar != "<", scalar != ">" { end += 1 }
            return (.link(line.text(index..<end)), end)
        }
        return nil
    }

    /// `๘๗ %`, `ร้อยละ ๘๗`, `87.5 percent`.
    private func percent(in line: AnswerLine, at index: Int) -> (String, Int)? {
        var place = index
        var isNamed = false
        for word in ["ร้อยละ", "ร้อยล่ะ"] where line.has(Array(word.unicodeScalars), at: index) {
            place = line.skippingSpaces(index + word.unicodeScalars.count)
            isNamed = true
        }
        guard var (value, end) = line.digits(at: place, atMost: 3) else { return nil }
        if place == index, line[index - 1]?.isDigit == true { return nil }
        var text = String(value)
        if line[end] == ".", let (fraction, last) = line.digits(at: end + 1, atMost: 2) {
            text += ".\(fraction)"
            (value, end) = (value, last)
        }
        if isNamed { return (text, end) }
        let next = line.skippingSpaces(end)
        for sign in ["%", "เปอร์เซ็นต์", "เปอร์เซนต์", "percent"] {
            let scalars = Array(sign.unicodeScalars)
            if line.has(scalars, at: next) { return (text, next + scalars.count) }
        }
        return nil
    }

    /// `๑๔.๓๐ น.`
    private func clock(in line: AnswerLine, at index: Int) -> Int? {
        guard let (hour, middle) = line.digits(at: index, atMost: 2), hour < 25,
            line[middle] == "." || line[middle] == ":",
            let (minute, end) = line.digits(at: middle + 1, atMost: 2), minute < 60,
            end - middle == 3, line[end] != ".", line[end] != "/"
        else { return nil }
        return end
    }

    private func unit(in line: AnswerLine, at index: Int) -> (Token.Kind, Int)? {
        if index > 0, line[index - 1]?.isLeadingVowel == true { return nil }
        for (spelling, unit) in names.units where line.has(spelling, at: index) {
            return (.unit(unit), index + spelling.count)
        }
        return nil
    }

    private func number(in line: AnswerLine, at index: Int) -> (Int, Int)? {
        guard var (value, end) = line.digits(at: index, atMost: 9), line[index - 1]?.isDigit != true
        else { return nil }
        while line[end] == ",", let (more, next) = line.digits(at: end + 1, atMost: 3),
            next - end == 4, value < 1_000_000
        {
            value = value * 1000 + more
            end = next
        }
        return (value, end)
    }

    // MARK: - What belongs together

    /// Ranges of names, and months behind a name.
    private func joined(_ tokens: [Token], _ line: AnswerLine) -> [Token] {
        var result: [Token] = []
        for token in tokens {
            guard let last = result.last else {
                result.append(token)
                continue
            }
            let gap = line.text(last.range.upperBound..<token.range.lowerBound)
                .filter { $0 != " " }
            let span = last.range.lowerBound..<token.range.upperBound
            switch (last.kind, token.kind) {
            case (.name(let first), .name(let second)) where gap == "-":
                result[result.count - 1] = Token(kind: .range(first, second), range: span)
            case (.word(.until), .name(let second)) where gap == "" || gap == "ข้อ":
                if case .name(let first)? = result.dropLast().last?.kind,
                    result[result.count - 2].range.upperBound + 2 > last.range.lowerBound
                {
                    let start = result[result.count - 2].range.lowerBound
                    result.removeLast(2)
                    result.append(
                        Token(kind: .range(first, second), range: start..<token.range.upperBound))
                } else {
                    result.append(token)
                }
            case (.name(var name), .day(.span(let month)))
            where [
                "", ",", "และ", "เดือน", "ประจำเดือน", "ของเดือน", "รอบ", "รอบเดือน", "งวด", "(", "(",
            ].contains(gap)
                && name.id.map(names.comesRound) == true:
                name.months.append(month)
                result[result.count - 1] = Token(kind: .name(name), range: span)
            case (.number, .day) where ["-", "และ", ",", "&", "กับ", ",และ"].contains(gap):
                result[result.count - 1] = Token(kind: .day(.vague), range: span)
            case (.word(.until), .day) where result.dropLast().last?.number != nil:
                result[result.count - 1] = Token(kind: .day(.vague), range: span)
            case (.word(.plain), .day(.span(let month))):
                guard case .name(var name)? = result.dropLast().last?.kind,
                    name.id.map(names.comesRound) == true,
                    line.text(result[result.count - 2].range.upperBound..<token.range.lowerBound)
                        .filter({ $0 != " " }) == "ประจำเดือน"
                else {
                    result.append(token)
                    continue
                }
                name.months.append(month)
                let start = result[result.count - 2].range.lowerBound
                result.removeLast(2)
                result.append(Token(kind: .name(name), range: start..<token.range.upperBound))
            default: result.append(token)
            }
        }
        return result
    }

    /// `OIT ข้อ O9` names O9; and `ข้อ ๕` names nothing for certain.
    private func labelled(_ tokens: [Token], _ line: AnswerLine) -> [Token] {
        tokens.indices.compactMap { index in
            let token = tokens[index]
            if case .number = token.kind {
                let before = line.text(0..<token.range.lowerBound).filter { $0 != " " }
                return before.hasSuffix("ข้อ")
                    ? Token(kind: .word(.item), range: token.range) : token
            }
            guard case .name(let name) = token.kind, name.id?.rawValue == "oit",
                let next = tokens[safe: index + 1], case .name(let item) = next.kind,
                item.spelled.lowercased().hasPrefix("o"), item.id?.rawValue != "oit"
            else { return token }
            let gap = line.text(token.range.upperBound..<next.range.lowerBound).filter { $0 != " " }
            return ["", "ข้อ", ":", "รายการ", "-", "ข้อที่"].contains(gap) ? nil : token
        }
    }
}
