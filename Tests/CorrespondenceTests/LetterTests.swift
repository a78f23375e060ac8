import CivilTime
import Diagnostics
import Loading
import Obligations
import Testing
import ThaiPhrases

@testable import Correspondence
@testable import Planning

@Suite struct `A letter's totals` {
    @Test(arguments: shippedAgencies, [false, true])
    func `are the counts of the lists printed under them`(_ agency: String, _ isActing: Bool) throws
    {
        let registry = try shipped(agency)
        let first = registry.fiscalYear.start
        var station = try LetterStation([registry], from: "\(first) 07:00")
        station.run(
            to: registry.fiscalYear.end.adding(days: 120).description,
            isActing ? everySecond(of: registry, from: first.adding(days: 1)) : [])
        #expect(station.letters.count > 40)
        var totals = 0
        for told in station.letters {
            let reading = LetterReading(told.letter.text)
            for list in reading.lists {
                guard let total = list.total else { continue }
                totals += 1
                #expect(total == list.count, "\(list.title)\n\(told.letter.text)")
                #expect(total > 0)
            }
            check(subject: told.letter, reading)
            check(summary: told.letter, reading)
            check(bullets: told.letter, reading)
        }
        #expect(totals > 60)
    }

    /// Every second matter is done on its day, the rest never.
    private func everySecond(of registry: Registry, from first: CivilDate) -> [(
        at: String, fact: Fact
    )] {
        let dues = registry.obligations.enumerated().filter { $0.offset % 2 == 0 }
            .flatMap { dueDates(of: $0.element, in: registry) }
        return dues.sorted { $0.date < $1.date }.map { due in
            let date = max(due.date, first)
            return ("\(date) 10:00", .completed(Completion(due.id, date: date)))
        }
    }

    /// What the subject counts is what the letter lists.
    private func check(subject letter: Letter, _ reading: LetterReading) {
        for (word, title) in [
            ("เกินกำหนด ", "เกินกำหนดแล้ว"), ("เปลี่ยนกำหนด ", "กำหนดที่เปลี่ยนไป"),
            ("ใกล้ครบกำหนด ", "ใกล้ครบกำหนด"),
        ] {
            let found = letter.subject.ranges(of: word).lazy.compactMap { range -> Int? in
                let rest = letter.subject[range.upperBound...]
                guard let first = rest.unicodeScalars.first, ("๐"..."๙").contains(first) else {
                    return nil
                }
                return LetterReading.number(rest)
            }.first
            guard let found else { continue }
            let list = reading.lists.first { $0.title.contains(title) }
            #expect(list?.total == found, "\(letter.subject)")
        }
    }

    /// Each total of a monthly letter's first lines is that of a list, in the same order.
    private func check(summary letter: Letter, _ reading: LetterReading) {
        guard
            let line = letter.text.split(separator: "\n").first(where: { $0.hasPrefix("สรุป: ") })
        else { return }
        let numbers = line.dropFirst(6).split(separator: "·").map { LetterReading.number($0) ?? -1 }
        #expect(numbers == reading.lists.compactMap(\.total))
    }

    /// A line that announces so many of something is followed by so many.
    private func check(bullets letter: Letter, _ reading: LetterReading) {
        for item in reading.lists.flatMap(\.items) {
            for line in item.lines where line.hasPrefix("เรื่องที่เปลี่ยนตาม") {
                let bullets = item.lines.count { $0.hasPrefix("• ") }
                #expect(LetterReading.number(line) == bullets)
            }
            for line in item.lines where line.hasPrefix("ค้าง ") && line.contains(" รอบ: ") {
                #expect(LetterReading.number(line) == line.split(separator: ",").count, "\(line)")
            }
        }
    }
}

@Suite struct `The dates that a letter shows` {
    /// Every day around the year by its words, short (๑ ม.ค. ๖๘) and long (๑ มกราคม ๒๕๖๘).
    private static let days: [String: CivilDate] = {
        var days: [String: CivilDate] = [:]
        for offset in -120...500 {
            let date = day("2024-10-01").adding(days: offset)
            days[ThaiText.date(date, style: .short)] = date
            days[ThaiText.date(date, style: .long)] = date
        }
        return days
    }()

    /// The dates in a text: every three words that are a date's.
    private func dates(in text: String) -> Set<CivilDate> {
        let words = text.split { $0.isWhitespace || "(),:•".contains($0) }
        return Set(
            words.indices.dropLast(2).compactMap { index in
                Self.days[words[index...index + 2].joined(separator: " ")]
            })
    }

