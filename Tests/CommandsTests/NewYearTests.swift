import Glibc
import Testing

@testable import Commands

/// The shipped configuration in a folder of its own, where it may be written.
private final class Office {
    let itactl: Tool
    let folder: String

    init() throws {
        itactl = try Tool()
        folder = itactl.state.path + "/config"
        try #require(system("cp -r '\(Tool.project)/config' '\(folder)'") == 0)
        itactl.config = folder + "/ita-reminderd.yaml"
    }

    func file(_ name: String) -> String { text(ofFile: "\(folder)/agencies/\(name)") }

    /// Everything in the folder, to see whether something was written.
    var listing: String {
        _ = system("cd '\(folder)' && find . | sort | xargs md5sum 2>/dev/null > '\(folder).list'")
        return text(ofFile: "\(folder).list")
    }
}

private let agencies: [(name: String, year: String)] = [
    ("changhan", "2569"), ("chebilang", "2568"), ("mueang-ranong", "2569"),
    ("tak-province", "2569"),
    ("trang-immigration", "2569"),
]

@Suite struct `itactl new-year` {
    @Test(arguments: agencies)
    func `writes a folder that check reads without an error`(name: String, year: String) throws {
        let office = try Office()
        let agency = ["--agency", "agencies/\(name)/agency.yaml"]
        let before = office.file("\(name)/agency.yaml")
        let run = try office.itactl("new-year", year, agency[0], agency[1])
        #expect(run.status == 0, "\(run.errors)")
        #expect(office.file("\(name)/agency.yaml") == before)
        #expect(office.file("\(name)/\(year)/agency.yaml").contains("fiscal-year: \(year)"))
        let check = try office.itactl("check", "agencies/\(name)/agency.yaml")
        #expect(check.status == 0)
        #expect(check.output.contains("fiscal year \(year)"))
        #expect(check.output.contains("[draft-time]"))
        #expect(check.output.contains("times wait for confirmation"))
        #expect(check.output.contains("0 due dates in the year"))
        let again = try office.itactl("new-year", year, agency[0], agency[1])
        #expect(again.status == 73)
        #expect(again.errors.contains("is there already"))
    }

    @Test func `by itself takes the year after the newest plan`() throws {
        let office = try Office()
        #expect(try office.itactl("new-year").status == 0)
        #expect(try office.itactl("new-year").status == 0)
        #expect(office.file("changhan/2569/agency.yaml").contains("fiscal-year: 2569"))
        #expect(office.file("changhan/2570/agency.yaml").contains("fiscal-year: 2570"))
        #expect(!office.file("changhan/2570/measures.csv").contains("ร่าง: ร่าง:"))
    }

    @Test func `tried without writing writes nothing`() throws {
        let office = try Office()
        let before = office.listing
        let run = try office.itactl("new-year", "๒๕๖๙", "--dry-run")
        #expect(run.status == 0 && run.output.contains("ร่าง: ๑๕ มี.ค. ๖๘"))
        let json = try office.itactl("new-year", "--dry-run", "--json")
        #expect(json.status == 0 && isJSON(json.output))
        #expect(office.listing == before)
    }

    @Test(arguments: [
        ("2568", Int32(64)), ("2400", 64), ("2026", 64), ("next", 64), ("2601", 64), ("", 64),
    ])
    func `takes no other year`(year: String, status: Int32) throws {
        let office = try Office()
        let before = office.listing
        let run = try office.itactl("new-year", year)
        #expect(run.status == status, "\(run.output)\(run.errors)")
        #expect(office.listing == before)
    }

    @Test func `is refused where a folder, a file or a link has the name`() throws {
        for make in ["mkdir", "touch", "ln -s nowhere"] {
            let office = try Office()
            let path = "\(office.folder)/agencies/changhan/2569"
            try #require(system("\(make) '\(path)'") == 0)
            let run = try office.itactl("new-year", "2569")
            #expect(run.status == 73, "\(make): \(run.errors)")
            #expect(!office.itactl.state.has("config/agencies/changhan/2569/agency.yaml"))
        }
    }

    @Test func `writes elsewhere when asked, and nothing over`() throws {
        let office = try Office()
        let place = office.itactl.state.path + "/look"
        #expect(try office.itactl("new-year", "--output", place).status == 0)
        #expect(office.itactl.state.has("look/agency.yaml"))
        #expect(!office.itactl.state.has("config/agencies/changhan/2569"))
        #expect(try office.itactl("new-year", "--output", place).status == 73)
        #expect(try office.itactl("new-year", "--output", "/none/there").status == 73)
    }

