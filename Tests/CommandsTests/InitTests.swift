import CivilTime
import Glibc
import Obligations
import Testing

@testable import Commands

private let posts = [
    "--post", "ผกก.,chief@ban-tawan.example", "--post", "สว.อก.,admin@ban-tawan.example",
    "--post", "งานจราจร,traffic@ban-tawan.example,สว.อก.",
]

/// The options of a set-up that asks nothing.
private func options(
    _ kind: String = "police-station", name: String = "หน่วยงานบ้านตะวัน", id: String = "ban-tawan"
) -> [String] {
    [
        "--kind", kind, "--name", name, "--short-name", "บ้านตะวัน", "--id", id, "--fiscal-year",
        "2570",
    ] + posts
}

private let from = ["--from", "ita@ban-tawan.example"]

/// The options with another value for one of them, or without it.
private func options(_ name: String, _ value: String?) -> [String] {
    var all = options() + from
    guard let index = all.firstIndex(of: name) else {
        return all + (value.map { [name, $0] } ?? [])
    }
    all.removeSubrange(index...index + 1)
    return all + (value.map { [name, $0] } ?? [])
}

@Suite struct `A set-up without a terminal` {
    let itactl: Tool
    let folder: String

    init() throws {
        itactl = try Tool()
        folder = itactl.state.path + "/etc/ita"
    }

    private func initialize(_ arguments: [String], language: String = "en") throws -> Run {
        try itactl.run(["init", "--into", folder, "--language", language] + arguments)
    }

    private func file(_ name: String) -> String { text(ofFile: "\(folder)/\(name)") }

    @Test(arguments: AgencyKind.allCases)
    func `in an empty folder gives files without errors, and letters`(kind: AgencyKind) throws {
        let run = try initialize(options(kind.rawValue) + from)
        #expect(run.status == 0, "\(run.errors)\(run.output)")
        #expect(contains(run.output, "\n0 errors"))
        for command in ["itactl check --config", "itactl rehearse --config", "itactl doctor"] {
            #expect(contains(run.output, command))
        }
        itactl.config = "\(folder)/ita-reminderd.yaml"
        let check = try itactl("check", "--json")
        #expect(check.status == 0 && !contains(check.output, "\"error\""))
        #expect(contains(check.output, "calendar-status"))
        let output = itactl.state.path + "/out"
        let rehearsal = try itactl("rehearse", "--output", output, "--to", "2569-12-31")
        #expect(rehearsal.status == 0 && itactl.state.has("out/mail/2026-10-01"))
        var info = stat()
        #expect(stat("\(folder)/agencies/ban-tawan/agency.yaml", &info) == 0)
        #expect(info.st_mode & 0o044 == 0o044, "the service's own user must be able to read it")
    }

    @Test(
        arguments: [
            ("--kind", "temple"), ("--kind", nil), ("--name", ""), ("--name", nil),
            ("--name", "two\nlines"), ("--short-name", nil), ("--id", "Ban Tawan"), ("--id", "x_y"),
            ("--id", nil), ("--fiscal-year", "2027"), ("--fiscal-year", "๒๕๗"),
            ("--fiscal-year", "2๕๗0x"), ("--from", "nobody"), ("--from", nil),
            ("--admin", "a@b@c.example"), ("--sendmail", "sendmail"), ("--sendmail", "/none/there"),
            ("--post", "ไม่มีอีเมล"), ("--post", "รอง,chief"), ("--post", "ผกก.,other@x.example"),
            ("--post", "ธุรการ,clerk@x.example,ไม่มีคนนี้"), ("--secretary", "ไม่มีคนนี้"),
        ] as [(String, String?)])
    func `takes no wrong answer: 64 and a sentence, and nothing is written`(
        name: String, value: String?
    ) throws {
        var all = options(name, value)
        if name == "--post" { all = options() + from + ["--post", value ?? ""] }
        let run = try initialize(all)
        #expect(run.status == 64, "\(run.output)")
        #expect(contains(run.errors, "itactl: ") && contains(run.errors, name), "\(run.errors)")
        #expect(!itactl.state.has("etc/ita/agencies"))
        #expect(!itactl.state.has("etc/ita/ita-reminderd.yaml"))
        #expect(try initialize(all, language: "th").errors != run.errors)
    }

