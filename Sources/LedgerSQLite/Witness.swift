import CivilTime
import Effects
import Glibc

/// What the daemon keeps beside its ledger: the number and the hash of the newest record that it saw.
///
/// A ledger that is exchanged at rest for an older copy of itself is whole, and its chain holds; only
/// something outside it can tell that letters of a later time are missing. The file has two places of
/// 256 bytes, written in turn and each with a check of its own, so that a write that is cut short
/// harms the older one at most, and needs no room that the file does not have already.
///
/// Only the daemon writes it, after the record is durable: it may lag by a record, and is never ahead.
struct Witness {
    /// The newest record that was seen.
    struct Mark: Hashable {
        let sequence: Int64
        /// The record's hash in hexadecimal digits.
        let digest: String
        /// When the record was written.
        let at: Instant
    }

    private static let width = 256
    private static let form = "ita-ledger-witness 1"

    let path: String
    /// What the file says; nil while there is no file.
    private(set) var mark: Mark?
    private var generation: Int64 = 0

    /// Reads the file.
    ///
    /// - Throws: `.damaged` when there is one and neither of its places can be read.
    init(path: String) throws(LedgerFailure) {
        self.path = path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return }
            throw .cannotWrite("\(path): \(systemError(errno))")
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 2 * Witness.width)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count >= 0 else { throw .cannotWrite("\(path): \(systemError(errno))") }
        let places = [bytes[..<Witness.width], bytes[Witness.width...]]
        for place in places {
            guard let found = Witness.read(place), found.generation > generation else { continue }
            (generation, mark) = found
        }
        guard mark != nil else {
            throw .damaged(
                "\(path): it cannot be read; when 'itactl ledger verify' finds the ledger as it "
                    + "should be, remove this file")
        }
    }

    /// Keeps a newer mark; it is on the disk when the call returns.
    mutating func keep(_ newer: Mark) throws(LedgerFailure) {
        if newer == mark { return }
        let next = generation + 1
        let line = Witness.line(next, newer)
        var descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
        if descriptor < 0 && errno == ENOENT {
            try create(line)
        } else {
            guard descriptor >= 0 else { throw failure() }
            defer {
                close(descriptor)
                descriptor = -1
            }
            let place = off_t(Int(next % 2) * Witness.width)
            guard pwrite(descriptor, line, line.count, place) == line.count,
                fdatasync(descriptor) == 0
            else { throw failure() }
        }
        (generation, mark) = (next, newer)
    }

    /// Both places at once, under another name first: a file that is there can be read.
    private func create(_ line: [UInt8]) throws(LedgerFailure) {
        let temporary = path + ".new"
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
        let descriptor = open(temporary, flags, 0o640)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        let both = line + line
        guard write(descriptor, both, both.count) == both.count, fsync(descriptor) == 0,
            rename(temporary, path) == 0
        else {
            let failure = failure()
            unlink(temporary)
            throw failure
        }
        let end = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let folder = open(end, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw failure() }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw failure() }
    }

    private func failure() -> LedgerFailure { .cannotWrite("\(path): \(systemError(errno))") }

    /// One place: words, a check over them, blanks up to the width.
    private static func line(_ generation: Int64, _ mark: Mark) -> [UInt8] {
        let words =
            "\(form) \(generation) \(mark.sequence) \(mark.digest) \(mark.at.secondsSinceEpoch)"
        var bytes = Array("\(words) \(check(words))".utf8)
        bytes += [UInt8](repeating: UInt8(ascii: " "), count: max(0, width - 1 - bytes.count))
        return bytes + [UInt8(ascii: "\n")]
    }

    private static func read(_ place: ArraySlice<UInt8>) -> (generation: Int64, mark: Mark)? {
        let words = String(decoding: place, as: UTF8.self).split { $0 == " " || $0 == "\n" }
        guard words.count == 7, words[0] + " " + words[1] == form, let generation = Int64(words[2]),
            let sequence = Int64(words[3]), let at = Int64(words[5]),
            check(words[..<6].joined(separator: " ")) == words[6]
        else { return nil }
        let mark = Mark(
            sequence: sequence, digest: String(words[4]), at: Instant(secondsSinceEpoch: at))
        return (generation, mark)
    }

    private static func check(_ words: String) -> String {
        String(hexadecimal(sha256(Array(words.utf8))).prefix(16))
    }
}

/// What an open ledger does with the witness beside it.
public enum WitnessUse: Hashable, Sendable {
    /// Nothing: for a copy somewhere else, or for a reader.
    case ignored
    /// The file is compared and never written: for a tool that must not write to an older copy.
    case heeded(String)
    /// The file is compared, and follows what is written: for the daemon, of which there is one.
    case kept(String)

    /// The file, or nil.
    var path: String? {
        switch self {
        case .ignored: nil
        case .heeded(let path), .kept(let path): path
        }
    }
}

extension SQLiteLedger {
    /// The witness of the ledger in a state directory.
    public static func witnessPath(stateDirectory: String) -> String {
        stateDirectory + "/ledger.witness"
    }

    /// How the ledger stands to its witness: nil when it has all that was seen of it, or when its loss
    /// was accepted by a record of its own.
    ///
    /// - Throws: `.damaged` when there is a witness that cannot be read.
    public func exchange(witness path: String) throws(LedgerFailure) -> LedgerExchange? {
        guard let mark = try Witness(path: path).mark else { return nil }
        return try exchange(since: mark)
    }

    func exchange(since mark: Witness.Mark) throws(LedgerFailure) -> LedgerExchange? {
        if try digest(of: mark.sequence) == mark.digest { return nil }
        let accepted = try connection.prepare(
            "SELECT 1 FROM event WHERE kind = 'restored' AND count = ? AND digest = ?")
        try accepted.bind(1, .integer(mark.sequence))
        try accepted.bind(2, .text(mark.digest))
        if try accepted.step() { return nil }
        return LedgerExchange(
            found: try head()?.sequence ?? 0, known: mark.sequence, digest: mark.digest,
            knownAt: mark.at)
    }
}
