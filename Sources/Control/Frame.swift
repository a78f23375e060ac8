/// What goes through the control socket: one request, one answer, one connection.
///
/// A frame is `ITAQ` (request) or `ITAR` (answer), the version, three bytes of zero, the length of the body in
/// four bytes, big-endian; then the body. The length comes first and has a bound, so that a reader knows
/// before it takes memory what it will take, and half a frame is never a frame.
public enum Frame {
    /// Which way a frame goes.
    public enum Kind: Hashable, Sendable {
        case request, reply

        var mark: [UInt8] { Array((self == .request ? "ITAQ" : "ITAR").utf8) }

        /// The longest body: an answer names matters, so that it may be longer than what was asked.
        var longest: Int { self == .request ? 64 << 10 : 256 << 10 }
    }

    /// Why bytes are no frame, or no request or answer in one.
    public enum Fault: Error, Hashable, Sendable {
        /// They do not begin with the mark.
        case notOurs
        /// Another version of the form: one of the two programs is older.
        case version(UInt8)
        /// A body of so many bytes.
        case tooLong(Int)
        /// What stands in it makes no sense, and what exactly.
        case malformed(String)

        /// One clause for people.
        public var message: String {
            switch self {
            case .notOurs: "it does not speak the language of this channel"
            case .version(let found):
                "it speaks version \(found) of the channel, and this program version \(Frame.version): "
                    + "'systemctl restart ita-reminderd' after an upgrade"
            case .tooLong(let count): "it has \(count) bytes, more than anybody types"
            case .malformed(let detail): "it makes no sense: \(detail)"
            }
        }
    }

    /// Grows when the form changes; both programs come from one package, but a daemon that was not
    /// restarted after an upgrade speaks to a newer tool.
    static let version: UInt8 = 1

    /// How many bytes come before a body.
    public static let headerCount = 12

    /// A whole frame.
    static func bytes(_ kind: Kind, _ fields: Fields) -> [UInt8] {
        let body = fields.bytes
        return kind.mark + [version, 0, 0, 0] + number(body.count) + body
    }

    /// Reads a header: how many bytes follow.
    ///
    /// - Parameter header: exactly `headerCount` bytes.
    public static func bodyCount(_ kind: Kind, _ header: [UInt8]) throws(Fault) -> Int {
        guard header.count == headerCount, header.starts(with: kind.mark) else { throw .notOurs }
        guard header[4] == version else { throw .version(header[4]) }
        guard header[5...7].allSatisfy({ $0 == 0 }) else { throw .malformed("its header") }
        let count = read(header[8...])
        guard count <= kind.longest else { throw .tooLong(count) }
        return count
    }

    /// The fields of a whole frame.
    static func fields(_ kind: Kind, _ frame: [UInt8]) throws(Fault) -> Fields {
        guard frame.count >= headerCount else { throw .notOurs }
        let count = try bodyCount(kind, Array(frame[..<headerCount]))
        guard frame.count == headerCount + count else { throw .malformed("its length") }
        return try Fields(reading: frame[headerCount...])
    }

    static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    static func read(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }
}

/// The body of a frame: values by name, in order.
///
/// A field is the length of its name in a byte, the name, the length of its value in four bytes, the value in
/// UTF-8. Nothing is repaired: a text that is none, a name twice or one that nobody asks for is a fault, because
/// what is recorded stands there for ever.
struct Fields: Hashable {
    private var entries: [Entry] = []

    private struct Entry: Hashable {
        let name: String
        let value: String
    }

    init() {}

    init(reading bytes: ArraySlice<UInt8>) throws(Frame.Fault) {
        var rest = bytes
        while let count = rest.popFirst() {
            let name = try Fields.text(&rest, Int(count))
            guard rest.count >= 4 else { throw .malformed("it ends within a field") }
            let length = Frame.read(rest)
            rest = rest.dropFirst(4)
            entries.append(Entry(name: name, value: try Fields.text(&rest, length)))
        }
    }

    private static func text(
        _ rest: inout ArraySlice<UInt8>, _ count: Int
    ) throws(Frame.Fault) -> String {
        guard rest.count >= count else { throw .malformed("it ends within a field") }
        let bytes = rest.prefix(count)
        rest = rest.dropFirst(count)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .malformed("a text that is no UTF-8")
        }
        return text
    }

    var bytes: [UInt8] {
        entries.flatMap { entry in
            let (name, value) = (Array(entry.name.utf8), Array(entry.value.utf8))
            return [UInt8(truncatingIfNeeded: name.count)] + name + Frame.number(value.count)
                + value
        }
    }

    /// Adds a value; none where there is none.
    mutating func put(_ name: String, _ value: String?) {
        guard let value else { return }
        entries.append(Entry(name: name, value: value))
    }

    /// Takes the value of a name out, or nil.
    mutating func take(_ name: String, longest: Int = .max) throws(Frame.Fault) -> String? {
        let values = takeAll(name)
        guard values.count < 2 else { throw .malformed("'\(name)' stands in it twice") }
        guard let value = values.first else { return nil }
        guard value.utf8.count <= longest else { throw .malformed("'\(name)' is too long") }
        return value
    }

    /// Takes the value of a name out that must be there.
    mutating func need(_ name: String, longest: Int = .max) throws(Frame.Fault) -> String {
        guard let value = try take(name, longest: longest) else {
            throw .malformed("'\(name)' is missing")
        }
        return value
    }

    /// Takes a value out that is read by its type, or nil when there is none.
    mutating func take<Value>(
        _ name: String, _ read: (String) -> Value?
    ) throws(Frame.Fault) -> Value? {
        guard let text = try take(name) else { return nil }
        guard let value = read(text) else { throw .malformed("'\(name)' cannot be read") }
        return value
    }

    /// Takes a value out that is read by its type.
    mutating func need<Value>(
        _ name: String, _ read: (String) -> Value?
    ) throws(Frame.Fault) -> Value {
        guard let value = try take(name, read) else { throw .malformed("'\(name)' is missing") }
        return value
    }

    /// Takes all values of a name out.
    mutating func takeAll(_ name: String) -> [String] {
        let values = entries.filter { $0.name == name }.map(\.value)
        entries.removeAll { $0.name == name }
        return values
    }

    /// Everything was asked for.
    func end() throws(Frame.Fault) {
        guard let entry = entries.first else { return }
        throw .malformed("'\(entry.name.prefix(40))' is not asked for")
    }
}
