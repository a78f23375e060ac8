import CivilTime
import ThaiPhrases

/// Finds where a day is written; what a written date means, `ThaiPhrases` says.
struct Days: Sendable {
    let sent: CivilDate

    func day(in line: AnswerLine, at index: Int) -> (day: Day, end: Int)? {
        if line[index]?.isDigit == true {
            if let before = line[index - 1], before.isDigit || before.isLatin { return nil }
            return numeric(in: line, at: index) ?? ago(in: line, at: index)
        }
        if index > 0, line[index - 1]?.isLeadingVowel == true { return nil }
        return relative(in: line, at: index) ?? weekday(in: line, at: index)
            ?? ofMonth(in: line, at: index) ?? span(in: line, at: index)
    }

    private func read(_ text: String) -> Meaning {
        readPhrase(text, in: PhraseContext(fiscalYear: FiscalYear(containing: sent))).meaning
    }

    /// `3/6/68`, `2025-06-03`, `3/6`, `๓ มิ.ย. ๖๘`.
    private func numeric(in line: AnswerLine, at index: Int) -> (day: Day, end: Int)? {
        guard let (first, afterFirst) = line.digits(at: index, atMost: 4) else { return nil }
        if let mark = line[afterFirst], "/-.".unicodeScalars.contains(mark),
            let (second, afterSecond) = line.digits(at: afterFirst + 1, atMost: 2)
        {
            if line[afterSecond] == mark,
                let (third, end) = line.digits(at: afterSecond + 1, atMost: 4)
            {
                if first > 1000, third < 100 { return (iso(first, second, third), end) }
                guard third >= 1000 || (50...99).contains(third) || (20...40).contains(third)
                else { return nil }
                return (written("\(first)/\(second)/", year: third), end)
            }
            let isPair = mark == "/" && first < 100 && (1...12).contains(second)
            if isPair, let year = years(around: first, second) {
                return (.yearless(year), afterSecond)
            }
            if isPair, (1...31).contains(first) == false { return (.impossible, afterSecond) }
        }
        guard afterFirst - index <= 2 else { return nil }
        let place = line.skippingSpaces(afterFirst)
        guard let month = Days.month(in: line, at: place) else { return nil }
        let text = line.text(index..<month)
        guard let (year, end) = year(in: line, at: month) else {
            guard case .date(let date) = read(text) else { return (.impossible, month) }
            return (.yearless(date), month)
        }
        return (written(text + " ", year: year), end)
    }

    private func iso(_ year: Int, _ month: Int, _ day: Int) -> Day {
        CivilDate(year: year > 2300 ? year - 543 : year, month: month, day: day).map(Day.exact)
            ?? .impossible
    }

    private func years(around day: Int, _ month: Int) -> CivilDate? {
        let year = FiscalYear(containing: sent).gregorianYear(ofMonth: month)
        return CivilDate(year: year, month: month, day: day)
    }

    /// The day on which a mail was sent tells a Christian year from a Buddhist one.
    private func written(_ text: String, year: Int) -> Day {
        let isChristian = (1900...2200).contains(year) && abs(year - sent.year) <= 1
        let year = isChristian ? year + 543 : year
        guard case .date(let date) = read(text + String(year)) else { return .impossible }
        return .exact(date)
    }

    /// A year behind a month: four digits, or two that are no number of something.
    private func year(in line: AnswerLine, at index: Int) -> (year: Int, end: Int)? {
        var place = line.skippingSpaces(index)
        for era in ["พ.ศ.", "พศ.", "พศ", "ค.ศ.", "ปี"] {
            let scalars = Array(era.unicodeScalars)
            guard line.has(scalars, at: place) else { continue }
            place = line.skippingSpaces(place + scalars.count)
            break
        }
        guard let (value, end) = line.digits(at: place, atMost: 4) else { return nil }
        if (1900...2700).contains(value) { return (value, end) }
        guard end - place == 2, (50...85).contains(value) else { return nil }
        let next = line.skippingSpaces(end)
        if line[next] == "%" || line[next] == "/" { return nil }
        for unit in ["คน", "ราย", "นาย", "จุด", "แผ่น", "ชุด", "ครั้ง"] {
            if line.has(Array(unit.unicodeScalars), at: next) { return nil }
        }
        return (value, end)
    }

    /// The end of a month's name that begins at a place.
    static func month(in line: AnswerLine, at index: Int) -> Int? {
        for name in months where line.has(name, at: index) {
            let end = index + name.count
            if line[end]?.isMark == true
                || (name.last?.isLatin == true && line[end]?.isLatin == true)
            {
                continue
            }
            return end
        }
        return nil
    }

