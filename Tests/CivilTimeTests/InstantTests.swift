import CivilTime
import Testing

@Suite struct TimeOfDayTests {
    @Test(
        arguments: [
            ("08:30", 510), ("00:00", 0), ("23:59", 1439), ("24:00", 1440), ("24:01", nil),
            ("08:60", nil), ("8:30", nil), ("08.30", nil), ("25:00", nil), ("๐๘:๓๐", nil),
            ("", nil),
        ] as [(String, Int?)])
    func `a time is two digits, a colon and two digits`(text: String, minutes: Int?) {
        #expect(TimeOfDay(text)?.minutes == minutes)
        if minutes != nil { #expect(TimeOfDay(text)?.description == text) }
    }

    @Test func `24:00 is the end of the day and after all else`() throws {
        #expect(TimeOfDay("24:00") == .endOfDay)
        #expect(TimeOfDay("00:00") == .midnight)
        #expect(try #require(TimeOfDay("23:59")) < .endOfDay)
    }
}

@Suite struct InstantTests {
    @Test(
        arguments: [
            (0, "1970-01-01T07:00:00+07:00"),
            (-1, "1970-01-01T06:59:59+07:00"),
            (-25_200, "1970-01-01T00:00:00+07:00"),
            (-25_201, "1969-12-31T23:59:59+07:00"),
            (-86_400 * 365, "1969-01-01T07:00:00+07:00"),
            (1_736_407_800, "2025-01-09T14:30:00+07:00"),
            (1_709_139_600, "2024-02-29T00:00:00+07:00"),
            (4_102_444_799, "2100-01-01T06:59:59+07:00"),
        ] as [(Int64, String)])
    func `a moment has its Bangkok date and time, before 1970 too`(seconds: Int64, text: String) {
        #expect(FixedZone.bangkok.format(Instant(secondsSinceEpoch: seconds)) == text)
    }

    @Test func `every half hour of four years around the epoch comes back from date and time`()
        throws
    {
        let zone = FixedZone.bangkok
        var wrong: [Instant] = []
        for step in -35_064..<35_064 {
            let instant = Instant(secondsSinceEpoch: Int64(step) * 1800)
            let back = zone.instant(zone.date(at: instant), zone.time(at: instant))
            if back != instant { wrong.append(instant) }
        }
        #expect(wrong.isEmpty)
    }

    @Test func `seconds are dropped from a time of day, not rounded`() {
        let instant = Instant(secondsSinceEpoch: -25_200 + 59)
        #expect(FixedZone.bangkok.time(at: instant) == .midnight)
        #expect(FixedZone.bangkok.date(at: instant).description == "1970-01-01")
    }

    @Test func `24:00 is the next day's first moment`() throws {
        let date = try #require(CivilDate("2025-09-30"))
        let zone = FixedZone.bangkok
        #expect(zone.instant(date, .endOfDay) == zone.instant(date.adding(days: 1)))
    }

    @Test func `moments are added and subtracted in seconds`() {
        let first = Instant(secondsSinceEpoch: -10)
        let second = first.adding(seconds: 25)
        #expect(second.seconds(since: first) == 25)
        #expect(first.seconds(since: second) == -25)
        #expect(first < second)
    }

    @Test func `an offset has a sign and two times two digits`() {
        #expect(FixedZone.bangkok.offset == "+07:00")
        #expect(FixedZone(name: "x", secondsEast: -12_600).offset == "-03:30")
        #expect(FixedZone(name: "UTC", secondsEast: 0).offset == "+00:00")
    }

    @Test(arguments: [Int64.min, Int64.min + 1, -185_542_587_187_201, Int64.max - 1, Int64.max])
    func `a moment that no calendar has ends nothing`(seconds: Int64) {
        let moment = Instant(secondsSinceEpoch: seconds)
        for zone in [
            FixedZone.bangkok, FixedZone(name: "x", secondsEast: -43_200),
            FixedZone(name: "UTC", secondsEast: 0),
        ] {
            let edge = CivilDate(daysSinceEpoch: seconds < 0 ? Int.min : Int.max)
            #expect(zone.date(at: moment) == edge)
            #expect((0...1439).contains(zone.time(at: moment).minutes))
            #expect(zone.format(moment).hasSuffix(zone.offset))
        }
        for step in [Int.min, -1, 0, 1, Int.max] {
            let moved = moment.adding(seconds: step)
            #expect(step < 0 ? moved <= moment : moved >= moment)
            #expect((moved.seconds(since: moment) < 0) == (moved < moment))
        }
        let epoch = Instant(secondsSinceEpoch: 0)
        #expect((moment.seconds(since: epoch) < 0) == (seconds < 0))
        #expect((epoch.seconds(since: moment) > 0) == (seconds < 0))
    }

    @Test(arguments: [Int.min, Int.min + 1, -6_000_000_000, 6_000_000_000, Int.max])
    func `a date moved by any number of days ends nothing`(days: Int) {
        for start in [Int.min, -1, 0, 20_000, Int.max] {
            let date = CivilDate(daysSinceEpoch: start).adding(days: days)
            #expect(date == CivilDate(daysSinceEpoch: days < 0 ? Int.min : Int.max))
            #expect(!date.description.isEmpty)
        }
    }
}
