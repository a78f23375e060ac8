import Diagnostics
import Obligations

/// What one heading says, or the lines of one heading together.
public enum HeadingMeaning: Hashable, Sendable {
    /// A column of the table.
    case column(MeasureColumn)
    /// Months in which a mark stands; the Buddhist year if the heading names one.
    case months([Int], year: Int?)
    /// A year above months.
    case year(Int)
    /// A fiscal year above months, or a word for a plan.
    case fiscalYear
    /// A week of the month above.
    case week
    /// A state of the rows, under which a mark stands.
    case state(MeasureState)
    /// A number, which only what stands above it explains.
    case number(Int)
}

extension HeadingMeaning {
    /// What one line of a heading says, or nil.
    static func of(_ text: String) -> HeadingMeaning? {
        let heading = HeadingText(text)
        let scalars = heading.scalars
        guard !scalars.isEmpty else { return nil }
        if let months = HeadingMonths.read(scalars) ?? HeadingMonths.read(heading.bare) {
            return months
        }
        if let number = number(scalars) {
            return (2400...2700).contains(number)
                ? .year(number) : number <= 31 ? .number(number) : nil
        }
        for word in ["ปีงบประมาณพ.ศ.", "ปีงบประมาณ", "พ.ศ.", "พศ", "ปีพ.ศ.", "ปี"] {
            let form = ThaiForm(word).scalars
            if scalars.starts(with: form), let year = number(Array(scalars[form.count...])),
                let full = HeadingMonths.year(year)
            {
                return word.hasPrefix("ปีงบ") ? .fiscalYear : .year(full)
            }
        }
        for word in ["สัปดาห์ที่", "สัปดาห์", "week", "w"] {
            let word = ThaiForm(word).scalars
            if scalars.starts(with: word), number(Array(scalars[word.count...])) != nil {
                return .week
            }
        }
        if let state = StateHeading.read(scalars) { return .state(state) }
        return MeasureColumn.named(text).map { .column($0) }
    }

    /// A number that stands alone, also in parentheses.
    private static func number(_ scalars: [Unicode.Scalar]) -> Int? {
        var digits = scalars
        if digits.first == "(", digits.last == ")" { digits = Array(digits.dropFirst().dropLast()) }
        guard (1...4).contains(digits.count) else { return nil }
        return digits.reduce(0) { value, scalar in
            value.flatMap { value in decimalDigit(scalar).map { value * 10 + $0 } }
        }
    }

    /// What the lines of a heading say together, the uppermost first.
    public static func of(lines: [String]) -> HeadingMeaning? {
        let meanings = lines.map { HeadingMeaning.of($0) }
        let year = meanings.compactMap { meaning -> Int? in
            if case .year(let year)? = meaning { year } else { nil }
        }.last
        let above = meanings.dropLast().compactMap { meaning -> HeadingMeaning? in
            if case .months? = meaning { meaning } else { nil }
        }.last
        let isResult = lines.dropLast().contains { StateHeading.isResult($0) }
        if lines.count > 1, let last = lines.last {
            let isOfState = meanings.dropLast().contains {
                $0 == .column(.state) || $0 == .column(.result)
            }
            if isOfState || isResult, let state = StateHeading.word(ThaiForm(last).scalars) {
                return .state(state)
            }
            if above != nil, PlanLines.isResult(last) { return .column(.unused) }
            if let above, PlanLines.isPlan(last) { return above }
        }
        switch meanings.last ?? nil {
        case .months where isResult: return .column(.unused)
        case .column(let column) where isResult && column.isTime: return .column(.result)
        case .state(let state): return .state(state)
        case .months(let months, let own): return .months(months, year: own ?? year)
        case .column(let column): return .column(column)
        case .number(let number):
            if let above, case .months = above { return above }
            let words = lines.dropLast().map { FoldedCell($0) }
            if words.contains(where: { $0.contains("ไตรมาส") }), (1...4).contains(number) {
                return .months(HeadingMonths.quarter(number), year: year)
            }
            if words.contains(where: { $0.contains("เดือน") }), (1...12).contains(number) {
                return .months([number], year: year)
            }
        case .week: return above
        case .year, .fiscalYear, nil: break
        }
        // A line that says nothing by itself is explained by those above: ระยะเวลา, แผน.
        if let column = MeasureColumn.named(lines.joined(separator: " ")) { return .column(column) }
        return meanings.compactMap { meaning -> HeadingMeaning? in
            if case .column? = meaning { meaning } else { nil }
        }.last
    }
}

