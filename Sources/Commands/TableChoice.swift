import CivilTime
import Loading
import Spreadsheets

/// Which tables of a document hold the measures of the plan, and what the others are.
struct TableChoice {
    /// The tables of measures as one; nil when there is none.
    private(set) var table: ImportedTable?
    /// The names of those that were taken.
    private(set) var names: [String] = []
    /// The likeliest line of each table, for a refusal.
    let seen: [[String]]

    private struct Candidate {
        let name: String
        let table: ImportedTable
        let remarks: [String]
        /// Why it is not of this plan, in words; nil when nothing speaks against it.
        let doubt: String?
    }

    init(_ tables: [OfficeTable], linesAbove: Int, year: FiscalYear?) {
        var candidates: [Candidate] = []
        var remarks: [String] = []
        var seen: [[String]] = []
        for office in tables {
            let grid = OfficeGrid(office.rows)
            seen.append(grid.widestRow(within: linesAbove))
            guard let first = grid.headingRow(within: linesAbove) else {
                if let last = candidates.last, last.table.goesOn(in: grid) {
                    // The next page of a table, without its headings.
                    var table = last.table
                    table.appendRows(of: grid)
                    candidates[candidates.count - 1] = Candidate(
                        name: last.name, table: table, remarks: last.remarks + grid.remarks,
                        doubt: last.doubt)
                } else if grid.isTable {
                    remarks.append(TableChoice.notTaken(office.name, seen[seen.count - 1]))
                }
                continue
            }
            var start = first
            var above = 0
            while true {
                let next = grid.nextHeadingRow(after: start)
                let part = grid.part(above..<(next ?? grid.rows.count), headings: start)
                let caption = office.caption + (above..<start).map(grid.text).filter { !$0.isEmpty }
                let table = ImportedTable(
                    part, from: start - above, to: part.rows.count,
                    area: TableChoice.area(caption), year: year)
                let isNamed = caption.isEmpty
                candidates.append(
                    Candidate(
                        name: office.name, table: table,
                        remarks: above == 0
                            ? part.remarks : Array(part.remarks.dropFirst(grid.remarks.count)),
                        doubt: TableChoice.doubt(
                            table, isNamed ? [office.name] : [office.name] + caption, year)))
                guard let next else { break }
                (above, start) = (next, next)
            }
        }
        self.seen = seen
        // What others are is left out only where something is left.
        let isSure = candidates.contains { $0.doubt == nil }
        for candidate in candidates {
            remarks += candidate.remarks
            if isSure, let doubt = candidate.doubt {
                remarks.append(
                    words(
                        "the table '\(candidate.name)' was left out: \(doubt)",
                        "ไม่ใช้ตาราง '\(candidate.name)': \(doubt)"))
                continue
            }
            if let doubt = candidate.doubt {
                remarks.append(
                    words(
                        "look at the table '\(candidate.name)': \(doubt)",
                        "โปรดตรวจตาราง '\(candidate.name)': \(doubt)"))
            }
            if !names.contains(candidate.name) { names.append(candidate.name) }
            if table == nil {
                table = candidate.table
            } else {
                table?.append(candidate.table)
            }
        }
        table?.remarks += remarks
    }

    private static func notTaken(_ name: String, _ seen: [String]) -> String {
        let list = seen.prefix(6).map { "'\(flat($0))'" }.joined(separator: ", ")
        return words(
            "the table '\(name)' was not taken, its first line is \(list)",
            "ไม่ได้ใช้ตาราง '\(name)' ซึ่งบรรทัดแรกคือ \(list)")
    }

    /// The area that the line right above a table names.
    private static func area(_ caption: [String]) -> String? {
        guard let last = caption.last, last.unicodeScalars.count <= 200 else { return nil }
        let opens = [
            "ด้าน", "ส่วนที่", "หมวด", "มิติ", "ตัวชี้วัดที่", "ยุทธศาสตร์", "ประเด็นที่", "องค์ประกอบ", "กลยุทธ์",
            "เป้าประสงค์",
            "แผนงานที่", "มาตรการที่",
        ]
        let bare = last.drop { $0.isNumber || ".)( ".contains($0) }
        return opens.contains { bare.hasPrefix($0) } ? last : nil
    }

    /// Why a table is none of measures of the plan.
    private static func doubt(
        _ table: ImportedTable, _ names: [String], _ year: FiscalYear?
    ) -> String? {
        if let year {
            let years = names.flatMap { buddhistYears(in: $0) }
            let own = year.buddhistYear.number
            let isOwn =
                years.contains(own) || years.contains { $0 < own } && years.contains { $0 > own }
            if let other = years.last, !isOwn, !table.speaks(of: own) {
                return words(
                    "it is of the year \(other), the plan of \(own)",
                    "เป็นของปี \(other) แต่แผนเป็นของปี \(own)")
            }
        }
        let title = names.dropFirst().last ?? ""
        if table.isDisclosureList {
            return words(
                "its rows are items of public disclosure (O1, O2 …)",
                "เป็นรายการข้อมูลสาธารณะ (O1, O2 …)")
        }
        if table.isAssessmentCalendar || title.hasPrefix("ปฏิทินการประเมิน") {
            return words(
                "it is the calendar of the assessment, which stands in a file of its own",
                "เป็นปฏิทินการประเมิน ซึ่งอยู่ในไฟล์ของตัวเอง")
        }
        return nil
    }
}

extension ImportedTable {
    /// Whether a year stands in the cells of its times.
    fileprivate func speaks(of year: Int) -> Bool {
        let places = headings.indices.filter { index in
            ["ระยะเวลาเสร็จ", "วันเริ่ม", "วันสิ้นสุด"].contains(measureColumn(headings[index]))
        }
        let short = year % 100
        return rows.contains { row in
            places.contains { index in
                let numbers = row[index].split { $0.wholeNumberValue == nil }.map { part in
                    part.prefix(5).reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
                }
                return numbers.contains(year) || numbers.contains(year - 543)
                    || numbers.last == short && numbers.count > 0
            }
        }
    }

    /// Whether most rows are those of the list of public disclosure: `O1`, `ข้อ O12`.
    fileprivate var isDisclosureList: Bool {
        let coded = rows.count { row in
            row.contains { cell in
                let text = flat(cell).replacing("ข้อ", with: "").filter { $0 != " " }
                return text.count <= 4 && text.lowercased().hasPrefix("o")
                    && text.dropFirst().allSatisfy { $0.wholeNumberValue != nil } && text.count > 1
            }
        }
        return rows.count >= 2 && coded * 5 >= rows.count * 4
    }

    /// Whether most rows name the surveys and steps of the assessment itself.
    fileprivate var isAssessmentCalendar: Bool {
        let steps = [
            "IIT", "EIT", "OIT", "ลงทะเบียน", "ประกาศผล", "อุทธรณ์", "ยืนยันผล", "นำเข้าข้อมูลผู้มีส่วน",
            "ตรวจให้คะแนน",
            "ประมวลผล", "เตรียมความพร้อม",
        ]
        var named: Set<String> = []
        let count = rows.count { row in
            let text = row.joined(separator: " ")
            let found = steps.filter { text.contains($0) }
            named.formUnion(found)
            return !found.isEmpty
        }
        return rows.count >= 3 && count * 5 >= rows.count * 4 && named.count >= 4
    }
}
