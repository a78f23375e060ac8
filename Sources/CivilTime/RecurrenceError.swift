/// Why a recurrence rule cannot be read, and where in its text.
public struct RecurrenceError: Error, Hashable, Sendable {
    /// The sort of fault, for callers that branch.
    public enum Kind: String, CaseIterable, Sendable {
        /// The text does not have the form `NAME=value;NAME=value`.
        case syntax
        /// A part that neither RFC 5545, RFC 7529 nor this program knows.
        case unknownPart
        /// FREQ is missing.
        case missingFrequency
        /// A part stands twice.
        case duplicatePart
        /// A value is no number, no such word, or out of range.
        case value
        /// Valid in RFC 5545, but this program counts in days and minutes of the Gregorian calendar.
        case unsupported
        /// Two parts that RFC 5545 does not allow together.
        case conflict
    }

    /// The sort of fault.
    public let kind: Kind
    /// A sentence in lower case without a final period: quotes the text and says what was expected.
    public let message: String
    /// The faulty part of the text, counted in Unicode scalars from 0; empty where something is missing.
    public let range: Range<Int>

    /// Makes an error.
    ///
    /// - Parameter range: offsets in Unicode scalars of the text that was read.
    public init(_ kind: Kind, _ message: String, at range: Range<Int>) {
        self.kind = kind
        self.message = message
        self.range = range
    }
}

extension RecurrenceError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
