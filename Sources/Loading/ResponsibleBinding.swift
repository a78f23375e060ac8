import Obligations

/// Which role word of a ผู้รับผิดชอบ cell belongs to which names.
///
/// First the headings: a line with a role word and no name rules the lists under it, or, where names come
/// first, belongs to those above it. Then the role words of each clause. What the words do not settle is
/// settled by what is usual, and kept as a question.
struct ResponsibleBinding {
    typealias Role = ResponsibleTokens.Role
    typealias Told = ResponsibleTokens.Told

    /// Names joined to one list.
    struct Group {
        var names: [ResponsibleTokens.Name]
        var joints: [ResponsibleTokens.Joint] = []
        var roles: [ResponsibleRole] = []
        /// Why the names have no role.
        var barred: Told?

        var isFree: Bool { roles.isEmpty && barred == nil }
        /// Whether a role word may still take it: to whom something goes may also do something.
        var isOpen: Bool { roles.isEmpty && barred?.kind != .exception }

        var offsets: Range<Int> {
            (names.first?.offsets.lowerBound ?? 0)..<(names.last?.offsets.upperBound ?? 0)
        }
    }

    /// A role word and how many lists of its clause stand before it.
    struct Entry {
        var role: Role
        var index: Int
        /// Whether a name stands right before it.
        var followsName: Bool
    }

    /// A clause: its lists and role words.
    struct Part {
        var groups: [Group] = []
        var entries: [Entry] = []
        var isItem = false
        var startsLine = false
        /// A word at its end that is said of the names behind the break.
        var dangling: Told?
        /// Whether a role word opens it.
        var opensWithRole = false

        var isLone: Bool { groups.isEmpty && !entries.isEmpty }
        var isBare: Bool { entries.isEmpty && groups.contains(where: \.isFree) }
        var isPrefixed: Bool {
            opensWithRole && !groups.isEmpty && (entries.first.map { !$0.role.leadsBack } ?? false)
        }
    }

    /// What is not certain.
    enum Question {
        /// A post that is only told, or left out.
        case barred(Told, Group)
        /// A duty that is neither a post nor a role.
        case duty(Range<Int>)
        /// A role word of which it is not certain for whom it is meant.
        case role(Range<Int>)
    }

    private(set) var parts: [Part]
    private(set) var questions: [Question] = []
    /// Whether a role word in the cell, or a list without any, already names who does it.
    private let hasPerformer: Bool

    init(_ tokens: ResponsibleTokens) {
        let outer = tokens.clauses.map(Part.init)
        let inner = tokens.asides.map(Part.init)
        let all = outer + inner
        hasPerformer = all.contains { part in
            part.isBare || part.entries.contains { $0.role.role == .performer }
        }
        parts = outer
        barBehindBreaks()
        bindHeadings()
        parts += inner
        for index in parts.indices {
            var part = parts[index]
            bind(&part)
            parts[index] = part
        }
        collectBarred()
    }

    /// The posts that are left out of the groups of the cell.
    var left: Set<PostID> {
        Set(
            parts.flatMap(\.groups).filter { $0.barred?.kind == .exception }
                .flatMap(\.names).flatMap(\.posts))
    }

    // MARK: - Headings

    private mutating func bindHeadings() {
        guard let first = parts.first else { return }
        var rules = first.isLone
        var rule: Role?
        /// Lists since the last role word, which a line below may rule.
        var waiting: [Int] = []
        let prefixed = parts.filter(\.isPrefixed)
        let carries = first.isPrefixed && prefixed.count > 1
        if first.isPrefixed, prefixed.count == 1, let role = first.entries.last?.role,
            role.role == .controller, role.by == .none, parts.filter(\.isBare).count > 1
        {
            questions.append(.role(role.offsets))
        }
        for index in parts.indices {
            let part = parts[index]
            if part.isLone {
                if !rules, isHeading(index, waiting) { rules = true }
                if rules {
                    rule = heading(part)
                } else {
                    giveBack(index, to: waiting)
                }
                waiting = []
            } else if rules || carries, part.isPrefixed {
                rule = part.entries.last?.role
            } else if let role = rule, rules || carries {
                if let next = headingAtEnd(index) {
                    parts[index].entries.removeAll()
                    give(role, to: index)
                    rule = next
                } else if part.entries.isEmpty {
                    give(role, to: index)
                    if carries, role.role == .controller, !role.hasColon, !part.isItem {
                        questions.append(.role(role.offsets))
                    }
                }
            } else if part.entries.isEmpty {
                waiting.append(index)
            } else {
                waiting = []
            }
        }
    }

