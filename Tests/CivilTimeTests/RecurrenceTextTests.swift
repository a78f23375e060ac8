import CivilTime
import Testing

@Suite struct RecurrenceTextTests {
    private func fault(_ text: String) -> RecurrenceError? {
        do throws(RecurrenceError) {
            _ = try RecurrenceRule(parsing: text)
            return nil
        } catch { return error }
    }

    /// A valid rule, and one beside it that differs in the fault alone.
    struct Pair: Sendable, CustomTestStringConvertible {
        let valid: String
        let invalid: String
        let kind: RecurrenceError.Kind
        let quoted: String

        init(_ valid: String, _ invalid: String, _ kind: RecurrenceError.Kind, _ quoted: String) {
            self.valid = valid
            self.invalid = invalid
            self.kind = kind
            self.quoted = quoted
        }

        var testDescription: String { invalid }
    }

    static let pairs: [Pair] = [
        // Form
        .init("FREQ=DAILY", "", .syntax, ""),
        .init("RRULE:FREQ=DAILY", "RRULE:", .syntax, ""),
        .init("FREQ=DAILY", "FREQ=DAILY;", .syntax, ""),
        .init("FREQ=DAILY;COUNT=2", "FREQ=DAILY;;COUNT=2", .syntax, ""),
        .init("FREQ=DAILY", "FREQ", .syntax, "FREQ"),
        .init("FREQ=DAILY", "FREQ=", .syntax, "FREQ="),
        .init("FREQ=DAILY;COUNT=2", "FREQ=DAILY; COUNT=2", .unknownPart, " COUNT"),
        .init("FREQ=MONTHLY;BYMONTH=3", "FREQ=MONTHLY;BYMOTH=3", .unknownPart, "BYMOTH"),
        .init("FREQ=DAILY", "FREQ=DAILY;X-ROL=NEXT2;BYEASTER=0", .unknownPart, "X-ROL"),
        .init("FREQ=DAILY", "FREQ=DAILY;BYEASTER=0", .unknownPart, "BYEASTER"),
        .init("FREQ=DAILY;INTERVAL=2", "INTERVAL=2", .missingFrequency, "INTERVAL=2"),
        .init(
            "FREQ=DAILY;COUNT=2", "COUNT=2;FREQ=DAILY;COUNT=2", .duplicatePart, "COUNT=2"),
        .init("FREQ=DAILY", "FREQ=DAILY;FREQ=WEEKLY", .duplicatePart, "FREQ=WEEKLY"),
        // Frequencies
        .init("FREQ=DAILY", "FREQ=HOURLY", .unsupported, "HOURLY"),
        .init("FREQ=WEEKLY", "FREQ=MINUTELY", .unsupported, "MINUTELY"),
        .init("FREQ=YEARLY", "FREQ=SECONDLY", .unsupported, "SECONDLY"),
        .init("FREQ=DAILY;BYSECOND=0", "FREQ=DAILY;BYSECOND=0,30", .unsupported, "BYSECOND=0,30"),
        .init("FREQ=MONTHLY", "FREQ=MONTLY", .value, "MONTLY"),
        .init("freq=monthly;byday=1mo", "freq=monthy", .value, "monthy"),
        // Numbers
        .init("FREQ=DAILY;INTERVAL=1", "FREQ=DAILY;INTERVAL=0", .value, "0"),
        .init("FREQ=DAILY;INTERVAL=12", "FREQ=DAILY;INTERVAL=-1", .value, "-1"),
        .init("FREQ=DAILY;INTERVAL=12", "FREQ=DAILY;INTERVAL=๑๒", .value, "๑๒"),
        .init("FREQ=DAILY;INTERVAL=12", "FREQ=DAILY;INTERVAL=1.5", .value, "1.5"),
        .init("FREQ=DAILY;COUNT=999999999", "FREQ=DAILY;COUNT=1000000000", .value, "1000000000"),
        .init("FREQ=DAILY;COUNT=1", "FREQ=DAILY;COUNT=0", .value, "0"),
        .init("FREQ=YEARLY;BYMONTH=1,12", "FREQ=YEARLY;BYMONTH=1,13", .value, "13"),
        .init("FREQ=YEARLY;BYMONTH=1", "FREQ=YEARLY;BYMONTH=-1", .value, "-1"),
        .init("FREQ=YEARLY;BYMONTH=1", "FREQ=YEARLY;BYMONTH=0", .value, "0"),
        .init("FREQ=YEARLY;BYMONTH=1,2", "FREQ=YEARLY;BYMONTH=1,,2", .value, ""),
        .init("FREQ=YEARLY;BYWEEKNO=53,-53", "FREQ=YEARLY;BYWEEKNO=54", .value, "54"),
        .init("FREQ=YEARLY;BYYEARDAY=366,-366", "FREQ=YEARLY;BYYEARDAY=-367", .value, "-367"),
        .init("FREQ=MONTHLY;BYMONTHDAY=31,-31", "FREQ=MONTHLY;BYMONTHDAY=32", .value, "32"),
        .init("FREQ=MONTHLY;BYMONTHDAY=+1", "FREQ=MONTHLY;BYMONTHDAY=0", .value, "0"),
        .init("FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYMONTHDAY=--1", .value, "--1"),
        .init("FREQ=DAILY;BYHOUR=0,23", "FREQ=DAILY;BYHOUR=24", .value, "24"),
        .init("FREQ=DAILY;BYMINUTE=0,59", "FREQ=DAILY;BYMINUTE=60", .value, "60"),
        .init("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", .value, "0"),
        // Weekdays
        .init("FREQ=WEEKLY;BYDAY=MO,SU", "FREQ=WEEKLY;BYDAY=MO,XX", .value, "XX"),
        .init("FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=M", .value, "M"),
        .init("FREQ=MONTHLY;BYDAY=+1MO,-5FR", "FREQ=MONTHLY;BYDAY=0MO", .value, "0MO"),
        .init("FREQ=YEARLY;BYDAY=53MO", "FREQ=YEARLY;BYDAY=54MO", .value, "54MO"),
        .init("FREQ=WEEKLY;WKST=SU", "FREQ=WEEKLY;WKST=1SU", .value, "1SU"),
        // UNTIL
        .init("FREQ=DAILY;UNTIL=20251231", "FREQ=DAILY;UNTIL=2025-12-31", .value, "2025-12-31"),
        .init("FREQ=DAILY;UNTIL=20240229", "FREQ=DAILY;UNTIL=20250229", .value, "20250229"),
        .init(
            "FREQ=DAILY;UNTIL=20251231T235959", "FREQ=DAILY;UNTIL=20251231T240000", .value,
            "20251231T240000"),
        .init(
            "FREQ=DAILY;UNTIL=20251231T165959Z", "FREQ=DAILY;UNTIL=20251231T165959X", .value,
            "20251231T165959X"),
        // Extensions
        .init(
            "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD", "RSCALE=HEBREW;FREQ=YEARLY", .unsupported,
            "HEBREW"),
        .init("FREQ=MONTHLY;SKIP=BACKWARD", "FREQ=MONTHLY;SKIP=BACK", .value, "BACK"),
        .init("FREQ=DAILY;X-BIZ=TH", "FREQ=DAILY;X-BIZ=US", .value, "US"),
        .init("FREQ=DAILY;X-ROLL=NEXT", "FREQ=DAILY;X-ROLL=NEAREST", .value, "NEAREST"),
        .init("FREQ=DAILY;X-COVERS=PREVIOUS", "FREQ=DAILY;X-COVERS=NEXT", .value, "NEXT"),
        // Parts that do not go together
        .init(
            "FREQ=DAILY;COUNT=3", "FREQ=DAILY;COUNT=3;UNTIL=20251231", .conflict, "UNTIL=20251231"),
        .init("FREQ=YEARLY;BYWEEKNO=20", "FREQ=MONTHLY;BYWEEKNO=20", .conflict, "BYWEEKNO=20"),
        .init("FREQ=YEARLY;BYYEARDAY=1", "FREQ=DAILY;BYYEARDAY=1", .conflict, "BYYEARDAY=1"),
        .init("FREQ=YEARLY;BYYEARDAY=1", "FREQ=WEEKLY;BYYEARDAY=1", .conflict, "BYYEARDAY=1"),
        .init("FREQ=YEARLY;BYYEARDAY=1", "FREQ=MONTHLY;BYYEARDAY=1", .conflict, "BYYEARDAY=1"),
        .init("FREQ=DAILY;BYMONTHDAY=1", "FREQ=WEEKLY;BYMONTHDAY=1", .conflict, "BYMONTHDAY=1"),
        .init("FREQ=MONTHLY;BYDAY=1MO", "FREQ=WEEKLY;BYDAY=1MO", .conflict, "BYDAY=1MO"),
        .init("FREQ=YEARLY;BYDAY=1MO", "FREQ=DAILY;BYDAY=1MO", .conflict, "BYDAY=1MO"),
        .init(
            "FREQ=YEARLY;BYWEEKNO=2;BYDAY=MO", "FREQ=YEARLY;BYWEEKNO=2;BYDAY=-1MO", .conflict,
            "BYDAY=-1MO"),
        .init(
            "FREQ=MONTHLY;BYHOUR=9,15;BYSETPOS=1", "FREQ=MONTHLY;BYSETPOS=1", .conflict,
            "BYSETPOS=1"),
        .init(
            "FREQ=MONTHLY;X-BIZ=TH;BYSETPOS=-1", "FREQ=MONTHLY;X-ROLL=NEXT;BYSETPOS=-1", .conflict,
            "BYSETPOS=-1"),
    ]