    @Test func `are all recorded, and no others`() throws {
        let registry = try shipped("changhan")
        var station = try LetterStation([registry], from: "2024-10-01 07:00")
        station.run(
            to: "2025-09-15",
            [
                (
                    "2025-02-10 10:00",
                    .extended(
                        Extension(
                            OccurrenceID(ObligationID("M05"), FiscalYear(2568)),
                            until: day("2025-04-22"), grantedBy: "ผกก.", paper: "บันทึก ๑๒/๖๘"))
                )
            ])
        var compared = 0
        for told in station.letters where told.reminder.post != .admin {
            let own = told.reminder.notices.compactMap(\.notice.ownDate)
            #expect(Set(told.letter.shown).isDisjoint(with: own))
            let recorded = Set(told.letter.shown.map(\.date) + own.map(\.date))
            let lines = LetterReading(told.letter.text).lists.flatMap(\.items).flatMap(\.lines)
            // What is planned or quoted is no date of a matter: the next reminder, the words of the plan,
            // the day that an extension replaced.
            let text = lines.filter {
                !$0.hasPrefix("หากไม่ได้รับรายงาน") && !$0.hasPrefix("แจ้งล่าช้า")
                    && !$0.hasPrefix("กำหนดเดิม: ") && !$0.hasPrefix("วันเริ่มเดิม: ")
            }.map { line in
                var line = line.split(separator: "“").first.map(String.init) ?? line
                if let range = line.ranges(of: "(ขยายจากกำหนดเดิม").first {
                    line = String(line[..<range.lowerBound])
                }
                return line
            }.joined(separator: "\n")
            #expect(
                dates(in: text) == recorded,
                "\(told.letter.fileText)\n\(told.letter.shown)")
            compared += recorded.count
        }
        #expect(compared > 1_000)
        let granted = station.letters.filter { $0.letter.text.contains("ขยายจากกำหนดเดิม") }
        #expect(!granted.isEmpty)
        #expect(
            granted.allSatisfy {
                $0.letter.text.contains("โดย ผกก. ตาม บันทึก ๑๒/๖๘")
                    && dates(in: $0.letter.text).contains(day("2025-04-22"))
            })
    }

    @Test func `name the matter whose line shows them`() throws {
        let registry = try shipped("changhan")
        var station = try LetterStation([registry], from: "2025-01-02 07:00")
        station.run(to: "2025-03-05")
        for told in station.letters where told.reminder.month != nil {
            let items = LetterReading(told.letter.text).lists.flatMap(\.items)
            for shown in told.letter.shown {
                let label = shown.occurrence.obligation.rawValue
                #expect(
                    items.contains { item in
                        item.label == label
                            && dates(in: item.lines.joined(separator: "\n"))
                                .contains(shown.date)
                    }, "\(shown)")
            }
        }
    }
}

@Suite struct `Dates that moved` {
    private let oit = "๑ มกราคม ๒๕๖๘ ถึง ๓๐ มิถุนายน ๒๕๖๘"

    private func moved(_ change: String) throws -> [Told] {
        var station = try LetterStation([try shipped("changhan")], from: "2024-10-01 07:00")
        station.run(to: "2025-06-10 09:00")
        let before = station.letters.count
        station.load([try shipped("changhan", replacing: oit, with: change)])
        station.run(to: "2025-06-13")
        return Array(station.letters.dropFirst(before)).filter {
            $0.reminder.notices.contains { $0.reason == .dateChanged }
        }
    }

