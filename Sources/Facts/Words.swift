import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// The sentences of questions, choices and refusals, in both languages; nowhere else.

extension Language {
    func say(_ english: String, _ thai: String) -> String { self == .thai ? thai : english }

    func day(_ date: CivilDate) -> String {
        self == .thai ? ThaiText.date(date, style: .short) : date.description
    }

    func list(_ items: [some CustomStringConvertible]) -> String {
        items.map(\.description).joined(separator: ", ")
    }

    func short(_ units: [ShortUnit]) -> String {
        units.map { "\($0.unit) \($0.count)/\($0.minimum)" }.joined(separator: ", ")
    }

    func near(_ names: [String]) -> String {
        names.isEmpty
            ? "" : say("; did you mean '\(list(names))'?", " หมายถึง '\(list(names))' หรือไม่")
    }
}

extension Question {
    /// What is asked, one clause.
    public func words(_ language: Language) -> String {
        let day = language.day
        return switch self {
        case .beforeOrder(let date, let inForce):
            language.say(
                "\(day(date)) is before it came into force on \(day(inForce))",
                "\(day(date)) เป็นวันก่อนวันที่เริ่มใช้ คือ \(day(inForce))")
        case .belowMinimum(let count, let minimum, let short):
            language.say(
                "\(max(0, minimum - count)) of \(minimum) answers are missing"
                    + (short.isEmpty ? "" : " (\(language.short(short)))"),
                "ยังขาดผู้ตอบ \(max(0, minimum - count)) จาก \(minimum) คน"
                    + (short.isEmpty ? "" : " (\(language.short(short)))"))
        case .settlesOthers(let count):
            language.say(
                "\(count) items that are still open will count as settled with it",
                "รายการที่ยังค้างอีก \(count) รายการจะถือว่าเรียบร้อยไปด้วย")
        case .alreadyDone(let completion):
            language.say(
                "it is recorded as done on \(day(completion.date)) by \(completion.actor)",
                "บันทึกไว้แล้วว่าเสร็จเมื่อ \(day(completion.date)) โดย \(completion.actor)")
        case .notOpenYet(let first):
            language.say("it opens on \(day(first)) only", "จะเปิดวันที่ \(day(first))")
        case .roundAhead(let next):
            language.say(
                "an earlier round is still to come: \(next)", "ยังมีรอบก่อนหน้าที่ยังไม่ถึง: \(next)")
        case .yearClosed(let year):
            language.say(
                "the business of fiscal year \(year) is closed", "ปิดการติดตามปีงบประมาณ \(year) แล้ว")
        case .farAboveMinimum(let count, let minimum):
            language.say(
                "\(count) is far more than the \(minimum) asked for",
                "\(count) คน มากกว่าขั้นต่ำ \(minimum) คนมาก")
        case .lowerThanBefore(let count):
            language.say(
                "\(count) were recorded before; the count is the total so far",
                "เดิมบันทึกไว้ \(count) คน จำนวนคือยอดสะสม")
        case .longSilence(let days):
            language.say("that is a silence of \(days) days", "เป็นการพักนาน \(days) วัน")
        case .silencesEverything(let posts):
            language.say(
                "nothing at all will be told to \(posts.count) posts: \(language.list(posts)) (the service's sign of life to its admin goes on)",
                "จะไม่แจ้งเรื่องใดเลยถึง \(posts.count) ตำแหน่ง: \(language.list(posts)) (จดหมายบอกว่าระบบยังทำงานถึงผู้ดูแลยังส่งต่อ)"
            )
        case .silentAlready(let record, let until):
            language.say(
                "record \(record) keeps it silent until \(day(until)) already",
                "บันทึกที่ \(record) พักไว้ถึง \(day(until)) อยู่แล้ว")
        case .afterYearEnd(let year):
            language.say(
                "that is after the end of fiscal year \(year), \(day(year.end))",
                "เป็นวันหลังสิ้นปีงบประมาณ \(year) คือ \(day(year.end))")
        case .noPaper:
            language.say("no paper is named that grants it", "ไม่ได้ระบุหนังสือที่อนุญาต")
        case .shortensExtension(let until):
            language.say(
                "time was granted until \(day(until)) already", "เดิมขยายไว้ถึง \(day(until)) แล้ว")
        case .alreadyPast:
            language.say("that day has passed already", "วันนั้นผ่านไปแล้ว")
        case .overtakesNextRound(let due):
            language.say(
                "the next round is due on \(day(due)) already", "รอบถัดไปครบกำหนด \(day(due))")
        }
    }
}

