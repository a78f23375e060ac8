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

    /// One sentence for the journal.
    public var message: String {
        switch self {
        case .busy(let detail): "the ledger is in use by another process: \(detail)"
        case .cannotWrite(let detail): "the ledger cannot be written: \(detail)"
        case .damaged(let detail): "the ledger is damaged: \(detail)"
        case .newerVersion(let found, let known):
            "the ledger has format \(found), this program knows \(known): install the newer program"
        }
    }
}

/// The append-only record of what was told, done and decided.
public protocol Ledger: AnyObject {
    /// All that it knows, with records of other processes since the last call included.
    func snapshot() throws(LedgerFailure) -> LedgerSnapshot

    /// Appends events in one transaction; when it returns, they survive a power cut.
    func append(_ events: [LedgerEvent], at moment: Instant) throws(LedgerFailure)
}