    @Test func `by one amendment stand in one block, with its reason and its day`() throws {
        let letters = try moved(
            oit
                + "\n    amended: [{end: ๑๕ ก.ค. ๖๘, announced: ๙ มิ.ย. ๖๘, reason: ประกาศ ป.ป.ช. เลื่อนปิดรับ}]"
        )
        #expect(letters.count > 2)
        var matters = 0
        for told in letters {
            let list = try #require(
                LetterReading(told.letter.text).lists.first { $0.title.contains("กำหนดที่เปลี่ยนไป") })
            #expect(list.items.count == 1, "\(told.letter.text)")
            #expect(list.total == list.count)
            #expect(told.letter.subject.contains("เปลี่ยนกำหนด \(ThaiText.digits(list.count)) เรื่อง"))
            let item = try #require(list.items.first)
            #expect(
                item.lines.contains { $0.contains("ประกาศ ป.ป.ช. เลื่อนปิดรับ (ประกาศ ๙ มิ.ย. ๖๘)") })
            #expect(item.lines.contains { $0.hasPrefix("กำหนดเดิม: ") && $0.contains("๓๐ มิถุนายน") })
            #expect(item.lines.contains { $0.hasPrefix("กำหนดใหม่: ") && $0.contains("๑๕ กรกฎาคม") })
            matters = max(matters, list.count)
            #expect(!told.letter.text.contains("ควรแจ้งตั้งแต่"))
            for bullet in item.lines where bullet.hasPrefix("• ") {
                let label = bullet.dropFirst(2).prefix { $0 != " " }
                let soon = LetterReading(told.letter.text).lists.filter {
                    $0.title.hasPrefix("ใกล้ครบกำหนด") || $0.title.contains("ภายในเดือนนี้")
                }
                #expect(!soon.flatMap(\.items).contains { $0.label == label })
            }
        }
        #expect(matters > 20)
    }

    @Test func `to a near day are not said once more to be due soon`() throws {
        let letters = try moved("๑ มกราคม ๒๕๖๘ ถึง ๑๖ มิถุนายน ๒๕๖๘")
        let both = letters.filter { told in
            told.reminder.notices.contains {
                if case .lead = $0.notice.trigger { true } else { false }
            }
        }
        #expect(!both.isEmpty)
        for told in both {
            let lists = LetterReading(told.letter.text).lists
            #expect(!lists.contains { $0.title.contains("ใกล้ครบกำหนด") }, "\(told.letter.text)")
            let list = try #require(lists.first { $0.title.contains("กำหนดที่เปลี่ยนไป") })
            #expect(list.total == list.count)
            #expect(list.count > 0)
        }
    }

    @Test func `by an edit are said to be the plan's`() throws {
        let letters = try moved("๑ มกราคม ๒๕๖๘ ถึง ๑๑ กรกฎาคม ๒๕๖๘")
        #expect(!letters.isEmpty)
        #expect(letters.allSatisfy { $0.letter.text.contains("[เปลี่ยนกำหนด] แผนที่แก้ไข") })
    }

    @Test func `by an extension say who granted it and by which paper`() throws {
        var station = try LetterStation([try shipped("changhan")], from: "2024-10-01 07:00")
        let id = OccurrenceID(ObligationID("M05"), FiscalYear(2568))
        station.run(
            to: "2025-02-20",
            [
                (
                    "2025-02-14 10:00",
                    .extended(
                        Extension(
                            id, until: day("2025-05-02"), grantedBy: "รอง ผกก.", paper: "หนังสือ ๗/๖๘"
                        ))
                )
            ])
        let told = station.letters.filter {
            $0.reminder.notices.contains { $0.reason == .dateChanged }
        }
        #expect(!told.isEmpty)
        #expect(
            told.allSatisfy {
                $0.letter.text.contains("[เปลี่ยนกำหนด] ขยายเวลาโดย รอง ผกก. ตาม หนังสือ ๗/๖๘")
            })
    }
}

@Suite struct `Letters of a change of year` {
    private func idleYear() throws -> LetterStation {
        var station = try LetterStation([try shipped("changhan")], from: "2024-10-01 07:00")
        station.run(to: "2026-02-15")
        return station
    }

