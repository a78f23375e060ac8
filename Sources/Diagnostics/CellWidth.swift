/// The number of terminal cells a text takes on one line.
///
/// Thai vowels and tone marks above or below a letter take none, East Asian wide characters and
/// emoji two. A tab counts as one cell; whoever prints it replaces it by a space.
///
/// - Source: Unicode Standard Annex #11 (East Asian Width), general categories Mn, Me, Cf.
public func cellWidth(_ text: String) -> Int {
    var width = 0
    for scalar in text.unicodeScalars { width += cellWidth(scalar) }
    return width
}

func cellWidth(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x09, 0x20...0x7E: return 1
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0xA0..<0x0300: return 1  // the soft hyphen too, as terminals draw it
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: return 0
    case 0x0E00...0x0E7F: return 1
    case 0x1160...0x11FF: return 0  // Hangul vowels and finals join the letter before
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return isWide(scalar) ? 2 : 1
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
        0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
        0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
        true
    default: scalar.properties.isEmojiPresentation
    }
}

extension String {
    /// The text filled up with spaces to a number of terminal cells, for columns of Thai text.
    ///
    /// A longer text is left as it is.
    public func padded(toCells cells: Int, alignedRight: Bool = false) -> String {
        let missing = cells - cellWidth(self)
        guard missing > 0 else { return self }
        let spaces = String(repeating: " ", count: missing)
        return alignedRight ? spaces + self : self + spaces
    }

    /// The text cut to a number of terminal cells; where something is cut off, it ends with `…`.
    ///
    /// No letter is parted from its vowels and tone marks.
    public func truncated(toCells cells: Int) -> String {
        guard cellWidth(self) > cells else { return self }
        guard cells > 0 else { return "" }
        var width = 0
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            width += Diagnostics.cellWidth(scalar)
            if width > cells - 1 { break }
            kept.append(scalar)
        }
        return String(kept) + "…"
    }
}

/// The text with every character that would move the cursor or reorder the line made visible, so
/// that a document cannot write to the terminal what it likes.
func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(printable(scalar)) }
    return String(result)
}

func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
}
