import CivilTime

/// The light in which a phrase is read: what the document says elsewhere.
public struct PhraseContext: Hashable, Sendable {
    /// The fiscal year of the plan; supplies years, quarters, halves and rounds.
    public var fiscalYear: FiscalYear
    /// The date of the order that the phrase stands in; the day of "from today on".
    public var orderDate: CivilDate?
    /// Closed days, for terms counted in days and for working days.
    public var holidays: HolidayTable

    /// Makes a context.
    public init(
        fiscalYear: FiscalYear, orderDate: CivilDate? = nil, holidays: HolidayTable = HolidayTable()
    ) {
        self.fiscalYear = fiscalYear
        self.orderDate = orderDate
        self.holidays = holidays
    }
}

/// Something in a phrase that was understood, but that a person should look at.
public struct PhraseWarning: Hashable, Sendable {
    /// What is odd about it.
    public enum Kind: String, CaseIterable, Sendable {
        /// A month's name is misspelt.
        case misspeltMonth = "misspelt-month"
        /// A letter stands for a digit.
        case ocrDigit = "ocr-digit"
        /// A letter was recognized wrongly.
        case ocrLetter = "ocr-letter"
        /// A letter or digit of another script stands in a Thai phrase.
        case foreignScript = "foreign-script"
        /// An abbreviation lacks a dot.
        case missingDot = "missing-dot"
        /// The digits of one number stand apart.
        case splitNumber = "split-number"
        /// An ambiguous spelling was settled by other words of the phrase.
        case settledByContext = "settled-by-context"
        /// A word is given its meaning by convention.
        case convention
        /// A day that is known by another date.
        case knownDay = "known-day"
        /// A part of the phrase was not used.
        case ignoredPart = "ignored-part"
    }

    /// What is odd.
    public let kind: Kind
    /// A sentence for people, lower case.
    public let message: String
    /// The same in Thai.
    public let thai: String
    /// Where, in Unicode scalars of the phrase.
    public let range: Range<Int>

    /// Makes a warning.
    public init(kind: Kind, message: String, thai: String, range: Range<Int>) {
        self.kind = kind
        self.thai = thai
        self.message = message
        self.range = range
    }
}

/// A phrase that was read.
public struct Reading: Hashable, Sendable {
    /// What it means.
    public let meaning: Meaning
    /// What is odd about it, in order of place.
    public let warnings: [PhraseWarning]
    /// Where an error or an ambiguity lies, in Unicode scalars of the phrase; nil when there is none.
    public let errorRange: Range<Int>?
    /// What of the phrase the meaning does not use, in order of place.
    public let unread: [UnreadPart]

    /// Makes a reading.
    public init(
        meaning: Meaning, warnings: [PhraseWarning] = [], errorRange: Range<Int>? = nil,
        unread: [UnreadPart] = []
    ) {
        self.unread = unread
        self.meaning = meaning
        self.warnings = warnings
        self.errorRange = errorRange
    }
}

/// The longest phrase that is read, in Unicode scalars; a cell of a table is far shorter.
let longestPhrase = 10_000

/// Reads a phrase of a document.
///
/// Never fails and never guesses: what cannot be read says so in its meaning.
///
/// - Parameters:
///   - text: one cell or clause, in any mixture of Thai and Arabic digits.
///   - context: the fiscal year and what else the document says.
/// - Complexity: linear in the length of the text.
public func readPhrase(_ text: String, in context: PhraseContext) -> Reading {
    let folded = FoldedText(text)
    let whole = 0..<folded.originalCount
    guard folded.originalCount <= longestPhrase else {
        return Reading(meaning: .error(.tooLong), errorRange: whole)
    }
    if let known = setPhrase(folded) ?? spreadsheetCell(folded) { return known }
    var lexer = Lexer(folded)
    lexer.run()
    var parser = Parser(text: folded, tokens: lexer.tokens, context: context)
    parser.warnings = folded.warnings + lexer.warnings
    var reading: Reading
    do {
        let atoms = try parser.atoms()
        reading = try parser.assemble(atoms)
    } catch {
        reading = Reading(
            meaning: .error(error.reason), errorRange: parser.originalRange(error.tokens))
    }
    let warnings = parser.warnings.enumerated().sorted {
        ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    return Reading(
        meaning: reading.meaning, warnings: warnings.map(\.element),
        errorRange: reading.errorRange, unread: reading.unread)
}
