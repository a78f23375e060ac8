import Diagnostics
import Documents
import Obligations

/// Letters that no Thai document means: `foreign-script`.
///
/// They come from text recognition: letters of other scripts inside Thai words, and an Arabic digit
/// right before Thai ones, usually the letter O. The time cells are looked at when they are read.
func lintScripts(_ draft: Draft) -> [Diagnostic] {
    lintMisreadWords(draft)
        + draft.measures.flatMap { row in
            row.texts.compactMap { cell -> Diagnostic? in
                let scalars = Array(cell.text.unicodeScalars)
                if let run = firstRun(in: scalars, where: isForeign) {
                    return .info(
                        "foreign-script",
                        "\(quoted(text(scalars[run]))) is neither Thai nor Latin; probably a slip of "
                            + "text recognition", at: cell.range(ofScalars: run))
                }
                let mixed = scalars.indices.dropLast().first {
                    (0x30...0x39).contains(scalars[$0].value)
                        && (0x0E50...0x0E59).contains(scalars[$0 + 1].value)
                }
                return mixed.map {
                    .info(
                        "foreign-script",
                        "the Arabic digit \(quoted(text(scalars[$0...$0]))) stands before Thai digits",
                        at: cell.range(ofScalars: $0..<$0 + 1),
                        notes: scalars[$0] == "0" ? ["did you mean the letter 'O'?"] : [])
                }
            }
        }
}

/// Words that text recognition got wrong: `ocr-letter`.
///
/// Latin letters that go on from a single Thai one, abbreviations of the assessment with one letter
/// wrong, and a digit behind the name of a post, which was a ฯ.
private func lintMisreadWords(_ draft: Draft) -> [Diagnostic] {
    func slip(in words: PlacedText, inPosts: Bool) -> Diagnostic? {
        let scalars = Array(words.text.unicodeScalars)
        guard let slip = misread(scalars, inPosts: inPosts) else { return nil }
        return .info(
            "ocr-letter",
            "\(quoted(text(scalars[slip.range]))) is probably a slip of text recognition",
            at: words.place(slip.range),
            notes: slip.likely.map { ["did you mean '\($0)'?"] } ?? [])
    }
    return draft.texts.compactMap { slip(in: $0, inPosts: false) }
        + draft.measures.flatMap { row in
            row.texts.compactMap {
                slip(in: PlacedText($0), inPosts: $0 == row.responsibleCell)
            }
        }
}

private let misreadAbbreviations = ["ETT": "EIT", "POLTCE": "POLICE", "TAP": "ITAP", "lTA": "ITA"]

private func misread(
    _ scalars: [Unicode.Scalar], inPosts: Bool
) -> (range: Range<Int>, likely: String?)? {
    var start = 0
    while start < scalars.count {
        guard isLetter(scalars[start]) else {
            let next = start + 1
            if inPosts, scalars[start] == ".", next < scalars.count,
                "๗๖๑".contains(Character(scalars[next])),
                next + 1 == scalars.count || [" ", ";", "\n"].contains(scalars[next + 1])
            {
                return (next..<next + 1, "ฯ")
            }
            start = next
            continue
        }
        let end = scalars[start...].firstIndex { !isLetter($0) } ?? scalars.count
        let word = scalars[start..<end]
        if let likely = misreadAbbreviations[text(word)] { return (start..<end, likely) }
        let latin = word.dropFirst()
        if word.count >= 4, scalars[start].value > 0x7F,
            latin.allSatisfy({ (0x61...0x7A).contains($0.value) })
        {
            return (start..<end, nil)
        }
        start = end
    }
    return nil
}

private func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    let isOurs = scalar.value < 0x0250 || (0x0E00...0x0E7F).contains(scalar.value)
    return !isOurs && scalar.properties.isAlphabetic
}

private func firstRun(
    in scalars: [Unicode.Scalar], where isWanted: (Unicode.Scalar) -> Bool
) -> Range<Int>? {
    guard let start = scalars.firstIndex(where: isWanted) else { return nil }
    let end = scalars[start...].firstIndex { !isWanted($0) } ?? scalars.count
    return start..<end
}

private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
}

/// The name of another agency of the same form, left over from a copied plan: `foreign-agency`.
///
/// The short name has the form `สภ.จังหาร`: what stands before the last dot is the form, what follows it
/// the name. With that name at its end, the full name gives a second form, `สถานีตำรวจภูธร`.
func lintForeignAgencies(_ draft: Draft) -> [Diagnostic] {
    let short = FoldedCell(draft.agency.shortName).scalars
    guard let dot = short.lastIndex(of: "."), dot + 1 < short.count else { return [] }
    let own = Array(short[(dot + 1)...])
    var forms = [AgencyForm(form: Array(short[...dot]), isWord: false)]
    let full = FoldedCell(draft.agency.name).scalars
    if full.count > own.count, Array(full.suffix(own.count)) == own {
        forms.append(AgencyForm(form: full.dropLast(own.count), isWord: true))
    }
    let texts = draft.texts + draft.measures.flatMap { $0.texts.map { PlacedText($0) } }
    return texts.compactMap { words -> Diagnostic? in
        let folded = FoldedCell(words.text)
        guard let other = forms.lazy.compactMap({ $0.other(in: folded, than: own) }).first else {
            return nil
        }
        let end = folded.offsets[other.upperBound - 1] + 1
        let written = Array(words.text.unicodeScalars)
        return .warning(
            "foreign-agency",
            "\(quoted(text(written[folded.offsets[other.lowerBound]..<end]))) is not this agency, "
                + quoted(draft.agency.shortName),
            at: words.place(folded.offsets[other.lowerBound]..<end),
            notes: ["the plan of another agency may have been copied"])
    }
}

/// What the names of agencies of one kind begin with.
private struct AgencyForm {
    let form: [Unicode.Scalar]
    /// Whether it is a plain word, which sentences go on after: `สถานีตำรวจภูธรทุกแห่ง`.
    let isWord: Bool

    private static let goesOn = [
        "ทุก", "ใน", "และ", "ที่", "ของ", "ต่าง", "ประจำ", "นี้", "ให้", "มี", "เพื่อ", "ได้", "หรือ", "ตาม",
    ].map { Array($0.unicodeScalars) }

    /// Where the name of another agency of this form stands, with the form.
    func other(in text: FoldedCell, than own: [Unicode.Scalar]) -> Range<Int>? {
        let scalars = text.scalars
        let start = scalars.indices.first { index in
            let name = index + form.count
            return text.has(form, at: index) && name < scalars.count && isLetter(scalars[name])
                && !text.has(own, at: name)
                && !(isWord && AgencyForm.goesOn.contains { text.has($0, at: name) })
        }
        guard let start else { return nil }
        let first = start + form.count
        let end = scalars[first...].indices.dropFirst().first {
            text.beginsWord[$0] || !isLetter(scalars[$0])
        }
        return start..<(end ?? scalars.count)
    }
}
