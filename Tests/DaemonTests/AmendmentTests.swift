import CivilTime
import Effects
import Obligations
import Planning
import Simulation
import Testing

/// A calendar that is amended while the daemon runs, on a day on which posts know the old windows.
@Suite struct `An amended calendar` {
    /// The mini station after its OIT phase was extended by nine days and the review put off.
    private static let amended: [String: String] = {
        var documents = MiniStation.documents
        documents["agency.yaml"] = documents["agency.yaml"]?
            .replacing(
                "๓๐ เมษายน ๒๕๖๘,\n     performers: [clerk], controllers: [inspector]}\n  - {phase: review",
                with: """
                    ๓๐ เมษายน ๒๕๖๘,
                         performers: [clerk], controllers: [inspector],
                         amended: [{window: ขยายถึงวันที่ ๙ พ.ค. ๖๘, announced: ๒๓ เม.ย. ๖๘,
                                    reason: ประกาศปรับปฏิทิน ครั้งที่ ๒}]}
                      - {phase: review
                    """
            )
            .replacing(
                "๑๓ มิถุนายน ๒๕๖๘,",
                with: """
                    ๑๓ มิถุนายน ๒๕๖๘,
                         amended: [{window: เลื่อนไปเป็นวันที่ ๑๒ พ.ค. - ๒๐ มิ.ย. ๖๘,
                                    announced: ๒๓ เม.ย. ๖๘, reason: ประกาศปรับปฏิทิน ครั้งที่ ๒}],
                    """)
        return documents
    }()

    /// A claim of the ledger with its letter.
    private struct Told {
        let at: Instant
        let post: String
        let notices: [NoticeID]
        let text: String

        var changes: [NoticeID] {
            notices.filter { if case .dateChanged = $0.trigger { true } else { false } }
        }
    }

    private func told(_ world: SimulatedWorld) -> [Told] {
        var told: [Told] = []
        for record in world.ledger.records {
            guard case .claimed(let claim) = record.event,
                let letter = world.mailer.received.first(where: {
                    $0.mail.messageID == claim.messageID
                })
            else { continue }
            told.append(
                Told(
                    at: letter.at, post: claim.post.rawValue, notices: claim.notices,
                    text: plainText(letter.mail.bytes)))
        }
        return told
    }

