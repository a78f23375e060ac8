/// Which lines of an answer are the writer's own: the rest is quoted, forwarded, or under every message.
struct MailFrame {
    /// The own lines in order; blank ones too, because they part paragraphs.
    private(set) var own: [AnswerLine] = []
    /// What is not the writer's own.
    private(set) var leftAlone: [LeftAlone] = []

    private let lines: [AnswerLine]

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        lines = MailFrame.split(scalars)
        if let automatic = lines.prefix(3).first(where: MailFrame.isAutomatic) {
            leave(.automatic, lines.firstRange(from: automatic) ?? 0..<scalars.count)
            return
        }
        walk()
    }

    private static func split(_ scalars: [Unicode.Scalar]) -> [AnswerLine] {
        var lines: [AnswerLine] = []
        var start = 0
        for (index, scalar) in scalars.enumerated() where MailFrame.endsLine(scalar) {
            if scalar == "\n", index > 0, scalars[index - 1] == "\r" {
                start = index + 1
                continue
            }
            lines.append(AnswerLine(scalars[start..<index]))
            start = index + 1
        }
        if start < scalars.count { lines.append(AnswerLine(scalars[start...])) }
        return lines
    }

    private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
        ["\n", "\r", "\u{2028}", "\u{2029}", "\u{85}"].contains(scalar)
    }

    private mutating func walk() {
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if line[0] == ">" || line[0] == "|" {
                leave(.quotation, line.range)
                index += 1
            } else if let end = attribution(at: index) {
                let next = lines[end...].first { !$0.isBlank }
                let isMarked = next?[0] == ">" || next?[0] == "|"
                let last = isMarked ? end : lines.count
                leave(.quotation, range(index..<last))
                index = last
            } else if MailFrame.isForwarding(line) {
                return leave(.forwarded, range(index..<lines.count))
            } else if isHeading(at: index) {
                return leave(.quotation, range(index..<lines.count))
            } else if line.text == "--" {
                let last =
                    lines.indices.dropFirst(index).first {
                        lines[$0][0] == ">" || attribution(at: $0) != nil || isHeading(at: $0)
                    } ?? lines.count
                leave(.signature, range(index..<last))
                index = last
            } else if MailFrame.isDisclaimer(line) {
                return leave(.disclaimer, range(index..<lines.count))
            } else if MailFrame.isDeviceSignature(line) {
                leave(.signature, line.range)
                index += 1
            } else {
                own.append(line)
                index += 1
            }
        }
    }

    private mutating func leave(_ kind: LeftAlone.Kind, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if let last = leftAlone.last, last.kind == kind,
            range.lowerBound - last.range.upperBound < 3
        {
            leftAlone[leftAlone.count - 1] = LeftAlone(
                kind: kind, range: last.range.lowerBound..<range.upperBound)
        } else {
            leftAlone.append(LeftAlone(kind: kind, range: range))
        }
    }

    private func range(_ indices: Range<Int>) -> Range<Int> {
        guard let first = lines[safe: indices.lowerBound],
            let last = lines[safe: indices.upperBound - 1]
        else { return 0..<0 }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// "On … wrote:", "เมื่อ … เขียนว่า:", over as many as four lines; the line after it.
    private func attribution(at index: Int) -> Int? {
        let beginnings = ["on ", "เมื่อ", "ใน ", "วันที่ ", "ที่ ", "le "]
        let first = lines[index].text
        let begins = beginnings.contains(where: first.hasPrefix) || first.contains("@")
        guard begins else { return nil }
        var text = ""
        for end in index..<min(index + 4, lines.count) where !lines[end].isBlank {
            text += " " + lines[end].text
            let closings = ["wrote:", "เขียนว่า:", "เขียนว่า", "ได้เขียนว่า:", "เขียน:", "ส่งข้อความว่า:"]
            if closings.contains(where: text.hasSuffix),
                text.contains("@") || text.contains("wrote:") || text.contains(where: \.isNumber)
            {
                return end + 1
            }
        }
        return nil
    }

    /// "From: … Sent: …", "จาก: … ส่ง: …", with a rule above it or without.
    private func isHeading(at index: Int) -> Bool {
        let text = lines[index].text
        if text.count >= 8, text.allSatisfy({ $0 == "_" || $0 == "-" || $0 == "=" }) {
            guard let next = lines.indices.first(where: { $0 > index && !lines[$0].isBlank })
            else { return false }
            return isHeading(at: next)
        }
        guard MailFrame.hasField(text, ["from", "จาก", "ผู้ส่ง"]) else { return false }
        let others = [
            "sent", "ส่ง", "ส่งเมื่อ", "date", "วันที่", "to", "ถึง", "subject", "เรื่อง", "cc", "สำเนา",
        ]
        return lines[(index + 1)...].prefix(4).contains { MailFrame.hasField($0.text, others) }
    }

    private static func hasField(_ text: String, _ names: [String]) -> Bool {
        let bare = text.drop { $0 == "*" }
        guard let colon = bare.firstIndex(of: ":") else { return false }
        let name = bare[..<colon].filter { $0 != " " && $0 != "*" }
        return names.contains(name)
    }

    private static func isForwarding(_ line: AnswerLine) -> Bool {
        let text = line.text
        if text.hasPrefix("begin forwarded message") || text.hasPrefix("เริ่มข้อความที่ส่งต่อ") {
            return true
        }
        guard text.hasPrefix("--") || text.hasPrefix("__") || text.hasPrefix("==") else {
            return false
        }
        return [
            "original message", "forwarded message", "forwarded by", "ข้อความต้นฉบับ", "ข้อความเดิม",
            "ข้อความที่ส่งต่อ", "ข้อความส่งต่อ", "ข้อความที่ถูกส่งต่อ", "ต้นฉบับ",
        ].contains(where: text.contains)
    }

    private static func isDisclaimer(_ line: AnswerLine) -> Bool {
        let text = line.text
        return [
            "ข้อความนี้เป็นความลับ", "อีเมลนี้เป็นความลับ", "อีเมลฉบับนี้เป็นความลับ", "ข้อมูลในอีเมล", "ข้อความในอีเมล",
            "อีเมลฉบับนี้และ", "อีเมลนี้และ", "ได้รับโดยไม่ได้ตั้งใจ", "ได้รับอีเมลนี้โดย", "ได้รับอีเมลฉบับนี้โดย",
            "intended recipient", "is confidential", "are confidential", "confidentiality notice",
            "disclaimer:", "privileged and confidential",
        ].contains(where: text.contains)
    }

    private static func isDeviceSignature(_ line: AnswerLine) -> Bool {
        let text = line.text
        return [
            "ส่งจาก iphone", "ส่งจาก ipad", "ส่งจาก android", "ส่งจากโทรศัพท์", "ส่งจากสมาร์ท", "ส่งจากมือถือ",
            "ส่งจาก samsung", "ส่งจาก galaxy", "ส่งจากจดหมาย", "ส่งจาก outlook", "ส่งจาก gmail",
            "ส่งจาก yahoo", "ส่งด้วย", "sent from", "sent via", "get outlook for", "รับ outlook สำหรับ",
            "ดาวน์โหลด outlook",
        ].contains(where: text.hasPrefix)
    }

    private static func isAutomatic(_ line: AnswerLine) -> Bool {
        [
            "ตอบกลับอัตโนมัติ", "ตอบอัตโนมัติ", "automatic reply", "auto-reply", "autoreply",
            "auto reply", "out of office", "out of the office", "อยู่นอกสำนักงาน", "ไม่อยู่ที่สำนักงาน",
        ].contains(where: line.text.contains)
    }
}

extension [AnswerLine] {
    /// From the beginning of a line's text to the end of all.
    fileprivate func firstRange(from line: AnswerLine) -> Range<Int>? {
        last.map { (first?.range.lowerBound ?? 0)..<$0.range.upperBound }
    }
}