extension Choice {
    /// What could be meant, one sentence.
    public func words(_ language: Language) -> String {
        switch self {
        case .strand(let row, let strands):
            language.say(
                "\(row) has several duties; name one: \(language.list(strands))",
                "\(row) มีหลายหน้าที่ ให้ระบุ: \(language.list(strands))")
        case .year(let id, let years):
            language.say(
                "\(id) is meant in several fiscal years; name one: \(language.list(years))",
                "\(id) มีในหลายปีงบประมาณ ให้ระบุปี: \(language.list(years))")
        case .round(let rounds):
            language.say(
                "several rounds could be meant; name one: \(names(rounds, language))",
                "มีหลายรอบที่อาจหมายถึง ให้ระบุรอบ: \(names(rounds, language))")
        case .silence(let records):
            language.say(
                "several silences are in force; name one by its record: \(language.list(records))",
                "มีการพักหลายรายการ ให้ระบุเลขบันทึก: \(language.list(records))")
        }
    }

    private func names(_ rounds: [OccurrenceID], _ language: Language) -> String {
        language.list(rounds.map { $0.round?.description ?? $0.description })
    }
}

extension FactRefusal {
    /// Why it is not recorded, one sentence.
    public func words(_ language: Language) -> String {
        switch self {
        case .unknownMatter, .notInYear, .yearNotInForce, .unknownPost:
            naming(language)
        case .dueOnce, .noSuchRound, .everyRoundDone, .roundWanted, .inFuture, .beforeYear,
            .neverDone, .settledBy:
            completing(language)
        case .notSurvey, .unknownUnit, .negativeCount, .tooLong: counting(language)
        case .endsInPast, .afterClose, .noReason, .noSuchSilence, .noGrantor, .notLater, .undated,
            .notExtensible:
            waiting(language)
        case .noSuchRecord, .notFact, .notRetractable, .notInForce: withdrawing(language)
        }
    }

    private func naming(_ language: Language) -> String {
        switch self {
        case .unknownMatter(let name, let near):
            language.say("no obligation is named '\(name)'", "ไม่มีรายการชื่อ '\(name)'")
                + language.near(near)
        case .notInYear(let name, let year, let others):
            language.say(
                "the plan of \(year) has no '\(name)'; that of \(language.list(others)) has",
                "แผนปี \(year) ไม่มี '\(name)' แต่มีในแผนปี \(language.list(others))")
        case .yearNotInForce(let year, let known):
            language.say(
                "no plan of fiscal year \(year) is in force, only of \(language.list(known))",
                "ไม่มีแผนปีงบประมาณ \(year) ที่ใช้อยู่ มีเพียงปี \(language.list(known))")
        case .unknownPost(let name, let near):
            language.say("no post is named '\(name)'", "ไม่มีตำแหน่งชื่อ '\(name)'")
                + language.near(near)
        default: ""
        }
    }

