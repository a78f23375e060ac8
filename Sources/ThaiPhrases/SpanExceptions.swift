import CivilTime

/// Days that are taken out of a span.
extension Parser {
    /// ๑๐-๑๒ มี.ค. ๖๘ (จ.-พ.): the weekdays of the span again, or others.
    mutating func checkWeekdaysOfSpans(_ atoms: inout [Atom]) {
        for index in atoms.indices.dropLast().reversed() {
            guard case .days(let spans, .span) = atoms[index].value, spans.count == 1,
                let start = spans[0].start, let end = spans[0].end, end.days(since: start) < 7,
                case .rules(let rules) = atoms[index + 1].value, rules.count == 1,
                rules[0].frequency == .weekly, rules[0].weekdays.count > 1,
                isParenthesis(atoms[index], atoms[index + 1])
            else { continue }
            let days = Set((0...end.days(since: start)).map { start.adding(days: $0).weekday })
            if days == Set(rules[0].weekdays.map(\.weekday)) {
                frames.append(atoms[index + 1].tokens)
            } else {
                doubts.append((.weekday, atoms[index + 1].tokens))
            }
            atoms.remove(at: index + 1)
        }
    }

    /// 10 - 20 มี.ค. 68 เว้นวันที่ 15 มี.ค. 68: what is left of the span on both sides of the day.
    mutating func splitSpans(_ atoms: inout [Atom]) {
        for index in atoms.indices.dropLast().reversed() {
            let (outer, inner) = (atoms[index], atoms[index + 1])
            guard case .days(let spans, .span) = outer.value, spans.count == 1,
                case .days(let days, .date) = inner.value, days.count == 1,
                let day = days[0].start, days[0].end == day,
                let start = spans[0].start, let end = spans[0].end, start <= day, day <= end,
                outer.tokens.upperBound < inner.tokens.lowerBound,
                (outer.tokens.upperBound..<inner.tokens.lowerBound).allSatisfy({
                    [.except, .alternate].contains(tokens[$0].word)
                })
            else { continue }
            let rest = [
                CivilInterval(start: start, end: day.adding(days: -1)),
                CivilInterval(start: day.adding(days: 1), end: end),
            ].compactMap { $0 }
            guard !rest.isEmpty else { continue }
            frames.append(outer.tokens.upperBound..<inner.tokens.lowerBound)
            let place = outer.tokens.lowerBound..<inner.tokens.upperBound
            atoms[index] = Atom(value: .days(rest, .span), tokens: place)
            atoms.remove(at: index + 1)
        }
    }
}
