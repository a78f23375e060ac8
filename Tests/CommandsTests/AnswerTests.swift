import CivilTime
import Obligations
import Planning
import ReceivedMail
import Testing

@testable import Commands

@Suite struct `An answer that the tool reads` {
    private func source(_ text: String) throws -> AnswerSource {
        try AnswerSource(Array(text.utf8))
    }

    @Test func `is text, or a mail with its day`() throws {
        let mail = try source(
            "From: a@b.example\nDate: Fri, 14 Mar 2025 08:30:00 +0700\nContent-Type: text/html; charset=utf-8\n\n<p>M05 เสร็จแล้ว</p>\n"
        )
        #expect(mail.text.contains("M05 เสร็จแล้ว") && !mail.text.contains("<p>"))
        #expect(mail.mail?.sentDay?.description == "2025-03-14")
        let text = try source("M05: เสร็จแล้ว\n\nM06: ยังไม่เสร็จ\n")
        #expect(text.text == "M05: เสร็จแล้ว\n\nM06: ยังไม่เสร็จ\n")
        #expect(text.mail == nil)
    }

    @Test(arguments: ["", " \n\n"])
    func `is not made of nothing`(text: String) {
        #expect(throws: CommandFailure.self) { try source(text) }
    }

    @Test func `answers the nearest letter that the ledger knows`() throws {
        func claimed(_ number: Int64, _ id: String, _ post: String) -> LedgerRecord {
            let notice = [NoticeID("M0\(number)/2568 lead-7 2025-03-30")].compactMap(\.self)
            return LedgerRecord(
                sequence: number, at: Instant(secondsSinceEpoch: 1_741_900_000 + number),
                event: .claimed(
                    Claim(
                        id: ClaimID(rawValue: id), attempt: 1, post: PostID(post),
                        notices: notice, messageID: "<ita.2568.\(id)@x.invalid>")))
        }
        let records = [claimed(1, "aa", "chief"), claimed(2, "bb", "clerk")]
        func letter(_ fields: String) throws -> Claim? {
            try source("From: a@b.example\n\(fields)\n\nM05 done\n").letter(records)
        }
        let near = try letter(
            "In-Reply-To: <ita.2568.bb@x.invalid>\nReferences: <ita.2568.aa@x.invalid>")
        #expect(near?.post == PostID("clerk"))
        #expect(near?.listed.map(\.obligation.rawValue) == ["M02"])
        // Some programs leave out In-Reply-To, or answer an answer.
        let thread = try letter("References: <ita.2568.aa@x.invalid> <own@phone.example>")
        #expect(thread?.post == PostID("chief"))
        #expect(try letter("In-Reply-To: <other@x.example>") == nil)
        #expect(try letter("Subject: x") == nil)
        #expect(try source("M05 done").letter(records) == nil)
    }

    @Test(arguments: [
        ("Auto-Submitted: auto-replied", "a program wrote it (auto-submitted)"),
        ("List-Id: <x.example>", "a program wrote it (mailing-list)"),
        ("X-Failed-Recipients: a@b.example", "a letter came back undelivered: a@b.example"),
    ])
    func `is nothing that a program wrote`(field: String, said: String) throws {
        let mail = try source("From: a@b.example\n\(field)\n\nM05 done\n").mail
        #expect(mail?.kind.words?.hasPrefix(said) == true)
    }
}
