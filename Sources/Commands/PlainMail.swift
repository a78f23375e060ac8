import CivilTime

/// The text of an answer, and the day in its head: a file of text, or a mail of plain text with its fields.
///
/// What needs decoding is refused here and not read wrongly.
struct PlainMail {
    /// The text that a person wrote.
    let text: String
    /// The day of the field `Date`, or nil.
    let sent: CivilDate?

    init(_ source: String) throws {
        let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let head = lines.prefix { !$0.isEmpty }
        let fields = PlainMail.fields(head.map(String.init))
        guard head.count < lines.count, let fields else {
            (text, sent) = (source, nil)
            return
        }
        let kind = fields["content-type"]?.lowercased() ?? "text/plain"
        let encoding = fields["content-transfer-encoding"]?.lowercased() ?? "8bit"
        guard kind.hasPrefix("text/plain"), ["7bit", "8bit", "binary"].contains(encoding) else {
            throw CommandFailure(
                words(
                    "the mail is \(kind), \(encoding); only plain text can be read",
                    "อีเมลเป็น \(kind), \(encoding) อ่านได้เฉพาะข้อความล้วน"), status: 65)
        }
        text = lines.dropFirst(head.count + 1).joined(separator: "\n")
        sent = fields["date"].flatMap(PlainMail.day)
    }

    /// The fields of a head; nil when the lines are none.
    private static func fields(_ lines: [String]) -> [String: String]? {
        var fields: [String: String] = [:]
        var last: String?
        for line in lines {
            if line.first == " " || line.first == "\t", let last {
                fields[last]? += line
                continue
            }
            guard let colon = line.firstIndex(of: ":") else { return nil }
            let name = line[..<colon]
            guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") })
            else { return nil }
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            last = name.lowercased()
            fields[name.lowercased()] = String(value)
        }
        let isMail = ["from", "date", "subject", "message-id"].contains { fields[$0] != nil }
        return isMail && fields.count > 1 ? fields : nil
    }

    /// `Fri, 14 Mar 2025 08:30:00 +0700`; the day as the writer's own clock had it.
    private static func day(_ field: String) -> CivilDate? {
        let names = [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ]
        let words = field.split { $0 == " " || $0 == "," }.map { $0.lowercased() }
        for index in words.indices.dropLast(2) {
            guard let day = Int(words[index]), let month = names.firstIndex(of: words[index + 1]),
                let year = Int(words[index + 2])
            else { continue }
            return CivilDate(year: year, month: month + 1, day: day)
        }
        return nil
    }
}
