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

/// One time at which an obligation is due: the obligation, the fiscal year whose plan has it, and for what
/// comes round the period that it stands for.
///
/// The period and not the day, so that an edited day keeps what was recorded of the round (as RECURRENCE-ID
/// in RFC 5545 keeps its place when the due date is moved).
public struct OccurrenceID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The obligation.
    public let obligation: ObligationID
    /// The fiscal year of the registry that holds it.
    public let fiscalYear: FiscalYear
    /// The period that a round stands for, or nil for an obligation that is due once.
    public let round: CivilPeriod?

    /// Makes an id.
    public init(_ obligation: ObligationID, _ fiscalYear: FiscalYear, _ round: CivilPeriod? = nil) {
        self.obligation = obligation
        self.fiscalYear = fiscalYear
        self.round = round
    }

    /// Reads `M05/2568` or `O15.monthly/2568/2025-03`, or nil.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, !parts[0].isEmpty, let year = Int(parts[1]),
            (2400...3000).contains(year)
        else { return nil }
        var round: CivilPeriod?
        if parts.count == 3 {
            guard let read = CivilPeriod(String(parts[2])) else { return nil }
            round = read
        }
        self.init(ObligationID(String(parts[0])), FiscalYear(year), round)
    }

    /// The matter without its round: what facts about all rounds speak of.
    public var matter: MatterID { MatterID(obligation, fiscalYear) }

    /// `M05/2568` or `O15.monthly/2568/2025-03`.
    public var description: String {
        "\(obligation)/\(fiscalYear)" + (round.map { "/\($0)" } ?? "")
    }

    /// By obligation, then year, then round.
    public static func < (left: OccurrenceID, right: OccurrenceID) -> Bool {
        if left.matter != right.matter { return left.matter < right.matter }
        switch (left.round, right.round) {
        case (let left?, let right?): return left < right
        case (nil, _?): return true
        default: return false
        }
    }
}

/// An obligation of one fiscal year's plan, all rounds of it.
public struct MatterID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The obligation.
    public let obligation: ObligationID
    /// The fiscal year of the registry that holds it.
    public let fiscalYear: FiscalYear

    /// Makes an id.
    public init(_ obligation: ObligationID, _ fiscalYear: FiscalYear) {
        self.obligation = obligation
        self.fiscalYear = fiscalYear
    }

    /// The row whose strand it is, in the same year.
    public var row: MatterID { MatterID(obligation.row, fiscalYear) }

    /// `M05/2568`.
    public var description: String { "\(obligation)/\(fiscalYear)" }

    /// By obligation, then year.
    public static func < (left: MatterID, right: MatterID) -> Bool {
        left.obligation == right.obligation
            ? left.fiscalYear < right.fiscalYear : left.obligation < right.obligation
    }
}
