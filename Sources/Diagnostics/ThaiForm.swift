/// A text in the one form in which Thai texts are compared: names of posts and groups, headings, ids.
///
/// What looks the same compares equal, however it was typed, exported or recognised:
///
/// * ํ and า are ำ, also with a tone mark between or before them; two เ are แ; ๅ is า behind a consonant;
/// * a tone mark stands behind its vowel, and no mark stands twice;
/// * full-width letters, digits and stops are the plain ones, digits of Thai are ASCII, dashes are `-`;
/// * Latin letters are small;
/// * spaces of every kind and characters that take no room are left out.
///
/// The time cells have a fold of their own (`FoldedText` in ThaiPhrases), which keeps the gaps and says
/// what it folded; this one only answers whether two texts are the same name.
public struct ThaiForm: Hashable, Sendable {
    /// The scalars of the form.
    public private(set) var scalars: [Unicode.Scalar] = []
    /// The place of each scalar in the text, in scalars.
    public private(set) var offsets: [Int] = []
    /// Whether something that was left out stood right before a scalar.
    public private(set) var gaps: [Bool] = []

    /// Makes the form of a text.
    ///
    /// - Parameter leavesOut: further scalars that do not count, such as ฯ behind a post.
    public init(_ text: String, leavesOut: (Unicode.Scalar) -> Bool = { _ in false }) {
        var gap = false
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            if takesNoPart(scalar) || leavesOut(scalar) {
                gap = true
                continue
            }
            append(plain(scalar), at: offset, gap: gap)
            gap = false
        }
    }

    /// Whether two texts are the same name.
    public static func same(_ left: String, _ right: String) -> Bool {
        ThaiForm(left).scalars == ThaiForm(right).scalars
    }

    private mutating func append(_ scalar: Unicode.Scalar, at offset: Int, gap: Bool) {
        let last = scalars.count - 1
        guard last >= 0 else { return push(scalar, offset, gap) }
        let before = scalars[last]
        switch scalar.value {
        case 0x0E40 where before == scalar:
            scalars[last] = "\u{0E41}"
        case 0x0E45 where isConsonant(before) && !(0x0E24...0x0E26).contains(before.value),
            0x0E32:
            joinAa(offset, before)
        case _ where scalar == before && isAbove(scalar): break
        case 0x0E31, 0x0E34...0x0E39, 0x0E47, 0x0E4D:
            // A vowel typed behind its tone mark goes before it; the place stays that of the mark.
            guard isTone(before) else { return push(scalar, offset, gap) }
            if last > 0, scalars[last - 1] == scalar { return }
            scalars[last] = scalar
            push(before, offset, false)
        case 0x0E33 where last > 0 && isTone(before): push(scalar, offset, gap)
        case 0x0E48...0x0E4B where before == "\u{0E33}":
            // The tone mark of ำ stands before it.
            if last > 0, scalars[last - 1] == scalar { return }
            scalars[last] = scalar
            push("\u{0E33}", offset, false)
        default: push(scalar, offset, gap)
        }
    }

    /// า behind ํ is ำ; a tone mark between the two stands before it.
    private mutating func joinAa(_ offset: Int, _ before: Unicode.Scalar) {
        let last = scalars.count - 1
        if before == "\u{0E4D}" {
            scalars[last] = "\u{0E33}"
        } else if isTone(before), last > 0, scalars[last - 1] == "\u{0E4D}" {
            scalars[last - 1] = before
            scalars[last] = "\u{0E33}"
        } else {
            push("\u{0E32}", offset, false)
        }
    }

    private mutating func push(_ scalar: Unicode.Scalar, _ offset: Int, _ gap: Bool) {
        scalars.append(scalar)
        offsets.append(offset)
        gaps.append(gap)
    }
}

private func isTone(_ scalar: Unicode.Scalar) -> Bool { (0x0E48...0x0E4B).contains(scalar.value) }

private func isConsonant(_ scalar: Unicode.Scalar) -> Bool {
    (0x0E01...0x0E2E).contains(scalar.value)
}

/// A mark above or below a letter, which is seen once however often it is typed.
private func isAbove(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x0E31 || (0x0E34...0x0E3A).contains(scalar.value)
        || (0x0E47...0x0E4E).contains(scalar.value)
}

/// Spaces of all kinds and characters that take no room.
private func takesNoPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F: return true
    case 0x21...0x7E, 0x0E01...0x0E5B: return false
    default: break
    }
    return scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
        || scalar.properties.generalCategory == .control
}

/// Full-width forms, digits, dashes and case taken out.
private func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20) ?? scalar
    case 0x0E50...0x0E59: Unicode.Scalar(scalar.value - 0x0E50 + 0x30) ?? scalar
    case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEE0 + 0x20) ?? scalar
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: "-"
    case 0x2044, 0x2215: "/"
    case 0x2024, 0x3002, 0xFF61, 0xFE52: "."
    case 0x2018, 0x2019: "'"
    case 0x201C, 0x201D: "\""
    default: scalar
    }
}
