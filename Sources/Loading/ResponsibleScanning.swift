import Diagnostics
import Obligations

/// What stands at a place of a ผู้รับผิดชอบ cell.
extension ResponsibleTokens {
    /// A known name at an index that ends where a word does.
    func known(at index: Int) -> (name: Name, end: Int)? {
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
            first(ResponsibleWords.links, at: end) == nil,
            duty(at: end, .elsewhere) == nil, told(at: end) == nil
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

    /// A role word at an index, with what leads to it and โดย behind it.
    func role(at index: Int) -> (role: Role, end: Int)? {
        var start = index
        let lead = first(ResponsibleWords.leads, at: index)
        if let lead { start += lead.count }
        let noun = lead == nil ? first(ResponsibleWords.nouns, at: index) : nil
        if let noun { start += noun.count }
        let care: (word: [Unicode.Scalar], role: ResponsibleRole, isPerson: Bool)? =
            noun != nil && cell.has(ResponsibleWords.lookAfter, at: start)
            ? (ResponsibleWords.lookAfter, .controller, false) : nil
        guard let word = roleWord(at: start) ?? care else {
            guard noun == nil, let lead, cell.has(ResponsibleWords.superintendent, at: start)
            else { return superintendent(at: index, behindLead: false) }
            return superintendent(at: index + lead.count, behindLead: true)
        }
        var end = start + word.word.count
        // ของ and จาก count only behind a noun: ภายใต้การกำกับของ.
        let by = by(behind: end, word.role, ofPerson: word.isPerson, ofNoun: noun != nil)
        guard noun == nil || by != nil else { return nil }
        if let by { end = by.end }
        let stop = start + word.word.count
        var role = Role(
            role: word.role, isPerson: word.isPerson, isAside: false,
            offsets: cell.offsets[index]..<cell.offsets[stop - 1] + 1)
        role.by = by?.kind ?? .none
        role.leadsBack = role.by == .none && (lead.map { $0 != ResponsibleWords.giving } ?? false)
        return (role, end)
    }

    /// A role word is one word: ผู้ปฏิบัติ งานจราจร is no ผู้ปฏิบัติงาน.
    private func roleWord(
        at start: Int
    ) -> (word: [Unicode.Scalar], role: ResponsibleRole, isPerson: Bool)? {
        ResponsibleWords.roles.first { role in
            cell.has(role.word, at: start)
                && !(start + 1..<start + role.word.count).contains(where: hasGap)
        }
    }

    /// ผู้กำกับ is the head of a station, and a role only with a colon behind it or a lead before it.
    private func superintendent(at index: Int, behindLead: Bool) -> (role: Role, end: Int)? {
        guard cell.has(ResponsibleWords.superintendent, at: index) else { return nil }
        let end = index + ResponsibleWords.superintendent.count
        let hasColon = end < cell.scalars.count && cell.scalars[end] == ":"
        let endsWord =
            end == cell.scalars.count || hasGap(end) || !isLetter(cell.scalars[end])
        guard hasColon || behindLead && endsWord else { return nil }
        var role = Role(
            role: .controller, isPerson: true, isAside: false,
            offsets: cell.offsets[index]..<cell.offsets[end - 1] + 1)
        role.leadsBack = behindLead
        return (role, end)
    }

    /// โดย behind a role word, also with `ดูแล` or a second role word before it.
    private func by(
        behind index: Int, _ role: ResponsibleRole, ofPerson isPerson: Bool, ofNoun isNoun: Bool
    ) -> (kind: Role.By, end: Int)? {
        var end = index
        var isApart = false
        for _ in 0..<4 {
            guard end < cell.scalars.count, !breaksLine(before: end) else { return nil }
            if isNoun, let word = first(ResponsibleWords.of, at: end) {
                return (.attached, end + word.count)
            }
            if let by = by(at: end) {
                // ตรวจสอบ กำกับโดย: the first word has nothing to do with โดย.
                let isOfAnother = by.kind == .attached ? isApart : isPerson
                return isOfAnother ? nil : by
            }
            if cell.has(ResponsibleWords.lookAfter, at: end) {
                end += ResponsibleWords.lookAfter.count
            } else if let word = roleWord(at: end), !word.isPerson, word.role == role {
                isApart = isApart || hasGap(end)
                end += word.word.count
            } else {
                return nil
            }
        }
        return nil
    }

    /// โดย at an index, unless it is โดยมี, which only leads to the next name.
    func by(at index: Int) -> (kind: Role.By, end: Int)? {
        guard cell.has(ResponsibleWords.by, at: index),
            !cell.has(ResponsibleWords.byWith, at: index),
            first(ResponsibleWords.nouns, at: index) == nil
        else { return nil }
        let end = index + ResponsibleWords.by.count
        guard end < cell.scalars.count, !breaksLine(before: index) else { return nil }
        let leads =
            hasGap(end) || isName(at: end) || cell.scalars[end] == ":"
            || first(ResponsibleWords.postStems, at: end) != nil
        return leads ? (hasGap(index) ? .apart : .attached, end) : nil
    }

    /// What a word that may be a duty stands in.
    enum DutyContext { case parentheses, behindName, behindDuty, elsewhere }

    /// A duty that is neither a post nor a role.
    func duty(at index: Int, _ context: DutyContext) -> (role: Role, end: Int)? {
        var start = index
        let lead = first(ResponsibleWords.leads, at: index)
        if let lead { start += lead.count }
        let soft = ResponsibleWords.softDuties.first { cell.has($0.word, at: start) }
        guard
            let word = ResponsibleWords.duties.first(where: { cell.has($0.word, at: start) })
                ?? soft
        else { return nil }
        let end = start + word.word.count
        let isSoft = soft.map { $0.word == word.word } ?? false
        let mayEnd =
            isSoft && context != .behindDuty
            ? endsClause(end, lead == nil ? context : .behindName) : endsDuty(end)
        guard mayEnd else { return nil }
        var role = Role(
            role: word.role, isPerson: word.isPerson, isAside: false,
            offsets: cell.offsets[start]..<cell.offsets[end - 1] + 1)
        role.isDuty = true
        role.leadsBack = lead.map { $0 != ResponsibleWords.giving } ?? false
        return (role, end)
    }

    private func endsDuty(_ end: Int) -> Bool {
        end == cell.scalars.count || !isLetter(cell.scalars[end]) || hasGap(end)
            || breaksLine(before: end) || first(ResponsibleWords.joints, at: end) != nil
            || isName(at: end) || by(at: end) != nil
    }

    private func endsClause(_ end: Int, _ context: DutyContext) -> Bool {
        guard end < cell.scalars.count else { return context == .behindName }
        let scalar = cell.scalars[end]
        if scalar == ":" { return true }
        switch context {
        case .parentheses: return [")", "]", "}"].contains(scalar)
        case .behindName:
            return breaksLine(before: end) || [",", ";", "/"].contains(scalar)
                || ResponsibleWords.bullets.contains(scalar)
        case .behindDuty, .elsewhere: return false
        }
    }

    /// What makes nobody responsible.
    func told(at index: Int) -> (told: Told, end: Int)? {
        func found(_ kind: Told.Kind, _ word: [Unicode.Scalar], _ end: Int) -> (Told, Int) {
            let stop = index + word.count
            return (
                Told(kind: kind, offsets: cell.offsets[index]..<cell.offsets[stop - 1] + 1), end
            )
        }
        if let word = first(ResponsibleWords.exceptions, at: index) {
            return found(.exception, word, index + word.count)
        }
        if let word = first(ResponsibleWords.informed, at: index) {
            return found(.informed, word, skipWord(index + word.count))
        }
        if cell.has(ResponsibleWords.order, at: index) {
            let end = index + ResponsibleWords.order.count
            let name = directory.names.first { length(of: $0.folded, at: end) != nil }
            if name?.posts.count == 1 { return found(.recipient, ResponsibleWords.order, end) }
        }
        if let word = first(ResponsibleWords.recipients, at: index) {
            let end = skipObject(index + word.count)
            if leadsToName(end) || goesOn(end) { return found(.recipient, word, end) }
        }
        if let word = first(ResponsibleWords.towards, at: index) {
            let end = index + word.count
            if leadsToName(end) { return found(.recipient, word, end) }
        }
        return nil
    }

    private func leadsToName(_ end: Int) -> Bool {
        end < cell.scalars.count
            && (isName(at: end) || first(ResponsibleWords.postStems, at: end) != nil)
    }

    /// ผู้ควบคุมสว.อก.: a post without a space before it, which no object looks like.
    func isAbbreviatedName(at index: Int) -> Bool {
        directory.names.contains { name in
            name.folded.contains(".") && length(of: name.folded, at: index) != nil
        }
    }

    private func isName(at index: Int) -> Bool {
        directory.names.contains { length(of: $0.folded, at: index) != nil }
    }

    /// Whether a word at an index says what a post has to do, or that it has nothing to do.
    private func isMark(_ index: Int) -> Bool {
        role(at: index) != nil || duty(at: index, .elsewhere) != nil
            || first(ResponsibleWords.exceptions, at: index) != nil
            || first(ResponsibleWords.recipients, at: index) != nil
            || first(ResponsibleWords.informed, at: index) != nil
            || first(ResponsibleWords.towards, at: index).map {
                leadsToName(index + $0.count)
            } ?? false
    }

    // MARK: - What says nothing

    /// Behind a role word stands what it is done to, up to the next space or mark, and one word more where that is
    /// no name: `จัดทำ แผ่นป้าย`.
    func skipObject(_ start: Int) -> Int {
        var index = start
        while index < cell.scalars.count {
            if stopsObject(index) || listNumber(at: index) != nil || breaksLine(before: index) {
                break
            }
            if by(at: index) != nil || joinsRole(index) || goesOn(index) { break }
            if cell.beginsWord[index] {
                let isStem = ResponsibleWords.postStems.contains { cell.has($0, at: index) }
                if isName(at: index) || isStem || isMark(index)
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

    /// ผู้ควบคุมและผู้ปฏิบัติ: no object, but a second role.
    private func joinsRole(_ index: Int) -> Bool {
        cell.has(ResponsibleWords.and, at: index)
            && roleWord(at: index + ResponsibleWords.and.count)?.isPerson ?? false
    }

    /// จัดทำรายงานเสนอ ผกก.: whom it goes to stands right behind.
    private func goesOn(_ index: Int) -> Bool {
        [ResponsibleWords.recipients, ResponsibleWords.towards].contains { words in
            first(words, at: index).map { leadsToName(index + $0.count) } ?? false
        }
    }

    private func stopsObject(_ index: Int) -> Bool {
        [";", ",", "/", ":", "(", ")", "[", "]", "{", "}", "+", "&"].contains(cell.scalars[index])
            || ResponsibleWords.bullets.contains(cell.scalars[index])
            || ResponsibleWords.arrows.contains(cell.scalars[index])
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
    func skipWord(_ index: Int) -> Int {
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

    // MARK: - Places

    func first(_ words: [[Unicode.Scalar]], at index: Int) -> [Unicode.Scalar]? {
        words.first { cell.has($0, at: index) }
    }

    func hasGap(_ index: Int) -> Bool {
        index > 0 && cell.offsets[index] > cell.offsets[index - 1] + 1
            && original[(cell.offsets[index - 1] + 1)..<cell.offsets[index]].contains {
                isInvisible($0) || $0 == "ฯ"
            }
    }

    func breaksLine(before index: Int) -> Bool {
        index > 0
            && original[(cell.offsets[index - 1] + 1)..<cell.offsets[index]].contains {
                $0 == "\n" || $0 == "\r" || $0 == "\u{0B}" || $0 == "\u{2028}"
            }
    }

    func isAlone(_ index: Int) -> Bool {
        index == 0 || hasGap(index) || index + 1 == cell.scalars.count || hasGap(index + 1)
            || breaksLine(before: index)
    }

    /// The end of a letter that opens a line: `ก. `.
    private func listLetter(at index: Int) -> Int? {
        guard index == 0 || breaksLine(before: index), index + 2 < cell.scalars.count,
            ("\u{0E01}"..."\u{0E0A}").contains(cell.scalars[index]),
            [".", ")"].contains(cell.scalars[index + 1]), !hasGap(index + 1), hasGap(index + 2)
        else { return nil }
        return index + 2
    }

    /// The end of a number that opens an item: `๑.`, `2)`, `(3)`.
    func listNumber(at index: Int) -> Int? {
        guard index == 0 || hasGap(index) else { return nil }
        if let end = listLetter(at: index) { return end }
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
