/// What the daemon answers.
public enum Reply: Hashable, Sendable {
    /// It is recorded, and on the disk.
    case recorded(Receipt)
    /// It is recorded if the person says yes to these; ask again with `agreed`.
    case asked([String], effect: String)
    /// It is not recorded, and why: an exit status of the tool, and words.
    case refused(status: Int32, String)
    /// So many bytes follow: the ledger as it is at this moment, as SQLite keeps it.
    case copy(size: Int64)
}

/// What a person gets for a record.
public struct Receipt: Hashable, Sendable {
    /// What was recorded, a sentence.
    public let sentence: String
    /// What it stops and starts, a clause; empty when nothing is told otherwise.
    public let effect: String
    /// The record's number.
    public let record: Int64
    /// The beginning of the record's digest in hexadecimal digits, or empty.
    public let digest: String
    /// In whose name.
    public let actor: String

    /// Makes a receipt.
    public init(
        _ sentence: String, effect: String = "", record: Int64, digest: String, actor: String
    ) {
        self.sentence = sentence
        self.effect = effect
        self.record = record
        self.digest = digest
        self.actor = actor
    }
}

// MARK: - The form on the wire

extension Reply {
    /// The bytes that go through the socket.
    public var frame: [UInt8] {
        var fields = Fields()
        switch self {
        case .recorded(let receipt):
            fields.put("verdict", "recorded")
            fields.put("sentence", receipt.sentence)
            fields.put("effect", receipt.effect)
            fields.put("record", String(receipt.record))
            fields.put("digest", receipt.digest)
            fields.put("actor", receipt.actor)
        case .asked(let questions, let effect):
            fields.put("verdict", "asked")
            for question in questions { fields.put("question", question) }
            fields.put("effect", effect)
        case .refused(let status, let message):
            fields.put("verdict", "refused")
            fields.put("status", String(status))
            fields.put("message", message)
        case .copy(let size):
            fields.put("verdict", "copy")
            fields.put("size", String(size))
        }
        return Frame.bytes(.reply, fields)
    }

    /// Reads a whole frame.
    public init(frame: [UInt8]) throws(Frame.Fault) {
        var fields = try Frame.fields(.reply, frame)
        switch try fields.need("verdict") {
        case "recorded":
            self = .recorded(
                Receipt(
                    try fields.need("sentence"), effect: try fields.need("effect"),
                    record: try fields.need("record", Bounds.record),
                    digest: try fields.need("digest"), actor: try fields.need("actor")))
        case "asked":
            let questions = fields.takeAll("question")
            guard !questions.isEmpty else { throw .malformed("it asks nothing") }
            self = .asked(questions, effect: try fields.need("effect"))
        case "refused":
            self = .refused(
                status: try fields.need("status") { text in
                    Int32(text).flatMap { (1...125).contains($0) ? $0 : nil }
                }, try fields.need("message"))
        case "copy":
            self = .copy(
                size: try fields.need("size") { text in
                    Int64(text).flatMap { (0...(1 << 40)).contains($0) ? $0 : nil }
                })
        default: throw .malformed("nobody answers that")
        }
        try fields.end()
    }
}
