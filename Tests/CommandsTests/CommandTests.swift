import Testing

let allCommands = [
    "check", "upcoming", "overdue", "explain", "rehearse", "done", "reopen", "progress", "silence",
    "status", "doctor", "read", "expand", "report", "init", "extend", "retract", "clock", "reload",
]

@Suite struct `Each command` {
    @Test(arguments: allCommands)
    func `names an example in its help`(command: String) throws {
        let help = try Tool().run([command, "--help", "--language", "en"])
        #expect(help.status == 0)
        let examples = help.output.split(separator: "\n").filter {
            $0.hasPrefix("  itactl \(command)") || $0.hasPrefix("  printf ")
        }
        #expect(!examples.isEmpty, "\(help.output)")
        let thai = try Tool().run([command, "--help", "--language", "th"])
        #expect(thai.status == 0)
        #expect(thai.output != help.output)
    }

    @Test(arguments: [
        ["upcoming", "--at", "2568-03-01"], ["overdue", "--at", "2568-03-20"],
        ["explain", "M05", "--at", "2568-03-14"], ["report", "--at", "2568-03-14"],
        ["status", "--at", "2568-03-14"], ["check"],
    ])
    func `that prints data prints JSON too`(arguments: [String]) throws {
        let itactl = try Tool()
        let shared = ["--config", itactl.config, "--state", itactl.state.path]
        let run = try itactl.run(arguments + shared + ["--json"])
        #expect(run.status <= 1)
        #expect(isJSON(run.output), "\(run.output.prefix(200))")
        #expect(run.output.utf8.count > 20)
        let plain = try itactl.run(arguments + shared)
        #expect(!isJSON(plain.output))
        #expect(plain.status == run.status)
    }

    @Test func `shows places that an editor finds from where it stands`() throws {
        let itactl = try Tool()
        let check = try itactl("check", "--format", "lines")
        let first = try #require(check.output.split(separator: ":").first)
        #expect(text(ofFile: String(first)) != "", "\(first)")
    }

    @Test func `that checks says first what it understood, then each rule once`() throws {
        let itactl = try Tool()
        let lines = try itactl("check", language: "en").output.split(separator: "\n").map(
            String.init)
        #expect(lines.firstIndex { $0.hasPrefix("Understood:") } ?? 99 < 3, "\(lines.prefix(3))")
        let heads = lines.filter { contains($0, "[due-on-closed-day]") }
        #expect(heads.count == 1 && heads[0].hasSuffix("at 17 places"), "\(heads)")
        // One sentence for all rows of one day, with the place of each.
        let day = lines.filter { contains($0, "2025-03-30) is a Sunday") }
        #expect(day.count == 1)
        #expect(lines.contains { contains($0, "measures.csv:6:") && contains($0, ", 7:") })
        let kinds = lines.compactMap { line in
            ["error:", "warning:", "info:"].first { contains(line, $0 + " [") }
        }
        #expect(
            kinds
                == kinds.sorted {
                    ["error:", "warning:", "info:"].firstIndex(of: $0) ?? 0 < [
                        "error:", "warning:", "info:",
                    ].firstIndex(of: $1) ?? 0
                })
    }

    @Test func `that checks is Thai throughout for those who read Thai`() throws {
        let itactl = try Tool()
        let output = try itactl("check", language: "th").output
        for word in ["note:", "error:", "warning:", "info:", " is a ", "did you mean", "the "] {
            #expect(!contains(output, word), "\(word)")
        }
        #expect(contains(output, "ข้อผิดพลาด: [collection-after-review]"))
    }

    @Test func `that checks explains its findings to those who read Thai`() throws {
        let itactl = try Tool()
        let known = "วันต่อต้านคอร์รัปชันสากลคือ"
        #expect(contains(try itactl("check", language: "th").output, known))
        #expect(!contains(try itactl("check", language: "en").output, known))
    }

    @Test func `that checks takes several agencies, from either folder`() throws {
        let itactl = try Tool()
        let (tak, trang) = (
            "agencies/tak-province/agency.yaml", "agencies/trang-immigration/agency.yaml"
        )
        let both = try itactl("check", tak, Tool.project + "/config/" + trang)
        #expect(both.status == 0)
        let heads = both.output.split(separator: "\n").filter { $0.hasPrefix("== ") }
        #expect(heads == [tak, trang].map { "== \(Tool.project)/config/\($0)" })
        #expect(try itactl("check", tak, trang, "--strict").status == 1)
        #expect(try itactl("check", tak, "agencies/none/agency.yaml").status == 66)
        let json = try itactl("check", tak, trang, "--json").output
        #expect(isJSON(json))
        #expect(json.split(separator: "\n").count { contains(String($0), "\"understood\"") } == 2)
    }

    @Test func `that reads phrases knows the closed days of the configuration`() throws {
        let itactl = try Tool()
        // The tenth is a Friday, and Songkran takes three days of the week after it.
        let phrase = "2569\tภายใน ๕ วันทำการ นับแต่วันที่ ๑๐ เม.ย. ๖๙\n"
        let known = try itactl.run(["read", "--batch", "--config", itactl.config], input: phrase)
        #expect(known.output == "DATE:2026-04-22\n")
        let none = try itactl.run(["read", "--batch", "--config", "/none.yaml"], input: phrase)
        #expect(none.output == "DATE:2026-04-17\n")
    }

    @Test func `speaks the language that is asked for, or that of the locale`() throws {
        let itactl = try Tool()
        let english = try itactl("status", "--at", "2568-03-14", language: "en")
        let thai = try itactl("status", "--at", "2568-03-14", language: "th")
        #expect(english.output != thai.output)
        #expect(contains(english.output, "fiscal year 2568"))
        let shared = ["--config", itactl.config, "--state", itactl.state.path]
        let status = ["status", "--at", "2568-03-14"]
        #expect(try itactl.run(status + shared).output == english.output)
        itactl.environment = ["LANG=th_TH.UTF-8"]
        #expect(try itactl.run(status + shared).output == thai.output)
    }

    @Test(arguments: ["UTC", "Pacific/Kiritimati", "America/St_Johns"])
    func `gives the same answer in every zone`(zone: String) throws {
        let itactl = try Tool()
        let explain = { try itactl("explain", "M05", "--at", "2568-03-14 09:00", "--json") }
        let here = try explain()
        itactl.environment.append("TZ=\(zone)")
        let there = try explain()
        #expect(here.output == there.output)
        #expect(here.output.utf8.count > 500)
    }
}

