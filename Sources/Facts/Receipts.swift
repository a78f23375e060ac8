import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// What was recorded and what it does, in the words that the person gets back.

extension Fact {
    /// What was recorded, one sentence.
    public func words(_ language: Language) -> String {
        let day = language.day
        switch self {
        case .completed(let fact):
            let name = fact.occurrence.name(language, isThrough: fact.isThrough)
            return language.say(
                "\(name) was done on \(day(fact.date))", "\(name) เสร็จเมื่อ \(day(fact.date))")
        case .reopened(let id, _, _):
            let name = id.name(language)
            return language.say("\(name) is open again", "\(name) ยังไม่เสร็จ")
        case .progress(let survey, let unit, let count, _):
            let unit = unit == survey.obligation.rawValue ? "" : " \(unit)"
            return language.say(
                "\(survey)\(unit): \(count) answers so far", "\(survey)\(unit): สะสม \(count) คน")
        case .silenced(let silence):
            let what = silence.scope(language)
            return language.say(
                "\(what) is silent until \(day(silence.until)), that day included",
                "พักการแจ้ง \(what) ถึง \(day(silence.until)) (รวมวันนั้น)")
        case .unsilenced(let record, _, _):
            return language.say(
                "the silence of record \(record) ends", "เลิกพักตามบันทึกที่ \(record)")
        case .extended(let fact):
            let name = fact.occurrence.name(language)
            return language.say(
                "\(name) is extended until \(day(fact.until)), granted by \(fact.grantedBy)",
                "ขยายกำหนด \(name) ถึง \(day(fact.until)) อนุญาตโดย \(fact.grantedBy)")
                + (fact.paper.isEmpty ? "" : language.say(" (\(fact.paper))", " (\(fact.paper))"))
        case .retracted(let record, _, _):
            return language.say(
                "record \(record) counts as never made", "ถอนบันทึกที่ \(record)")
        case .clockConfirmed(let fact):
            let range = fact.falseRecords
            return language.say("the clock is right", "นาฬิกาถูกต้องแล้ว")
                + (range.map {
                    language.say(
                        "; records \($0.lowerBound) to \($0.upperBound) carry a false time",
                        " บันทึกที่ \($0.lowerBound) ถึง \($0.upperBound) มีเวลาไม่ถูกต้อง")
                } ?? "")
        case .documentsAccepted:
            return language.say(
                "the documents are accepted as they are now", "ยอมรับเอกสารตามที่เป็นอยู่")
        case .restored:
            return language.say("this ledger goes on", "ใช้บันทึกนี้ต่อไป")
        }
    }
}

extension Fact {
    /// The matter that it speaks of, or nil.
    public var matter: MatterID? {
        switch self {
        case .completed(let fact): fact.occurrence.matter
        case .reopened(let id, _, _): id.matter
        case .progress(let id, _, _, _): id
        case .extended(let fact): fact.occurrence.matter
        case .silenced(let silence):
            silence.obligation.flatMap { id in silence.fiscalYear.map { MatterID(id, $0) } }
        default: nil
        }
    }
}

extension OccurrenceID {
    /// The name in a sentence: the obligation, its year and its round.
    func name(_ language: Language, isThrough: Bool = false) -> String {
        let round = round.map { round in
            isThrough
                ? language.say(" through \(round)", " ทุกรอบถึง \(round)")
                : language.say(" of \(round)", " รอบ \(round)")
        }
        return "\(obligation)/\(fiscalYear)" + (round ?? "")
    }
}

extension Silence {
    /// What it covers: a matter or everything, of one post or of everybody.
    public func scope(_ language: Language) -> String {
        let year = fiscalYear.map { "/\($0)" } ?? ""
        let what = obligation.map { "\($0)\(year)" } ?? language.say("everything", "ทุกรายการ")
        return what + (post.map { language.say(" to \($0)", " ถึง \($0)") } ?? "")
    }
}

extension Consequences {
    /// What it stops and starts, one clause; empty when nothing is told otherwise.
    public func words(_ language: Language) -> String {
        var clauses: [String] = []
        if stopCount > 0 {
            clauses.append(
                language.say(
                    "stops \(stopCount) reminders (\(Consequences.detail(stops, language)))",
                    "หยุดการแจ้ง \(stopCount) ครั้ง (\(Consequences.detail(stops, language)))"))
        }
        if startCount > 0 {
            clauses.append(
                language.say(
                    "starts \(startCount) reminders (\(Consequences.detail(starts, language)))",
                    "เริ่มการแจ้ง \(startCount) ครั้ง (\(Consequences.detail(starts, language)))"))
        }
        if waits > 0 {
            clauses.append(
                language.say(
                    "lets \(waits) reminders wait", "ให้การแจ้ง \(waits) ครั้งรอ"))
        }
        if !settles.isEmpty {
            clauses.append(
                language.say(
                    "changes \(settles.count) other matters", "มีผลต่ออีก \(settles.count) รายการ"))
        }
        guard !clauses.isEmpty else { return "" }
        let names = language.list(posts.prefix(6).map { $0 }) + (posts.count > 6 ? ", …" : "")
        let whom = posts.isEmpty ? "" : language.say(" for \(names)", " ของ \(names)")
        return clauses.joined(separator: language.say(", ", " และ ")) + whom
    }

    private static func detail(_ counts: [Sort: Int], _ language: Language) -> String {
        Sort.allCases.compactMap { sort in
            counts[sort].map { "\(sort.words(language)) \($0)" }
        }.joined(separator: ", ")
    }
}

extension Consequences.Sort {
    /// The sort in a list.
    public func words(_ language: Language) -> String {
        switch self {
        case .ahead: language.say("ahead", "ก่อนกำหนด")
        case .opening: language.say("opening", "เปิด")
        case .closing: language.say("closing", "ใกล้ปิด")
        case .survey: language.say("survey", "แบบวัด")
        case .overdue: language.say("overdue", "เกินกำหนด")
        case .moved: language.say("date moved", "กำหนดเปลี่ยน")
        case .letter: language.say("letters", "จดหมายรายเดือน")
        }
    }
}
