import Glibc
import Spreadsheets
import Testing

private let folder = String(#filePath.dropLast("OfficeDocumentTests.swift".count)) + "Fixtures/"

func fixture(_ name: String) throws -> [UInt8] {
    let file = try #require(fopen(folder + name, "rb"), "\(folder)\(name)")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        guard count > 0 else { return bytes }
        bytes += buffer[..<count]
    }
}

/// A table in one text: cells divided by `|`, merged ones as `<` and `^`, coloured ones with `#`.
private func brief(_ table: OfficeTable) -> [String] {
    table.rows.map { row in
        row.map { cell in
            switch cell.place {
            case .left: "<"
            case .above: "^"
            case .own: cell.text.replacing("\n", with: "/") + (cell.isShaded ? "#" : "")
            }
        }.joined(separator: "|")
    }
}

@Suite struct `Office documents` {
    @Test func `of Word give all their tables`() throws {
        let tables = try readOfficeDocument(try fixture("plain.docx"))
        #expect(tables.map(\.rows.count) == [2, 2, 2])
        #expect(brief(tables[1])[1] == "๑|ติดป้าย No Gift Policy|๓๐ มี.ค. ๗๐|งานอำนวยการ|ทุก ๑ เดือน")
    }

    @Test(arguments: ["merged.docx", "libreoffice.docx"])
    func `of Word keep merged cells and the state of check boxes`(name: String) throws {
        let table = try #require(try readOfficeDocument(try fixture(name)).first)
        let rows = brief(table)
        #expect(rows[0] == "ที่|กิจกรรม|ระยะเวลา|<|ผู้รับผิดชอบ|สถานะ")
        #expect(rows[1] == "^|^|เริ่ม|สิ้นสุด|^|^")
        #expect(rows[2].hasPrefix("ด้านที่ ๑ การให้บริการ|<|<"))
        #expect(rows[4].hasPrefix("๒|อบรม|^|^|งานจราจร|"))
        if name == "merged.docx" {
            #expect(rows[3].hasSuffix("|☑ แล้วเสร็จ ☐ อยู่ระหว่างดำเนินการ ☐ ยังไม่ดำเนินการ"))
            #expect(rows[4].hasSuffix("|☐  แล้วเสร็จ ☑  อยู่ระหว่างดำเนินการ ☐  ยังไม่ดำเนินการ"))
            #expect(rows[5].hasSuffix("|☐ แล้วเสร็จ ☐ อยู่ระหว่างดำเนินการ ☑ ยังไม่ดำเนินการ"))
        }
    }

    @Test func `of Excel say what is hidden or struck through, and show months as months`() throws {
        let tables = try readOfficeDocument(try fixture("kept.xlsx"))
        #expect(tables.map(\.name) == ["ปี 2569", "ปี 2570"])
        let rows = tables[1].rows
        #expect(rows[2].allSatisfy { $0.isHidden } && !rows[1][0].isHidden)
        #expect(rows.allSatisfy { $0[2].isHidden } && !rows[1][3].isHidden)
        #expect(rows[3][1].text == "" && rows[3][1].struck == "ขีดฆ่า")
        #expect(rows[1][3].text == "29 ม.ค. 70" && rows[4][3].text == "มี.ค. 2570")
    }

    @Test func `of Word have the lines above their tables`() throws {
        let tables = try readOfficeDocument(try fixture("kept.docx"))
        #expect(tables.map(\.caption) == [["แผนปี ๒๕๗๐", "ด้านที่ 1"], ["ด้านที่ 2"], []])
        #expect(brief(tables[0])[1] == "^|^|^|หลัก|ร่วม|แล้วเสร็จ|ยังไม่ดำเนินการ")
    }

    @Test func `of Word have bars and colours`() throws {
        let table = try #require(try readOfficeDocument(try fixture("months.docx")).first)
        #expect(brief(table)[3] == "๒|ข||←→|<|<|||งานอำนวยการ")
        #expect(brief(table)[4] == "๓|ค|||||#|#|งานจราจร")
    }

