import CivilTime
import Facts
import Obligations

/// What somebody asks of the daemon.
///
/// Who asks and when does not stand in it: the kernel says the one, the daemon's clock the other.
public struct Request: Hashable, Sendable {
    /// What is asked.
    public enum Wish: Hashable, Sendable {
        /// A copy of the ledger, to be looked at.
        case copy
        /// That a statement is recorded.
        case record(Statement, year: FiscalYear?)
        /// That the clock is right, and which records carry a false time; nil for those of times to come.
        case confirmClock(reason: String, records: ClosedRange<Int64>?)
        /// That a ledger goes on of which records are lost or doubted.
        case acceptLedger(reason: String)
        /// That documents are served although they take something away; they are named by their digest.
        case acceptDocuments(digest: String, comment: String)
    }

    /// What is asked.
    public let wish: Wish
    /// In which language the answer is.
    public let language: Language
    /// What was asked back and answered with yes, word by word.
    public let agreed: [String]
    /// Whether everything that may be asked back is answered with yes.
    public let saysYes: Bool
    /// For whom root acts, as sudo says it; nobody else's word for that is heard.
    public let onBehalf: String?

    /// Makes a request.
    public init(
        _ wish: Wish, language: Language, agreed: [String] = [], saysYes: Bool = false,
        onBehalf: String? = nil
    ) {
        self.wish = wish
        self.language = language
        self.agreed = agreed
        self.saysYes = saysYes
        self.onBehalf = onBehalf
    }
}

// MARK: - The form on the wire

extension Request {
    /// The bytes that go through the socket.
    public var frame: [UInt8] {
        var fields = Fields()
        fields.put("language", language.rawValue)
        fields.put("for", onBehalf)
        fields.put("yes", saysYes ? "yes" : nil)
        for sentence in agreed { fields.put("agreed", sentence) }
        switch wish {
        case .copy: fields.put("wish", "copy")
        case .record(let statement, let year):
            fields.put("wish", "record")
            fields.put("year", year.map { String($0.buddhistYear.number) })
            statement.put(into: &fields)
        case .confirmClock(let reason, let records):
            fields.put("wish", "confirm-clock")
            fields.put("comment", reason)
            fields.put("from", records.map { String($0.lowerBound) })
            fields.put("through", records.map { String($0.upperBound) })
        case .acceptLedger(let reason):
            fields.put("wish", "accept-ledger")
            fields.put("comment", reason)
        case .acceptDocuments(let digest, let comment):
            fields.put("wish", "accept-documents")
            fields.put("digest", digest)
            fields.put("comment", comment)
        }
        return Frame.bytes(.request, fields)
    }

    /// Reads a whole frame.
    public init(frame: [UInt8]) throws(Frame.Fault) {
        var fields = try Frame.fields(.request, frame)
        language = try fields.need("language") { Language(rawValue: $0) }
        onBehalf = try fields.take("for", longest: Bounds.name)
        saysYes = try fields.take("yes") { $0 == "yes" ? true : nil } ?? false
        agreed = fields.takeAll("agreed")
        wish = try Wish(&fields)
        try fields.end()
    }
}

extension Request.Wish {
    fileprivate init(_ fields: inout Fields) throws(Frame.Fault) {
        switch try fields.need("wish") {
        case "copy": self = .copy
        case "record":
            let year = try fields.take("year", Bounds.year)
            self = .record(try Statement(&fields), year: year)
        case "confirm-clock":
            let reason = try fields.need("comment", longest: Bounds.text)
            let from = try fields.take("from", Bounds.record)
            let through = try fields.take("through", Bounds.record)
            guard let from, let through else {
                guard from == nil, through == nil else { throw .malformed("half a range") }
                self = .confirmClock(reason: reason, records: nil)
                return
            }
            guard from <= through else { throw .malformed("an empty range") }
            self = .confirmClock(reason: reason, records: from...through)
        case "accept-ledger":
            self = .acceptLedger(reason: try fields.need("comment", longest: Bounds.text))
        case "accept-documents":
            self = .acceptDocuments(
                digest: try fields.need("digest", longest: Bounds.name),
                comment: try fields.need("comment", longest: Bounds.text))
        default: throw .malformed("nobody knows that wish")
        }
    }
}

/// What a value may be before anybody looks at it more closely.
enum Bounds {
    /// A name of a matter, a post or a unit, in bytes. Longer ones are compared with all there are.
    static let name = 600
    /// A text, in bytes: somewhat above what is recorded, which is refused in words.
    static let text = 16 << 10

    /// A fiscal year of the Buddhist era.
    static func year(_ text: String) -> FiscalYear? {
        guard let number = Int(text), (2400...2999).contains(number) else { return nil }
        return FiscalYear(number)
    }

    /// The number of a record.
    static func record(_ text: String) -> Int64? {
        guard let number = Int64(text), (1...(1 << 53)).contains(number) else { return nil }
        return number
    }

    /// A count of respondents.
    static func count(_ text: String) -> Int? {
        guard let number = Int(text), (-1_000_000_000...1_000_000_000).contains(number) else {
            return nil
        }
        return number
    }

    /// A day that a person can mean.
    static func day(_ text: String) -> CivilDate? {
        guard let date = CivilDate(text), (1800...2500).contains(date.parts.year) else {
            return nil
        }
        return date
    }
}
