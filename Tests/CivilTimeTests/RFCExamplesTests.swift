import CivilTime
import Testing

/// The rules of RFC 5545 §3.8.5.3 and RFC 7529 §5 that count in days, and the dates given there.
@Suite struct RFCExamplesTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let start: String
        let rule: String
        /// Days as `1997-09: 2 4 6`, separated by semicolons.
        let days: String
        /// Whether the rule ends after these days.
        var ends = true

        var testDescription: String { "\(rule) from \(start)" }

        var dates: [String] {
            days.split(separator: ";").flatMap { group in
                let halves = group.split(separator: ":")
                let month = halves[0].filter { $0 != " " }
                return halves[1].split(separator: " ").map {
                    "\(month)-\($0.count == 1 ? "0" : "")\($0)"
                }
            }
        }
    }

    static let daysAndWeeks: [Example] = [
        .init(
            start: "1997-09-02", rule: "FREQ=DAILY;COUNT=10",
            days: "1997-09: 2 3 4 5 6 7 8 9 10 11"),
        .init(
            start: "1997-09-02", rule: "FREQ=DAILY;INTERVAL=2",
            days: "1997-09: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30; 1997-10: 2 4", ends: false),
        .init(
            start: "1997-09-02", rule: "FREQ=DAILY;INTERVAL=10;COUNT=5",
            days: "1997-09: 2 12 22; 1997-10: 2 12"),
        .init(
            start: "1997-09-02", rule: "FREQ=WEEKLY;COUNT=10",
            days: "1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4"),
        .init(
            start: "1997-09-02", rule: "FREQ=WEEKLY;UNTIL=19971224T000000Z",
            days: "1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4 11 18 25;"
                + "1997-12: 2 9 16 23"),
        .init(
            start: "1997-09-02", rule: "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
            days: "1997-09: 2 16 30; 1997-10: 14 28; 1997-11: 11 25; 1997-12: 9 23; 1998-01: 6 20",
            ends: false),
        .init(
            start: "1997-09-02", rule: "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH",
            days: "1997-09: 2 4 9 11 16 18 23 25 30; 1997-10: 2"),
        .init(
            start: "1997-09-02", rule: "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH",
            days: "1997-09: 2 4 9 11 16 18 23 25 30; 1997-10: 2"),
        .init(
            start: "1997-09-01",
            rule: "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
            days: "1997-09: 1 3 5 15 17 19 29; 1997-10: 1 3 13 15 17 27 29 31;"
                + "1997-11: 10 12 14 24 26 28; 1997-12: 8 10 12 22"),
        .init(
            start: "1997-09-02", rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH",
            days: "1997-09: 2 4 16 18 30; 1997-10: 2 14 16"),
        .init(
            start: "1997-08-05", rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO",
            days: "1997-08: 5 10 19 24"),
        .init(
            start: "1997-08-05", rule: "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU",
            days: "1997-08: 5 17 19 31"),
    ]

    static let months: [Example] = [
        .init(
            start: "1997-09-05", rule: "FREQ=MONTHLY;COUNT=10;BYDAY=1FR",
            days: "1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5; 1998-01: 2; 1998-02: 6;"
                + "1998-03: 6; 1998-04: 3; 1998-05: 1; 1998-06: 5"),
        .init(
            start: "1997-09-05", rule: "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR",
            days: "1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5"),
        .init(
            start: "1997-09-07", rule: "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU",
            days: "1997-09: 7 28; 1997-11: 2 30; 1998-01: 4 25; 1998-03: 1 29; 1998-05: 3 31"),
        .init(
            start: "1997-09-22", rule: "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO",
            days: "1997-09: 22; 1997-10: 20; 1997-11: 17; 1997-12: 22; 1998-01: 19; 1998-02: 16"),
        .init(
            start: "1997-09-28", rule: "FREQ=MONTHLY;BYMONTHDAY=-3",
            days: "1997-09: 28; 1997-10: 29; 1997-11: 28; 1997-12: 29; 1998-01: 29; 1998-02: 26",
            ends: false),
        .init(
            start: "1997-09-02", rule: "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15",
            days: "1997-09: 2 15; 1997-10: 2 15; 1997-11: 2 15; 1997-12: 2 15; 1998-01: 2 15"),
        .init(
            start: "1997-09-30", rule: "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1",
            days: "1997-09: 30; 1997-10: 1 31; 1997-11: 1 30; 1997-12: 1 31; 1998-01: 1 31;"
                + "1998-02: 1"),
        .init(
            start: "1997-09-10",
            rule: "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
            days: "1997-09: 10 11 12 13 14 15; 1999-03: 10 11 12 13"),
        .init(
            start: "1997-09-02", rule: "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
            days: "1997-09: 2 9 16 23 30; 1997-11: 4 11 18 25; 1998-01: 6 13 20 27;"
                + "1998-03: 3 10 17 24 31", ends: false),
        .init(
            start: "1997-09-02", rule: "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
            days: "1998-02: 13; 1998-03: 13; 1998-11: 13; 1999-08: 13; 2000-10: 13", ends: false),
        .init(
            start: "1997-09-13", rule: "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
            days: "1997-09: 13; 1997-10: 11; 1997-11: 8; 1997-12: 13; 1998-01: 10; 1998-02: 7;"
                + "1998-03: 7; 1998-04: 11; 1998-05: 9; 1998-06: 13", ends: false),
        .init(
            start: "1997-09-04", rule: "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3",
            days: "1997-09: 4; 1997-10: 7; 1997-11: 6"),
        .init(
            start: "1997-09-29", rule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
            days: "1997-09: 29; 1997-10: 30; 1997-11: 27; 1997-12: 30; 1998-01: 29; 1998-02: 26;"
                + "1998-03: 30", ends: false),
        .init(
            start: "2007-01-15", rule: "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
            days: "2007-01: 15 30; 2007-02: 15; 2007-03: 15 30"),
        .init(
            start: "2014-01-31", rule: "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=OMIT;COUNT=4",
            days: "2014-01: 31; 2014-03: 31; 2014-05: 31; 2014-07: 31"),
        .init(
            start: "2014-01-31", rule: "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=4",
            days: "2014-01: 31; 2014-02: 28; 2014-03: 31; 2014-04: 30"),
        .init(
            start: "2014-01-31", rule: "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD;COUNT=4",
            days: "2014-01: 31; 2014-03: 1 31; 2014-05: 1"),
    ]

    static let years: [Example] = [
        .init(
            start: "1997-06-10", rule: "FREQ=YEARLY;COUNT=10;BYMONTH=6,7",
            days: "1997-06: 10; 1997-07: 10; 1998-06: 10; 1998-07: 10; 1999-06: 10; 1999-07: 10;"
                + "2000-06: 10; 2000-07: 10; 2001-06: 10; 2001-07: 10"),
        .init(
            start: "1997-03-10", rule: "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
            days: "1997-03: 10; 1999-01: 10; 1999-02: 10; 1999-03: 10; 2001-01: 10; 2001-02: 10;"
                + "2001-03: 10; 2003-01: 10; 2003-02: 10; 2003-03: 10"),
        .init(
            start: "1997-01-01", rule: "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
            days: "1997-01: 1; 1997-04: 10; 1997-07: 19; 2000-01: 1; 2000-04: 9; 2000-07: 18;"
                + "2003-01: 1; 2003-04: 10; 2003-07: 19; 2006-01: 1"),
        .init(
            start: "1997-05-19", rule: "FREQ=YEARLY;BYDAY=20MO",
            days: "1997-05: 19; 1998-05: 18; 1999-05: 17", ends: false),
        .init(
            start: "1997-05-12", rule: "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
            days: "1997-05: 12; 1998-05: 11; 1999-05: 17", ends: false),
        .init(
            start: "1997-03-13", rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=TH",
            days: "1997-03: 13 20 27; 1998-03: 5 12 19 26; 1999-03: 4 11 18 25", ends: false),
        .init(
            start: "1997-06-05", rule: "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8",
            days: "1997-06: 5 12 19 26; 1997-07: 3 10 17 24 31; 1997-08: 7 14 21 28;"
                + "1998-06: 4 11 18 25", ends: false),
        .init(
            start: "1996-11-05",
            rule: "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
            days: "1996-11: 5; 2000-11: 7; 2004-11: 2", ends: false),
        .init(
            start: "2012-02-29", rule: "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD;COUNT=5",
            days: "2012-02: 29; 2013-03: 1; 2014-03: 1; 2015-03: 1; 2016-02: 29"),
    ]

    @Test(arguments: daysAndWeeks + months + years)
    func `a documented rule gives the documented days`(example: Example) throws {
        let start = try #require(CivilDate(example.start))
        let rule = try RecurrenceRule(parsing: example.rule)
        let expected = example.dates
        let found = rule.occurrences(from: start, time: TimeOfDay("09:00"))
            .prefix(expected.count + (example.ends ? 1 : 0))
        #expect(found.map(\.date.description) == expected)
        #expect(found.allSatisfy { $0.time == TimeOfDay("09:00") && $0.original == $0.date })
    }

    @Test(arguments: ["FREQ=YEARLY;BYDAY=SU,MO,TU,WE,TH,FR,SA", "FREQ=DAILY"])
    func `every day of January for three years, said in two ways`(text: String) throws {
        let start = try #require(CivilDate("1998-01-01"))
        let rule = try RecurrenceRule(parsing: "\(text);UNTIL=20000131T140000Z;BYMONTH=1")
        let found = Array(rule.occurrences(from: start, time: TimeOfDay("09:00")))
        #expect(found.count == 93)
        #expect(found.allSatisfy { $0.date.month == 1 })
        #expect(found.last?.date.description == "2000-01-31")
    }

    @Test func `daily until 24 December are 113 days`() throws {
        let start = try #require(CivilDate("1997-09-02"))
        let rule = try RecurrenceRule(parsing: "FREQ=DAILY;UNTIL=19971224T000000Z")
        let found = Array(rule.occurrences(from: start, time: TimeOfDay("09:00")))
        #expect(found.count == 113)
        #expect(found.last?.date.description == "1997-12-23")
    }

    @Test func `every 20 minutes from 9 to 16:40 are 24 moments a day`() throws {
        let start = try #require(CivilDate("1997-09-02"))
        let text = "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40"
        let rule = try RecurrenceRule(parsing: text)
        let found = Array(rule.occurrences(from: start, time: TimeOfDay("09:00")).prefix(48))
        #expect(found[1].time?.description == "09:20")
        #expect(found[23].time?.description == "16:40")
        #expect(found[24].date.description == "1997-09-03")
        #expect(found[47].time?.description == "16:40")
    }
}