@Suite struct `Exit statuses` {
    @Test(
        arguments: [
            (["frobnicate"], 64), (["check", "--frobnicate"], 64), (["explain"], 64),
        ] as [([String], Int32)])
    func `of wrong command lines are 64`(arguments: [String], status: Int32) throws {
        let run = try Tool().run(arguments)
        #expect(run.status == status)
        #expect(run.output == "")
        #expect(run.errors != "")
    }

    @Test(arguments: [
        ["explain", "M99x"], ["done", "M99x"], ["done", "M05", "--on", "soon"],
        ["done", "M05", "--on", "2699-01-01"], ["done", "M05", "--for", "2568-03-31"],
        ["progress", "M05"], ["progress", "eit", "--unit", "none", "--count", "3"],
        ["progress", "eit", "--unit", "จราจร", "--count", "-1"],
        ["done", "M03.follow-up", "--for", "2569-03-30"], ["upcoming", "--at", "someday"],
        ["silence", "M05", "--until", "2568-12-31"],
        ["silence", "M05", "--until", "2568-12-31", "--comment", "passed already"],
        ["silence", "M05", "--until", "2658-12-31", "--comment", "two digits swapped"],
        ["silence", "M05", "--until", "2568-12-31", "--end"], ["silence", "M05", "--end"],
        ["done", "M05", "--on", "2510-03-14"], ["reopen", "M05"], ["done", "M01"],
        ["retract", "1", "--comment", "x"], ["done", "M05", "--year", "2570"],
        ["done", "M05", "--year", "2025"], ["reload"], ["clock", "confirm", "--reason", " "],
        ["extend", "M05", "--until", "2568-03-15", "--granted-by", "x"],
        ["explain", "M05", "--at", "2568-03-01 25:00"],
    ])
    func `of words that mean nothing are 64, with a sentence on stderr`(arguments: [String]) throws
    {
        let itactl = try Tool()
        let run = try itactl.run(
            arguments + ["--config", itactl.config, "--state", itactl.state.path])
        #expect(run.status == 64, "\(run.output)")
        #expect(run.errors != "")
        #expect(!itactl.state.has("ledger.sqlite"))
    }