    @Test func `says at once all that is missing`() throws {
        let run = try initialize([])
        #expect(run.status == 64)
        for name in ["--kind", "--name", "--short-name", "--id", "--post", "--from"] {
            #expect(contains(run.errors, name))
        }
    }

    @Test func `leaves what is there, and with force keeps what it was`() throws {
        #expect(try initialize(options() + from).status == 0)
        let before = file("agencies/ban-tawan/agency.yaml")
        let other = options("--name", "ชื่อใหม่")
        let refused = try initialize(other)
        #expect(refused.status == 73 && contains(refused.errors, "--force"))
        #expect(file("agencies/ban-tawan/agency.yaml") == before)
        itactl.state.write("etc/ita/shared/policy.yaml", "carry-over-days: 90\n")
        #expect(try initialize(other + ["--force"]).status == 0)
        #expect(contains(file("agencies/ban-tawan/agency.yaml"), "ชื่อใหม่"))
        #expect(file("agencies/ban-tawan/agency.yaml.old") == before)
        #expect(file("shared/policy.yaml") == "carry-over-days: 90\n")
    }

    @Test func `of a second agency leaves the configuration, and says how to serve it`() throws {
        #expect(try initialize(options() + from).status == 0)
        let before = file("ita-reminderd.yaml")
        let second = try initialize(options("province", id: "second"))
        #expect(second.status == 0, "\(second.errors)")
        #expect(file("ita-reminderd.yaml") == before)
        #expect(contains(second.output, "agency: agencies/second/agency.yaml"))
    }