    private static let months: [[Unicode.Scalar]] = {
        let full = [
            "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
            "กันยายน",
            "ตุลาคม", "พฤศจิกายน", "ธันวาคม", "กรกฏาคม", "กุมภาพันธุ์", "มกราคน", "มีนาคน",
        ]
        let spoken = [
            "มกรา", "กุมภา", "มีนา", "เมษา", "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา", "ตุลา",
            "พฤศจิกา",
            "ธันวา",
        ]
        let short = [
            ("ม", "ค"), ("ก", "พ"), ("มี", "ค"), ("เม", "ย"), ("พ", "ค"), ("มิ", "ย"), ("ก", "ค"),
            ("ส", "ค"),
            ("ก", "ย"), ("ต", "ค"), ("พ", "ย"), ("ธ", "ค"),
        ].flatMap { a, b in
            ["\(a).\(b).", "\(a). \(b).", "\(a).\(b)", "\(a)\(b).", "\(a)\(b)"]
        }
        return (full + spoken + short).map { Array($0.unicodeScalars) }
            .sorted { $0.count > $1.count }
    }()

    /// `๓ วันที่แล้ว`, `๑๕ วัน`.
    private func ago(in line: AnswerLine, at index: Int) -> (day: Day, end: Int)? {
        guard let (count, after) = line.digits(at: index, atMost: 3) else { return nil }
        let place = line.skippingSpaces(after)
        for ending in ["วันที่แล้ว", "วันก่อน", "วันที่ผ่านมา", "days ago"] {
            let scalars = Array(ending.unicodeScalars)
            if line.has(scalars, at: place) {
                return (.exact(sent.adding(days: -count)), place + scalars.count)
            }
        }
        for unit in ["วันทำการ", "วัน", "เดือน", "สัปดาห์", "อาทิตย์"] {
            let scalars = Array(unit.unicodeScalars)
            if line.has(scalars, at: place) { return (.length, place + scalars.count) }
        }
        return nil
    }

    private func relative(in line: AnswerLine, at index: Int) -> (day: Day, end: Int)? {
        let monthEnd = Array("สิ้นเดือน".unicodeScalars)
        if line.has(monthEnd, at: index) {
            let end = index + monthEnd.count
            let place = line.skippingSpaces(end)
            if let month = Days.month(in: line, at: place) {
                let (year, last) =
                    year(in: line, at: month).map { (" \($0.year)", $0.end) } ?? ("", month)
                guard case .date(let date) = read(line.text(index..<month) + year) else {
                    return (.vague, last)
                }
                return (year.isEmpty ? .yearless(date) : .exact(date), last)
            }
            if line.has(Array("หน้า".unicodeScalars), at: place) {
                return (.exact(sent.firstOfMonth.adding(months: 1).lastOfMonth), place + 4)
            }
            if line.has(Array("นี้".unicodeScalars), at: place) {
                return (.exact(sent.lastOfMonth), place + 3)
            }
            return (.vague, end)
        }
        for (word, day) in Days.words where line.has(word, at: index) {
            let end = index + word.count
            if line[end]?.isMark == true { continue }
            switch day {
            case .days(let count): return (.exact(sent.adding(days: count)), end)
            case .vague: return (.vague, end)
            case .toCome: return (.toCome, end)
            }
        }
        return nil
    }

    private enum Relative {
        case days(Int)
        case vague
        case toCome
    }

    private static let words: [([Unicode.Scalar], Relative)] = spellings.map {
        (Array($0.0.unicodeScalars), $0.1)
    }.sorted { $0.0.count > $1.0.count }

    private static let spellings: [(String, Relative)] = [
        ("วันนี้", .days(0)), ("เมื่อเช้า", .days(0)), ("เช้านี้", .days(0)), ("บ่ายนี้", .days(0)),
        ("เมื่อเช้านี้", .days(0)), ("เมื่อสักครู่", .days(0)), ("เมื่อกี้", .days(0)), ("today", .days(0)),
        ("เมื่อวาน", .days(-1)), ("เมื่อวานนี้", .days(-1)), ("วานนี้", .days(-1)), ("เมื่อคืน", .days(-1)),
        ("yesterday", .days(-1)), ("เมื่อวานซืน", .days(-2)), ("วานซืน", .days(-2)), ("พรุ่งนี้", .days(1)),
        ("พรุ้งนี้", .days(1)), ("tomorrow", .days(1)), ("มะรืน", .days(2)), ("มะรืนนี้", .days(2)),
        ("เดือนที่แล้ว", .vague), ("เดือนก่อน", .vague), ("สัปดาห์ที่แล้ว", .vague), ("สัปดาห์ก่อน", .vague),
        ("สัปดาห์ที่ผ่านมา", .vague), ("เดือนที่ผ่านมา", .vague), ("อาทิตย์ที่แล้ว", .vague),
        ("อาทิตย์ก่อน", .vague),
        ("ต้นเดือน", .vague), ("กลางเดือน", .vague), ("ปลายเดือน", .vague), ("ปีที่แล้ว", .vague),
        ("ปีก่อน", .vague),
        ("วันก่อน", .vague), ("เมื่อไม่นาน", .vague), ("นานแล้ว", .vague), ("last week", .vague),
        ("last month", .vague), ("สัปดาห์นี้", .vague), ("เดือนนี้", .vague), ("อาทิตย์นี้", .vague),
        ("สัปดาห์หน้า", .toCome), ("อาทิตย์หน้า", .toCome), ("เดือนหน้า", .toCome), ("ปีหน้า", .toCome),
        ("next week", .toCome), ("next month", .toCome),
    ]

