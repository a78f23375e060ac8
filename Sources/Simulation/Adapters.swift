import CivilTime
import Diagnostics
import Effects

/// A mailer whose answers come from a script, and that remembers what it took.
public final class ScriptedMailer: Mailer {
    /// What happens to one message.
    public enum Behaviour: Hashable, Sendable {
        /// It is taken.
        case accept
        /// It is not taken; the answer says how.
        case answer(DeliveryOutcome)
        /// It is taken, but only after so many seconds.
        case acceptAfter(seconds: Int)
        /// It hangs to the time limit and is not taken.
        case hang(seconds: Int)
        /// It is taken although the answer says otherwise.
        case acceptButAnswer(DeliveryOutcome)
    }

    /// A message the world has received.
    public struct Received: Sendable {
        /// When.
        public let at: Instant
        /// The message.
        public let mail: OutgoingMail
        /// How many records were ever written to the ledger until that moment.
        public let ledgerCount: Int
    }

    /// What arrived, in order.
    public private(set) var received: [Received] = []
    /// How many messages were handed over, taken or not.
    public private(set) var attempts = 0
    /// Asked for each message, by its number from 1.
    public var behaviour: (Int, OutgoingMail) -> Behaviour = { _, _ in .accept }

    /// Called after each arrival.
    public var onArrival: (Received) -> Void = { _ in }

    private let life: Life
    private let time: VirtualTime
    private let ledger: MemoryLedger

    /// A mailer in a world.
    public init(life: Life, time: VirtualTime, ledger: MemoryLedger) {
        self.life = life
        self.time = time
        self.ledger = ledger
    }

    /// Takes a message, or not, as the script says.
    public func deliver(_ mail: OutgoingMail) -> DeliveryOutcome {
        let crashed = DeliveryOutcome(.deferred, detail: "the process is no more")
        guard life.passes() else { return crashed }
        attempts += 1
        let outcome = take(mail, behaviour(attempts, mail))
        return life.passes() ? outcome : crashed
    }

    private func take(_ mail: OutgoingMail, _ behaviour: Behaviour) -> DeliveryOutcome {
        switch behaviour {
        case .accept:
            arrive(mail)
        case .answer(let outcome):
            return outcome
        case .acceptAfter(let seconds):
            time.pass(seconds: seconds)
            arrive(mail)
        case .hang(let seconds):
            time.pass(seconds: seconds)
            return DeliveryOutcome(.unknown, detail: "time limit of \(seconds) s")
        case .acceptButAnswer(let outcome):
            arrive(mail)
            return outcome
        }
        return DeliveryOutcome(.accepted, detail: "exit status 0")
    }

    private func arrive(_ mail: OutgoingMail) {
        let letter = Received(at: time.now(), mail: mail, ledgerCount: ledger.history.count)
        received.append(letter)
        onArrival(letter)
    }
}

/// Files in memory, or passed on to a real store.
public final class MemoryFiles: FileStore {
    /// What was written, by path.
    public private(set) var files: [String: [UInt8]] = [:]
    /// Asked before each write; a failure is thrown.
    public var fault: (String) -> FileFailure? = { _ in nil }

    private let life: Life
    private let next: (any FileStore)?

    /// An empty store, or one that also writes to another.
    public init(life: Life = Life(), passingOnTo next: (any FileStore)? = nil) {
        self.life = life
        self.next = next
    }

    /// Writes a file.
    public func write(_ path: String, _ bytes: [UInt8]) throws(FileFailure) {
        guard life.passes() else { return }
        if let failure = fault(path) { throw failure }
        files[path] = bytes
        try next?.write(path, bytes)
    }

    /// The bytes of a file.
    public func read(_ path: String) -> [UInt8]? { files[path] }

    /// Removes a file.
    public func remove(_ path: String) throws(FileFailure) {
        guard life.passes() else { return }
        if let failure = fault(path) { throw failure }
        files[path] = nil
        try next?.remove(path)
    }

    /// The names of the files right in a folder.
    public func names(in folder: String) -> [String] {
        let prefix = folder == "." ? "" : folder + "/"
        return files.keys.filter { $0.hasPrefix(prefix) }
            .map { String($0.dropFirst(prefix.count)) }
            .filter { !$0.contains("/") }.sorted()
    }
}

/// Documents in memory that can be edited while the daemon runs.
public final class MemoryDocuments: DocumentSource {
    /// The texts, by path.
    public var texts: [String: String]

    /// Documents with their paths.
    public init(_ texts: [String: String]) { self.texts = texts }

    /// The names of the folders right below a path.
    public func folders(in path: String) -> [String] {
        let prefix = path == "." ? "" : path + "/"
        let below = texts.keys.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
        return Set(
            below.compactMap { name in
                name.firstIndex(of: "/").map { String(name[..<$0]) }
            }
        ).sorted()
    }

    /// The text of a document.
    public func read(_ path: String) throws(FileFailure) -> SourceText {
        guard let text = texts[path] else {
            throw FileFailure(path: path, code: 2, reason: "no such file")
        }
        return SourceText(path: path, text: text)
    }
}

/// A journal that remembers.
public final class RecordingJournal: Journal {
    /// An entry with its moment.
    public struct Line: Sendable {
        /// When.
        public let at: Instant
        /// What.
        public let entry: JournalEntry
    }

    /// Every entry at or above the level, in order.
    public private(set) var lines: [Line] = []
    /// Called with each entry that is remembered.
    public var onEntry: (JournalEntry) -> Void = { _ in }
    private let minimum: JournalEntry.Level
    private let clock: any Clock

    /// An empty journal.
    public init(clock: any Clock, minimum: JournalEntry.Level = .info) {
        self.clock = clock
        self.minimum = minimum
    }

    /// Remembers an entry.
    public func log(_ entry: JournalEntry) {
        guard entry.level <= minimum else { return }
        lines.append(Line(at: clock.now(), entry: entry))
        onEntry(entry)
    }
}

/// A service manager that remembers.
public final class RecordingService: ServiceManager {
    /// What it was told, in order: `ready: …`, `reloading`, `status: …`, `stopping: …`.
    public private(set) var messages: [String] = []

    /// A manager that was told nothing yet.
    public init() {}

    /// Remembers readiness.
    public func ready(status: String) { messages.append("ready: \(status)") }
    /// Remembers a reload.
    public func reloading() { messages.append("reloading") }
    /// Remembers the end.
    public func stopping(status: String) { messages.append("stopping: \(status)") }
    /// Remembers a status, once while it stays the same.
    public func status(_ text: String) {
        let line = "status: \(text)"
        if messages.last != line { messages.append(line) }
    }
    /// Signs of life are not counted.
    public func keepAlive() {}
}