    /// `ยกเว้น` at the end of a line is said of the lines below, `เสนอ` of the next.
    private mutating func barBehindBreaks() {
        var told: Told?
        for index in parts.indices {
            if let found = told, parts[index].isBare {
                for group in parts[index].groups.indices {
                    parts[index].groups[group].barred = found
                }
                if found.kind == .exception { continue }
            }
            told = parts[index].dangling
        }
    }

    /// Whether a line with only a role word rules what stands under it although names stand above.
    private func isHeading(_ index: Int, _ waiting: [Int]) -> Bool {
        guard let role = parts[index].entries.last?.role, index + 1 < parts.count,
            !role.leadsBack
        else { return false }
        let next = parts[index + 1]
        guard next.entries.isEmpty else { return false }
        return role.hasColon || role.by != .none || waiting.isEmpty
            || next.isItem && !parts[index - 1].isItem
    }

    /// The role of a heading; two at once say nothing of the lists under them.
    private mutating func heading(_ part: Part) -> Role? {
        guard let last = part.entries.last?.role else { return nil }
        guard part.entries.allSatisfy({ $0.role.role == last.role }) else {
            questions.append(.role(last.offsets))
            return nil
        }
        if last.isDuty { questions.append(.duty(last.offsets)) }
        return last
    }

    /// The role word at the end of an item that heads the items behind it: `• สว.อก. ผู้ปฏิบัติ • ธุรการ`.
    private func headingAtEnd(_ index: Int) -> Role? {
        let part = parts[index]
        guard part.entries.count == 1, let entry = part.entries.first,
            entry.index == part.groups.count, !part.groups.isEmpty, part.isItem,
            !entry.role.isAside, !entry.role.leadsBack, index + 1 < parts.count,
            parts[index + 1].isItem, !parts[index + 1].startsLine,
            parts[index + 1].entries.isEmpty || index + 2 < parts.count
        else { return nil }
        return entry.role
    }

    /// A line with only a role word below names belongs to them.
    private mutating func giveBack(_ index: Int, to waiting: [Int]) {
        guard let role = parts[index].entries.last?.role else { return }
        guard !waiting.isEmpty else { return questions.append(.role(role.offsets)) }
        for other in waiting { give(role, to: other) }
        if role.isDuty { questions.append(.duty(role.offsets)) }
        // Where names stand below as well, it may be their heading.
        let last = parts.last
        let mayHead = !role.isAside && !role.leadsBack && (last?.isBare ?? false)
        if waiting.count > 1 || mayHead { questions.append(.role(role.offsets)) }
    }

    private mutating func give(_ role: Role, to part: Int) {
        for index in parts[part].groups.indices where parts[part].groups[index].isFree {
            parts[part].groups[index].roles = [role.role]
        }
    }

    // MARK: - One clause

    private mutating func bind(_ part: inout Part) {
        guard !part.groups.isEmpty else { return }
        for number in part.entries.indices {
            if part.entries[number].role.isDuty {
                questions.append(.duty(part.entries[number].role.offsets))
            }
            bind(number, in: &part)
        }
        // Behind an exception nobody is named silently.
        var exception: Told?
        for index in part.groups.indices {
            if let barred = part.groups[index].barred {
                exception = barred.kind == .exception ? barred : nil
            } else if let told = exception, part.groups[index].isFree {
                part.groups[index].barred = told
            } else {
                exception = nil
            }
        }
    }

    private mutating func bind(_ number: Int, in part: inout Part) {
        let entry = part.entries[number]
        let role = entry.role
        let next = number + 1 < part.entries.count ? part.entries[number + 1] : nil
        let behind = entry.index..<(next?.index ?? part.groups.count)
        let opensAside = part.opensWithRole && part.entries[0].role.isAside
        let canGoBack = place(before: entry.index, in: part) != nil
        if role.isAside, !opensAside {
            if canGoBack { return goBack(number, in: &part) }
        } else if !behind.isEmpty, !role.leadsBack || !canGoBack {
            if role.hasColon || opensAside {
                return goForward(entry, behind, next, in: &part)
            }
            if isBy(entry, behind, next, canGoBack, in: part) {
                if behind.count > 1, next == nil, role.role == .controller {
                    questions.append(.role(role.offsets))
                    return give(role, entry.index > 0 ? behind : behind.prefix(1), in: &part)
                }
                return give(role, behind.prefix(1), in: &part)
            }
            if role.opens || part.isPrefixed && !canGoBack {
                return goForward(entry, behind, next, in: &part)
            }
        }
        if canGoBack { return goBack(number, in: &part) }
        let isTaken =
            next.map { $0.index == entry.index + 1 && !leadsForward($0, in: part) } ?? false
        if !behind.isEmpty, !isTaken, part.groups[entry.index].isOpen {
            if !role.isPerson, role.role == .controller { questions.append(.role(role.offsets)) }
            return give(role, behind.prefix(1), in: &part)
        }
        second(entry, in: &part)
    }

