import CivilTime

/// A phrase that cannot be: why, and which tokens say so.
struct Impossible: Error, Equatable {
    let reason: ErrorReason
    let tokens: Range<Int>
}

/// One thing about time that was found in a phrase.
struct Atom {
    enum Value {
        /// Days; the origin says how they were written.
        case days([CivilInterval], Origin)
        /// Readings of which none may be chosen.
        case choice([Meaning])
        case moment(CivilDate, TimeOfDay)
        case rules([RecurrenceRule])
        case meaning(Meaning)
        /// A label that counts only when nothing better is found.
        case soft(Meaning)
        /// Days of an unnamed month: "by the 5th".
        case looseDays([Int])
        case looseWeekdays([Weekday])
        case times([TimeOfDay])
        /// Times of day of which none may be chosen.
        case either([TimeOfDay])
        case roll(RecurrenceRule.Roll)
        /// What is taken from the cycle before it.
        case exception(Exemption)
        /// What alone is left of a cycle beside it.
        case restriction(Exemption)
    }

    /// How days were written; decides what may be merged with what.
    enum Origin: Equatable {
        case date(hasYear: Bool)
        case document
        case span
        case month(hasYear: Bool)
        case fiscalYear
        case calendarYear
        case quarter
        case round(months: Int)
        /// The last day of a period, as "within the quarter".
        case endOf(CivilInterval)
    }

    var value: Value
    var tokens: Range<Int>
}

/// Finds the expressions of time in a row of tokens, and combines them.
///
/// The tokens are walked once from left to right. At each place the kinds of expression are tried in
/// order; one that is found is skipped as a whole, anything else is prose. All look-ahead is bounded,
/// so the walk is linear.
struct Parser {
    let text: FoldedText
    let tokens: [Token]
    let context: PhraseContext
    var at = 0
    var warnings: [PhraseWarning] = []
    /// What the passes could not settle, and where.
    var doubts: [(reason: UnreadPart.Reason, tokens: Range<Int>)] = []
    /// Titles, documents and covered periods that the passes took out beside a time.
    var frames: [Range<Int>] = []
    /// What was found and is no time.
    var labels: [Atom] = []
    /// The year for dates without one: that of the phrase itself if it names one.
    var fiscalYear: FiscalYear
    /// The day of the order that the phrase stands in, given or read from the phrase itself.
    var orderDate: CivilDate?
    /// The longest list of days, weekdays or months that is read.
    let longestList = 40

    init(text: FoldedText, tokens: [Token], context: PhraseContext) {
        self.text = text
        self.tokens = tokens
        self.context = context
        fiscalYear = context.fiscalYear
        orderDate = context.orderDate
    }

    // MARK: looking

    func kind(_ ahead: Int = 0) -> TokenKind? {
        let index = at + ahead
        return index >= 0 && index < tokens.count ? tokens[index].kind : nil
    }

    func word(_ ahead: Int = 0) -> Word? {
        guard case .word(let word) = kind(ahead) else { return nil }
        return word
    }

    func mark(_ ahead: Int = 0) -> Mark? {
        guard case .mark(let mark) = kind(ahead) else { return nil }
        return mark
    }

    func number(_ ahead: Int = 0) -> Numeral? {
        switch kind(ahead) {
        case .number(let numeral): numeral
        case .word(.numberWord(let value)): Numeral(value: value, digits: 0)
        default: nil
        }
    }

    func month(_ ahead: Int = 0) -> [Int]? {
        guard case .month(let months, _) = kind(ahead) else { return nil }
        return months
    }

    func weekday(_ ahead: Int = 0) -> Weekday? {
        switch kind(ahead) {
        case .weekday(let weekday): weekday
        case .word(.weekOrSunday): .sunday
        default: nil
        }
    }

    func phase(_ ahead: Int = 0) -> CalendarPhaseKind? {
        guard case .phase(let phase) = kind(ahead) else { return nil }
        return phase
    }

    func gap(_ ahead: Int = 0) -> Bool {
        let index = at + ahead
        return index < tokens.count && tokens[index].gap
    }