    @Test func `takes a name as it is, whatever YAML would make of it`() throws {
        let name = "หน่วย \"ก\": {x: [1, 2]} # \\ 'ข' & *y"
        #expect(try initialize(options(name: name) + from).status == 0)
        itactl.config = "\(folder)/ita-reminderd.yaml"
        let report = itactl.state.path + "/r.html"
        #expect(try itactl("report", "--html", report).status == 0)
        #expect(
            contains(text(ofFile: report), "หน่วย &quot;ก&quot;: {x: [1, 2]} # \\ 'ข' &amp; *y"))
    }

    @Test func `needs a folder that can be written and the examples`() throws {
        let nowhere = try itactl.run(["init", "--into", "/proc/none"] + options() + from)
        #expect(nowhere.status == 73 && nowhere.errors != "")
        let bare = try initialize(options() + from + ["--examples", "/none"])
        #expect(bare.status == 66 && contains(bare.errors, "--examples"))
        let missing = try initialize(options() + from + ["--measures", "/none.csv"])
        #expect(missing.status == 66)
        #expect(!itactl.state.has("etc/ita/agencies"))
    }

    // MARK: - Imported tables

    private func importing(_ text: String) throws -> Run {
        itactl.state.write("plan.txt", text)
        return try initialize(options() + from + ["--measures", itactl.state.path + "/plan.txt"])
    }

    @Test func `imports a table with its columns in any order, and names its rows`() throws {
        let run = try importing(
            """
            แผนของสถานี ปี ๒๕๗๐\t\t\t
            ที่\tผู้รับผิดชอบ\tกำหนดแล้วเสร็จ\tกิจกรรม\tตัวชี้วัด
            ๑\tสว.อก. จัดทำ; ผกก. ผู้ควบคุม\t๓๐ มี.ค. ๗๐\t"-ติดป้าย ""ห้ามให้""\u{0B}๒ จุด"\tก
            ที่\tผู้รับผิดชอบ\tกำหนดแล้วเสร็จ\tกิจกรรม\tตัวชี้วัด
            ๒\tงานจราจร\t๑๕ ก.พ. ๗๐\tอบรม, ประชุม\t

            """)
        #expect(run.status == 0, "\(run.errors)\(run.output)")
        let table = file("agencies/ban-tawan/measures.csv")
        #expect(contains(table, "ตัวชี้วัด,รหัส\n๑,"))
        #expect(contains(table, "\"-ติดป้าย \"\"ห้ามให้\"\"\n๒ จุด\",ก,M01\n๒,งานจราจร,"))
        #expect(contains(table, "\"อบรม, ประชุม\",,M02\n"))
        // It has no column for the follow-up.
        #expect(contains(file("agencies/ban-tawan/agency.yaml"), "defaults:\n  cycle: ทุก ๑ เดือน"))
        itactl.config = "\(folder)/ita-reminderd.yaml"
        let explained = try itactl("explain", "M01", "--json").output
        #expect(
            contains(explained, "\"2027-03-30\"")
                && contains(explained, "\"traffic-section\"") == false)
        #expect(contains(try itactl("explain", "M02", "--json").output, "traffic-section"))
    }

    @Test func `gives a table without posts what stands in for them, and never a day`() throws {
        let run = try importing("ด้าน;มาตรการ\nก;ข\n;ค\n")
        #expect(run.status == 0, "\(run.errors)\(run.output)")
        let agency = file("agencies/ban-tawan/agency.yaml")
        #expect(contains(agency, "\n  performers: [inspector-admin]"))
        #expect(!contains(agency, "\n  completion:"))
        #expect(contains(file("agencies/ban-tawan/measures.csv"), "ด้าน,มาตรการ,รหัส,ระยะเวลาเสร็จ"))
        #expect(contains(run.output, "no column says when the rows are due"))
        #expect(contains(run.output, "M01 has no date"))
    }

    @Test(arguments: [
        "กิจกรรม,ผู้รับผิดชอบ\nทำป้ายภายใน ๓๑ ม.ค. ๗๐,ผกก.\nข,ผกก.\n",
        "กิจกรรม,รายงานผล,ผู้รับผิดชอบ\nก,๓๑ ม.ค. ๗๐,ผกก.\n",
        "กิจกรรม,รอบ ๖ เดือน,รอบ ๑๒ เดือน,ผู้รับผิดชอบ\nก,๓๑ มี.ค. ๗๐,๓๐ ก.ย. ๗๐,ผกก.\nข,✓,✓,ผกก.\n",
    ])
    func `stops at times that stand in another column`(table: String) throws {
        let run = try importing(table)
        #expect(run.status == 65 && contains(run.errors, "missing: ระยะเวลา"), "\(run.output)")
        #expect(!itactl.state.has("etc/ita/agencies"))
    }

    @Test func `makes ids of the document such as the ledger keeps`() throws {
        let run = try importing(
            "รหัส,กิจกรรม,กำหนดส่ง,ผู้รับผิดชอบ\n1.1,ก,๓๑ ม.ค. ๗๐,ผกก.\n๒.๑,ข,๓๑ ม.ค. ๗๐,ผกก.\n")
        #expect(
            run.status == 0 && contains(run.output, "'1.1': M1-1"), "\(run.errors)\(run.output)")
        #expect(contains(file("agencies/ban-tawan/measures.csv"), "\nM2-1,ข"))
        #expect(contains(run.output, "rows that name nobody go to 'สว.อก.'"))
    }

    @Test func `says of a page or a PDF under another name what it is`() throws {
        for (text, kind) in [("%PDF-1.7 x", "PDF"), ("<html><table></table></html>", "HTML")] {
            let run = try importing(text)
            #expect(run.status == 65 && contains(run.errors, "this is \(kind)"), "\(run.errors)")
        }
    }

    @Test(arguments: ["", "no table\nat all\n", "ด้าน,ผู้รับผิดชอบ\nก,ข\n", "กิจกรรม,ระยะเวลา\n\"ก,ข\n"])
    func `refuses what is no measures table, and writes nothing`(table: String) throws {
        let run = try importing(table)
        #expect(run.status == 65 && run.errors != "", "\(run.output)")
        #expect(!itactl.state.has("etc/ita/agencies"))
    }

    // MARK: - Office documents

    private func fixture(_ name: String) -> String {
        Tool.project + "/Tests/SpreadsheetsTests/Fixtures/" + name
    }

    @Test(arguments: [
        ("plain.docx", "M01", "2027-03-30"), ("plain.docx", "M02", "2027-02-15"),
        ("merged.docx", "M02", "2027-03-31"), ("merged.odt", "M03", "2027-04-30"),
        ("months.docx", "M01", "2027-01-31"), ("months.docx", "M02", "2026-12-31"),
        ("months.docx", "M03", "2027-03-31"), ("dates.xlsx", "M01", "2027-03-30"),
        ("dates-1904.xlsx", "M03", "2027-01-29"), ("libreoffice.xlsx", "M02", "2027-02-15"),
        ("quarters.xlsx", "M01", "2027-03-31"), ("quarters.ods", "M02", "2027-09-30"),
        ("dates.ods", "M04", "2027-02-28"), ("libreoffice.docx", "M03", "2027-04-30"),
        ("kept.xlsx", "M01", "2027-01-29"), ("kept.xlsx", "M02", "2027-03-31"),
        ("kept.docx", "M02", "2027-02-26"),
    ])
    func `takes a plan straight out of Word, Excel and OpenDocument`(
        name: String, row: String, due: String
    ) throws {
        let run = try initialize(options() + from + ["--measures", fixture(name)])
        #expect(run.status == 0, "\(run.errors)\(run.output)")
        itactl.config = "\(folder)/ita-reminderd.yaml"
        let explained = try itactl("explain", row, "--json").output
        #expect(contains(explained, "\"\(due)\""), "\(explained)")
    }

    @Test func `leaves out what is no row of the plan, and says so`() throws {
        let sheet = try initialize(options() + from + ["--measures", fixture("kept.xlsx")])
        #expect(sheet.status == 0, "\(sheet.errors)")
        for said in [
            "hidden rows were left out: 1", "hidden columns were left out: 1",
            "struck-through rows were left out: 1", "cells beside the table were left out",
            "it is of the year 2569", "left out, sums: 1", "left out, signatures: 2",
        ] { #expect(contains(sheet.output, said), "\(said): \(sheet.output)") }
        let table = file("agencies/ban-tawan/measures.csv")
        #expect(contains(table, "4,อบรม,มี.ค. 2570,งานจราจร,M02\n") && !contains(table, "M03"))
        let text = try initialize(
            options() + from + ["--force", "--measures", fixture("kept.docx")])
        #expect(text.status == 0, "\(text.errors)")
        let rows = file("agencies/ban-tawan/measures.csv")
        #expect(contains(rows, "สถานะ แล้วเสร็จ,สถานะ ยังไม่ได้ดำเนินการ,ด้าน,รหัส"), "\(rows)")
        #expect(contains(rows, "☑,☐,ด้านที่ 1,M01\n") && contains(rows, "☐,☑,ด้านที่ 2,M02\n"))
    }

    @Test(arguments: [
        ("unnamed.xlsx", "'(4)'"), ("hostile-bomb.docx", "larger than any plan"),
        ("hostile-entities.docx", "entities"), ("hostile-other.zip", "no Word"),
        ("hostile-missing.xlsx", "damaged"),
    ])
    func `refuses a document with its reason, and writes nothing`(name: String, reason: String)
        throws
    {
        let run = try initialize(options() + from + ["--measures", fixture(name)])
        #expect(run.status == 65 && contains(run.errors, reason), "\(run.errors)")
        #expect(!itactl.state.has("etc/ita/agencies"))
    }

    @Test func `says in a refusal what each heading was taken for and what is missing`() throws {
        let run = try importing("ที่,กิจกรรม,แผน,ผู้รับผิดชอบ\n๑,ก,๓๐ มี.ค. ๗๐,ผกก.\n")
        #expect(run.status == 65)
        for line in ["'กิจกรรม': กิจกรรม", "'แผน': not known", "missing: ระยะเวลา"] {
            #expect(contains(run.errors, line), "\(line) \(run.errors)")
        }
        let none = try importing("ชื่อ,สกุล,อายุ\nก,ข,ค\n")
        #expect(none.status == 65 && contains(none.errors, "'สกุล': not known"), "\(none.errors)")
        #expect(contains(none.errors, "missing: กิจกรรม, ระยะเวลา, ผู้รับผิดชอบ"))
    }

    @Test func `imports to CSV for the service, and reads what measures names`() throws {
        #expect(try initialize(options() + from).status == 0)
        let path = "\(folder)/agencies/ban-tawan/"
        let copy = try #require(fopen(path + "plan.docx", "wb"))
        let bytes = try #require(fileBytes(fixture("plain.docx")))
        #expect(fwrite(bytes, 1, bytes.count, copy) == bytes.count)
        fclose(copy)
        let agency = file("agencies/ban-tawan/agency.yaml")
            .replacing("measures: measures.csv", with: "measures: plan.docx")
        itactl.state.write("etc/ita/agencies/ban-tawan/agency.yaml", agency)
        itactl.config = "\(folder)/ita-reminderd.yaml"
        let check = try itactl("check", "--format", "lines", language: "en")
        #expect(
            check.status == 0 && contains(check.output, "2 measures"),
            "\(check.output)\(check.errors)")
        #expect(contains(check.output, "warning: [office-document]"))
        let imported = try itactl.run(["import", path + "plan.docx", "--language", "en"])
        #expect(imported.status == 0 && contains(imported.output, "'การรายงานผล': ระยะเวลากำกับ"))
        #expect(contains(file("agencies/ban-tawan/plan.csv"), "๓๐ มี.ค. ๗๐,งานอำนวยการ"))
        #expect(try itactl.run(["import", path + "plan.docx"]).status == 73)
        #expect(try itactl.run(["import", "/none.docx"]).status == 66)
    }

    private func fileBytes(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes[..<count])
    }

    @Test func `keeps a table whose cells cannot all be read, and says so`() throws {
        let run = try importing("กิจกรรม,ระยะเวลา,ผู้รับผิดชอบ,รหัส\nก,๓๑ ก.พ. ๗๐,ผกก.,A1\n")
        #expect(run.status == 1 && contains(run.output, "\n1 errors"), "\(run.output)")
        #expect(contains(file("agencies/ban-tawan/measures.csv"), "๓๑ ก.พ. ๗๐,ผกก.,A1"))
    }
}

