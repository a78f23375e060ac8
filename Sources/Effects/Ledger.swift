import CivilTime
import Planning

/// A ledger that cannot be read or written.
public enum LedgerFailure: Error, Hashable, Sendable {
    /// Another process holds it; trying again helps (exit status 75).
    case busy(String)
    /// No room, or no right to write (exit status 73 or 74); what was there is unharmed.
    case cannotWrite(String)
    /// The file is not a ledger, or is damaged.
    case damaged(String)
    /// A newer version of the program wrote it.
    case newerVersion(found: Int, known: Int)
    /// It is whole, but not the one that was written to last: an older copy, or another one.
    case exchanged(LedgerExchange)

    /// One sentence for the journal.
    public var message: String {
        switch self {
        case .busy(let detail): "the ledger is in use by another process: \(detail)"
        case .cannotWrite(let detail): "the ledger cannot be written: \(detail)"
        case .damaged(let detail): "the ledger is damaged: \(detail)"
        case .newerVersion(let found, let known):
            "the ledger has format \(found), this program knows \(known): install the newer program"
        case .exchanged(let exchange): exchange.message
        }
    }
}

/// A ledger that ends before what is known to have been in it, or has something else in that place.
public struct LedgerExchange: Hashable, Sendable {
    /// The number of its newest record; 0 when it is empty.
    public let found: Int64
    /// The number of the newest record that was seen of it.
    public let known: Int64
    /// The hash of that record in hexadecimal digits.
    public let digest: String
    /// When that record was written.
    public let knownAt: Instant

    /// Makes an exchange.
    public init(found: Int64, known: Int64, digest: String, knownAt: Instant) {
        self.found = found
        self.known = known
        self.digest = digest
        self.knownAt = knownAt
    }

    /// What was found, in one clause.
    public var message: String {
        found < known
            ? "the ledger ends with record \(found), but record \(known) was in it already: "
                + "it was exchanged for an older copy"
            : "record \(known) of the ledger is not the one that was written there: "
                + "it was exchanged for another one"
    }
}

/// The append-only record of what was told, done and decided.
public protocol Ledger: AnyObject {
    /// All that it knows, with records of other processes since the last call included.
    func snapshot() throws(LedgerFailure) -> LedgerSnapshot

    /// Verifies all of it, which takes its time; for the monthly sign of life.
    func examine() throws(LedgerFailure) -> LedgerExamination

    /// Appends events in one transaction; when it returns, they survive a power cut.
    func append(_ events: [LedgerEvent], at moment: Instant) throws(LedgerFailure)
}

/// What a look at every record of a ledger came to.
public struct LedgerExamination: Hashable, Sendable {
    /// How many records there are.
    public let records: Int64
    /// The newest as `number:digest`; nil for an empty ledger, or one without digests.
    public let head: String?
    /// Where the chain does not hold.
    public let faults: [String]

    /// Makes an examination.
    public init(records: Int64, head: String?, faults: [String]) {
        self.records = records
        self.head = head
        self.faults = faults
    }
}