    /// The folded text of a token.
    func spelling(_ index: Int) -> String {
        guard index >= 0, index < tokens.count else { return "" }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text.scalars[tokens[index].range])
        return String(result)
    }

    // MARK: moving

    @discardableResult
    mutating func accept(_ words: Word...) -> Bool {
        guard let word = word(), words.contains(word) else { return false }
        at += 1
        return true
    }

    @discardableResult
    mutating func accept(_ marks: Mark...) -> Bool {
        guard let mark = mark(), marks.contains(mark) else { return false }
        at += 1
        return true
    }

    /// Runs an attempt; when it finds nothing, the place is as before.
    mutating func attempt<Found>(
        _ body: (inout Parser) throws(Impossible) -> Found?
    ) throws(Impossible) -> Found? {
        let start = at
        let warned = warnings.count
        let doubted = doubts.count
        let framed = frames.count
        if let found = try body(&self) { return found }
        at = start
        doubts.removeSubrange(doubted...)
        frames.removeSubrange(framed...)
        warnings.removeSubrange(warned...)
        return nil
    }

    // MARK: reporting

    func fail(_ reason: ErrorReason, from start: Int) -> Impossible {
        Impossible(reason: reason, tokens: start..<max(at, start + 1))
    }

    /// A range of tokens as scalars of the phrase.
    func originalRange(_ range: Range<Int>) -> Range<Int> {
        guard let first = tokens.indices.contains(range.lowerBound) ? range.lowerBound : nil else {
            return 0..<text.originalCount
        }
        let last = min(max(range.upperBound, first + 1), tokens.count) - 1
        return text.original(tokens[first].range.lowerBound..<tokens[last].range.upperBound)
    }

    mutating func warn(
        _ kind: PhraseWarning.Kind, _ message: String, _ thai: String, _ range: Range<Int>
    ) {
        warnings.append(
            PhraseWarning(
                kind: kind, message: message, thai: thai, range: originalRange(range)))
    }

    // MARK: the walk

    /// All expressions of time, in order.
    mutating func atoms() throws(Impossible) -> [Atom] {
        findFiscalYear()
        var found: [Atom] = []
        while at < tokens.count {
            let start = at
            if let value = try next() {
                found.append(Atom(value: value, tokens: start..<at))
                if at == start { at += 1 }
            } else {
                at = start
                if let reason = debris() { throw fail(reason, from: start) }
                at += 1
            }
        }
        return found
    }

    /// The expression that starts here, or nil.
    private mutating func next() throws(Impossible) -> Atom.Value? {
        if let found = try attempt({ (p) throws(Impossible) in try p.amendment() }) {
            return found
        }
        if let found = try attempt({ (p) throws(Impossible) in try p.reference() }) {
            return found
        }
        if let found = try attempt({ (p) throws(Impossible) in try p.exception() }) {
            return found
        }
        if let found = try attempt({ (p) throws(Impossible) in try p.term() }) { return found }
        if let found = try attempt({ (p) throws(Impossible) in try p.cycle() }) { return found }
        if let found = try attempt({ (p) throws(Impossible) in try p.days() }) { return found }
        if let found = try attempt({ (p) throws(Impossible) in try p.times() }) {
            let other = try attempt { (p) throws(Impossible) -> [TimeOfDay]? in
                p.accept(.or) ? try p.times() : nil
            }
            return other.map { .either(found + $0) } ?? .times(found)
        }
        if let found = eitherHour() { return found.count == 1 ? .times(found) : .either(found) }
        return try attempt({ (p) throws(Impossible) in try p.label() })
    }

    /// A fiscal year that the phrase names anywhere lends its years to the whole phrase.
    private mutating func findFiscalYear() {
        for index in tokens.indices where tokens[index].kind == .word(.fiscalYear) {
            at = index + 1
            accept(.buddhistEra)
            if let year = yearNumber() {
                fiscalYear = FiscalYear(year)
            }
        }
        at = 0
    }

    /// The Buddhist year whose number stands here, unless the number belongs to a unit or a month.
    func yearNumber(_ ahead: Int = 0) -> Int? {
        guard let numeral = number(ahead), !numeral.isWord,
            !isUnit(word(ahead + 1)) || isReport(ahead + 1) && numeral.value >= 50,
            word(ahead + 1) != .month, month(ahead + 1) == nil
        else { return nil }
        return buddhist(numeral)
    }

    /// รายงาน behind a year is what is to be done.
    private func isReport(_ ahead: Int) -> Bool {
        word(ahead) == .classifier && spelling(at + ahead) == "รายงาน"
    }

    /// A Buddhist year of the accepted range, of two or four digits.
    func buddhist(_ numeral: Numeral) -> Int? {
        switch numeral.digits {
        case 4 where (2500...2599).contains(numeral.value): numeral.value
        case 2: 2500 + numeral.value
        default: nil
        }
    }

    /// What looks like a date and is none: a reason, or nil for prose.
    private func debris() -> ErrorReason? {
        guard let numeral = number(), numeral.isDayLike, (0...31).contains(numeral.value) else {
            return word() == .month ? namelessMonth() : nil
        }
        if mark(1) == .slash, mark(2) == .slash, number(3)?.digits == 4 { return .missingMonth }
        guard kind(1) == .other || kind(1) == .word(.plain), at + 1 < tokens.count else {
            return nil
        }
        let letters = text.scalars[tokens[at + 1].range]
        guard letters.contains(where: \.isThai) || Months.looksLikeName(letters) else { return nil }
        var ahead = 2
        if mark(ahead) == .dot { ahead += 1 }
        while ahead < 9, kind(ahead) == .other || mark(ahead) == .dot || joinsOn(ahead) {
            ahead += 1
        }
        if word(ahead) == .buddhistEra { return .unknownMonth }
        guard let year = number(ahead) else {
            return Months.looksLikeName(letters) ? .unknownMonth : nil
        }
        let dotted = (1..<ahead).contains { mark($0) == .dot }
        if year.digits == 4, (2400...2699).contains(year.value) { return .unknownMonth }
        return year.digits == 2 && dotted && year.value >= 50 ? .unknownMonth : nil
    }

    /// Whether a known word is glued to what stands before it.
    private func joinsOn(_ ahead: Int) -> Bool { word(ahead) != nil && !gap(ahead) }

    private func namelessMonth() -> ErrorReason? {
        guard kind(1) == .other, at + 1 < tokens.count else { return nil }
        return Months.looksLikeName(text.scalars[tokens[at + 1].range]) ? .unknownMonth : nil
    }
}