    @Test func `say what is missing, and what a closed year left undone`() throws {
        let station = try idleYear()
        let kinds = station.letters.map { told in
            (told, Set(told.reminder.notices.map(\.notice.trigger.word.first10)))
        }
        let missing = kinds.filter { $0.1.contains("plan-missi") }.map(\.0)
        #expect(Set(missing.map(\.reminder.post)) == [.admin, station.years.secretary])
        for told in missing {
            #expect(told.letter.text.contains("๒๕๖๙"))
            #expect(told.letter.text.contains("itactl") == (told.reminder.post == .admin))
        }
        let without = kinds.filter { $0.1.contains("year-witho") }.map(\.0)
        #expect(without.count > 10)
        #expect(without.allSatisfy { $0.letter.text.contains("ปีงบประมาณ ๒๕๖๙ เริ่มแล้ว") })

        let closed = kinds.filter { $0.1.contains("year-close") }.map(\.0)
        #expect(closed.map(\.reminder.post).contains(station.years.secretary))
        for told in closed {
            let lapsed = told.book.lapsed(in: FiscalYear(2568))
            #expect(lapsed.count > 30)
            let list = try #require(
                LetterReading(told.letter.text).lists.first {
                    $0.title.contains("สิ้นปีงบประมาณ ๒๕๖๘")
                })
            #expect(Set(list.items.map(\.label)) == Set(lapsed.map(\.obligation.row.rawValue)))
            let sum = list.items.flatMap(\.lines).filter { $0.hasPrefix("ค้าง ") }
                .compactMap { LetterReading.number($0) }.reduce(0, +)
            #expect(sum == lapsed.count)
            #expect(told.letter.text.contains("\(ThaiText.digits(lapsed.count)) กำหนด"))
            #expect(told.letter.subject.contains("ค้าง \(ThaiText.digits(list.count)) รายการ"))
        }
    }

    /// The shipped plan of 2568, and itself rolled forward; rows may be confirmed.
    private func rolled(confirming names: [String: String] = [:]) throws -> [Registry] {
        let path = "agencies/changhan/agency.yaml"
        let old = try shippedDocuments(path)
        let before = try #require(loadRegistry(agencyPath: path, from: DocumentSet(old)).registry)
        let plan = try RolledPlan(
            agencyPath: path, old, before, to: FiscalYear(2569), in: "agencies/changhan/2569")
        var sources = plan.files + old
        let file = plan.files[0].path
        func load() throws -> Registry {
            try #require(loadRegistry(agencyPath: file, from: DocumentSet(sources)).registry)
        }
        for (name, words) in names {
            let confirmation = DraftConfirmation(agencyPath: file, sources, try load())
            let field = try #require(confirmation.drafts(named: name).first)
            let change = DraftConfirmation.Change(field, words: words)
            let changed = try #require(confirmation.changed(by: [change]))
            sources = sources.map { old in changed.first { $0.path == old.path } ?? old }
        }
        return [before, try load()]
    }

    @Test func `speak of drafts to secretary and admin, and of nothing else in them to anybody`()
        throws
    {
        let plans = try rolled()
        #expect(plans[1].isDraft && plans[1].draftTimes == 62)
        var station = try LetterStation(plans, from: "2025-06-02 07:00")
        station.run(to: "2026-01-20")
        var keepers: Set<PostID> = []
        var told: Set<PostID> = []
        for letter in station.letters {
            for owed in letter.reminder.notices
            where owed.notice.occurrence.fiscalYear == FiscalYear(2569) {
                switch owed.notice.trigger {
                case .planMissing:
                    keepers.insert(letter.reminder.post)
                    #expect(letter.letter.text.contains("๖๒ แห่ง"))
                    let isAdmin = letter.reminder.post == .admin
                    #expect(letter.letter.text.contains("itactl confirm") == isAdmin)
                case .yearWithoutPlan:
                    told.insert(letter.reminder.post)
                    // The secretary is told what is to be done about it instead.
                    let isKeeper = letter.reminder.post == station.years.secretary
                    #expect(letter.letter.text.contains("ยังไม่มีแผนที่ยืนยัน") || isKeeper)
                case .alive, .monthly: break
                default: Issue.record("\(owed.notice)")
                }
            }
            // No row of the new year stands in a letter, dated or not.
            #expect(!letter.letter.text.contains("ร่าง: "))
        }
        #expect(keepers == [.admin, station.years.secretary])
        #expect(told.count > 10)
    }

    @Test func `remind of what is confirmed, and of no draft beside it`() throws {
        let plans = try rolled(confirming: ["M05": "๑๔ พ.ย. ๖๘"])
        #expect(!plans[1].isDraft && plans[1].draftTimes == 61)
        var station = try LetterStation(plans, from: "2025-06-02 07:00")
        station.run(to: "2025-12-20")
        var rows: Set<String> = []
        for letter in station.letters {
            #expect(!letter.letter.text.contains("ร่าง: "))
            for owed in letter.reminder.notices
            where owed.notice.occurrence.fiscalYear == FiscalYear(2569) {
                if case .yearWithoutPlan = owed.notice.trigger { Issue.record("there is a plan") }
                if case .planMissing = owed.notice.trigger {
                    #expect(letter.letter.text.contains("รอยืนยันอีก ๖๑ แห่ง"))
                }
                rows.insert(owed.notice.occurrence.obligation.rawValue)
            }
        }
        #expect(rows.contains("M05"))
        let others = rows.filter { $0 != "M05" && !$0.hasPrefix("_") && !$0.hasPrefix("letter.") }
        #expect(others == [], "\(others)")
    }

    @Test func `to the admin are in the language of the settings`() throws {
        let told = try #require(
            try idleYear().letters.first { told in
                told.reminder.post == .admin
                    && told.reminder.notices.contains { $0.reason == .planMissing }
            })
        var settings = LetterStation.settings
        settings.language = .english
        let letter = LetterWriter(years: told.years, settings: settings)
            .compose(told.reminder, told.book, at: told.at)
        #expect(letter.text.contains("There is no plan of fiscal year 2569"))
        #expect(told.letter.text.contains("ยังไม่มีแผนปีงบประมาณ ๒๕๖๙"))
        let isThai = { (text: String) in
            text.unicodeScalars.contains { ("\u{0E01}"..."\u{0E5B}").contains($0) }
        }
        let agency = told.years.agency.shortName
        #expect(!isThai(letter.text.split(separator: agency).joined()))
        #expect(!isThai(letter.subject.split(separator: agency).joined()))
        #expect(letter.subject.contains("2569"))
    }

    @Test func `of an officer hold no command line and no row that is not theirs`() throws {
        for told in try idleYear().letters where told.reminder.post != .admin {
            #expect(!told.letter.text.contains("itactl"), "\(told.letter.text)")
        }
    }

    @Test func `name the year of every item while two are open, and only then`() throws {
        let registry = try shipped("changhan")
        var station = try LetterStation([registry], from: "2025-08-01 07:00")
        station.run(to: "2025-09-02")
        #expect(!station.letters.contains { $0.letter.text.contains("ปีงบฯ") })
        station.load([registry, registry.aYearLater()])
        let before = station.letters.count
        station.run(to: "2025-12-05")
        var seen: Set<String> = []
        for told in station.letters.dropFirst(before) where told.reminder.month != nil {
            for item in LetterReading(told.letter.text).lists.flatMap(\.items)
            where item.label != "เปลี่ยนกำหนด" {
                let year = item.label.split(separator: " ").last.map(String.init) ?? ""
                #expect(item.label.contains(" ปีงบฯ "), "\(item.label)")
                seen.insert(year)
            }
        }
        #expect(seen == ["๒๕๖๘", "๒๕๖๙"])
    }
}