    @Test(arguments: pairs)
    func `a valid rule is read, and its faulty neighbour is told apart at its place`(pair: Pair) {
        #expect(fault(pair.valid) == nil)
        guard let fault = fault(pair.invalid) else {
            Issue.record("'\(pair.invalid)' was read")
            return
        }
        #expect(fault.kind == pair.kind)
        let scalars = Array(pair.invalid.unicodeScalars)
        let isInside = (0...scalars.count).contains(fault.range.upperBound)
        #expect(isInside)
        if isInside {
            let marked = String(String.UnicodeScalarView(scalars[fault.range]))
            #expect(marked == pair.quoted)
            #expect(fault.message.contains("'\(marked)") || marked.isEmpty)
        }
        #expect(fault.message.contains("expected "))
        #expect(fault.message.first?.isUppercase != true && !fault.message.hasSuffix("."))
    }

    @Test func `a message says what was written, what was expected, and what was near`() {
        #expect(
            fault("FREQ=MONTHLY;BYMOTHDAY=1")?.message
                == "cannot read the part 'BYMOTHDAY': expected BYMONTHDAY, perhaps")
        #expect(
            fault("FREQ=MONTHLY;BYMONTHDAY=32")?.message
                == "cannot read '32' in BYMONTHDAY: expected a day of the month from 1 to 31"
                + " or -31 to -1")
        #expect(
            fault("FREQ=HOURLY")?.message
                == "the frequency 'HOURLY' is finer than a day:"
                + " expected DAILY, WEEKLY, MONTHLY or YEARLY")
    }

    @Test func `the place of a fault is counted in scalars, prefix included`() {
        #expect(fault("RRULE:FREQ=DAILY;BYHOUR=9,๑๐")?.range == 26..<28)
    }

    @Test func `a text of any length gives a message of one sentence`() {
        let long = String(repeating: "ก", count: 5000)
        #expect((fault(long)?.message.count ?? .max) < 200)
        #expect((fault("FREQ=\(long)")?.message.count ?? .max) < 200)
        #expect((fault("\(long)=1")?.message.count ?? .max) < 200)
    }

    @Test(arguments: [
        (
            "RRULE:wkst=su;until=20251231;byday=-1fr,+2mo;bymonth=4,10;interval=2;freq=yearly",
            "FREQ=YEARLY;INTERVAL=2;BYMONTH=4,10;BYDAY=-1FR,2MO;UNTIL=20251231;WKST=SU"
        ),
        (
            "X-ROLL=NEXT;X-BIZ=TH;SKIP=FORWARD;RSCALE=GREGORIAN;COUNT=3;BYSETPOS=-1,1;BYMINUTE=30;"
                + "BYHOUR=8;BYDAY=MO;BYMONTHDAY=1;BYYEARDAY=5;BYWEEKNO=1;BYMONTH=1;FREQ=YEARLY",
            "FREQ=YEARLY;BYMONTH=1;BYWEEKNO=1;BYYEARDAY=5;BYMONTHDAY=1;BYDAY=MO;BYHOUR=8;"
                + "BYMINUTE=30;BYSETPOS=-1,1;COUNT=3;SKIP=FORWARD;X-BIZ=TH;X-ROLL=NEXT"
        ),
        ("FREQ=DAILY;INTERVAL=1;WKST=MO;SKIP=OMIT;BYSECOND=0", "FREQ=DAILY"),
        ("FREQ=DAILY;UNTIL=20251231T165959Z", "FREQ=DAILY;UNTIL=20251231T235900"),
        ("FREQ=DAILY;UNTIL=20251231T170000Z", "FREQ=DAILY;UNTIL=20260101T000000"),
        ("FREQ=DAILY;UNTIL=20251231T083000", "FREQ=DAILY;UNTIL=20251231T083000"),
    ])
    func `a rule is written in one order, and what goes without saying is left out`(
        text: String, written: String
    ) throws {
        let rule = try RecurrenceRule(parsing: text)
        #expect(rule.description == written)
        #expect(try RecurrenceRule(parsing: written) == rule)
    }

    @Test func `two thousand random rules read back as themselves`() throws {
        var random = SeededRandom(seed: 5545)
        for _ in 0..<2000 {
            let rule = RandomRule.make(&random)
            #expect(try RecurrenceRule(parsing: rule.description) == rule)
        }
    }

    @Test func `no text brings the reader down`() {
        var random = SeededRandom(seed: 7529)
        let seeds = Self.pairs.map(\.valid)
        let bits = [
            ";", "=", ",", "-", "+", "0", "99", "MO", "FREQ", "T", "Z", "ก", "\u{0}", "e\u{301}",
        ]
        for _ in 0..<5000 {
            var scalars = Array((seeds.randomElement(using: &random) ?? "").unicodeScalars)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0...scalars.count, using: &random)
                if random.chance(40), place < scalars.count {
                    scalars.remove(at: place)
                } else {
                    let bit = bits.randomElement(using: &random) ?? ""
                    scalars.insert(contentsOf: bit.unicodeScalars, at: place)
                }
            }
            let text = String(String.UnicodeScalarView(scalars))
            let count = text.unicodeScalars.count
            if let fault = fault(text) { #expect(fault.range.upperBound <= count) }
        }
    }
}