    @Test func `finds its place in an agency's folder with one for each year`() throws {
        let office = try Office()
        let folder = "\(office.folder)/agencies/changhan"
        try #require(
            system(
                "cd '\(folder)' && mkdir 2568 && mv agency.yaml measures.csv 2568/ && "
                    + "sed -i 's|\\.\\./\\.\\./shared|../../../shared|' 2568/agency.yaml") == 0)
        let agency = "agencies/changhan"
        let run = try office.itactl("new-year", "--agency", agency)
        #expect(run.status == 0, "\(run.errors)")
        #expect(office.file("changhan/2569/agency.yaml").contains("../../../shared/policy.yaml"))
        #expect(try office.itactl("check", agency).status == 0)
    }

    @Test func `that waits is said by status, check, upcoming and explain`() throws {
        let office = try Office()
        #expect(try office.itactl("new-year", "2569").status == 0)
        for command in [
            ["status", "--at", "2568-09-01 09:00"], ["upcoming", "--at", "2568-09-01"], ["check"],
        ] {
            let run = try office.itactl.run(
                command + ["--config", office.itactl.config, "--language", "en"]
                    + (command == ["check"] ? [] : ["--state", office.itactl.state.path]))
            #expect(
                (run.output + run.errors).contains("wait for confirmation"),
                "\(command)\(run.output)")
            #expect((run.output + run.errors).contains("itactl confirm --year 2569"))
        }
        let explained = try office.itactl("explain", "M05", "--year", "2569")
        #expect(explained.output.contains("until somebody confirms it"))
        #expect(!explained.output.contains("No notices of its own"))
    }

    @Test func `that is missing is said from July on`() throws {
        let office = try Office()
        let june = try office.itactl("status", "--at", "2568-06-30 09:00")
        #expect(!june.output.contains("new-year"))
        let july = try office.itactl("status", "--at", "2568-07-01 09:00")
        #expect(july.output.contains("itactl new-year 2569"))
        #expect(
            try office.itactl("upcoming", "--at", "2568-09-01").errors.contains(
                "itactl new-year 2569"))
    }
}

@Suite struct `itactl confirm` {
    private let office: Office

    init() throws {
        office = try Office()
        try #require(try office.itactl("new-year", "2569").status == 0)
    }

    private var table: String { office.file("changhan/2569/measures.csv") }
    private var agency: String { office.file("changhan/2569/agency.yaml") }

    @Test func `without a name lists what waits, and writes nothing`() throws {
        let before = office.listing
        let run = try office.itactl("confirm")
        #expect(run.status == 0)
        #expect(run.output.contains("62 times wait for confirmation"))
        #expect(run.output.contains("2025-03-30 Sun is not in fiscal year 2569"))
        #expect(office.listing == before)
    }

    @Test(
        arguments: [
            (["M05"], Int32(65), "not in fiscal year 2569"), (["M99"], 64, "no draft is named"),
            (["M05", "--due", "๓๐ มี.ค. ๖๘"], 65, "not in fiscal year 2569"),
            (["M05", "--due", "๓๐ ก.พ. ๖๙"], 65, "cannot be read"),
            (["M05", "--due", "๓๐ ม.ย. ๖๙"], 65, "can mean"),
            (["M05", "--due", "เร็ว ๆ"], 65, "no time"),
            (["M05", "--due", ""], 65, "no time"),
            (["M05", "M06", "--due", "๓๐ มี.ค. ๖๙"], 64, "name it"),
            (["--due", "๓๐ มี.ค. ๖๙"], 64, "name it"), (["--all", "M05"], 64, "takes no names"),
            (["O7", "--due", "ทุกเดือน"], 64, "one draft of its kind"),
            (["iit", "--due", "ทุกเดือน"], 65, "window-expected"),
            (["order", "--due", "ทุกเดือน"], 65, "date-expected"),
        ] as [([String], Int32, String)])
    func `refuses with the reason, and writes nothing`(
        arguments: [String], status: Int32, reason: String
    ) throws {
        let before = office.listing
        let run = try office.itactl.run(
            ["confirm", "--yes"] + arguments
                + ["--config", office.itactl.config, "--language", "en"])
        #expect(run.status == status, "\(run.output)\(run.errors)")
        #expect(run.errors.contains(reason), "\(run.errors)")
        #expect(office.listing == before)
    }