@Suite struct `An imported table` {
    private let text = "มาตรการ,ระยะเวลา,ผู้รับผิดชอบ\r\nป้าย,๓๐ มี.ค. ๗๐,ผกก.\r\n"

    private func check(_ bytes: [UInt8]) throws {
        let table = try TableImport(path: "t", bytes: bytes)
        #expect(table.headings == ["มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ", "รหัส"])
        #expect(table.rows == [["ป้าย", "๓๐ มี.ค. ๗๐", "ผกก.", "M01"]])
        #expect(table.has("ระยะเวลาเสร็จ") && !table.has("ระยะเวลากำกับ"))
    }

    @Test func `is read in the encodings in which Thai tables come`() throws {
        try check(Array(text.utf8))
        try check([0xEF, 0xBB, 0xBF] + Array(text.utf8))
        try check([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        try check([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
        try check(
            text.unicodeScalars.map {
                $0.value < 0x80 ? UInt8($0.value) : UInt8($0.value - 0xE00 + 0xA0)
            })
    }

    @Test func `of bytes that are no text is refused`() {
        for bytes in [[0xFF, 0xFF, 0x41], [0xFF, 0xFE], [0x00], [0xDB, 0xDC]] as [[UInt8]] {
            #expect(throws: CommandFailure.self) { try TableImport(path: "t", bytes: bytes) }
        }
    }
}

@Suite struct `A set-up at a terminal` {
    /// What a person sees and types.
    private final class Person {
        var lines: [String]
        var seen = ""
        init(_ lines: [String]) { self.lines = lines }
    }

    private func answers(
        _ lines: [String], _ options: SetUpOptions = SetUpOptions(), service: Bool = true
    ) throws -> (SetUpAnswers, String) {
        let person = Person(lines)
        let interview = Interview(
            isInteractive: true,
            listen: { person.lines.isEmpty ? nil : person.lines.removeFirst() },
            say: { person.seen += $0 })
        let questions = SetUpQuestions(
            options: options, interview: interview, today: try day("2026-11-21"))
        let answers = try questions.answers(asksForService: service) { _ in }
        #expect(person.lines == [])
        return (answers, person.seen)
    }

    @Test func `asks again until each answer is good`() throws {
        let (answers, seen) = try answers([
            "9", "1", "", " สถานีบ้านตะวัน ", "สภ.บ้านตะวัน", "Ban Tawan", "ban-tawan", "2027", "",
            "chief@", "chief@x.example", "", "admin@x.example", "", "", "", "", "",
            "ธุรการ", "nobody", "clerk@x.example", "ไม่มี", "สว.อก.", "ธุรการ", "oops@x.example", "",
            "ไม่มี", "", "it@x.example", "", "", "sendmail", "none",
        ])
        #expect(answers.kind == .station && answers.id == "ban-tawan")
        #expect(answers.name == "สถานีบ้านตะวัน")
        #expect(answers.fiscalYear == FiscalYear(2570))
        #expect(answers.posts.map(\.title) == ["ผกก.", "สว.อก.", "ธุรการ"])
        #expect(answers.posts.map(\.id) == ["superintendent", "inspector-admin", "clerk"])
        #expect(answers.posts.map(\.superior) == [nil, "superintendent", "inspector-admin"])
        #expect(answers.secretary == "inspector-admin")
        #expect(
            answers.service
                == SetUpService(
                    admin: "it@x.example", from: "ita-reminder@x.example",
                    fromName: "ระบบแจ้งเตือน ITA สภ.บ้านตะวัน", mailer: .files))
        for part in ["'Ban Tawan'", "'2027'", "'chief@'", "'sendmail'", "never to persons"] {
            #expect(contains(seen, part), "\(part)")
        }
    }

    @Test func `asks only for what the command line leaves out or has wrong`() throws {
        let options = SetUpOptions(
            kind: "province", name: "จังหวัดบ้านตะวัน", shortName: "จ.บ้านตะวัน", id: "Bad Id",
            fiscalYear: "๒๕๖๙", posts: ["ผู้ว่าราชการจังหวัด,governor@x.example"], secretary: nil)
        let (answers, seen) = try answers(["good-id", ""], options, service: false)
        #expect(answers.id == "good-id" && answers.fiscalYear == FiscalYear(2569))
        #expect(answers.secretary == "governor" && answers.service == nil)
        #expect(contains(seen, "'Bad Id'") && !contains(seen, "Full name"))
    }

    @Test(.enabled(if: access("/usr/bin/script", X_OK) == 0, "needs script(1) for a terminal"))
    func `writes the files at a real one`() throws {
        let itactl = try Tool()
        let program = try #require(Tool.program)
        let state = itactl.state.path
        itactl.state.write("plan.csv", "กิจกรรม,ระยะเวลา,ผู้รับผิดชอบ\nติดป้าย,๓๐ มี.ค. ๗๐,สำนักงานจังหวัด\n")
        let lines = [
            "3", "จังหวัดบ้านตะวัน", "จ.บ้านตะวัน", "ban-tawan", "๒๕๗๐", "gov@x.example", "office@",
            "office@x.example",
            "", "", "", "", "", "", "none", "/none.csv", state + "/plan.csv", "",
        ]
        itactl.state.write("answers", lines.joined(separator: "\n"))
        let command = "\(program) init --into \(state)/c --language th"
        _ = system("script -qec '\(command)' /dev/null < \(state)/answers > \(state)/seen 2>&1")
        let seen = text(ofFile: state + "/seen")
        #expect(contains(seen, "ประเภทหน่วยงาน") && contains(seen, "/none.csv: "), "\(seen)")
        #expect(contains(seen, "ข้อผิดพลาด 0"), "\(seen)")
        #expect(
            contains(text(ofFile: state + "/c/agencies/ban-tawan/measures.csv"), "สำนักงานจังหวัด,M01"))
        itactl.config = state + "/c/ita-reminderd.yaml"
        #expect(try itactl("check").status == 0)
    }

    @Test func `ends with a sentence when the input does`() {
        #expect(throws: CommandFailure.self) { try answers(["1", "ชื่อ"]) }
    }

    @Test func `moves the example calendar into the year that is set up`() throws {
        let example = text(ofFile: Tool.project + "/config/shared/calendar-example-2568.yaml")
        for (year, first) in [
            ("2570", "๑ ตุลาคม ๒๕๖๙"), ("2569", "๑ ตุลาคม ๒๕๖๘"), ("2567", "๑ ตุลาคม ๒๕๖๖"),
        ] {
            let options = SetUpOptions(
                kind: "province", name: "ก", shortName: "ก", id: "a", fiscalYear: year,
                posts: ["ก,a@x.example"], secretary: "ก")
            let files = SetUpFiles(
                answers: try answers([], options, service: false).0, table: nil)
            let calendar = files.calendar(from: example)
            #expect(contains(calendar, "window: \(first) ถึง"))
            #expect(contains(calendar, "status: "))
            #expect(files.calendarName == "calendar-example-\(year).yaml")
        }
    }
}
