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
    /// Its chain holds only up to before a record, and nobody has accepted that yet.
    case doubted(record: Int64, String)
    /// Somebody else wrote since it was read last; read on and decide anew.
    case overtaken

    /// One sentence for the journal.
    public var message: String {
        switch self {
        case .busy(let detail): "the ledger is in use by another process: \(detail)"
        case .cannotWrite(let detail): "the ledger cannot be written: \(detail)"
        case .damaged(let detail): "the ledger is damaged: \(detail)"
        case .newerVersion(let found, let known):
            "the ledger has format \(found), this program knows \(known): install the newer program"
        case .exchanged(let exchange): exchange.message
        case .doubted(let record, let detail):
            "the chain of the ledger holds only up to before record \(record): \(detail)"
        case .overtaken: "somebody else wrote into the ledger meanwhile"
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
///
/// It is asked and not swallowed: no method returns all there is. What still matters of it is a `Book`,
/// which reads on from where it stands.
public protocol Ledger: AnyObject {
    /// Where reading begins for what still matters: the records of the years whose business is open.
    ///
    /// - Throws: `.exchanged` when it is not the ledger that was written to last.
    func origin() throws(LedgerFailure) -> LedgerOrigin

    /// Hands the records after a number to a body, oldest first, those of other processes included.
    ///
    /// Each is held against the chain before it is handed on.
    ///
    /// - Throws: `.doubted` at the first record that the chain does not vouch for, unless the admin has
    ///   accepted that; `.exchanged`, `.damaged`, `.busy`; what the body throws.
    func changes(
        after sequence: Int64, _ body: (LedgerRecord) throws(LedgerFailure) -> Void
    ) throws(LedgerFailure)

    /// Records that the ledger goes on although records of it are lost or doubted, in the admin's name.
    func accept(
        reason: String, actor: String, at moment: Instant
    ) throws(LedgerFailure) -> LedgerAcceptance

    /// The hash of a record in hexadecimal digits, or nil when there is no such record or none has one.
    func digest(of sequence: Int64) throws(LedgerFailure) -> String?

    /// Verifies all of it, which takes its time; for the monthly sign of life.
    func examine() throws(LedgerFailure) -> LedgerExamination

    /// Appends events in one transaction; when it returns, they survive a power cut.
    ///
    /// - Parameter sequence: the number of the newest record as the caller knows it.
    /// - Returns: the records that were written, to be applied to the book instead of read back.
    /// - Throws: `.overtaken` when another record is the newest; nothing is written then. `.cannotWrite`
    ///   also when what was written cannot be read back.
    @discardableResult
    func append(
        _ events: [LedgerEvent], at moment: Instant, expecting sequence: Int64
    ) throws(LedgerFailure) -> [LedgerRecord]
}

/// What an acceptance of the ledger as it is came to.
public enum LedgerAcceptance: Hashable, Sendable {
    /// These records are lost, and it goes on without them.
    case lost(LedgerExchange)
    /// Its chain holds only up to before a record; all through another one are taken as they stand.
    case doubted(from: Int64, through: Int64)
    /// There is nothing to accept.
    case nothing
}

/// Where a book begins, and what of earlier records it is told in one word.
public struct LedgerOrigin: Hashable, Sendable {
    /// The number of the last record that does not matter any more; 0 to begin with the first.
    public let after: Int64
    /// When the first record of all was written; nil for an empty ledger.
    public let firstAt: Instant?
    /// How often documents had come into force before.
    public let registryLoads: Int
    /// Records up to `after` that still count: restorations and clock confirmations, silences, and what
    /// people said of years that are not over.
    public let standing: [LedgerRecord]

    /// Makes an origin.
    public init(
        after: Int64, firstAt: Instant?, registryLoads: Int = 0, standing: [LedgerRecord] = []
    ) {
        self.after = after
        self.firstAt = firstAt
        self.registryLoads = registryLoads
        self.standing = standing
    }

    /// The origin of a ledger that is read from its beginning.
    public static let beginning = LedgerOrigin(after: 0, firstAt: nil)
}

extension Ledger {
    /// The book of what still matters, read from where it begins.
    ///
    /// - Parameter rounds: how records of the first format are read.
    public func book(rounds: RoundNames = .asWritten) throws(LedgerFailure) -> Book {
        let origin = try origin()
        var book = Book(
            after: origin.after, firstAt: origin.firstAt, registryLoads: origin.registryLoads,
            standing: origin.standing, rounds: rounds)
        try read(into: &book)
        return book
    }

    /// Reads on into a book.
    public func read(into book: inout Book) throws(LedgerFailure) {
        try changes(after: book.lastSequence) { (record) throws(LedgerFailure) in
            book.apply(record)
        }
    }

    /// Appends to where a book stands, and applies what was written to it.
    ///
    /// - Throws: `.overtaken` when the book is not up to date; read on and decide anew.
    public func append(
        _ events: [LedgerEvent], at moment: Instant, to book: inout Book
    ) throws(LedgerFailure) {
        for record in try append(events, at: moment, expecting: book.lastSequence) {
            book.apply(record)
        }
    }
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