    @Test(arguments: ["dates.xlsx", "dates-1904.xlsx", "libreoffice.xlsx", "dates.ods"])
    func `of spreadsheets show dates as officers write them`(name: String) throws {
        let tables = try readOfficeDocument(try fixture(name))
        #expect(tables.map(\.name).contains("แผน"))
        if name.hasPrefix("dates") && name.hasSuffix("xlsx") { #expect(tables.count == 1) }
        let rows = brief(try #require(tables.first))
        #expect(rows[1] == "ลำดับ|กิจกรรม|กำหนดส่ง|ผู้รับผิดชอบ|สถานะ")
        #expect(rows[2] == "1|ก|30 มี.ค. 70|งานอำนวยการ|50%")
        #expect(rows[3] == "2|ข|15 ก.พ. 70 เวลา 08.30 น.|งานจราจร|100%")
        #expect(rows[4] == "3|ค|29 ม.ค. 70|งานจราจร|แล้วเสร็จ")
        #expect(rows[5] == "4|ง|๒๘ ก.พ. ๗๐|งานจราจร|ยังไม่ดำเนินการ")
    }

    @Test func `of Excel keep merged headings and colours`() throws {
        let rows = brief(try #require(try readOfficeDocument(try fixture("quarters.xlsx")).first))
        #expect(rows[0] == "ที่|กิจกรรม|ไตรมาส|<|<|<|ผู้รับผิดชอบ")
        #expect(rows[1] == "^|^|1|2|3|4|^")
        #expect(rows[4] == "3|ค|||#||งานจราจร")
    }

    @Test func `of OpenDocument keep merged headings`() throws {
        let rows = brief(try #require(try readOfficeDocument(try fixture("quarters.ods")).first))
        #expect(rows[0] == "ที่|กิจกรรม|ไตรมาส|<|<|<|ผู้รับผิดชอบ")
        #expect(rows[1] == "^|^|1|2|3|4|^")
        let text = brief(try #require(try readOfficeDocument(try fixture("merged.odt")).first))
        #expect(text[0] == "ที่|กิจกรรม|ระยะเวลา|<|ผู้รับผิดชอบ|สถานะ")
        #expect(text[1] == "^|^|เริ่ม|สิ้นสุด|^|^")
    }
}

@Suite struct `Hostile documents` {
    @Test(arguments: [
        ("hostile-entities.docx", OfficeFailure.entities), ("hostile-other.zip", .noOfficeDocument),
        ("hostile-path.docx", .noOfficeDocument),
    ])
    func `are refused with their fault`(name: String, fault: OfficeFailure) throws {
        let bytes = try fixture(name)
        #expect(throws: fault) { try readOfficeDocument(bytes) }
    }

    @Test(arguments: [
        "hostile-deep.docx", "hostile-bomb.docx", "hostile-text.docx", "hostile-repeat.ods",
        "hostile-far.xlsx", "hostile-many.docx", "hostile-merge.xlsx",
    ])
    func `that would not end are refused as too large, soon`(name: String) throws {
        let bytes = try fixture(name)
        let start = clock()
        #expect {
            try readOfficeDocument(bytes)
        } throws: { error in
            if case OfficeFailure.tooLarge = error { true } else { false }
        }
        #expect(Double(clock() - start) / Double(CLOCKS_PER_SEC) < 5)
    }

    @Test func `of the old kind or with a password are named so`() {
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
        #expect(throws: OfficeFailure.encryptedOrOld) { try readOfficeDocument(old) }
    }

    /// Whatever is cut off or changed in a file, there is a table or a refusal.
    @Test(arguments: ["months.docx", "dates.xlsx", "quarters.ods", "hostile-missing.xlsx"])
    func `cut short or with changed bytes never crash`(name: String) throws {
        let bytes = try fixture(name)
        for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 40)) {
            _ = try? readOfficeDocument(Array(bytes[..<length]))
        }
        var state: UInt64 = 1
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<200 {
            var changed = bytes
            for _ in 0...random(8) { changed[random(changed.count)] = UInt8(random(256)) }
            _ = try? readOfficeDocument(changed)
        }
    }
}
