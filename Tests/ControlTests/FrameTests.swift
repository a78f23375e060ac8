import CivilTime
import Facts
import Obligations
import Testing

@testable import Control

/// Requests of every kind, with what people type in them.
let requests: [Request] = {
    let day = CivilDate(year: 2025, month: 3, day: 14)
    guard let day, let quarter = CivilPeriod("2025-Q2") ?? CivilPeriod("2025-03") else { return [] }
    let statements: [Statement] = [
        .done(DoneWord("M05")),
        .done(
            DoneWord(
                "O15.monthly", round: .on(day), on: day, result: "ติดป้ายครบ ๒ จุด\nแล้ว",
                evidence: "https://a.example/?a=1&b=%00")),
        .done(DoneWord("m5", round: .named(quarter))),
        .done(DoneWord("", round: .through(day), result: "\u{0}\u{1B}[31m\u{202E}")),
        .reopen(name: "M05", round: .next, comment: ""),
        .progress(name: "eit", unit: nil, count: 0),
        .progress(name: "eit", unit: "จราจร", count: -4),
        .silence(name: nil, post: nil, until: day, comment: "สงกรานต์"),
        .silence(name: "M05", post: "chief", until: day, comment: "x"),
        .endSilence(.record(17), comment: "-"),
        .endSilence(.of(name: nil, post: "chief"), comment: "-"),
        .endSilence(.of(name: "M05", post: nil), comment: "-"),
        .extend(ExtensionWord("M05", until: day, grantedBy: "ผกก.", paper: "ที่ ๐๐๑๙/๑๒๓")),
        .retract(record: 1, found: nil, comment: "ผิด"),
    ]
    let wishes: [Request.Wish] =
        statements.map { .record($0, year: nil) } + [
            .record(.done(DoneWord("M05")), year: FiscalYear(2568)), .copy,
            .confirmClock(reason: "set by hand", records: nil),
            .confirmClock(reason: "r", records: 3...9), .acceptLedger(reason: "disk"),
            .acceptDocuments(digest: "abc", comment: ""),
        ]
    return wishes.flatMap { wish in
        [
            Request(wish, language: .thai),
            Request(
                wish, language: .english, agreed: ["it opens on 2025-06-01 only", ""],
                saysYes: true, onBehalf: "nida"),
        ]
    }
}()

let replies: [Reply] = [
    .recorded(
        Receipt(
            "M05/2568 เสร็จ", effect: "หยุด", record: 7, digest: "0123456789abcdef",
            actor: "nida (1001)")),
    .recorded(Receipt("x", record: 1, digest: "", actor: "(4711)")),
    .asked(["one", "สอง"], effect: ""), .refused(status: 64, "no such matter"),
    .refused(status: 1, ""), .copy(size: 0), .copy(size: 1 << 33),
]

/// A frame with these fields, written by hand.
func frame(_ kind: Frame.Kind, _ pairs: [(String, String)]) -> [UInt8] {
    var fields = Fields()
    for (name, value) in pairs { fields.put(name, value) }
    return Frame.bytes(kind, fields)
}

