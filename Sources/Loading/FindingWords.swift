import Diagnostics
import ThaiPhrases

/// The sentences of findings in Thai.
///
/// The English sentence is the key, as in gettext: a template in which `{}` stands for what the finding
/// inserts. A sentence is matched against the templates, the longest fixed text first, and what was inserted
/// is itself put into Thai where it is a sentence of the table, as a weekday or the reason of a refusal. A test
/// holds that every finding of every fixture has its Thai sentence.
public enum FindingWords {
    /// A sentence in Thai; nil when no template fits.
    public static func thai(_ english: String) -> String? { thai(english, depth: 0) }

    private static func thai(_ english: String, depth: Int) -> String? {
        let text = Array(english.unicodeScalars)
        for template in templates {
            guard let values = template.match(text) else { continue }
            return template.fill(
                values.map { value in
                    // What a person wrote stays as it is.
                    let isQuoted =
                        value.hasPrefix("'")
                        && value.dropFirst().firstIndex(of: "'") == value.indices.last
                    return depth < 3 && !isQuoted ? thai(value, depth: depth + 1) ?? value : value
                })
        }
        return nil
    }

    private struct Template {
        /// The fixed parts of the English sentence, between which something is inserted.
        let parts: [[Unicode.Scalar]]
        let thai: [String]

        var weight: Int { parts.reduce(0) { $0 + $1.count } }

        init(_ english: String, _ thai: String) {
            parts = Template.split(english).map { Array($0.unicodeScalars) }
            self.thai = Template.split(thai)
        }

        /// What stands between `{}`.
        private static func split(_ text: String) -> [String] {
            var parts = [""]
            var rest = Substring(text)
            while let range = rest.firstRange(of: "{}") {
                parts[parts.count - 1] += rest[..<range.lowerBound]
                parts.append("")
                rest = rest[range.upperBound...]
            }
            parts[parts.count - 1] += rest
            return parts
        }

        /// What is inserted, or nil when the sentence is another.
        func match(_ text: [Unicode.Scalar]) -> [String]? {
            guard let first = parts.first, let last = parts.last, text.starts(with: first),
                text.count >= first.count + (parts.count > 1 ? last.count : 0)
            else { return nil }
            if parts.count == 1 { return text.count == first.count ? [] : nil }
            guard text.suffix(last.count).elementsEqual(last) else { return nil }
            var values: [String] = []
            var place = first.count
            let end = text.count - last.count
            for part in parts.dropFirst().dropLast() {
                guard let found = find(part, in: text, from: place, to: end) else { return nil }
                values.append(string(text[place..<found]))
                place = found + part.count
            }
            guard place <= end else { return nil }
            values.append(string(text[place..<end]))
            return values
        }

        private func find(
            _ part: [Unicode.Scalar], in text: [Unicode.Scalar], from: Int, to: Int
        ) -> Int? {
            guard from + part.count <= to else { return nil }
            return (from...(to - part.count)).first { text[$0...].starts(with: part) }
        }

        private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return String(view)
        }

        /// The Thai sentence; `{}` takes what was inserted, in the same order.
        func fill(_ values: [String]) -> String {
            var result = thai.first ?? ""
            for (index, part) in thai.dropFirst().enumerated() {
                result += (index < values.count ? values[index] : "") + part
            }
            return result
        }
    }

    private static let templates: [Template] =
        (FindingSentences.all + FindingSentences.notes + FindingSentences.parts
        + CalendarPhaseKind.allCases.map { ($0.english, $0.thai) })
        .map { Template($0.0, $0.1) }.sorted { $0.weight > $1.weight }
}
