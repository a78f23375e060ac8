import CivilTime
import Obligations
import Planning
import ThaiPhrases

/// What is said of a fiscal year's plan as a whole: that it is missing, and what its close left undone.
extension LetterDraft {
    /// What remained undone of a year, by row. The total in the heading is that of the rows; that in the
    /// first line is the sum of what stands beside each row.
    func yearClosedList(_ year: FiscalYear) -> LetterList? {
        let lapsed = book.lapsed(in: year)
        guard !lapsed.isEmpty else { return nil }
        let undone = UndoneRows(lapsed)
        return LetterList(
            "ค้างเมื่อสิ้นปี", title: "เรื่องที่ไม่มีบันทึกว่าแล้วเสร็จเมื่อสิ้นปีงบประมาณ \(number(year))"
        ) { section in
            let closed = book.closedAt(year).map { years.zone.date(at: $0) }
            let day = closed.map { " เมื่อ \(short($0))" } ?? ""
            section.paragraph(
                "ระบบปิดงานของปีงบประมาณ \(number(year))\(day) ขณะนั้นมีเรื่องที่ยังไม่มีผล \(number(lapsed.count)) กำหนด ใน \(number(undone.rows.count)) รายการ และจะไม่มีการแจ้งเตือนเรื่องเหล่านี้อีก โปรดพิจารณาสั่งการ"
            )
            for (row, occurrences) in undone.rows {
                section.item(
                    row.obligation.rawValue, rowTitle(row, occurrences),
                    ["ค้าง \(number(occurrences.count)) กำหนด"] + rounds(occurrences))
            }
        }
    }

    private func rowTitle(_ row: MatterID, _ occurrences: [OccurrenceID]) -> String {
        let found =
            years.obligation(row) ?? occurrences.lazy.compactMap { years.obligation($0) }.first
        return found?.title ?? "(ไม่มีแผนของปีงบประมาณ \(number(row.fiscalYear)) ในระบบแล้ว)"
    }

    private func rounds(_ occurrences: [OccurrenceID]) -> [String] {
        let names = occurrences.compactMap { id in
            id.round.map { month($0) ?? $0.description }
        }
        return names.isEmpty ? [] : ["รอบ \(names.joined(separator: ", "))"]
    }

    /// That a year has no plan: to the secretary what is to be done, to everybody else one plain word.
    func planSections(_ notices: [OwedNotice], _ body: inout LetterBody) {
        let years = Set(notices.map(\.notice.occurrence.fiscalYear)).sorted()
        for year in years {
            let isKeeper = notices.contains { owed in
                guard case .planMissing = owed.notice.trigger else { return false }
                return owed.notice.occurrence.fiscalYear == year
            }
            let text = isKeeper ? missingPlan(year) : yearWithoutPlan(year)
            body.section("แผนปีงบประมาณ \(number(year))") { $0.paragraph(text) }
        }
    }

    /// The words of a subject for a plan that is missing.
    func planHeadline(_ notice: NoticeID) -> String {
        let year = number(notice.occurrence.fiscalYear)
        if case .yearWithoutPlan = notice.trigger { return "ยังไม่มีแผนของปีงบประมาณ \(year)" }
        guard let plan = years.registry(of: notice.occurrence.fiscalYear) else {
            return "ยังไม่มีแผนปีงบประมาณ \(year)"
        }
        return plan.isDraft
            ? "แผนปีงบประมาณ \(year) ยังไม่มีผู้ยืนยัน"
            : "แผนปีงบประมาณ \(year) รอยืนยัน \(number(plan.draftTimes)) แห่ง"
    }

    private func missingPlan(_ year: FiscalYear) -> String {
        let days = year.start.days(since: today)
        let begin =
            days > 0
            ? "ปีงบประมาณ \(number(year)) จะเริ่ม \(short(year.start)) (อีก \(number(days)) วัน)"
            : "ปีงบประมาณ \(number(year)) เริ่มแล้วตั้งแต่ \(short(year.start))"
        if let plan = years.registry(of: year) {
            return plan.isDraft
                ? "\(begin) แผนของปีนี้อยู่ในระบบเป็นร่าง มีวันที่รอยืนยัน \(number(plan.draftTimes)) แห่ง ระบบจึงยังไม่แจ้งเตือนตามแผนนี้ โปรดตรวจวันที่ทุกข้อแล้วแจ้งผู้ดูแลระบบให้ยืนยัน"
                : "\(begin) แผนของปีนี้มีวันที่รอยืนยันอีก \(number(plan.draftTimes)) แห่ง ระบบจะไม่แจ้งเตือนข้อเหล่านั้นจนกว่าจะยืนยัน โปรดตรวจวันที่แล้วแจ้งผู้ดูแลระบบให้ยืนยัน"
        }
        return
            "\(begin) แต่ยังไม่มีแผนของปีนี้ในระบบ หากไม่มีแผน จะไม่มีใครได้รับการแจ้งเตือนเรื่องของปีใหม่ โปรดส่งแผนและปฏิทินฉบับใหม่ให้ผู้ดูแลระบบ"
    }

    private func yearWithoutPlan(_ year: FiscalYear) -> String {
        "ปีงบประมาณ \(number(year)) เริ่มแล้ว แต่ระบบยังไม่มีแผนที่ยืนยันของปีนี้ จึงยังแจ้งเตือนเรื่องของปีใหม่ไม่ได้ โปรดติดตามกำหนดจากแผนฉบับจริง และสอบถามเลขานุการ (\(title(years.secretary)))"
    }
}

/// What a close left undone, by row, in the order in which it was recorded.
private struct UndoneRows {
    private(set) var rows: [(row: MatterID, occurrences: [OccurrenceID])] = []

    init(_ lapsed: [OccurrenceID]) {
        var places: [MatterID: Int] = [:]
        for occurrence in lapsed {
            let row = occurrence.matter.row
            if let place = places[row] {
                rows[place].occurrences.append(occurrence)
            } else {
                places[row] = rows.count
                rows.append((row, [occurrence]))
            }
        }
    }
}
