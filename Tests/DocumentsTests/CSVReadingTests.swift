import Diagnostics
import Documents
import Testing

@Suite struct CSVReadingTests {
    @Test(arguments: [
        ("a,b\n1,2\n", [["1", "2"]]),
        ("a,b\n1,2", [["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["1", "2"]]),
        ("\u{FEFF}a,b\n1,2\n", [["1", "2"]]),
        ("\u{FEFF}\"a\",b\n1,2\n", [["1", "2"]]),
        ("a,b\n\"1\",\"2\"\n", [["1", "2"]]),
        ("a,b\n\"1,5\",\"x\"\"y\"\n", [["1,5", "x\"y"]]),
        ("a,b\n\"\",\"\"\"\"\n", [["", "\""]]),
        ("a,b\n\"1\n2\r\n3\",4\n5,6\n", [["1\n2\r\n3", "4"], ["5", "6"]]),
        ("a,b\n\n1,2\n\r\n  \n,,,\n3,4\n\n", [["1", "2"], ["3", "4"]]),
        ("a,b\n 1 ,\u{A0}2\u{A0}\n", [[" 1 ", "\u{A0}2\u{A0}"]]),
        ("# กลุ่ม, one\n\n#two\na,b\n#1,2\n", [["#1", "2"]]),
        ("a,b\n5\" pipe,x\"\"\n", [["5\" pipe", "x\"\""]]),
        ("a,b\n1,\n,2\n", [["1", ""], ["", "2"]]),
        ("a,b\r1,2\r3,4\r", [["1", "2"], ["3", "4"]]),
        ("a,b\r\r1,\"2\r3\"\r", [["1", "2\n3"]]),
        ("a\nที่\u{301}\n", [["ที่\u{301}"]]),
        ("a,b\n", []),
        ("a,b", []),
    ])
    func `sound tables are read without a word`(text: String, rows: [[String]]) throws {
        let (table, diagnostics) = readCSV(SourceText(path: "x", text: text))
        #expect(diagnostics.isEmpty)
        #expect(try #require(table).rows.map { $0.cells.map(\.text) } == rows)
        #expect(table?.column(named: "a") == 0)
    }

    @Test(arguments: [
        ("", ["csv-empty 1:1-1"], nil),
        ("\n\n# only a comment\n", ["csv-empty 1:1-1"], nil),
        ("a,b\n1\n3,4\n", ["csv-ragged-row 2:1-2"], [["1", ""], ["3", "4"]]),
        ("a,b\r1\r3,4\r", ["csv-ragged-row 2:1-2"], [["1", ""], ["3", "4"]]),
        ("a,b\n1,2,3\n3,4\n", ["csv-ragged-row 2:5-6"], [["1", "2"], ["3", "4"]]),
        ("a,b\n1,2,,\n3,4\n", ["csv-ragged-row 2:5-6"], [["1", "2"], ["3", "4"]]),
        (
            "a,b\n\"1\"x,2\n3,4\n", ["csv-text-after-quote 2:4-5"],
            [["1x", "2"], ["3", "4"]]
        ),
        ("a,b\n1,\"2\n3,4\n", ["csv-unclosed-quote 2:3-5"], [["1", "2"], ["3", "4"]]),
        ("a,b\n\"1,2\n3,4\n", ["csv-unclosed-quote 2:1-5"], [["1,2", ""], ["3", "4"]]),
        (
            // The opening quote of the next row must not pass for the missing one.
            "a,b\n1,\"2\n3,\"4\"\n5,6\n", ["csv-unclosed-quote 2:3-5"],
            [["1", "2"], ["3", "4"], ["5", "6"]]
        ),
        (
            "a,b\n1,\"2\n\"3\",4\n5,\"6\n",
            ["csv-unclosed-quote 2:3-5", "csv-unclosed-quote 4:3-5"],
            [["1", "2"], ["3", "4"], ["5", "6"]]
        ),
        ("a,b,a\n1,2,3\n", ["csv-duplicate-column 1:5-6"], [["1", "2", "3"]]),
        ("a,\"b\n1,2\n", ["csv-unclosed-quote 1:3-5"], [["1", "2"]]),
        ("a,b\nก\u{FFFD},2\n", ["invalid-utf8 2:2-3"], [["ก\u{FFFD}", "2"]]),
        (
            "a,b\n1\n\"2\"x,2\n3,4,5\n",
            ["csv-ragged-row 2:1-2", "csv-text-after-quote 3:4-5", "csv-ragged-row 4:5-6"],
            [["1", ""], ["2x", "2"], ["3", "4"]]
        ),
    ])
    func `one bad row does not hide the next`(
        text: String, problems: [String], rows: [[String]]?
    ) {
        let (table, diagnostics) = readCSV(SourceText(path: "x", text: text))
        #expect(brief(diagnostics) == problems)
        #expect(table?.rows.map { $0.cells.map(\.text) } == rows)
    }

    @Test(arguments: [
        ("a,b\n1,2\n3", true), ("a,b\n1,2\n3\n", false), ("a,b\n1,2\n3,4", false),
        ("a,b\r1,2\r3", true), ("a,b,c\n1,2", true), ("a,b\n1,2\n3,", false),
    ])
    func `a table that ends inside a row is cut`(text: String, isCut: Bool) {
        let (table, diagnostics) = readCSV(SourceText(path: "t.csv", text: text))
        #expect(diagnostics.contains { $0.severity == .error } == isCut)
        #expect(table?.rows.last?.isDamaged == isCut)
    }

    @Test func `only missing cells and empty extra ones are warnings`() {
        let text = "a,b\n1\n1,2,\n1,2,3\n"
        let (table, diagnostics) = readCSV(SourceText(path: "x", text: text))
        #expect(diagnostics.map(\.severity) == [.warning, .warning, .error])
        #expect(table?.rows.map(\.isDamaged) == [false, false, true])
        #expect(table?.rows.map(\.line) == [2, 3, 4])
    }

    @Test func `problems in a table of Thai text read like this`() {
        let source = SourceText(
            path: "measures.csv",
            text: """
                รหัส,ชื่อ,รอบ
                M01,"ที่ปรึกษา"ฯ,ทุกเดือน
                M02,ซื้อ,ตรวจ,ทุกเดือน
                M03,"ผู้กำกับ,ทุกเดือน
                M04,กู้

                """)
        expect(
            readCSV(source).diagnostics, in: source,
            read: """
                measures.csv:2:16: error: [csv-text-after-quote] expected the end of the cell behind \
                its closing quote, found 'ฯ'
                        M01,"ที่ปรึกษา"ฯ,ทุกเดือน
                                    ^
                note: a quote inside a quoted cell is written twice: ""
                measures.csv:3:15: error: [csv-ragged-row] the row has 4 cells, the header 3
                        M02,ซื้อ,ตรวจ,ทุกเดือน
                                    ^~~~~~
                note: a cell with a separator in it must stand in quotes
                measures.csv:4:5: error: [csv-unclosed-quote] the quote that opens this cell is not closed
                        M03,"ผู้กำกับ,ทุกเดือน
                            ^~~~~~~~~~~~~
                note: the cell is read up to the end of the line
                measures.csv:5:1: warning: [csv-ragged-row] the row has 2 cells, the header 3
                        M04,กู้
                        ^~~~~
                note: read as empty: 'รอบ'
                """)
    }

    @Test func `tabs separate a holiday table`() throws {
        let text = "# วันหยุด\ndate\tname\n2569-04-13\tวันสงกรานต์, \"ปีใหม่ไทย\"\n\t\n2569-05-01\t\n"
        let (table, diagnostics) = readCSV(
            SourceText(path: "x.tsv", text: text), separator: "\t")
        #expect(diagnostics.isEmpty)
        #expect(
            table?.rows.map { $0.cells.map(\.text) } == [
                ["2569-04-13", "วันสงกรานต์, \"ปีใหม่ไทย\""], ["2569-05-01", ""],
            ])
    }

    @Test func `cells know where they stand, without their quotes`() throws {
        let source = SourceText(path: "x", text: "ก,ข\nที่,\"ทุก ๐\"\n\"x\ny\",\n")
        let table = try #require(readCSV(source).table)
        #expect(table.header.map { brief($0.range) } == ["1:1-2", "1:3-4"])
        #expect(table.rows[0].cells.map { brief($0.range) } == ["2:1-4", "2:6-11"])
        #expect(table.rows[1].cells.map { brief($0.range) } == ["3:2-4:2", "4:4-4"])
        #expect(table.rows.flatMap(\.cells).map(\.isQuoted) == [false, true, true, false])
        #expect(table.rows.map { brief($0.range) } == ["2:1-12", "3:1-4:4"])
        #expect(table.rows[0].cells.map { excerpt($0.range, of: source) } == ["ที่", "ทุก ๐"])
    }

    @Test(arguments: [
        ("ทุก ๐ เดือน", 4..<5, "2:7-8", "๐"),
        ("\"ทุก ๐ เดือน\"", 4..<5, "2:8-9", "๐"),
        ("\"ทุก \"\"๐\"\" เดือน\"", 5..<6, "2:10-11", "๐"),
        ("\"ทุก \"\"๐\"\" เดือน\"", 4..<7, "2:8-13", "\"\"๐\"\""),
        ("\"ทุก\r\n๐ เดือน\"", 5..<6, "3:1-2", "๐"),
        ("ทุก", 1..<90, "2:4-6", "ุก"),
        ("ทุก", 70..<90, "2:6-6", ""),
        ("ทุก", -3..<1, "2:3-4", "ท"),
        // Damaged: the whole cell.
        ("\"ทุก\" ๐", 4..<5, "2:4-10", "ทุก\" ๐"),
        ("\"ทุก ๐", 4..<5, "2:4-9", "ทุก ๐"),
    ])
    func `a part of a cell has its own place`(
        cell: String, offsets: Range<Int>, place: String, part: String
    ) throws {
        let source = SourceText(path: "x", text: "a,b\nM,\(cell)\n")
        let table = try #require(readCSV(source).table)
        let range = table.rows[0].cells[1].range(ofScalars: offsets)
        #expect(brief(range) == place)
        #expect(excerpt(range, of: source) == part)
    }

    @Test func `bytes of another encoding are named once with the way out`() {
        let thai874: [UInt8] = [0x61, 0x2C, 0x62, 0x0A, 0xA1, 0xD2, 0x2C, 0xE0, 0xB4]
        let source = SourceText(path: "x.csv", bytes: thai874)
        expect(
            readCSV(source).diagnostics, in: source,
            read: """
                x.csv:2:1: error: [invalid-utf8] expected UTF-8, found bytes of another encoding \
                (and at 2 more places)
                        \u{FFFD}\u{FFFD},\u{FFFD}
                        ^
                note: older Thai files are in Windows-874 (TIS-620); save the file in UTF-8
                """)
        let wide: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x0A, 0]
        let problem = readCSV(SourceText(path: "x", bytes: wide)).diagnostics.first
        #expect(problem?.notes == ["the file seems to be in UTF-16; save it in UTF-8"])
    }
}
