import CivilTime
import Testing

@testable import Correspondence

@Suite struct ICalendarTests {
    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func lines(_ event: ICalendar.Event) -> [String] {
        unfoldedLines(ICalendar(productID: "-//x", events: [event]).bytes())
    }

    private func event(_ start: ICalendar.Start) -> ICalendar.Event {
        ICalendar.Event(
            uid: "u", stamp: Instant(secondsSinceEpoch: 1_736_407_800), start: start, summary: "s")
    }

    private static let golden = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//station.example//ita-reminderd//TH
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        NAME:กำหนดการ ITA ๒๕๖๘
        X-WR-CALNAME:กำหนดการ ITA ๒๕๖๘
        BEGIN:VTIMEZONE
        TZID:Asia/Bangkok
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0700
        TZOFFSETTO:+0700
        TZNAME:+07
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:M07.2025-03-31@station.example
        DTSTAMP:20250109T073000Z
        SEQUENCE:2
        DTSTART;VALUE=DATE:20250331
        DTEND;VALUE=DATE:20250401
        SUMMARY:M07 ครบกำหนด\\; รายงานผลการด
         ำเนินการตามมาตรการส่งเสร
         ิมคุณธรรมและความโปร่งใส
        DESCRIPTION:บรรทัดแรก\\nบรรทัดที่สอ
         ง\\, \\\\ จบ
        CATEGORIES:ITA,O14\\,O15
        URL:https://station.example/ita?m=M07
        ORGANIZER;CN="สภ. ^'ตัวอย่าง^'":mailto:ita@station.exam
         ple
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:อีก ๗ วัน
        TRIGGER:-P6DT15H30M
        END:VALARM
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:M07 ครบกำหนด\\; รายงานผลกา
         รดำเนินการตามมาตรการส่งเ
         สริมคุณธรรมและความโปร่งใ
         ส
        TRIGGER:-P1D
        END:VALARM
        END:VEVENT
        BEGIN:VEVENT
        UID:meeting@station.example
        DTSTAMP:20250109T073000Z
        SEQUENCE:0
        DTSTART;TZID=Asia/Bangkok:20250114T083000
        DURATION:PT1H30M
        RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20250331T165959Z
        SUMMARY:ประชุม
        ORGANIZER;CN="สภ. ^'ตัวอย่าง^'":mailto:ita@station.exam
         ple
        TRANSP:OPAQUE
        END:VEVENT
        END:VCALENDAR
        """

    @Test func `one calendar, byte for byte`() throws {
        let half = try #require(TimeOfDay(hour: 8, minute: 30))
        let calendar = ICalendar(
            productID: "-//station.example//ita-reminderd//TH", method: "PUBLISH",
            name: "กำหนดการ ITA ๒๕๖๘",
            organizer: MailAddress(displayName: "สภ. \"ตัวอย่าง\"", mailbox: "ita@station.example"),
            events: [
                ICalendar.Event(
                    uid: "M07.2025-03-31@station.example", sequence: 2,
                    stamp: Instant(secondsSinceEpoch: 1_736_407_800),
                    start: .allDay(try day("2025-03-31")),
                    summary: "M07 ครบกำหนด; รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
                    description: "บรรทัดแรก\nบรรทัดที่สอง, \\ จบ", categories: ["ITA", "O14,O15"],
                    url: "https://station.example/ita?m=M07", status: .confirmed,
                    alarms: [
                        .init(daysBefore: 7, time: half, description: "อีก ๗ วัน"),
                        .init(daysBefore: 1),
                    ]),
                ICalendar.Event(
                    uid: "meeting@station.example",
                    stamp: Instant(secondsSinceEpoch: 1_736_407_800),
                    start: .timed(try day("2025-01-14"), half), durationMinutes: 90,
                    summary: "ประชุม",
                    recurrence: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20250331", isTransparent: false),
            ])
        let expected =
            ICalendarTests.golden.split(separator: "\n").joined(separator: "\r\n") + "\r\n"
        #expect(scalars(String(decoding: calendar.bytes(), as: UTF8.self)) == scalars(expected))
    }

    @Test(arguments: [
        ("a;b,c\\d", "a\\;b\\,c\\\\d"), ("a\r\nb\nc\rd", "a\\nb\\nc\\nd"),
        ("\u{0}a\u{7}\u{7F}\u{9B}", "a"),
        ("a:b\"c", "a:b\"c"), ("\u{202E}ก\t", "ก\t"), ("x\r\nEND:VEVENT", "x\\nEND:VEVENT"),
        ("", ""),
    ])
    func `texts are escaped`(text: String, escaped: String) {
        #expect(scalars(ICalendarText.escaped(text)) == scalars(escaped))
    }

    @Test func `an event of days ends on the day after its last`() throws {
        var span = event(.allDay(try day("2025-02-27")))
        span.lastDay = try day("2025-02-28")
        #expect(lines(span).contains("DTEND;VALUE=DATE:20250301"))
        span.lastDay = try day("2020-01-01")
        #expect(lines(span).contains("DTEND;VALUE=DATE:20250228"))
    }

    @Test func `a zone is written only beside a time`() throws {
        let date = try day("2025-02-27")
        #expect(!lines(event(.allDay(date))).contains("BEGIN:VTIMEZONE"))
        let timed = lines(event(.timed(date, .endOfDay)))
        #expect(timed.contains("TZID:Asia/Bangkok"))
        #expect(timed.contains("DTSTART;TZID=Asia/Bangkok:20250228T000000"))
        let empty = unfoldedLines(ICalendar(productID: "x", events: []).bytes())
        #expect(empty.contains("BEGIN:VTIMEZONE"))
    }

    @Test func `more days are sorted, once each, and without the first`() throws {
        let first = try day("2025-01-31")
        var dated = event(.allDay(first))
        dated.recurrenceDates = [
            try day("2025-03-31"), first, try day("2025-02-28"), try day("2025-03-31"),
        ]
        #expect(lines(dated).contains("RDATE;VALUE=DATE:20250228,20250331"))
        dated.start = .timed(first, try #require(TimeOfDay("08:30")))
        #expect(lines(dated).contains("RDATE;TZID=Asia/Bangkok:20250228T083000,20250331T083000"))
    }

    @Test(arguments: [
        (
            "FREQ=MONTHLY;BYMONTHDAY=-1", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1",
            "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1"
        ),
        ("INTERVAL=2;FREQ=WEEKLY", "RRULE:FREQ=WEEKLY;INTERVAL=2", "RRULE:FREQ=WEEKLY;INTERVAL=2"),
        (
            "FREQ=DAILY;UNTIL=20250930", "RRULE:FREQ=DAILY;UNTIL=20250930",
            "RRULE:FREQ=DAILY;UNTIL=20250930T165959Z"
        ),
        (
            "FREQ=DAILY;UNTIL=20250930T083000", "RRULE:FREQ=DAILY;UNTIL=20250930",
            "RRULE:FREQ=DAILY;UNTIL=20250930T013000Z"
        ),
        (
            "FREQ=DAILY;UNTIL=20250929T170000Z", "RRULE:FREQ=DAILY;UNTIL=20250930",
            "RRULE:FREQ=DAILY;UNTIL=20250929T170000Z"
        ),
    ])
    func `rules are written with an end of the start's own type`(
        rule: String, days: String, timed: String
    ) throws {
        let date = try day("2025-01-01")
        var repeated = event(.allDay(date))
        repeated.recurrence = rule
        #expect(lines(repeated).filter { $0.hasPrefix("RRULE") } == [days])
        repeated.start = .timed(date, .midnight)
        #expect(lines(repeated).filter { $0.hasPrefix("RRULE") } == [timed])
    }

    @Test(arguments: [
        "FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD", "FREQ=DAILY;X-BIZ=TH", "FREQ=DAILY;X-ROLL=NEXT",
        "RSCALE=GREGORIAN;FREQ=DAILY", "", "INTERVAL=2", "FREQ=DAILY;FREQ=DAILY",
        "FREQ=DAILY;COUNT=2;UNTIL=20250101",
        "FREQ=DAILY;UNTIL=2025", "FREQ=DAILY;UNTIL=20250230", "FREQ=DAILY\r\nEND:VEVENT",
        "FREQ=DAILY;", "FREQ",
        "RRULE:FREQ=DAILY", "FREQ=", "freq=daily", "FREQ=DAILY;UNTIL=20250101T000000X",
    ])
    func `rules that others read differently are not written`(rule: String) throws {
        #expect(!ICalendar.canCarry(rule: rule))
        var repeated = event(.allDay(try day("2025-01-01")))
        repeated.recurrence = rule
        #expect(!lines(repeated).contains { $0.hasPrefix("RRULE") })
    }

    @Test(arguments: [
        (7, nil, "-P7D", "-P7D"), (0, nil, "PT0S", "PT0S"), (1, "08:30", "-PT15H30M", "-P1DT30M"),
        (0, "08:30", "PT8H30M", "-PT30M"), (30, "09:00", "-P29DT15H", "-P30D"),
        (-4, nil, "PT0S", "PT0S"),
    ])
    func `alarms are counted from the start`(
        days: Int, time: String?, allDay: String, atNine: String
    ) throws {
        let date = try day("2025-01-31")
        var alarmed = event(.allDay(date))
        alarmed.alarms = [.init(daysBefore: days, time: time.flatMap { TimeOfDay($0) })]
        #expect(lines(alarmed).contains("TRIGGER:\(allDay)"))
        alarmed.start = .timed(date, try #require(TimeOfDay("09:00")))
        #expect(lines(alarmed).contains("TRIGGER:\(atNine)"))
        #expect(lines(alarmed).suffix(3) == ["END:VALARM", "END:VEVENT", "END:VCALENDAR"])
    }

    @Test(arguments: [
        "x\r\nEND:VEVENT", "x\nATTACH:y", "x\rATTACH:y", "\"\r\nATTACH:y", "\u{85}\nATTACH:y",
        "x\r\n ATTACH:y",
    ])
    func `no value can write a line of its own`(attack: String) throws {
        var hostile = event(.timed(try day("2025-01-31"), .midnight))
        func names(_ text: String) -> [String] {
            hostile.uid = text
            hostile.summary = text
            hostile.description = text
            hostile.categories = [text]
            hostile.url = text
            hostile.recurrence = text
            hostile.alarms = [.init(daysBefore: 1, description: text)]
            let calendar = ICalendar(
                productID: text, method: text, name: text,
                organizer: MailAddress(displayName: text, mailbox: "a@b"),
                zone: FixedZone(name: text, secondsEast: 25_200), events: [hostile])
            return unfoldedLines(calendar.bytes()).map { line in
                String(line.prefix { $0 != ":" && $0 != ";" })
            }
        }
        #expect(names(attack) == names("x"))
    }

    @Test func `lines hold 75 octets and whole characters`() {
        for seed in UInt64(0)..<200 {
            let bytes = MailSample.calendar(seed).bytes()
            let text = String(validating: bytes, as: UTF8.self)
            #expect(text != nil)
            for line in bytes.split(separator: 10) {
                #expect(line.last == 13 && line.count <= 76)
                #expect(String(validating: Array(line), as: UTF8.self) != nil)
            }
        }
    }
}