/// Months and quarters in headings.
enum HeadingMonths {
    /// `ต.ค. ๖๗`, `ม.ค.-มี.ค.`, `ไตรมาสที่ ๑ (ต.ค.-ธ.ค.)`, `Q2`, `ครึ่งปีแรก`.
    static func read(_ scalars: [Unicode.Scalar]) -> HeadingMeaning? {
        var rest = scalars.filter { $0 != "." }[...]
        // The first day of a month is how a spreadsheet keeps the month.
        if rest.first.flatMap(decimalDigit) == 1, let second = rest.dropFirst().first,
            decimalDigit(second) == nil
        {
            var month = rest.dropFirst()
            if self.month(&month) != nil, let year = trailingYear(&month), year.value != nil {
                rest = rest.dropFirst()
            }
        }
        _ = skip("เดือน", &rest)
        if skip("ไตรมาสที่", &rest) || skip("ไตรมาส", &rest) || skip("quarter", &rest)
            || skip("q", &rest)
        {
            guard let first = rest.first, let number = decimalDigit(first), (1...4).contains(number)
            else { return nil }
            rest = rest.dropFirst()
            if rest.first == "(", rest.last == ")",
                case .months(let months, let year)? = read(Array(rest.dropFirst().dropLast()))
            {
                return .months(months, year: year)
            }
            _ = skip("/", &rest)
            guard let year = trailingYear(&rest) else { return nil }
            return .months(quarter(number), year: year.value)
        }
        if skip("ครึ่งปีแรก", &rest), rest.isEmpty {
            return .months([10, 11, 12, 1, 2, 3], year: nil)
        }
        if skip("ครึ่งปีหลัง", &rest), rest.isEmpty { return .months([4, 5, 6, 7, 8, 9], year: nil) }
        guard let first = month(&rest) else { return nil }
        var months = [first]
        let before = trailingDigits(&rest)
        if skip("-", &rest) || skip("ถึง", &rest) {
            guard let last = month(&rest) else { return nil }
            var next = first
            while next != last {
                next = next % 12 + 1
                months.append(next)
            }
        }
        guard let year = trailingYear(&rest) else { return nil }
        return .months(months, year: year.value ?? before.flatMap(HeadingMonths.year))
    }

    /// The months of a fiscal quarter.
    static func quarter(_ number: Int) -> [Int] {
        (0..<3).map { (9 + (number - 1) * 3 + $0) % 12 + 1 }
    }

    /// A Buddhist year of two or four digits; one of the common era is made one.
    static func year(_ number: Int) -> Int? {
        switch number {
        case 0..<100: number + 2500
        case 2400...2700: number
        case 1900...2100: number + 543
        default: nil
        }
    }

    private static func trailingDigits(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
        _ = skip("พศ", &rest)
        _ = skip("'", &rest)
        let digits = rest.prefix { decimalDigit($0) != nil }
        guard digits.count == 2 || digits.count == 4 else { return nil }
        rest = rest.dropFirst(digits.count)
        return digits.reduce(0) { $0 * 10 + (decimalDigit($1) ?? 0) }
    }

    /// The year at the end; nil when something else stands there.
    private static func trailingYear(
        _ rest: inout ArraySlice<Unicode.Scalar>
    ) -> (value: Int?, Void)? {
        guard !rest.isEmpty else { return (nil, ()) }
        guard let digits = trailingDigits(&rest), rest.isEmpty else { return nil }
        return (year(digits), ())
    }

    private static func month(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
        _ = skip("เดือน", &rest)
        for (word, _, number) in names where rest.starts(with: word) {
            rest = rest.dropFirst(word.count)
            return number
        }
        return nil
    }

    private static func skip(_ word: String, _ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
        let word = ThaiForm(word).scalars
        guard rest.starts(with: word) else { return false }
        rest = rest.dropFirst(word.count)
        return true
    }

    /// Without stops, the longest first.
    static let names: [(word: [Unicode.Scalar], dotted: [Unicode.Scalar], number: Int)] = [
        "มกราคม มค jan january", "กุมภาพันธ์ กพ feb february", "มีนาคม มีค mar march",
        "เมษายน เมย apr april",
        "พฤษภาคม พค may", "มิถุนายน มิย jun june", "กรกฎาคม กรกฏาคม กค jul july",
        "สิงหาคม สค aug august",
        "กันยายน กย sep sept september", "ตุลาคม ตค oct october", "พฤศจิกายน พย nov november",
        "ธันวาคม ธค dec december",
    ].enumerated().flatMap { index, words in
        words.split(separator: " ").map { word in
            let form = ThaiForm(String(word)).scalars
            // The short ones are written with stops: ม.ค., เม.ย.
            let isShort = form.count <= 3 && form.allSatisfy { $0.value > 0x7F }
            let last = form.count - 1
            let dotted =
                isShort ? Array(form[..<last]) + [".", form[last]] : form
            return (form, dotted, index + 1)
        }
    }.sorted { $0.0.count > $1.0.count }
}

