/// Somebody at the control channel, by the kernel's word and never by their own.
public struct Caller: Hashable, Sendable {
    /// The number of the user.
    public let user: UInt32
    /// The login name; nil where the system has none for the number.
    public let login: String?
    /// Whether it is root, or the user that the service itself runs as.
    public let isAdmin: Bool

    /// Makes a caller.
    public init(user: UInt32, login: String?, isAdmin: Bool) {
        self.user = user
        self.login = login
        self.isAdmin = isAdmin
    }

    /// Who a record names: login name and number, `somchai (1001)`.
    ///
    /// - Parameter onBehalf: for whom root acts; nobody else acts for others.
    public func actor(onBehalf: String? = nil) -> String {
        let name = login.map { "\($0) (\(user))" } ?? "(\(user))"
        guard user == 0, let onBehalf, !onBehalf.isEmpty, onBehalf != login else { return name }
        return "\(name) for \(onBehalf)"
    }
}

/// One request at the control channel, as bytes.
public struct ControlCall: Hashable, Sendable {
    /// Which connection it came by.
    public let id: Int
    /// Who asks.
    public let caller: Caller
    /// A whole frame.
    public let request: [UInt8]

    /// Makes a call.
    public init(id: Int, caller: Caller, request: [UInt8]) {
        self.id = id
        self.caller = caller
        self.request = request
    }
}

/// Where officers and the admin ask the daemon to record something.
///
/// Nothing here waits: connections are taken, read and answered by the loop in which the daemon sleeps.
public protocol ControlChannel: AnyObject {
    /// The oldest request that nobody has taken yet and whose asker still listens; nil when there is none.
    func nextCall() -> ControlCall?

    /// Answers a call; nothing happens when the asker has gone.
    func answer(_ call: ControlCall, with reply: [UInt8])
}
