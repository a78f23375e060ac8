/// What Thai keyboards and phones produce in two ways, joined into one while a text is folded: for the readers
/// of time cells and of answers.
package enum TypedThai {
    /// What became of a scalar.
    package enum Join {
        /// It stands for itself; whoever folds appends it.
        case apart
        /// It went into the one before it.
        case merged
        /// It stands before its tone mark now, which is appended behind it.
        case swapped
    }

    /// Joins a scalar to those before it: a doubled mark, ํ and า for ำ with or without a tone mark between
    /// them, two เ for แ, a tone mark typed before its vowel.
    package static func join(_ scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) -> Join {
        guard let last = scalars.last else { return .apart }
        let place = scalars.count - 1
        let isTone = (0x0E48...0x0E4B).contains(last.value)
        if scalar == last, scalar.isMark { return .merged }
        switch scalar.value {
        case 0x0E32 where last == "\u{0E4D}":
            scalars[place] = "\u{0E33}"
            return .merged
        case 0x0E32 where isTone && place > 0 && scalars[place - 1] == "\u{0E4D}":
            scalars[place - 1] = last
            scalars[place] = "\u{0E33}"
            return .merged
        case 0x0E40 where last == scalar:
            scalars[place] = "\u{0E41}"
            return .merged
        case 0x0E31 where isTone, 0x0E34...0x0E39 where isTone:
            scalars[place] = scalar
            scalars.append(last)
            return .swapped
        default: return .apart
        }
    }
}

extension Unicode.Scalar {
    /// Whether this is an ASCII digit; all digits are folded to these.
    package var isDigit: Bool { (0x30...0x39).contains(value) }
    /// Whether this is a lower-case Latin letter.
    package var isLatin: Bool { (0x61...0x7A).contains(value) }
    /// Whether this is a vowel that is written before the consonant that it follows.
    package var isLeadingVowel: Bool { (0x0E40...0x0E44).contains(value) }
    /// Whether this is a mark above or below its consonant.
    package var isMark: Bool {
        value == 0x0E31 || (0x0E34...0x0E3A).contains(value) || (0x0E47...0x0E4E).contains(value)
    }
    /// Whether this is a Thai letter, vowel or mark.
    package var isThai: Bool { (0x0E01...0x0E4E).contains(value) && value != 0x0E3F }
}