/// States of rows in headings.
enum StateHeading {
    /// `อยู่ระหว่างดำเนินการ`, `สถานะ แล้วเสร็จ`; not `แล้วเสร็จ` alone, which as often heads the day of it.
    static func read(_ scalars: [Unicode.Scalar]) -> MeasureState? {
        for prefix in prefixes where scalars.starts(with: prefix) {
            let rest = scalars.dropFirst(prefix.count).filter {
                !":()-/".unicodeScalars.contains($0)
            }
            if let state = word(Array(rest)) { return state }
        }
        guard let state = word(scalars), !isEnd(scalars) else { return nil }
        return state
    }

    /// A state that is the whole of a text.
    static func word(_ scalars: [Unicode.Scalar]) -> MeasureState? {
        table.first { $0.words.contains(scalars) }?.state
    }

    /// Whether a heading may name the day as well as the state: แล้วเสร็จ.
    static func isEnd(_ scalars: [Unicode.Scalar]) -> Bool { ends.contains(scalars) }

    /// Whether a line above says that what stands below it has happened: `ผล`, `ผลการดำเนินงาน`, `ปฏิบัติจริง`.
    static func isResult(_ line: String) -> Bool {
        let scalars = HeadingText(line).bare
        return PlanLines.isResult(line) || MeasureColumn.named(line) == .result
            || results.contains { scalars.starts(with: $0) }
    }

    private static let prefixes = ["สถานะการดำเนินงาน", "สถานะการดำเนินการ", "สถานะ"].map {
        ThaiForm($0).scalars
    }
    private static let results = [
        "ผลการ", "ผลงาน", "ผลปฏิบัติ", "ปฏิบัติจริง", "ทำจริง", "เกิดขึ้นจริง", "actual",
    ].map {
        ThaiForm($0).scalars
    }
    private static let ends = Set(
        ["แล้วเสร็จ", "เสร็จสิ้น", "เสร็จ", "ดำเนินการแล้วเสร็จ", "ดำเนินการเสร็จสิ้น", "เสร็จแล้ว"].map {
            ThaiForm($0).scalars
        })
    private static let table: [(state: MeasureState, words: Set<[Unicode.Scalar]>)] = [
        (
            .notStarted,
            [
                "ยังไม่ได้ดำเนินการ", "ยังไม่ดำเนินการ", "ยังไม่ได้เริ่มดำเนินการ", "ยังไม่เริ่มดำเนินการ", "ยังไม่ได้เริ่ม",
                "ยังไม่เริ่ม",
                "ไม่ได้ดำเนินการ", "ไม่ดำเนินการ", "รอดำเนินการ", "ยังไม่ได้ทำ", "ยังไม่ทำ", "notstarted",
            ]
        ),
        (
            .inProgress,
            [
                "อยู่ระหว่างดำเนินการ", "อยู่ระหว่างการดำเนินการ", "อยู่ระหว่างดำเนินงาน", "อยู่ระหว่าง",
                "ระหว่างดำเนินการ",
                "กำลังดำเนินการ", "กำลังทำ", "ดำเนินการบางส่วน", "แล้วเสร็จบางส่วน", "ดำเนินการแล้วบางส่วน",
                "ยังไม่แล้วเสร็จ", "ไม่แล้วเสร็จ",
                "ยังไม่เสร็จ", "ไม่เสร็จ", "inprogress",
            ]
        ),
        (
            .done,
            [
                "แล้วเสร็จ", "เสร็จสิ้น", "เสร็จ", "ดำเนินการแล้วเสร็จ", "ดำเนินการเสร็จสิ้น", "ดำเนินการแล้ว",
                "เสร็จแล้ว",
                "ดำเนินการเสร็จแล้ว", "ดำเนินการเรียบร้อยแล้ว", "ดำเนินการครบถ้วน", "ทำแล้ว", "done", "completed",
            ]
        ),
    ].map { state, words in (state, Set(words.map { ThaiForm($0).scalars })) }
}
