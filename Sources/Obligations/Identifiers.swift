import CivilTime

/// The name of a post (ตำแหน่ง) in configuration and ledger, for example `inspector-admin`.
///
/// A post, never a person: letters go to whoever holds it.
public struct PostID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The name, lower-case letters, digits and hyphens.
    public let rawValue: String

    /// Makes an id; the loader checks its form.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Makes an id; the loader checks its form.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// Whoever keeps the service. No post of the documents: those begin with a letter.
    public static let admin = PostID("_admin")

    /// The name.
    public var description: String { rawValue }
    /// Alphabetical.
    public static func < (left: PostID, right: PostID) -> Bool { left.rawValue < right.rawValue }
}

/// The name of one obligation: `M05`, or one strand of a row, `M05.follow-up`.
///
/// It must stay the same as long as the duty is the same one, because the ledger knows it by this name
/// for ever. Edits of text, dates and posts do not change it.
public struct ObligationID: RawRepresentable, Hashable, Comparable, Sendable,
    CustomStringConvertible
{
    /// The whole name.
    public let rawValue: String

    /// Makes an id; the loader checks its form.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// Makes an id; the loader checks its form.
    public init(_ rawValue: String) { self.rawValue = rawValue }

    /// A strand of this row: `M05` and `follow-up` give `M05.follow-up`.
    public func strand(_ name: String) -> ObligationID { ObligationID("\(rawValue).\(name)") }

    /// The row this strand belongs to: `M05` for `M05.follow-up`, itself when it is no strand.
    public var row: ObligationID {
        guard let dot = rawValue.firstIndex(of: ".") else { return self }
        return ObligationID(String(rawValue[..<dot]))
    }

    /// The name.
    public var description: String { rawValue }
    /// Alphabetical.
    public static func < (left: ObligationID, right: ObligationID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// One time at which an obligation is due: the obligation, the fiscal year, and for a recurring one the
/// date its rule gives (RECURRENCE-ID in RFC 5545), which stays the same when the due date is moved.
public struct OccurrenceID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The obligation.
    public let obligation: ObligationID
    /// The fiscal year of the registry that holds it.
    public let fiscalYear: FiscalYear
    /// The date by the rule, or nil for an obligation that is due once.
    public let date: CivilDate?

    /// Makes an id.
    public init(_ obligation: ObligationID, _ fiscalYear: FiscalYear, _ date: CivilDate? = nil) {
        self.obligation = obligation
        self.fiscalYear = fiscalYear
        self.date = date
    }

    /// `M05/2568` or `O15.monthly/2568/2025-03-31`.
    public var description: String {
        "\(obligation)/\(fiscalYear)" + (date.map { "/\($0)" } ?? "")
    }

    /// By obligation, then year, then date.
    public static func < (left: OccurrenceID, right: OccurrenceID) -> Bool {
        left.description < right.description
    }
}