    @Test func `say which file is missing and which cannot be used`() throws {
        let itactl = try Tool()
        itactl.config = itactl.state.path + "/none.yaml"
        #expect(try itactl("check").status == 66)
        itactl.state.write("bad.yaml", "from: [\n")
        itactl.config = itactl.state.path + "/bad.yaml"
        #expect(try itactl("check").status == 78)
        let good = text(ofFile: Tool.project + "/config/ita-reminderd.yaml")
        itactl.state.write("good.yaml", good)
        itactl.config = itactl.state.path + "/good.yaml"
        #expect(try itactl("check").status == 66)
        itactl.state.write("agencies/changhan/agency.yaml", "posts: [\n")
        #expect(try itactl("check").status == 65)
        let status = try itactl("status")
        #expect(status.status == 65)
        #expect(status.errors != "")
    }

    @Test func `of a ledger that is none or cannot be made are 73 or 74`() throws {
        let itactl = try Tool()
        itactl.state.write("ledger.sqlite", "this is no database, only a text of some length")
        let broken = try itactl("done", "M05", "--on", "2568-03-14")
        #expect([73, 74].contains(broken.status), "\(broken.errors)")
        let shared = ["--config", itactl.config, "--state", "/proc/none"]
        let nowhere = try itactl.run(["done", "M05", "--on", "2568-03-14"] + shared)
        #expect([73, 74].contains(nowhere.status), "\(nowhere.errors)")
    }

    @Test func `tell a script whether anything is overdue`() throws {
        let itactl = try Tool()
        #expect(try itactl("overdue", "--at", "2567-10-02").status == 0)
        #expect(try itactl("overdue", "--at", "2568-03-20").status == 1)
        #expect(try itactl("upcoming", "--at", "2568-03-01").status == 0)
    }
}

@Suite struct `Recorded facts` {
    @Test func `that something is done show in explain, overdue and status`() throws {
        let itactl = try Tool()
        let at = "2568-03-20"
        #expect(contains(try itactl("overdue", "--at", at).output, "M05"))
        #expect(!contains(try itactl("explain", "M05", "--at", at).output, "completed"))
        let recorded = try itactl(
            "done", "m05", "--on", "2568-03-14", "--result", "ติดป้ายแล้ว", "--evidence",
            "https://x.example")
        #expect(recorded.status == 0)
        #expect(contains(recorded.output, "M05"))
        #expect(!contains(try itactl("overdue", "--at", at).output, "M05"))
        #expect(contains(try itactl("explain", "M05", "--at", at).output, "completed"))
        #expect(!contains(try itactl("status", "--at", at, "--json").output, "\"M05\""))
        #expect(try itactl("reopen", "M05").status == 0)
        #expect(contains(try itactl("overdue", "--at", at).output, "M05"))
    }

    @Test func `of a round and through a day close just these`() throws {
        let itactl = try Tool()
        #expect(try itactl("done", "O15.monthly", "--for", "2568-02-28").status == 0)
        let one = try itactl("explain", "O15.monthly", "--at", "2568-03-20", "--json").output
        #expect(contains(one, "completed"))
        #expect(try itactl("done", "M03.follow-up", "--through", "2568-03-31").status == 0)
        #expect(try itactl("done", "M05", "--through", "2568-03-31").status == 64)
    }

    @Test func `of a survey add up, and a silence is kept`() throws {
        let itactl = try Tool()
        let first = try itactl("progress", "eit", "--unit", "จราจร", "--count", "40")
        #expect(first.status == 0)
        #expect(contains(first.output, "40"))
        #expect(contains(try itactl("status", "--at", "2568-03-20").output, "40/300"))
        #expect(contains(first.output, "receipt: record 1:"))
        #expect(try itactl("progress", "eit", "--unit", "จราจร", "--count", "39").status == 65)
        let lower = try itactl("progress", "eit", "--unit", "จราจร", "--count", "39", "--yes")
        #expect(lower.status == 0)
        #expect(contains(try itactl("status", "--at", "2568-03-20").output, "39/300"))
        #expect(try itactl("retract", "2", "--comment", "typed wrong").status == 0)
        #expect(contains(try itactl("status", "--at", "2568-03-20").output, "40/300"))
        #expect(try itactl("retract", "2", "--comment", "again").status == 64)
        #expect(try itactl("retract", "3", "--comment", "no way back").status == 64)
    }

