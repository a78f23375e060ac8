/// A message to the admin.
public struct JournalEntry: Hashable, Sendable {
    /// The levels in use, with syslog's numbers.
    public enum Level: Int, Comparable, Sendable {
        /// A person must act.
        case error = 3
        /// Overdue, or degraded.
        case warning = 4
        /// The ledger or the service changed state.
        case notice = 5
        /// A cycle's summary.
        case info = 6
        /// A decision with its reason.
        case debug = 7

        /// The more severe level is the smaller one, as in syslog.
        public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    /// One name and value beside the message.
    public struct Field: Hashable, Sendable {
        /// Upper-case letters, digits and underscores, beginning with a letter.
        public let name: String
        /// The value.
        public let value: String

        /// Makes a field.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// How severe it is.
    public let level: Level
    /// What kind of event it is, or nil for one without a kind of its own.
    public let kind: MessageKind?
    /// A full sentence.
    public let message: String
    /// The facts.
    public let fields: [Field]
    /// Where in the code it was made, `Daemon/Desk.swift`.
    public let file: String
    /// The line.
    public let line: Int
    /// The function.
    public let function: String

    /// Makes an entry.
    public init(
        _ level: Level, _ kind: MessageKind?, _ message: String, _ fields: [Field] = [],
        file: String = #fileID, line: Int = #line, function: String = #function
    ) {
        self.level = level
        self.kind = kind
        self.message = message
        self.fields = fields
        self.file = file
        self.line = line
        self.function = function
    }
}

/// The kinds of events, each with a fixed MESSAGE_ID and an entry in the shipped catalog.
public enum MessageKind: String, CaseIterable, Sendable {
    case ready = "aba6445c36f7485aa4bfa781846af70f"
    case registryLoaded = "c626b70212b243e387e5ee3ce941416b"
    case registryRejected = "f15397027f8f4c4e95f852f8eb348700"
    case accepted = "ba8b614ae88f437a8f3285c362cefdae"
    case deferred = "b8395f2c321f4815bfe060b5813d4f9e"
    case rejected = "6000512804ee4fb99ba2b712c8c6911b"
    case overdue = "699e156c8c7b4760bcc9cbedb42ebee1"
    case overdueSummary = "46b7001ff8ee4716b6e4939b66ba018b"
    case quotaShort = "97642019844a4bbea5dc1150ff1658a8"
    case inDoubt = "e3da116b28d44d9a89d207b8cdc6c485"
    case catchUp = "6e9cd95752ba420a9428b8e4a63feaa6"
    case clockImplausible = "72942879330048d0a428864c713c51fa"
    case ledgerFailure = "1c57d8830a8c45a9b434d32893992eec"
    case stopped = "d315d395442c419abe33ba09c8c4895c"
    case fileFailure = "c6fcf86c1b6440c281156314832484c6"
    case missed = "88ba8c4b0c1b4f2991205f60264e0a41"
    case factRecorded = "37f1d2273ba843aca058a0b90d13a919"
    case finding = "2ba4b66baee24cb5a0e70a25441b243b"
    case capReached = "4f99d3a747804db590bcdfa3c8a9607e"
    case clockChanged = "a55920441ea2445c9462326b917d991b"
    case selfCheckFailed = "65c4c8d715984d2f8b0f9635fb5e072b"
    case selfCheckMended = "65a6e6261dbe4ea786ae2d807d604420"
    case ledgerExchanged = "e18fd4b3297440559635001add80500f"
    case yearClosed = "0d8e3a5c7e1b4b0f9a6d2c4e8f1a7b35"
    case clockConfirmed = "5b2f9c1e6d7a4e83b0c5a9d4f7e26813"
    case ledgerAccepted = "a1a69b94f6c6496b987a597d24ef5061"

    /// The MESSAGE_ID, 32 hexadecimal digits; see sd-id128(3).
    public var messageID: String { rawValue }
}

/// Where messages to the admin go.
public protocol Journal: AnyObject {
    /// Writes one entry; never fails visibly, because there is nobody to tell.
    func log(_ entry: JournalEntry)
}
