import Testing

/// The program on a copy of the shipped configuration that serves another of its agencies.
func tool(serving agency: String) throws -> Tool {
    let itactl = try Tool()
    let settings = text(ofFile: itactl.config)
        .replacing("agencies/changhan/", with: "agencies/\(agency)/")
    let files = [
        "agencies/\(agency)/agency.yaml", "agencies/\(agency)/measures.csv",
        "agencies/\(agency)/indicators.csv", "shared/holidays-th.tsv", "shared/policy.yaml",
        "shared/oit-station-2568.yaml", "shared/calendar-example-2568.yaml",
        "shared/calendar-press-2567.yaml",
    ]
    for file in files {
        itactl.state.write("c/" + file, text(ofFile: "\(Tool.project)/config/\(file)"))
    }
    itactl.state.write("c/ita-reminderd.yaml", settings)
    itactl.config = itactl.state.path + "/c/ita-reminderd.yaml"
    return itactl
}

@Suite struct `An explanation` {
    @Test func `shows the evidence and channels that a row asks for, and its result`() throws {
        let itactl = try tool(serving: "mueang-ranong")
        let thai = try itactl("explain", "M07", language: "th").output
        for part in ["ลิงก์ช่องทางสื่อสาร", "Tiktok", "มีเว็บไซต์", "จัดทำช่องทาง"] {
            #expect(contains(thai, part), "\(part)")
        }
        let json = try itactl("explain", "M07", "--json").output
        #expect(isJSON(json) && contains(json, "\"evidence\" : ["))
    }

    @Test func `shows the score, state and guideline of an indicator`() throws {
        let itactl = try tool(serving: "chebilang")
        let english = try itactl("explain", "I08").output
        for part in ["73.16", "in progress", "นำระบบออนไลน์มาใช้", "ปรับปรุงการทำงาน", "guideline"] {
            #expect(contains(english, part), "\(part)")
        }
        #expect(contains(try itactl("explain", "I08", "--json").output, "\"score\" : \"73.16\""))
    }

    @Test func `shows the output of a measure and the actions of a phase`() throws {
        let itactl = try Tool()
        #expect(contains(try itactl("explain", "M05").output, "อินโฟกราฟิก ๒ แผ่น"))
        #expect(contains(try itactl("explain", "review").output, "หน่วยประเมินตรวจ"))
        #expect(!contains(try itactl("explain", "M05").output, "evidence"))
    }
}

@Suite struct `The monthly letter` {
    /// The texts of the letters of the first days of January, by the post's mailbox.
    private func letters(_ agency: String) throws -> [String] {
        let itactl = try tool(serving: agency)
        let output = itactl.state.path + "/out"
        let run = try itactl(
            "rehearse", "--from", "2568-01-01", "--to", "2568-01-10", "--output", output, "--json")
        // The folder is there as long as the tool is.
        return withExtendedLifetime(itactl) {
            run.output.split(separator: "\n").compactMap { line in
                let parts = line.split(separator: "\"")
                guard parts.count > 3, parts[1] == "path" else { return nil }
                let path = String(parts[3]).replacing("mail/", with: "letters/")
                    .replacing(".eml", with: ".txt")
                return text(ofFile: "\(output)/\(path)")
            }
        }
    }

    @Test func `names the evidence that the plan asks for, for the rows that the post owes`() throws
    {
        let desk = "[M01] หลักฐานตามแผน: ภาพถ่ายจุดประชาสัมพันธ์และรายชื่อพนักงานสอบสวน"
        let sign = "[M02] หลักฐานตามแผน: ภาพถ่ายป้ายประชาสัมพันธ์"
        let monthly = try letters("mueang-ranong")
            .filter { contains($0, "ติดตามผลการดำเนินการตามมาตรการ ITA ประจำเดือน") }
        #expect(monthly.count > 3)
        #expect(monthly.contains { contains($0, desk) && !contains($0, sign) })
        #expect(monthly.contains { contains($0, sign) && !contains($0, desk) })
        for letter in monthly where contains(letter, "หลักฐานตามแผน") {
            let asking = try #require(letter.split(separator: "สิ่งที่ขอให้แจ้งกลับ").last)
            #expect(contains(String(asking), "หลักฐานตามแผน"))
        }
    }

    @Test func `says nothing of it where the plan names none`() throws {
        let letters = try letters("changhan")
        #expect(letters.count > 5 && !letters.contains { contains($0, "หลักฐานตามแผน") })
    }
}