    @Test func `that would hurt are asked back, and recorded with a yes`() throws {
        let itactl = try Tool()
        let short = try itactl("done", "eit", "--on", "2568-03-14")
        #expect(short.status == 65)
        #expect(contains(short.errors, "300 of 300 answers are missing"))
        #expect(!itactl.state.has("ledger.sqlite") || short.output == "")
        #expect(try itactl("done", "eit", "--on", "2568-03-14", "--yes").status == 0)
        #expect(try itactl("done", "eit", "--on", "2568-03-15").status == 65)
        let before = try itactl("done", "M05", "--on", "2567-10-02")
        #expect([0, 65].contains(before.status))
        let strands = try itactl("done", "M01")
        #expect(contains(strands.errors, "M01.duty, M01.follow-up"))
        #expect(!contains(try itactl("done", "M99").errors, "did you mean"))
    }

    @Test func `of an extension show both days`() throws {
        let itactl = try Tool()
        let granted = try itactl(
            "extend", "M05", "--until", "2568-04-30", "--granted-by", "ผกก.", "--paper", "๑/๒๕๖๘",
            "--yes")
        #expect(granted.status == 0, "\(granted.errors)")
        #expect(!contains(try itactl("overdue", "--at", "2568-04-20").output, "M05"))
        let explained = try itactl("explain", "M05", "--at", "2568-04-20").output
        #expect(contains(explained, "planned 2025-03-15, extended until 2025-04-30 by ผกก."))
        let report = try itactl("report", "--json", "--at", "2568-04-20").output
        #expect(contains(report, "\"planned\" : \"2025-03-15\""))
        let html = itactl.state.path + "/r.html"
        #expect(try itactl("report", "--html", html, "--year", "2568").status == 0)
        #expect(contains(text(ofFile: html), "ขยายถึง"))
    }

    @Test(arguments: ["2567-12-20", "2568-03-20", "2568-07-02", "2568-10-15", "2568-12-30"])
    func `give one count of what is overdue`(at: String) throws {
        let itactl = try Tool()
        #expect(try itactl("done", "oit", "--yes").status == 0)
        let listed = try itactl("overdue", "--at", at, "--json").output
            .split(separator: "\n").count { contains(String($0), "\"obligation\"") }
        let status = try itactl("status", "--at", at).output
        #expect(contains(status, "Overdue: \(listed)"), "\(status)")
        #expect(!contains(try itactl("overdue", "--at", at).output, " O1 "))
    }

    @Test func `say when the documents are of another year`() throws {
        let itactl = try Tool()
        let other = "The documents are of fiscal year 2568"
        #expect(contains(try itactl("status", "--at", "2568-10-01").output, other))
        #expect(contains(try itactl("upcoming", "--at", "2568-10-01").errors, other))
        #expect(!contains(try itactl("status", "--at", "2568-09-30").output, other))
        #expect(!contains(try itactl("upcoming", "--at", "2568-09-30").errors, other))
    }
}

@Suite struct `A rehearsal` {
    @Test func `of a month writes its letters into a folder and leaves the ledger alone`() throws {
        let itactl = try Tool()
        let output = itactl.state.path + "/out"
        let run = try itactl(
            "rehearse", "--from", "2568-03-01", "--to", "2568-03-07", "--output", output)
        #expect(run.status == 0, "\(run.errors)")
        #expect(itactl.state.has("out/mail/2025-03-03"))
        #expect(itactl.state.has("out/calendars/inspector-admin.ics"))
        #expect(!itactl.state.has("ledger.sqlite"))
    }
}

@Suite struct `Reading in batches` {
    @Test func `gives one meaning a line, in order`() throws {
        let input = "2568\t๓๐ มี.ค. ๖๘\n2568\tทุก ๑ เดือน\n2568\tnonsense\n"
        let run = try Tool().run(["read", "--batch"], input: input)
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.first == "DATE:2025-03-30")
    }

    @Test func `of rules lists their occurrences`() throws {
        let input =
            "2024-10-31\tFREQ=MONTHLY;BYMONTHDAY=-1\t3\n2025-01-01\tFREQ=DAILY;INTERVAL=2\t2\n"
        let run = try Tool().run(["expand", "--batch"], input: input)
        #expect(run.status == 0)
        #expect(run.output == "2024-10-31,2024-11-30,2024-12-31\n2025-01-01,2025-01-03\n")
    }

    @Test func `one phrase at a time says what it means in words`() throws {
        let run = try Tool().run(["read", "๓๐ มี.ค. ๖๘", "--language", "en"])
        #expect(run.status == 0)
        #expect(contains(run.output, "DATE:2025-03-30"))
        #expect(try Tool().run(["read"]).status == 64)
    }
}

/// Whether a text has another in it.
func contains(_ text: String, _ part: String) -> Bool {
    text.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false).count > 1
}