@Suite struct FrameTests {
    @Test func `every request comes out as it went in`() throws {
        #expect(requests.count == 40)
        for request in requests { #expect(try Request(frame: request.frame) == request) }
    }

    @Test func `every answer comes out as it went in`() throws {
        for reply in replies { #expect(try Reply(frame: reply.frame) == reply) }
    }

    @Test func `an answer is no request and a request no answer`() {
        for reply in replies {
            #expect(throws: Frame.Fault.notOurs) { try Request(frame: reply.frame) }
        }
        for request in requests {
            #expect(throws: Frame.Fault.notOurs) { try Reply(frame: request.frame) }
        }
    }

    @Test func `half a frame and a frame with more behind it are none`() {
        for request in requests {
            let frame = request.frame
            for count in frame.indices {
                #expect(throws: Frame.Fault.self) { try Request(frame: Array(frame[..<count])) }
            }
            #expect(throws: Frame.Fault.self) { try Request(frame: frame + [0]) }
        }
    }

    /// The valid form first, then what is wrong with each other one.
    @Test func `only what makes sense whole is a request`() throws {
        let done = [
            ("language", "th"), ("wish", "record"), ("says", "done"), ("name", "M05"),
            ("round", "next"), ("result", ""), ("evidence", ""),
        ]
        _ = try Request(frame: frame(.request, done))
        let table: [(String, [(String, String)])] = [
            ("nothing", []),
            ("no language", Array(done.dropFirst())),
            ("an unknown language", [("language", "fr")] + done.dropFirst()),
            ("no name", done.filter { $0.0 != "name" }),
            ("a name twice", done + [("name", "M06")]),
            ("a field that nobody asks for", done + [("actor", "chief")]),
            ("a stamp of one's own", done + [("at", "0")]),
            ("a yes that is none", done + [("yes", "no")]),
            ("an unknown wish", [("language", "th"), ("wish", "delete")]),
            ("an unknown word", [("language", "th"), ("wish", "record"), ("says", "forged")]),
            ("a day that is none", done + [("date", "2025-02-30")]),
            ("a day far away", done + [("date", "9999-12-31")]),
            ("a round that is none", done.map { $0.0 == "round" ? ("round", "on x") : $0 }),
            ("an empty round", done.map { $0.0 == "round" ? ("round", "") : $0 }),
            ("a year that is none", done + [("year", "2025")]),
            (
                "a name as long as a book",
                done.map { $0.0 == "name" ? ("name", String(repeating: "ก", count: 300)) : $0 }
            ),
            (
                "a text as long as a book",
                done.map {
                    $0.0 == "result" ? ("result", String(repeating: "x", count: 20_000)) : $0
                }
            ),
            (
                "a count that overflows",
                [
                    ("language", "th"), ("wish", "record"), ("says", "progress"), ("name", "eit"),
                    ("count", "9223372036854775808"),
                ]
            ),
            (
                "the record of another world",
                [
                    ("language", "th"), ("wish", "record"), ("says", "retract"),
                    ("record", "9223372036854775807"), ("comment", "x"),
                ]
            ),
            (
                "record zero",
                [
                    ("language", "th"), ("wish", "record"), ("says", "retract"), ("record", "0"),
                    ("comment", "x"),
                ]
            ),
            (
                "half a range",
                [("language", "th"), ("wish", "confirm-clock"), ("comment", "x"), ("from", "3")]
            ),
            (
                "a range that runs backwards",
                [
                    ("language", "th"), ("wish", "confirm-clock"), ("comment", "x"),
                    ("from", "3"), ("through", "2"),
                ]
            ),
        ]
        for (what, fields) in table {
            #expect(throws: Frame.Fault.self, "\(what)") {
                try Request(frame: frame(.request, fields))
            }
        }
    }

    @Test func `a header says what follows, within bounds`() throws {
        let good = try #require(requests.first).frame
        let header = Array(good[..<Frame.headerCount])
        #expect(try Frame.bodyCount(.request, header) == good.count - Frame.headerCount)
        var other = header
        other[4] = 2
        #expect(throws: Frame.Fault.version(2)) { try Frame.bodyCount(.request, other) }
        other = header
        other[6] = 1
        #expect(throws: Frame.Fault.self) { try Frame.bodyCount(.request, other) }
        for length: [UInt8] in [
            [0xff, 0xff, 0xff, 0xff], [0, 1, 0, 1], [0x7f, 0xff, 0xff, 0xff],
        ] {
            #expect(throws: Frame.Fault.self, "\(length)") {
                try Frame.bodyCount(.request, Array(header[..<8]) + length)
            }
        }
        #expect(try Frame.bodyCount(.request, Array(header[..<8]) + [0, 1, 0, 0]) == 65_536)
        for bytes in [[], Array("GET / HTTP/1".utf8), [UInt8](repeating: 0, count: 12)] {
            #expect(throws: Frame.Fault.notOurs) { try Frame.bodyCount(.request, bytes) }
        }
    }

    @Test func `lengths that lie and texts that are none are faults`() {
        let bodies: [[UInt8]] = [
            [1], [4, 0x6e], [1, 0x61, 0, 0, 0], [1, 0x61, 0, 0, 0, 9, 0x62],
            [1, 0x61, 0xff, 0xff, 0xff, 0xff, 0x62], [1, 0xff, 0, 0, 0, 0],
            [1, 0x61, 0, 0, 0, 1, 0xc0], [1, 0x61, 0, 0, 0, 2, 0xed, 0xa0],
            [0, 0, 0, 0, 0, 0],
        ]
        for body in bodies {
            let frame = Array("ITAQ".utf8) + [1, 0, 0, 0] + Frame.number(body.count) + body
            #expect(throws: Frame.Fault.self, "\(body)") { try Request(frame: frame) }
        }
    }

    /// Bytes that change, fall away or come in, from a seed: no input is a trap, and what is taken says the
    /// same again.
    @Test(arguments: [UInt64(1), 2568, 0xdead_beef])
    func `no bytes end the daemon`(seed: UInt64) throws {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var taken = 0
        for _ in 0..<4000 {
            var frame = requests[next(requests.count)].frame
            for _ in 0...next(4) {
                let place = next(frame.count)
                switch next(3) {
                case 0: frame[place] = UInt8(next(256))
                case 1: frame.remove(at: place)
                default: frame.insert(UInt8(next(256)), at: place)
                }
                if frame.isEmpty { break }
            }
            guard let request = try? Request(frame: frame) else { continue }
            taken += 1
            #expect(try Request(frame: request.frame) == request)
        }
        #expect(taken > 0)
    }
}
