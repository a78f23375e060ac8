import Diagnostics
import Documents
import Obligations

/// Letters that no Thai document means: `foreign-script`.
///
/// They come from text recognition: letters of other scripts inside Thai words, and an Arabic digit
/// right before Thai ones, usually the letter O. The time cells are looked at when they are read.
func lintScripts(_ draft: Draft) -> [Diagnostic] {
    draft.measures.flatMap { row in
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
/// Only where the short name of the agency has the form `สภ.จังหาร`: what stands before the last
/// dot is the form, what follows it the name.
func lintForeignAgencies(_ draft: Draft) -> [Diagnostic] {
    let short = FoldedCell(draft.agency.shortName).scalars
    guard let dot = short.lastIndex(of: "."), dot + 1 < short.count else { return [] }
    let form = Array(short[...dot])
    let own = Array(short[(dot + 1)...])
    return draft.measures.flatMap { row in
        row.texts.compactMap { cell -> Diagnostic? in
            let folded = FoldedCell(cell.text)
            let other = folded.scalars.indices.first { index in
                let name = index + form.count
                return folded.has(form, at: index) && name < folded.scalars.count
                    && isLetter(folded.scalars[name]) && !folded.has(own, at: name)
            }
            guard let other else { return nil }
            let name = folded.scalars[(other + form.count)...].prefix(while: isLetter)
            let end = folded.offsets[name.endIndex - 1] + 1
            return .warning(
                "foreign-agency",
                "\(quoted(text(folded.scalars[other..<name.endIndex]))) is not this agency, "
                    + quoted(draft.agency.shortName),
                at: cell.range(ofScalars: folded.offsets[other]..<end),
                notes: ["the plan of another agency may have been copied"])
        }
    }
}