    @Test func `asks before it writes`() throws {
        let before = office.listing
        let run = try office.itactl("confirm", "M05", "--due", "๓๐ มี.ค. ๖๙")
        #expect(run.status == 65 && run.errors.contains("--yes"))
        #expect(run.output.contains("M05: 2026-03-30 Mon"))
        #expect(office.listing == before)
    }

    @Test func `writes new words into one cell, and the rest of the file stays`() throws {
        let before = table
        let run = try office.itactl("confirm", "M05", "--due", "๓๐ มี.ค. ๖๙", "--yes")
        #expect(run.status == 0 && run.output.contains("61 wait"), "\(run.errors)")
        let (old, new) = (before.split(separator: "\n"), table.split(separator: "\n"))
        let changed = zip(old, new).filter { $0 != $1 }
        #expect(old.count == new.count && changed.count == 1)
        #expect(changed.first?.1.contains(",๓๐ มี.ค. ๖๙,") == true)
        #expect(changed.first?.1.contains(",ร่าง: ทุก ๑เดือน,M05") == true)
        let upcoming = try office.itactl("upcoming", "--at", "2569-03-20")
        #expect(upcoming.output.contains("M05"))
        #expect(!upcoming.output.contains("M06"))
    }

    @Test func `of a phase frees the items that wait for it`() throws {
        let run = try office.itactl(
            "confirm", "oit", "--due", "๒ มกราคม ๒๕๖๙ ถึง ๓๐ เมษายน ๒๕๖๙", "--yes")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("oit: 2026-01-02 Fri – 2026-04-30 Thu"))
        #expect(agency.contains("    window: '๒ มกราคม ๒๕๖๙ ถึง ๓๐ เมษายน ๒๕๖๙'\n"))
        let upcoming = try office.itactl("upcoming", "--at", "2569-04-20")
        #expect(upcoming.output.contains("O15"))
    }

    @Test func `of what contradicts another window is said, and is the officers' own affair`()
        throws
    {
        let review = try office.itactl(
            "confirm", "review", "--due", "๑ พ.ค. ๖๙ ถึง ๑๒ มิ.ย. ๖๙", "--yes")
        #expect(review.status == 0, "\(review.errors)")
        let run = try office.itactl(
            "confirm", "oit", "--due", "๒ มกราคม ๒๕๖๙ ถึง ๓๐ มิถุนายน ๒๕๖๙", "--yes")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("note: oit window"))
        #expect(run.output.contains("[collection-after-review]"))
    }

    @Test func `of all takes only what names no year, and lists the others`() throws {
        let run = try office.itactl("confirm", "--all", "--yes")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("need a person"))
        #expect(
            run.output.contains(
                "M21 ระยะเวลาเสร็จ 'ตามปฏิทินกิจกรรม ITA ประจำปี งบประมาณ ๒๕๖๘': it names a year"))
        #expect(!table.contains("ร่าง: ทุก") && table.contains("ร่าง: ๓๐ มี.ค. ๖๘"))
        #expect(agency.contains("when: 'ทุกวันอังคารเวลา ๐๘.๐๐ น.'"))
        #expect(agency.contains("window: 'ร่าง: ๑ มกราคม ๒๕๖๘ ถึง ๑ กรกฎาคม ๒๕๖๘'"))
        #expect(try office.itactl("check").status == 0)
        let again = try office.itactl("confirm", "--all", "--yes")
        #expect(again.status == 0 && again.output.contains("None of it is free of a year"))
    }

    @Test func `follows a link to the table, which stays one`() throws {
        let folder = "\(office.folder)/agencies/changhan/2569"
        try #require(
            system("cd '\(folder)' && mv measures.csv real.csv && ln -s real.csv measures.csv") == 0
        )
        #expect(try office.itactl("confirm", "M01", "--yes").status == 0)
        var status = stat()
        #expect(lstat("\(folder)/measures.csv", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        #expect(!text(ofFile: "\(folder)/real.csv").contains("ร่าง: ทุกวัน"))
    }

    @Test func `has nothing to do where no draft is`() throws {
        let other = try Office()
        let run = try other.itactl("confirm", "M05", "--yes")
        #expect(run.status == 0 && run.output.contains("Nothing waits"))
        #expect(try other.itactl("confirm", "--year", "2570").status == 64)
    }
}
