import CivilTime
import Obligations
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

/// Where a book begins, and what of earlier records it is told in one word.
public struct LedgerOrigin: Hashable, Sendable {
    /// The number of the last record that does not matter any more; 0 to begin with the first.
    public let after: Int64
    /// When the first record of all was written; nil for an empty ledger.
    public let firstAt: Instant?
    /// How often documents had come into force before.
    public let registryLoads: Int
    /// Records up to `after` that speak of the ledger as a whole: restorations and clock confirmations.
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

    /// The origin that follows from the records that speak of years and of the ledger as a whole.
    ///
    /// - Parameters:
    ///   - records: openings and closings of years, loads, restorations, confirmations of the clock and
    ///     silences with what ends them, oldest first.
    ///   - firstAt: when the first record of all was written; nil for an empty ledger.
    public init(of records: [LedgerRecord], firstAt: Instant?) {
        var opened: [(year: FiscalYear, record: Int64)] = []
        var closed: [FiscalYear: Int64] = [:]
        for record in records {
            switch record.event {
            case .yearOpened(let year) where !opened.contains { $0.year == year }:
                opened.append((year, record.sequence))
            case .yearClosed(let year, _): closed[year] = record.sequence
            case .fact(.clockConfirmed(let fact)):
                // What a false clock closed is open again.
                if let range = fact.falseRecords {
                    closed = closed.filter { !range.contains($0.value) }
                }
            default: break
            }
        }
        let open = opened.first { closed[$0.year] == nil } ?? opened.last
        let after = open.map { $0.record == opened.first?.record ? 0 : $0.record - 1 } ?? 0
        let before = records.filter { $0.sequence <= after }
        self.init(
            after: after, firstAt: firstAt,
            registryLoads: before.count {
                if case .registryLoaded = $0.event { true } else { false }
            },
            standing: before.filter(\.event.speaksOfTheLedger))
    }

    /// The origin of a ledger that is read from its beginning.
    public static let beginning = LedgerOrigin(after: 0, firstAt: nil)
}

extension LedgerEvent {
    /// Whether it is of years or of the ledger as a whole, so that an origin depends on it.
    public var shapesOrigin: Bool {
        switch self {
        case .registryLoaded, .yearOpened, .yearClosed: true
        default: speaksOfTheLedger
        }
    }

    /// Whether it holds beyond the year in which it was recorded.
    var speaksOfTheLedger: Bool {
        switch self {
        case .fact(.restored), .fact(.clockConfirmed), .fact(.silenced), .fact(.unsilenced),
            .fact(.retracted):
            true
        default: false
        }
    }
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