    /// The nearest list before that no role word has taken; lists that are left out are passed over.
    private func place(before index: Int, in part: Part) -> Int? {
        var place = index - 1
        while place >= 0, part.groups[place].barred?.kind == .exception { place -= 1 }
        return place >= 0 && part.groups[place].isOpen ? place : nil
    }

    private func leadsForward(_ entry: Entry, in part: Part) -> Bool {
        guard entry.index < part.groups.count, !entry.role.leadsBack else { return false }
        return entry.role.hasColon || entry.role.by == .attached || entry.role.opens
            || entry.role.isAside && part.entries[0].role.isAside && part.opensWithRole
            || part.isPrefixed && !entry.role.isAside
    }

    /// Whether โดย gives the role to the post behind it, and does not only lead to the next sentence.
    private func isBy(
        _ entry: Entry, _ behind: Range<Int>, _ next: Entry?, _ canGoBack: Bool, in part: Part
    ) -> Bool {
        switch entry.role.by {
        case .none: return false
        case .attached: return true
        case .apart:
            guard canGoBack, let next, next.index == entry.index + 1 else { return true }
            return next.role.by != .none || next.index < part.groups.count
        }
    }

    /// To the lists behind; the last of several is the next word's where that has none behind it.
    private mutating func goForward(
        _ entry: Entry, _ behind: Range<Int>, _ next: Entry?, in part: inout Part
    ) {
        var lists = behind
        if let next, lists.count > 1, !leadsForward(next, in: part) { lists = lists.dropLast() }
        let role = entry.role
        if lists.count > 1, role.role == .controller, !role.hasColon {
            if next == nil, !hasPerformer {
                questions.append(.role(role.offsets))
                lists = lists.prefix(1)
            } else if let next, next.role.isPerson != role.isPerson {
                questions.append(.role(role.offsets))
            }
        }
        give(role, lists, in: &part)
    }

    private func give(_ role: Role, _ lists: Range<Int>, in part: inout Part) {
        for index in lists where part.groups[index].isOpen {
            part.groups[index].roles = [role.role]
            part.groups[index].barred = nil
        }
    }

    private mutating func goBack(_ number: Int, in part: inout Part) {
        let entry = part.entries[number]
        guard let place = place(before: entry.index, in: part) else { return }
        let group = part.groups[place]
        if entry.role.isAside, entry.role.role == .controller,
            let comma = group.joints.lastIndex(of: .comma)
        {
            // ธุรการ, สว.อก. (ผู้ควบคุม): the first does it, where nobody else does.
            let isBareBehind =
                entry.index < part.groups.count && number + 1 == part.entries.count
            guard hasPerformer || isBareBehind else {
                part.groups[place] = Group(
                    names: Array(group.names[(comma + 1)...]), roles: [entry.role.role])
                part.groups.append(Group(names: Array(group.names[...comma]), roles: [.performer]))
                return
            }
            questions.append(.role(entry.role.offsets))
        }
        part.groups[place].roles = [entry.role.role]
        part.groups[place].barred = nil
    }

    /// A role word that found its list taken: a second role of it, or nobody's.
    private mutating func second(_ entry: Entry, in part: inout Part) {
        guard entry.index > 0 else { return questions.append(.role(entry.role.offsets)) }
        let place = entry.index - 1
        let group = part.groups[place]
        guard !group.roles.contains(entry.role.role) else { return }
        if entry.role.opens, !group.roles.isEmpty {
            guard group.names.count > 1 else {
                return part.groups[place].roles.append(entry.role.role)
            }
            // สว.อก./ธุรการ (ผู้ควบคุม/ผู้ปฏิบัติ): in this order, where there are two of each.
            guard group.names.count == 2, group.roles.count == 1 else {
                return questions.append(.role(entry.role.offsets))
            }
            part.groups[place].names.removeLast()
            part.groups[place].joints = []
            part.groups.append(Group(names: [group.names[1]], roles: [entry.role.role]))
        } else if entry.followsName || group.roles.isEmpty || entry.role.isAside {
            questions.append(.role(entry.role.offsets))
        }
    }

    private mutating func collectBarred() {
        for part in parts {
            for group in part.groups {
                if let told = group.barred { questions.append(.barred(told, group)) }
            }
        }
    }
}
