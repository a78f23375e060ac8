import CivilTime

/// A number as written: `๐๕` has the value 5 and two digits.
struct Numeral: Equatable {
    /// The value; -1 when there are more digits than any number of this domain has.
    var value: Int
    /// How many digits were written; 0 for a number in words.
    var digits: Int

    /// Whether it could be the day of a date.
    var isDayLike: Bool { digits == 1 || digits == 2 }
    /// Whether it is a sensible count in front of a unit.
    var isWord: Bool { digits == 0 }
}

/// What a token is.
enum TokenKind: Equatable {
    case number(Numeral)
    /// The month, or the months that the spelling may mean.
    case month([Int], english: Bool)
    case weekday(Weekday)
    case word(Word)
    case phase(CalendarPhaseKind)
    case mark(Mark)
    case other
}

/// Punctuation.
enum Mark: Character, Equatable {
    case dash = "-"
    case slash = "/"
    case dot = "."
    case colon = ":"
    case comma = ","
    case open = "("
    case close = ")"
    /// A blank to be filled in: several dots, an underscore.
    case blank = "_"
    case percent = "%"
    case equals = "="
}

/// A token and its place in the folded text.
struct Token: Equatable {
    var kind: TokenKind
    var range: Range<Int>
    /// Whether white space stood before it.
    var gap: Bool

    /// The word, when it is one.
    var word: Word? {
        guard case .word(let word) = kind else { return nil }
        return word
    }
}

/// The words that a phrase about time is built from.
enum Word: Hashable {
    case every, by, regular, per, against, round, part
    case day, workday, holiday, week, weekOrSunday, fortnight, month, quarter, halfYear, halfMonth
    case year, fiscalYear, calendarYear, hour, minute, second
    case dayOf, documentDay, dated, that, times, of, inside
    case from, countedFrom, to, between, and, or, onward, within, notLater, before, after
    case partOfDay, noon, midnight, afternoon, hourOfDay, eveningHour, nightHour, halfPast
    case end, start, first, last, latter, firstDay, lastDay, monthEnd, monthStart, vaguePart
    case quarterEnd, fiscalEnd, yearEnd
    case alternate, at, clock, buddhistEra, commonEra
    case today, thisOne, next, previous, approximately
    case extend, move, amend, become, further, atLeast
    case calendar, frame, handbook, according, agency, determined, phaseMarker
    case classifier, law, exempt, notExempt, fallsOn, omitted
    /// Words that make a time uncertain: perhaps, if possible.
    case hedge
    /// Nothing but what follows.
    case only
    /// Words that take away: from a cycle, a date, or everything.
    case except, negation, cancel
    /// Into the past.
    case backward
    case numberWord(Int)
    case continuous, periodic, regularly, soon, suitable, toBeTold
    /// The year or the calendar of somebody else, as a school's.
    case otherCalendar
    /// A day that has a name and no date here.
    case namedDay
    /// A day that depends on when it is read.
    case relativeDay
    /// A thing that is often named after a date.
    case place
    /// What letters that look like a month stand behind: the plate of a car.
    case register
    case immediately, eachTime, whenever
    case lunar, monthly, weekly, daily, quarterly, yearly, english
    /// Words that end with "within" and mean "internal", unless a day or a number follows.
    case insideOffice
    /// A word that contains one of the others and means nothing here.
    case plain
}
