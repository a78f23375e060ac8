import Diagnostics

/// The mark of a time that nobody has confirmed, as it stands before the officer's own words:
/// `ร่าง: ๓๐ มี.ค. ๖๘`.
///
/// `ร่าง :`, `draft:` and every spelling that looks the same are read too; the first is what is written.
public enum DraftMark {
    /// What is written before the words of a draft.
    public static let text = "ร่าง: "

    /// Whether a cell begins with the mark.
    public static func isMarked(_ text: String) -> Bool { length(text) != nil }

    /// A cell's words without the mark, or the cell itself when it has none.
    public static func words(_ text: String) -> String {
        guard let length = length(text) else { return text }
        var rest = String.UnicodeScalarView()
        rest.append(contentsOf: text.unicodeScalars.dropFirst(length))
        return String(rest)
    }

    /// How many scalars the mark takes, the spaces around it included; nil when there is none. A mark that
    /// stands twice is one.
    static func length(_ text: String) -> Int? {
        let scalars = Array(text.unicodeScalars.prefix(longest))
        var length = 0
        while let end = end(of: scalars[length...]) { length = end }
        return length == 0 ? nil : length
    }

    /// Where the mark that stands at the start of some scalars ends.
    private static func end(of scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let colon = scalars.firstIndex(where: { colons.contains($0) }) else { return nil }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars[..<colon])
        let form = ThaiForm(String(name)).scalars
        guard names.contains(form), !isFirstOfLabels(scalars[(colon + 1)...]) else { return nil }
        return scalars[(colon + 1)...].firstIndex { !isInvisible($0) } ?? scalars.endIndex
    }

    /// Whether another label stands behind a divider, as in `ร่าง: ม.ค. ๗๐ / ประกาศ: ก.พ. ๗๐`, where the word
    /// says what is written by then.
    private static func isFirstOfLabels(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        for (index, scalar) in zip(rest.indices, rest) where colons.contains(scalar) {
            let before = rest[..<index]
            guard let divider = before.lastIndex(where: { "/,;\n|".unicodeScalars.contains($0) })
            else { continue }
            let label = before[(divider + 1)...].filter { !isInvisible($0) }
            if !label.isEmpty, label.count <= 30, label.allSatisfy({ decimalDigit($0) == nil }) {
                return true
            }
        }
        return false
    }

    private static let longest = 200
    private static let colons: Set<Unicode.Scalar> = [":", "\u{FF1A}", "\u{FE55}", "\u{2236}"]
    private static let names = Set(["ร่าง", "draft"].map { ThaiForm($0).scalars })
}