    private func completing(_ language: Language) -> String {
        let day = language.day
        return switch self {
        case .dueOnce(let id):
            language.say(
                "\(id) is due once; no round can be named", "\(id) มีกำหนดครั้งเดียว ระบุรอบไม่ได้")
        case .noSuchRound(let id, let text, let nearest, let due):
            language.say(
                "no round of \(id) is due on \(text)", "\(id) ไม่มีรอบที่กำหนด \(text)")
                + (nearest?.round.map { round in
                    let on = due.map { " (\(day($0)))" } ?? ""
                    return language.say("; the nearest is \(round)\(on)", " ใกล้สุดคือ \(round)\(on)")
                } ?? "")
        case .everyRoundDone(let id):
            language.say("every round of \(id) is done", "\(id) เสร็จครบทุกรอบแล้ว")
        case .roundWanted(let id):
            language.say(
                "name one round of \(id), not all up to a day",
                "ให้ระบุรอบเดียวของ \(id) ไม่ใช่ทุกรอบถึงวันหนึ่ง")
        case .inFuture(let date):
            language.say("\(day(date)) is still to come", "\(day(date)) ยังไม่ถึง")
        case .beforeYear(let date, let year):
            language.say(
                "\(day(date)) is before fiscal year \(year), which begins on \(day(year.start))",
                "\(day(date)) เป็นวันก่อนปีงบประมาณ \(year) ซึ่งเริ่ม \(day(year.start))")
        case .neverDone(let id):
            language.say("\(id) is not recorded as done", "\(id) ยังไม่เคยบันทึกว่าเสร็จ")
        case .settledBy(let id):
            language.say(
                "it is settled with \(id); reopen \(id)", "เรียบร้อยไปกับ \(id) ให้ reopen \(id)")
        default: ""
        }
    }

    private func counting(_ language: Language) -> String {
        switch self {
        case .notSurvey(let id):
            language.say("\(id) is no survey", "\(id) ไม่ใช่แบบวัด")
        case .unknownUnit(let unit, let known):
            known.isEmpty
                ? language.say("the survey has no units", "แบบวัดนี้ไม่ได้แบ่งหน่วย")
                : (unit.map { language.say("no unit is named '\($0)'; ", "ไม่มีหน่วยชื่อ '\($0)' ") }
                    ?? "")
                    + language.say("name one of the units: ", "ให้ระบุหน่วยใดหน่วยหนึ่ง: ")
                    + language.list(known)
        case .negativeCount: language.say("a count below zero", "จำนวนติดลบไม่ได้")
        case .tooLong(let limit):
            language.say(
                "a text has more than \(limit) characters", "ข้อความยาวเกิน \(limit) ตัวอักษร")
        default: ""
        }
    }

    private func waiting(_ language: Language) -> String {
        let day = language.day
        return switch self {
        case .endsInPast(let date):
            language.say("\(day(date)) has passed already", "\(day(date)) ผ่านไปแล้ว")
        case .afterClose(let year, let last):
            language.say(
                "the business of fiscal year \(year) is followed up until \(day(last)) only",
                "ปีงบประมาณ \(year) ติดตามถึง \(day(last)) เท่านั้น")
        case .noReason: language.say("say why", "ให้ระบุเหตุผล")
        case .noSuchSilence:
            language.say("no such silence is in force", "ไม่มีการพักเช่นนั้นที่ยังมีผล")
        case .noGrantor: language.say("say who granted it", "ให้ระบุผู้อนุญาต")
        case .notLater(let planned):
            language.say(
                "that is not after \(day(planned)), the day of the plan",
                "ไม่ใช่วันหลังกำหนดตามแผน คือ \(day(planned))")
        case .undated(let id):
            language.say(
                "\(id) has no date that could be later", "\(id) ไม่มีวันกำหนดที่จะขยายได้")
        case .notExtensible(let id):
            language.say(
                "the date of \(id) is not moved by a grant; an announcement stands in the calendar",
                "กำหนดของ \(id) ขยายด้วยการอนุญาตไม่ได้ ประกาศเปลี่ยนแปลงให้แก้ในปฏิทิน")
        default: ""
        }
    }

    private func withdrawing(_ language: Language) -> String {
        switch self {
        case .noSuchRecord(let number):
            language.say(
                "the ledger has no record \(number)", "ไม่มีบันทึกที่ \(number)")
        case .notFact(let number):
            language.say(
                "record \(number) is no word of a person", "บันทึกที่ \(number) ไม่ใช่สิ่งที่คนบันทึก")
        case .notRetractable(let number):
            language.say(
                "record \(number) cannot be taken back; record what is right now",
                "บันทึกที่ \(number) ถอนไม่ได้ ให้บันทึกสิ่งที่ถูกต้องแทน")
        case .notInForce(let number):
            language.say(
                "record \(number) does not count any more", "บันทึกที่ \(number) ไม่มีผลแล้ว")
        default: ""
        }
    }
}