    private func world(
        editedTo documents: [String: String]?, on day: String = "2025-04-24", crashOn: String? = nil
    ) throws -> SimulatedWorld {
        let settings = try #require(MiniStation.settings)
        let start = try #require(CivilDate("2025-03-24"))
        let world = SimulatedWorld(
            documents: MiniStation.documents, from: FixedZone.bangkok.instant(start),
            until: FixedZone.bangkok.instant(start.adding(days: 60)))
        let noon = try #require(TimeOfDay(hour: 12, minute: 0))
        let edit = FixedZone.bangkok.instant(try #require(CivilDate(day)), noon)
        world.time.at(edit, wake: .reload) {
            if let documents { world.documents.texts = documents }
        }
        if let crashOn {
            let crash = FixedZone.bangkok.instant(try #require(CivilDate(crashOn)), noon)
            world.time.at(crash, wake: .reload) { world.life.crashAt = world.life.points + 1 }
        }
        world.run(settings)
        return world
    }

    @Test func `is told once to each post, with the old and the new dates`() throws {
        let letters = told(try world(editedTo: Self.amended))
        let changed = letters.filter { !$0.changes.isEmpty }
        // The maker of signs saw the old window in the monthly letter, and hears that it moved.
        #expect(Set(changed.map(\.post)) == ["clerk", "inspector", "sign-maker"])
        #expect(changed.count == 3, "one letter a post: \(changed.map { ($0.post, $0.notices) })")
        for letter in changed {
            #expect("\(FixedZone.bangkok.date(at: letter.at))" == "2025-04-24")
            #expect(letter.text.contains("กำหนดเดิม"), "\(letter.text)")
        }
        let clerk = try #require(changed.first { $0.post == "clerk" })
        #expect(clerk.text.contains("๓๐ เมษายน"), "\(clerk.text)")
        #expect(clerk.text.contains("๙ พฤษภาคม"), "\(clerk.text)")
        let dues = clerk.changes.map { "\($0.occurrence.obligation) \($0.due)" }
        #expect(dues.contains("oit 2025-05-09"))
        #expect(dues.contains("O1 2025-05-09"))
    }

    @Test func `arms the notices of its phases again for the new dates`() throws {
        let letters = told(try world(editedTo: Self.amended))
        let dues = letters.filter { $0.post == "clerk" }.flatMap { letter in
            letter.notices.filter { $0.occurrence.obligation.rawValue == "oit" }
        }
        let closing = dues.filter { if case .closes = $0.trigger { true } else { false } }
        #expect(closing.contains { "\($0.due)" == "2025-04-30" })
        #expect(closing.contains { "\($0.due)" == "2025-05-09" })
        let after = try #require(CivilDate("2025-04-25"))
        let late = letters.filter { FixedZone.bangkok.date(at: $0.at) >= after }
        #expect(
            late.flatMap(\.notices).allSatisfy {
                $0.occurrence.obligation.rawValue != "oit" || "\($0.due)" != "2025-04-30"
            })
    }

    @Test func `is no change for a post that was not told before`() throws {
        let letters = told(try world(editedTo: Self.amended))
        let review = letters.flatMap { letter in
            letter.notices.filter { $0.occurrence.obligation.rawValue == "review" }
                .map { "\(letter.post) \($0.due)" }
        }
        #expect(review.contains("chief 2025-05-12"))
        #expect(review.allSatisfy { !$0.contains("2025-05-01") })
    }

    /// Read two weeks before its day, it counts from its day on, with nobody asking for a reload.
    @Test(arguments: [nil, "2025-04-17", "2025-04-22"])
    func `that is announced later becomes effective on its day, and each post is told once`(
        crashOn: String?
    ) throws {
        let world = try world(editedTo: Self.amended, on: "2025-04-09", crashOn: crashOn)
        let letters = told(world)
        let zone = FixedZone.bangkok
        let changed = letters.filter { !$0.changes.isEmpty }
        #expect(Set(changed.map(\.post)) == ["clerk", "inspector", "sign-maker"])
        #expect(changed.count == 3, "one letter a post: \(changed.map { ($0.post, $0.notices) })")
        for letter in changed {
            #expect("\(zone.date(at: letter.at))" == "2025-04-23")
            #expect(letter.text.contains("(ประกาศ ๒๓ เม.ย. ๖๘)"), "the day of the announcement")
        }
        let announced = try #require(CivilDate("2025-04-23"))
        let before = letters.filter { zone.date(at: $0.at) < announced }.flatMap(\.notices)
        #expect(
            !before.contains {
                $0.occurrence.obligation.rawValue == "oit" && "\($0.due)" == "2025-05-09"
            })
        let oit = letters.filter { zone.date(at: $0.at) > announced }.flatMap(\.notices).filter {
            $0.occurrence.obligation.rawValue == "oit"
        }
        #expect(!oit.isEmpty && oit.allSatisfy { "\($0.due)" == "2025-05-09" })
        // The journal says it when the documents are read, which moves nothing, and on the day.
        let moved = world.journal.lines.filter {
            ($0.entry.value("ITA_MOVED").flatMap { Int($0) } ?? 0) > 0
        }
        #expect(moved.map { "\(zone.date(at: $0.at))" } == ["2025-04-23"])
    }

    @Test func `that is reloaded as it was tells nobody`() throws {
        let letters = told(try world(editedTo: nil))
        #expect(letters.allSatisfy { $0.changes.isEmpty })
        #expect(letters.count > 5)
    }
}

/// The readable part of a message: its first part in base64, or all of it.
func plainText(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "\n\n").map(String.init)
    return parts.map { part in
        decodedBase64(part).map { String(decoding: $0, as: UTF8.self) } ?? part
    }.joined(separator: "\n")
}

private func decodedBase64(_ text: String) -> [UInt8]? {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var values: [UInt8: Int] = [:]
    for (index, byte) in alphabet.enumerated() { values[byte] = index }
    var output: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in text.utf8 where byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "=") {
        // The last block of a part is followed by its boundary.
        if byte == UInt8(ascii: "-") { break }
        guard let value = values[byte] else { return nil }
        bits = bits << 6 | value
        count += 6
        guard count >= 8 else { continue }
        count -= 8
        output.append(UInt8(truncatingIfNeeded: bits >> count))
        bits &= (1 << count) - 1
    }
    return output
}