    private func weekday(in line: AnswerLine, at index: Int) -> (day: Day, end: Int)? {
        let day = Array("วัน".unicodeScalars)
        let isNamed = line.has(day, at: index)
        var place = isNamed ? index + day.count : index
        for (name, weekday) in Days.weekdays where line.has(name, at: place) {
            place += name.count
            let after = line.skippingSpaces(place)
            let at = Array("ที่".unicodeScalars)
            if line.has(at, at: after),
                let (written, end) = numeric(in: line, at: line.skippingSpaces(after + at.count))
            {
                let date: CivilDate? =
                    switch written {
                    case .exact(let date), .yearless(let date): date
                    default: nil
                    }
                return (date?.weekday == weekday ? written : .impossible, end)
            }
            var back = (sent.weekday.rawValue - weekday.rawValue + 7) % 7
            for (ending, kind) in [
                ("ที่ผ่านมา", 0), ("ที่แล้ว", 0), ("ก่อน", 0), ("หน้า", 1), ("ที่จะถึง", 1), ("นี้", 2),
            ] {
                let scalars = Array(ending.unicodeScalars)
                guard line.has(scalars, at: after) else { continue }
                if kind == 1 { return (.toCome, after + scalars.count) }
                if kind == 2 {
                    // Of this week, Monday to Sunday.
                    let offset = weekday.rawValue - sent.weekday.rawValue
                    return (.exact(sent.adding(days: offset)), after + scalars.count)
                }
                if back == 0 { back = 7 }
                return (.exact(sent.adding(days: -back)), after + scalars.count)
            }
            return isNamed ? (.exact(sent.adding(days: -back)), place) : nil
        }
        return nil
    }

    private static let weekdays: [([Unicode.Scalar], Weekday)] = weekdayNames.map {
        (Array($0.0.unicodeScalars), $0.1)
    }

    private static let weekdayNames: [(String, Weekday)] = [
        ("จันทร์", .monday), ("อังคาร", .tuesday), ("พุธ", .wednesday), ("พฤหัสบดี", .thursday),
        ("พฤหัส", .thursday), ("ศุกร์", .friday), ("เสาร์", .saturday), ("อาทิตย์", .sunday),
    ]

    /// `วันที่ ๑๐` without a month.
    private func ofMonth(in line: AnswerLine, at index: Int) -> (day: Day, end: Int)? {
        let word = Array("วันที่".unicodeScalars)
        guard line.has(word, at: index) else { return nil }
        let place = line.skippingSpaces(index + word.count)
        if let whole = numeric(in: line, at: place) { return whole }
        guard let (day, end) = line.digits(at: place, atMost: 2) else { return nil }
        if let mark = line[end], "/-.".unicodeScalars.contains(mark), line[end + 1]?.isDigit == true
        {
            return (.impossible, end)
        }
        return (.ofMonth(day), end)
    }

    /// A month, with its year or without.
    private func span(in line: AnswerLine, at index: Int) -> (day: Day, end: Int)? {
        guard let month = Days.month(in: line, at: index) else { return nil }
        if index > 0, line[index - 1]?.isThai == true,
            ![" ", ".", "น", "จ", "บ", "ร"].contains(line[index - 1])
        {
            return nil
        }
        let (suffix, end) = year(in: line, at: month).map { (" \($0.year)", $0.end) } ?? ("", month)
        guard case .interval(let interval) = read(line.text(index..<month) + suffix) else {
            return nil
        }
        return (.span(interval), end)
    }

    // MARK: - Which day is meant

    enum Resolved: Hashable {
        case on(CivilDate)
        case future
        case unclear
    }

    /// The day on which something was done.
    func done(_ day: Day) -> Resolved {
        switch day {
        case .exact(let date): return date > sent ? .future : .on(date)
        case .yearless(let date):
            guard date > sent else { return .on(date) }
            let before = date.adding(months: -12)
            return sent.days(since: before) < date.days(since: sent) ? .on(before) : .future
        case .ofMonth(let number):
            guard let date = CivilDate(year: sent.year, month: sent.month, day: number),
                date <= sent
            else { return .unclear }
            return .on(date)
        case .toCome: return .future
        case .span, .vague, .length, .impossible: return .unclear
        }
    }

    /// The day until which more time is wished for, or nil.
    func until(_ day: Day) -> CivilDate? {
        var date: CivilDate?
        switch day {
        case .exact(let exact): date = exact
        case .yearless(let yearless):
            let next = yearless.adding(months: 12)
            let isNext = yearless <= sent && next.days(since: sent) < sent.days(since: yearless)
            date = isNext ? next : yearless
        case .ofMonth(let number):
            date = CivilDate(year: sent.year, month: sent.month, day: number)
        case .span, .vague, .toCome, .length, .impossible: date = nil
        }
        return date.flatMap { $0 > sent ? $0 : nil }
    }
}
