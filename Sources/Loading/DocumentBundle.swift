import Diagnostics

/// Documents as one file: what the daemon keeps of the last good ones, so that a bad edit followed by a
/// restart does not leave the agency without reminders.
///
/// Each document is a line `path<TAB>length in bytes`, then its bytes and a line break. One file and not
/// many, because only one file can be replaced whole.
public struct DocumentBundle: Sendable {
    /// The documents.
    public let sources: [SourceText]

    /// Makes a bundle.
    public init(_ sources: [SourceText]) { self.sources = sources }

    private static let header = "ita-reminderd documents 1\n"

    /// The bundle as bytes.
    public var bytes: [UInt8] {
        var bytes = Array(DocumentBundle.header.utf8)
        for source in sources {
            let text = Array(source.text.utf8)
            bytes += Array("\(source.path)\t\(text.count)\n".utf8) + text + [10]
        }
        return bytes
    }

    /// Reads a bundle, or nil when the bytes are not a whole one.
    public init?(bytes: [UInt8]) {
        var rest = bytes[...]
        guard rest.starts(with: DocumentBundle.header.utf8) else { return nil }
        rest = rest.dropFirst(DocumentBundle.header.utf8.count)
        var sources: [SourceText] = []
        while !rest.isEmpty {
            guard let end = rest.firstIndex(of: 10) else { return nil }
            let line = String(decoding: rest[..<end], as: UTF8.self).split(separator: "\t")
            guard line.count == 2, let count = Int(line[1]), count >= 0,
                rest.distance(from: end, to: rest.endIndex) > count + 1
            else { return nil }
            let text = rest[(end + 1)..<(end + 1 + count)]
            guard rest[end + 1 + count] == 10 else { return nil }
            sources.append(
                SourceText(path: String(line[0]), text: String(decoding: text, as: UTF8.self)))
            rest = rest[(end + 2 + count)...]
        }
        self.sources = sources
    }
}
