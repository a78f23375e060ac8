/// What was found out about the machine that the daemon depends on: facts only, no judgement.
///
/// Read by an adapter in one go and judged by pure code, so that every fault can be tried in a table.
public struct HostFacts: Hashable, Sendable {
    /// The state directory.
    public struct Folder: Hashable, Sendable {
        /// Its path.
        public var path: String
        /// Whether it is there and is a folder.
        public var isFolder: Bool
        /// Whether this process may make files in it.
        public var isWritable: Bool
        /// The login name of its owner, or the number where there is no name.
        public var owner: String
        /// The name of its group, or the number.
        public var group: String
        /// The permission bits.
        public var mode: UInt32
        /// Bytes that an ordinary process may still use; nil when unknown.
        public var freeBytes: Int64?

        /// Makes the facts of a folder.
        public init(
            path: String, isFolder: Bool, isWritable: Bool, owner: String, group: String,
            mode: UInt32, freeBytes: Int64?
        ) {
            self.path = path
            self.isFolder = isFolder
            self.isWritable = isWritable
            self.owner = owner
            self.group = group
            self.mode = mode
            self.freeBytes = freeBytes
        }
    }

    /// A program that the mailer consists of.
    public struct Program: Hashable, Sendable {
        /// The path by which it is called.
        public var path: String
        /// The path after all links, the alternatives of Debian among them; nil when nothing is there.
        public var resolvedPath: String?
        /// Whether this process may run it.
        public var isExecutable: Bool
        /// Whether it runs as its owner.
        public var isSetUserID: Bool
        /// Whether it runs as its group.
        public var isSetGroupID: Bool
        /// Its group's name.
        public var group: String

        /// Makes the facts of a program.
        public init(
            path: String, resolvedPath: String?, isExecutable: Bool, isSetUserID: Bool = false,
            isSetGroupID: Bool = false, group: String = "root"
        ) {
            self.path = path
            self.resolvedPath = resolvedPath
            self.isExecutable = isExecutable
            self.isSetUserID = isSetUserID
            self.isSetGroupID = isSetGroupID
            self.group = group
        }
    }

    /// The socket of the mail service.
    public struct Socket: Hashable, Sendable {
        /// Its path.
        public var path: String
        /// Whether a socket is there; systemd takes it away when nobody listens.
        public var isSocket: Bool
        /// The login name of its owner, or the number where there is no name.
        public var owner: String
        /// The permission bits.
        public var mode: UInt32

        /// Makes the facts of a socket.
        public init(path: String, isSocket: Bool, owner: String, mode: UInt32) {
            self.path = path
            self.isSocket = isSocket
            self.owner = owner
            self.mode = mode
        }
    }

    /// The process that asks.
    public struct Process: Hashable, Sendable {
        /// Its login name, or the number.
        public var user: String
        /// The names of its groups.
        public var groups: [String]
        /// Whether it has NoNewPrivs; nil when /proc does not say.
        public var hasNoNewPrivileges: Bool?

        /// Makes the facts of a process.
        public init(user: String, groups: [String], hasNoNewPrivileges: Bool?) {
            self.user = user
            self.groups = groups
            self.hasNoNewPrivileges = hasNoNewPrivileges
        }
    }

    /// What systemd has of the service.
    public struct Unit: Hashable, Sendable {
        /// A file of the unit.
        public struct File: Hashable, Sendable {
            /// Where it is.
            public var path: String
            /// What stands in it.
            public var text: String

            /// Makes a file.
            public init(path: String, text: String) {
                self.path = path
                self.text = text
            }
        }

        /// The unit file and then its drop-ins, in the order in which systemd reads them.
        public var files: [File]
        /// Whether it starts with the machine.
        public var isEnabled: Bool
        /// The version of systemd; nil when unknown.
        public var systemdVersion: Int?

        /// Makes the facts of a unit.
        public init(files: [File], isEnabled: Bool, systemdVersion: Int?) {
            self.files = files
            self.isEnabled = isEnabled
            self.systemdVersion = systemdVersion
        }
    }

    /// The ledger as it was found.
    public enum Ledger: Hashable, Sendable {
        /// There is none yet.
        case absent
        /// It opens; its newest records were verified, and these are the faults.
        case opened(records: Int64, faults: [String])
        /// It is whole, but not the one that was written to last.
        case exchanged(String)
        /// It cannot be opened or read.
        case failed(String)
        /// Nobody looked.
        case unknown
    }

    /// The state directory.
    public var stateDirectory: Folder
    /// The program that takes the mail; nil when letters become files, or when letters go through a
    /// socket and systemd does not say which program stands behind it.
    public var mailer: Program?
    /// The socket through which letters go; nil when the daemon runs the program itself.
    public var mailSocket: Socket?
    /// The unit that runs the program behind the socket; nil without a socket or without systemd.
    public var mailUnit: Unit?
    /// Set-id programs that a mailer calls in its turn, as far as they are there.
    public var helpers: [Program]
    /// The process that asks.
    public var process: Process
    /// The unit; nil without systemd.
    public var unit: Unit?
    /// The ledger.
    public var ledger: Ledger

    /// Makes facts.
    public init(
        stateDirectory: Folder, mailer: Program?, mailSocket: Socket? = nil,
        mailUnit: Unit? = nil, helpers: [Program] = [], process: Process, unit: Unit? = nil,
        ledger: Ledger = .unknown
    ) {
        self.stateDirectory = stateDirectory
        self.mailer = mailer
        self.mailSocket = mailSocket
        self.mailUnit = mailUnit
        self.helpers = helpers
        self.process = process
        self.unit = unit
        self.ledger = ledger
    }
}
