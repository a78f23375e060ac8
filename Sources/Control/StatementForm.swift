import CivilTime
import Facts
import Obligations
import Planning

/// A statement on the wire: names as typed, days as read.
extension Statement {
    func put(into fields: inout Fields) {
        switch self {
        case .done(let word):
            fields.put("says", "done")
            fields.put("name", word.name)
            fields.put("round", word.round.written)
            fields.put("date", word.date?.description)
            fields.put("result", word.result)
            fields.put("evidence", word.evidence)
        case .reopen(let name, let round, let comment):
            fields.put("says", "reopen")
            fields.put("name", name)
            fields.put("round", round.written)
            fields.put("comment", comment)
        case .progress(let name, let unit, let count):
            fields.put("says", "progress")
            fields.put("name", name)
            fields.put("unit", unit)
            fields.put("count", String(count))
        case .silence(let name, let post, let until, let comment):
            fields.put("says", "silence")
            fields.put("name", name)
            fields.put("post", post)
            fields.put("until", until.description)
            fields.put("comment", comment)
        case .endSilence(let word, let comment):
            fields.put("says", "end-silence")
            switch word {
            case .record(let number): fields.put("record", String(number))
            case .of(let name, let post):
                fields.put("name", name)
                fields.put("post", post)
            }
            fields.put("comment", comment)
        case .extend(let word):
            fields.put("says", "extend")
            fields.put("name", word.name)
            fields.put("round", word.round.written)
            fields.put("until", word.until.description)
            fields.put("granted-by", word.grantedBy)
            fields.put("paper", word.paper)
        case .retract(let record, _, let comment):
            // What stands under the number, whoever records it looks up.
            fields.put("says", "retract")
            fields.put("record", String(record))
            fields.put("comment", comment)
        }
    }

    init(_ fields: inout Fields) throws(Frame.Fault) {
        switch try fields.need("says") {
        case "done":
            self = .done(
                DoneWord(
                    try fields.need("name", longest: Bounds.name),
                    round: try fields.need("round", RoundWord.init(written:)),
                    on: try fields.take("date", Bounds.day),
                    result: try fields.need("result", longest: Bounds.text),
                    evidence: try fields.need("evidence", longest: Bounds.text)))
        case "reopen":
            self = .reopen(
                name: try fields.need("name", longest: Bounds.name),
                round: try fields.need("round", RoundWord.init(written:)),
                comment: try fields.need("comment", longest: Bounds.text))
        case "progress":
            self = .progress(
                name: try fields.need("name", longest: Bounds.name),
                unit: try fields.take("unit", longest: Bounds.name),
                count: try fields.need("count", Bounds.count))
        case "silence":
            self = .silence(
                name: try fields.take("name", longest: Bounds.name),
                post: try fields.take("post", longest: Bounds.name),
                until: try fields.need("until", Bounds.day),
                comment: try fields.need("comment", longest: Bounds.text))
        case "end-silence":
            let comment = try fields.need("comment", longest: Bounds.text)
            if let record = try fields.take("record", Bounds.record) {
                self = .endSilence(.record(record), comment: comment)
                return
            }
            self = .endSilence(
                .of(
                    name: try fields.take("name", longest: Bounds.name),
                    post: try fields.take("post", longest: Bounds.name)), comment: comment)
        case "extend":
            self = .extend(
                ExtensionWord(
                    try fields.need("name", longest: Bounds.name),
                    round: try fields.need("round", RoundWord.init(written:)),
                    until: try fields.need("until", Bounds.day),
                    grantedBy: try fields.need("granted-by", longest: Bounds.text),
                    paper: try fields.need("paper", longest: Bounds.text)))
        case "retract":
            self = .retract(
                record: try fields.need("record", Bounds.record), found: nil,
                comment: try fields.need("comment", longest: Bounds.text))
        default: throw .malformed("nobody says that")
        }
    }
}

extension RoundWord {
    /// `next`, `on 2025-03-14`, `through 2025-03-31`, `of 2025-Q2`.
    var written: String {
        switch self {
        case .next: "next"
        case .on(let date): "on \(date)"
        case .through(let date): "through \(date)"
        case .named(let period): "of \(period)"
        }
    }

    init?(written text: String) {
        let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = words.first else { return nil }
        if words.count == 1 {
            guard first == "next" else { return nil }
            self = .next
            return
        }
        let rest = String(words[1])
        switch first {
        case "on":
            guard let date = Bounds.day(rest) else { return nil }
            self = .on(date)
        case "through":
            guard let date = Bounds.day(rest) else { return nil }
            self = .through(date)
        case "of":
            guard let period = CivilPeriod(rest) else { return nil }
            self = .named(period)
        default: return nil
        }
    }
}
