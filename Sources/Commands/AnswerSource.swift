import Answers
import CivilTime
import Files
import Obligations
import Planning
import ReceivedMail

/// What an officer sent: a mail as it came, or a file of text.
struct AnswerSource {
    /// The text that a person wrote, with what it quotes.
    let text: String
    /// The mail; nil for a file of text.
    let mail: ReceivedMessage?

    /// - Throws: `CommandFailure` 65 when there is nothing to read.
    init(_ bytes: [UInt8]) throws {
        do throws(MessageFailure) {
            let mail = try ReceivedMessage(bytes)
            (text, self.mail) = (mail.text, mail)
        } catch {
            switch error {
            case .notAMessage:
                (text, mail) = (String(decoding: bytes, as: UTF8.self), nil)
            case .empty:
                throw CommandFailure(
                    words("there is nothing to read", "ไม่มีข้อความให้อ่าน"), status: 65)
            case .tooLarge(let limit):
                throw CommandFailure(
                    words("the mail is larger than \(limit) bytes", "อีเมลใหญ่กว่า \(limit) ไบต์"),
                    status: 65)
            }
        }
    }

    /// The letter of ours that it answers: the nearest that the ledger knows.
    func letter(_ records: [LedgerRecord]) -> Claim? {
        guard let mail else { return nil }
        var claims: [String: Claim] = [:]
        for record in records {
            guard case .claimed(let claim) = record.event else { continue }
            claims[claim.messageID.filter { $0 != "<" && $0 != ">" }] = claim
        }
        return mail.answers.lazy.compactMap { claims[$0] }.first
    }
}

extension Claim {
    /// What the letter speaks of, each once, in the order of the letter.
    var listed: [OccurrenceID] {
        var found: [OccurrenceID] = []
        for id in notices.map(\.occurrence) + shown.map(\.occurrence) where !found.contains(id) {
            found.append(id)
        }
        return found
    }
}

extension ReceivedMessage.Kind {
    /// Why nothing of it is read as an answer; nil for what a person wrote.
    var words: String? {
        switch self {
        case .personal: nil
        case .automatic(let reason):
            Commands.words(
                "a program wrote it (\(reason.rawValue)); it is neither read nor answered",
                "เป็นอีเมลที่โปรแกรมเขียน (\(reason.rawValue)) ไม่อ่านและไม่ตอบกลับ")
        case .deliveryReport(let report):
            switch report.fate {
            case .failed:
                Commands.words(
                    "a letter came back undelivered", "อีเมลส่งไม่ถึงผู้รับและถูกส่งคืน") + report.particulars
            case .delayed:
                Commands.words("a letter is late and is tried again", "อีเมลล่าช้า ระบบเมลจะลองส่งใหม่")
                    + report.particulars
            case .delivered:
                Commands.words("a letter arrived", "อีเมลถึงผู้รับแล้ว") + report.particulars
            case .unclear:
                Commands.words(
                    "a mail server says something of a letter that is not clear",
                    "ระบบเมลแจ้งเรื่องอีเมลฉบับหนึ่ง แต่ไม่ชัดเจน") + report.particulars
            }
        }
    }
}

extension DeliveryReport {
    fileprivate var particulars: String {
        let parts = [
            recipients.isEmpty ? nil : recipients.joined(separator: ", "), status,
            diagnostic.isEmpty ? nil : flat(diagnostic), returnedMessageID.map { "<\(flat($0))>" },
        ].compactMap(\.self)
        return parts.isEmpty ? "" : ": " + parts.joined(separator: "; ")
    }
}

extension MessageProblem {
    var words: String {
        switch self {
        case .charset:
            Commands.words(
                "the text is in another charset than it says; look at it",
                "ชุดอักขระไม่ตรงกับที่อีเมลระบุ โปรดตรวจดู")
        case .encrypted:
            Commands.words("a part is encrypted and is not read", "มีส่วนที่เข้ารหัสไว้ อ่านไม่ได้")
        case .tooManyParts:
            Commands.words(
                "it has more parts than are looked at", "อีเมลมีส่วนย่อยมากเกินไป อ่านไม่ครบ")
        case .tooMuchText:
            Commands.words(
                "the text is too long and is read in part", "ข้อความยาวเกินไป อ่านเพียงส่วนต้น")
        }
    }
}
