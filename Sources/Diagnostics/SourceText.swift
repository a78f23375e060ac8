/// The text of one document and the path by which a person knows it.
///
/// Every place in a diagnostic is a place in a source text. A byte order mark at the very start is
/// invisible in an editor and therefore counts as no column.
public struct SourceText: Hashable, Sendable {
    /// The path as the person wrote it; it is only ever shown, never opened.
    public let path: String
    /// The whole text, as it was read; a carriage return that stands alone is a line feed.
    public let text: String

    /// Makes a source text.
    public init(path: String, text: String) {
        self.path = path
        self.text = SourceText.withLineFeeds(text)
    }

    /// Lines that end with a lone `\r`, as old spreadsheets write them, would be one line without end.
    /// Every scalar keeps its place.
    private static func withLineFeeds(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
        var bytes = Array(text.utf8)
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\r") {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if next != lineFeed { bytes[index] = lineFeed }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Makes a source text of the bytes of a file.
    ///
    /// Bytes that are no UTF-8 become U+FFFD, which whoever reads the document reports where it
    /// stands (`invalid-utf8`): a file in another encoding is no reason to say nothing more of it.
    public init(path: String, bytes: some Collection<UInt8>) {
        self.init(path: path, text: String(decoding: bytes, as: UTF8.self))
    }

    /// The line with the given number, counted from 1, without its line break and byte order mark.
    ///
    /// Lines end with `\n` or `\r\n`. After a final line break one more, empty line is counted,
    /// because a place at the end of the text stands there.
    ///
    /// - Returns: nil when the text has no such line.
    /// - Complexity: linear in the length of the text up to that line.
    public func line(_ number: Int) -> String? {
        guard number >= 1 else { return nil }
        let bytes = text.utf8
        var start = bytes.startIndex
        for _ in 1..<number {
            guard let lineFeed = bytes[start...].firstIndex(of: SourceText.lineFeed) else {
                return nil
            }
            start = bytes.index(after: lineFeed)
        }
        let end = bytes[start...].firstIndex(of: SourceText.lineFeed) ?? bytes.endIndex
        return String(SourceText.visible(text[start..<end], isFirst: number == 1))
    }

    /// All lines, for whoever looks up many of them.
    public func lines() -> [Substring] {
        let bytes = text.utf8
        var lines: [Substring] = []
        var start = bytes.startIndex
        while let lineFeed = bytes[start...].firstIndex(of: SourceText.lineFeed) {
            lines.append(SourceText.visible(text[start..<lineFeed], isFirst: lines.isEmpty))
            start = bytes.index(after: lineFeed)
        }
        lines.append(SourceText.visible(text[start...], isFirst: lines.isEmpty))
        return lines
    }

    private static let lineFeed = UInt8(ascii: "\n")

    private static func visible(_ line: Substring, isFirst: Bool) -> Substring {
        var scalars = line.unicodeScalars
        if isFirst, scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        if scalars.last == "\r" { scalars.removeLast() }
        return Substring(scalars)
    }
}

/// A place between two characters of a text: line and column, both from 1.
public struct SourcePosition: Hashable, Comparable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in Unicode scalars: a Thai tone mark counts as one.
    public let column: Int

    /// The first place of every text.
    public static let start = SourcePosition(line: 1, column: 1)

    /// Makes a place; numbers below 1 become 1.
    public init(line: Int, column: Int) {
        self.line = max(1, line)
        self.column = max(1, column)
    }

    /// The place behind the given scalars when they stand in the text from here on.
    public func advanced(over scalars: some Sequence<Unicode.Scalar>) -> SourcePosition {
        var line = line
        var column = column
        for scalar in scalars {
            if scalar == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return SourcePosition(line: line, column: column)
    }

    /// Whether the left place stands before the right one.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A stretch of one source text, from its start up to but not including its end.
public struct SourceRange: Hashable, Sendable {
    /// The path of the source text.
    public let path: String
    /// Where the stretch begins.
    public let start: SourcePosition
    /// The place behind its last character; equal to `start` when the stretch is empty.
    public let end: SourcePosition

    /// Makes a stretch; an end before the start becomes the start.
    public init(path: String, start: SourcePosition, end: SourcePosition) {
        self.path = path
        self.start = start
        self.end = max(start, end)
    }

    /// Makes an empty stretch at a place.
    public init(path: String, at position: SourcePosition) {
        self.init(path: path, start: position, end: position)
    }

    /// The part of a stretch on one line, by offsets in Unicode scalars from its start.
    ///
    /// - Parameter offsets: cut to what lies in the stretch.
    /// - Returns: the stretch itself when it goes over several lines, for which offsets say nothing
    ///   without the text.
    public func subrange(scalarOffset offsets: Range<Int>) -> SourceRange {
        guard start.line == end.line else { return self }
        let length = end.column - start.column
        let lower = min(max(0, offsets.lowerBound), length)
        let upper = min(max(lower, offsets.upperBound), length)
        return SourceRange(
            path: path,
            start: SourcePosition(line: start.line, column: start.column + lower),
            end: SourcePosition(line: start.line, column: start.column + upper))
    }

    /// The part of a stretch, by offsets in Unicode scalars into the text that stands there.
    ///
    /// - Parameters:
    ///   - offsets: cut to what lies in the text.
    ///   - text: exactly what stands in the source from `start` on, line breaks included.
    public func subrange(scalarOffset offsets: Range<Int>, in text: String) -> SourceRange {
        let lower = max(0, offsets.lowerBound)
        let before = text.unicodeScalars.prefix(lower)
        let inside = text.unicodeScalars[before.endIndex...].prefix(
            max(0, offsets.upperBound - lower))
        let first = start.advanced(over: before)
        return SourceRange(path: path, start: first, end: first.advanced(over: inside))
    }
}