extension String {
    fileprivate var first10: String { String(prefix(10)) }
}

@Suite struct `A repeat's note` {
    private func letter(_ reason: Reason, isRepeat: Bool, isAfterOutage: Bool = false) throws
        -> Letter
    {
        let years = Years(try shipped("changhan"))
        let obligation = try #require(years.newest.obligations.first { $0.kind == .measure })
        let due = try #require(dueDates(of: obligation, in: years.newest).first)
        let now = years.zone.instant(due.date.adding(days: -3))
        let owed = OwedNotice(
            notice: NoticeID(due.id, .lead(7), due: due.date), reason: reason,
            owedSince: now.adding(seconds: -4 * 86_400), next: nil, nextPosts: [],
            isAfterOutage: isAfterOutage)
        let reminder = Reminder(
            claim: ClaimID(rawValue: "c"), post: try #require(obligation.posts.first), attempt: 2,
            messageID: "<a@b.invalid>", notices: [owed], isPossibleRepeat: isRepeat)
        return LetterWriter(years: years, settings: LetterStation.settings)
            .compose(reminder, Book(), at: now)
    }

    @Test(arguments: [
        (Reason.retryInDoubt, true, "ไม่ทราบผลการส่ง"), (.inDoubtAfterCrash, true, "หยุดทำงานระหว่างส่ง"),
        (.inDoubtAfterRestore, true, "สำเนาสำรอง"), (.toldByFalseClock, true, "นาฬิกา"),
        (.retryAfterDeferral, true, "หยุดทำงานระหว่างส่ง"),
    ])
    func `says why it may be one`(_ reason: Reason, _ isRepeat: Bool, _ word: String) throws {
        let letter = try letter(reason, isRepeat: isRepeat)
        #expect(letter.text.contains("อาจซ้ำ"))
        #expect(letter.text.contains(word), "\(letter.text)")
        #expect(letter.text.ranges(of: "อาจซ้ำ").count == 1)
    }

    @Test func `is not there when it surely did not leave`() throws {
        #expect(!(try letter(.retryAfterDeferral, isRepeat: false)).text.contains("อาจซ้ำ"))
    }

    @Test(arguments: [true, false])
    func `and that of lateness stands only after an outage`(_ isAfterOutage: Bool) throws {
        let text = try letter(.leadTimeReached, isRepeat: false, isAfterOutage: isAfterOutage).text
        #expect(text.contains("ควรแจ้งตั้งแต่") == isAfterOutage)
        #expect(text.contains("แจ้งล่าช้า ๔ วันเพราะระบบขัดข้อง") == isAfterOutage)
    }
}
