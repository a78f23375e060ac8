import CivilTime
import Testing

@testable import Commands

@Suite struct `An answer that the tool reads` {
    @Test func `is text, or a mail of plain text with its day`() throws {
        let mail = try PlainMail(
            "From: a@b.example\nDate: Fri, 14 Mar 2025 08:30:00 +0700\n\nM05 เสร็จแล้ว\n")
        #expect(mail.text == "M05 เสร็จแล้ว\n")
        #expect(mail.sent?.description == "2025-03-14")
        let text = try PlainMail("M05: เสร็จแล้ว\n\nM06: ยังไม่เสร็จ\n")
        #expect(text.text == "M05: เสร็จแล้ว\n\nM06: ยังไม่เสร็จ\n")
        #expect(text.sent == nil)
    }

    @Test(arguments: ["Content-Type: text/html", "Content-Transfer-Encoding: base64"])
    func `is refused where it would have to be decoded`(field: String) {
        #expect(throws: CommandFailure.self) {
            try PlainMail("From: a@b.example\n\(field)\n\nM05 done\n")
        }
    }
}
