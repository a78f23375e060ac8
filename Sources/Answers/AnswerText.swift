import ThaiPhrases

/// A line of an answer with the accidents of typing taken out; each scalar knows where it stood.
///
/// Thai vowels join their consonant into one Character, so that all matching is done on scalars. Spaces stay,
/// one for many: they part the sentences of Thai.
struct AnswerLine: Sendable {
    /// Digits as ASCII, Latin letters in lower case, one space for many.
    private(set) var scalars: [Unicode.Scalar] = []
    /// The place of each scalar in the answer.
    private(set) var origins: [Int] = []
    /// Where the line lies in the answer.
    let range: Range<Int>

    init(_ text: ArraySlice<Unicode.Scalar>) {
        range = text.startIndex..<text.endIndex
        for (offset, original) in zip(text.indices, text) {
            if AnswerLine.isInvisible(original) { continue }
            let scalar = AnswerLine.folded(original)
            if scalar == " ", scalars.last == " " || scalars.isEmpty { continue }
            if joins(scalar) { continue }
            scalars.append(scalar)
            origins.append(offset)
        }
        if scalars.last == " " {
            scalars.removeLast()
            origins.removeLast()
        }
    }

    /// Two lines that are one sentence.
    func joined(with next: AnswerLine) -> AnswerLine {
        var line = AnswerLine(ArraySlice([]), range.lowerBound..<next.range.upperBound)
        line.scalars = scalars + [" "] + next.scalars
        line.origins = origins + [next.origins.first ?? range.upperBound] + next.origins
        return line
    }

    private init(_ text: ArraySlice<Unicode.Scalar>, _ range: Range<Int>) { self.range = range }

    var isBlank: Bool { scalars.isEmpty }
    var count: Int { scalars.count }
    var text: String { text(0..<count) }

    subscript(index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// Where a range of the folded scalars lies in the answer.
    func original(_ range: Range<Int>) -> Range<Int> {
        guard let first = origins[safe: range.lowerBound],
            let last = origins[safe: range.upperBound - 1]
        else { return self.range }
        return first..<(last + 1)
    }

    func has(_ word: [Unicode.Scalar], at index: Int) -> Bool {
        guard index >= 0, index + word.count <= scalars.count else { return false }
        return scalars[index..<(index + word.count)].elementsEqual(word)
    }

    /// The place after spaces.
    func skippingSpaces(_ index: Int) -> Int {
        var index = index
        while self[index] == " " { index += 1 }
        return index
    }

    /// The digits that begin at a place, at most so many.
    func digits(at index: Int, atMost limit: Int = 9) -> (value: Int, end: Int)? {
        var end = index
        var value = 0
        while let scalar = self[end], scalar.isDigit, end - index < limit {
            value = value * 10 + Int(scalar.value - 0x30)
            end += 1
        }
        guard end > index, self[end]?.isDigit != true else { return nil }
        return (value, end)
    }

    // MARK: - Folding

    /// What Thai keyboards and phones produce in two ways becomes one.
    private mutating func joins(_ scalar: Unicode.Scalar) -> Bool {
        switch TypedThai.join(scalar, to: &scalars) {
        case .apart: return false
        case .merged: return true
        case .swapped:
            origins.append(origins[origins.count - 1])
            return true
        }
    }

    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        switch value {
        case 0x0E50...0x0E59: return Unicode.Scalar(value - 0x0E50 + 0x30) ?? scalar
        case 0x41...0x5A: return Unicode.Scalar(value + 0x20) ?? scalar
        case 0xFF01...0xFF5E:
            return folded(Unicode.Scalar(value - 0xFEE0) ?? scalar)
        case 0x2010...0x2015, 0x2212, 0x301C, 0xFE58, 0xFE63: return "-"
        case 0x7E: return "-"
        case 0x2044, 0x2215: return "/"
        // Letters of other scripts that look like ours.
        case 0x039C, 0x041C, 0x043C: return "m"
        case 0x039F, 0x03BF, 0x041E, 0x043E: return "o"
        case 0x0395, 0x0415, 0x0435: return "e"
        case 0x0399, 0x0406, 0x0456: return "i"
        case 0x03A4, 0x0422, 0x0442: return "t"
        case 0x3001: return ","
        case 0x2018, 0x2019: return "'"
        default: break
        }
        return value < 0x20 || scalar.properties.isWhitespace ? " " : scalar
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xAD, 0xFE00...0xFE0F: true
        default: false
        }
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
