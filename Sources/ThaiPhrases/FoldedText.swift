/// A phrase with the accidents of typing and recognition taken out.
///
/// Thai vowels join their consonant into one Character, so all matching is done on scalars. Spaces are
/// taken out, since they may stand inside abbreviations and words, but each scalar remembers whether
/// one stood before it, and where it stood in the original.
struct FoldedText {
    /// The scalars without spaces, digits as ASCII, Latin letters in lower case.
    private(set) var scalars: [Unicode.Scalar] = []
    /// The place of each scalar in the original, in scalars.
    private(set) var origins: [Int] = []
    /// Whether white space stood before a scalar.
    private(set) var gaps: [Bool] = []
    /// The places that begin a line.
    private(set) var lineStarts: Set<Int> = []
    /// Oddities that were folded away.
    private(set) var warnings: [PhraseWarning] = []
    /// The length of the original in scalars.
    private(set) var originalCount = 0

    init(_ text: String) {
        var pendingGap = false
        var isNewLine = false
        for (offset, original) in text.unicodeScalars.enumerated() {
            originalCount = offset + 1
            guard offset < longestPhrase else { continue }
            if FoldedText.isInvisible(original) { continue }
            if FoldedText.isSpace(original) {
                pendingGap = true
                if FoldedText.endsLine(original) { isNewLine = true }
                continue
            }
            let scalar = fold(original, at: offset)
            if joinsPrevious(scalar, gap: pendingGap) { continue }
            if isNewLine { lineStarts.insert(scalars.count) }
            isNewLine = false
            scalars.append(scalar)
            origins.append(offset)
            gaps.append(pendingGap)
            pendingGap = false
        }
    }

    /// The original range of a range of folded scalars.
    func original(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, range.upperBound <= origins.count else {
            let place = range.lowerBound < origins.count ? origins[range.lowerBound] : originalCount
            return place..<place
        }
        return origins[range.lowerBound]..<(origins[range.upperBound - 1] + 1)
    }

    /// How many scalars of the original were taken out before a place.
    func spaces(before place: Int) -> Int {
        guard place > 0, place < origins.count else { return 0 }
        return origins[place] - origins[place - 1] - 1
    }

    /// Whether the folded scalars at a place are these.
    func has(_ word: [Unicode.Scalar], at place: Int) -> Bool {
        guard place + word.count <= scalars.count else { return false }
        for index in word.indices where scalars[place + index] != word[index] { return false }
        return true
    }

    /// Whether a word occurs anywhere.
    ///
    /// - Complexity: linear in the text for a word of bounded length.
    func contains(_ word: String) -> Bool {
        let wanted = Array(word.unicodeScalars)
        guard scalars.count >= wanted.count else { return false }
        return (0...(scalars.count - wanted.count)).contains { has(wanted, at: $0) }
    }

    /// Digits of every script become ASCII; dashes, quotes and full-width forms their plain kin.
    private mutating func fold(_ scalar: Unicode.Scalar, at offset: Int) -> Unicode.Scalar {
        let value = scalar.value
        switch value {
        case 0x0E50...0x0E59:
            return FoldedText.digit(value - 0x0E50)
        case 0x41...0x5A:
            return Unicode.Scalar(value + 0x20) ?? scalar
        case 0x2010...0x2015, 0x2212, 0x301C, 0x7E, 0xFF5E, 0xFE58, 0xFE63, 0xFF0D:
            return "-"
        case 0xFF01...0xFF5E:
            let plain = Unicode.Scalar(value - 0xFEE0) ?? scalar
            if plain.properties.numericType != nil {
                warnForeign(offset, "full-width digit", "ตัวเลขแบบเต็มความกว้าง")
            }
            return plain
        case 0x2044, 0x2215: return "/"
        case 0x2236: return ":"
        default: break
        }
        guard value > 0x7F else { return scalar }
        for zero in FoldedText.foreignZeros where (zero...(zero + 9)).contains(value) {
            warnForeign(offset, "digit of another script", "ตัวเลขของอักษรอื่น")
            return FoldedText.digit(value - zero)
        }
        if scalar.properties.isAlphabetic, !(0x0E00...0x0E7F).contains(value) {
            warnForeign(offset, "letter of another script", "ตัวอักษรของภาษาอื่น")
        }
        return scalar
    }

    private mutating func warnForeign(_ offset: Int, _ what: String, _ thai: String) {
        warnings.append(
            PhraseWarning(
                kind: .foreignScript, message: what, thai: thai, range: offset..<(offset + 1)))
    }

    /// Joins what Thai keyboards produce in two ways; what a space parts stays apart.
    private mutating func joinsPrevious(_ scalar: Unicode.Scalar, gap: Bool) -> Bool {
        guard !gap else { return false }
        switch TypedThai.join(scalar, to: &scalars) {
        case .apart: return false
        case .merged: return true
        case .swapped:
            origins.append(origins[origins.count - 1])
            gaps.append(false)
            return true
        }
    }

    private static let foreignZeros: [UInt32] = [
        0x0660, 0x06F0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
        0x0ED0, 0x0F20, 0x1040, 0x17E0,
    ]

    private static func digit(_ value: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(value + 0x30) ?? "0"
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF, 0xAD: true
        default: false
        }
    }

    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        (0x0A...0x0D).contains(scalar.value) || [0x85, 0x2028, 0x2029].contains(scalar.value)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.value < 0x20
    }
}

extension Unicode.Scalar {
    /// Whether this is a vowel or mark that belongs to the consonant before it.
    var isDependentMark: Bool {
        switch value {
        case 0x0E30...0x0E3A, 0x0E45, 0x0E47...0x0E4E: true
        default: false
        }
    }
    /// Whether this stands above or below a letter, where scanners overlook it.
    var isLosable: Bool { isDependentMark && ![0x0E30, 0x0E32, 0x0E33, 0x0E45].contains(value) }
    /// Whether a typist takes this for another mark: ิ ี ึ ื for each other, and the tone marks.
    func isMistaken(for other: Unicode.Scalar) -> Bool {
        [0x0E34...0x0E37, 0x0E48...0x0E4B].contains {
            $0.contains(value) && $0.contains(other.value)
        }
    }
}
