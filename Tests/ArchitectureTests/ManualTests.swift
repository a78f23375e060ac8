import Testing

/// The hand-written man pages beside the code, so that neither goes ahead of the other.
@Suite struct ManualTests {
    @Test func `ita-reminderd.yaml(5) has every key of the configuration and no other`() {
        let code = Tree.text("Sources/Loading/DaemonSettings.swift")
        let keys = Set(
            [".required(\"", ".optional(\""].flatMap { call in
                code.split(separator: call).dropFirst().map { String($0.prefix { $0 != "\"" }) }
            })
        #expect(keys.count >= 14)
        let documented = tagged(
            "docs/man/ita-reminderd.yaml.5", from: ".SH KEYS", to: ".SH EXAMPLE")
        #expect(documented.count == Set(documented).count, "a key stands there twice")
        #expect(Set(documented) == keys)
    }

    @Test func `ita-reminderd(8) has every option of the usage and no other`() {
        let code = Tree.text("Sources/ita-reminderd/Serve.swift")
        let usage = code.split(separator: "\"\"\"").dropFirst().first ?? ""
        let options = Set(
            usage.split { " [\n".contains($0) }.filter { $0.hasPrefix("--") }.map(String.init))
        let documented = tagged("docs/man/ita-reminderd.8", from: ".SH OPTIONS", to: ".SH SIGNALS")
        #expect(Set(documented.filter { $0.hasPrefix("--") }) == options)
    }

    @Test func `ita-reminderd(8) has every exit status that the daemon ends with`() {
        let codes = ["Sources/Daemon/World.swift", "Sources/ita-reminderd/Serve.swift"].map {
            Tree.text($0)
        }
        var statuses = Set(
            codes[0].split(separator: "\n").filter { contains($0, "case ") }.compactMap { line in
                line.split(separator: "= ").last.flatMap { Int($0) }
            })
        statuses.formUnion(
            codes[1].split(separator: "return ").dropFirst().compactMap { part in
                Int(part.prefix { $0.isNumber })
            })
        let page = Tree.text("docs/man/ita-reminderd.8")
        let section =
            page.split(separator: ".SH EXIT STATUS").last?.split(separator: ".SH").first ?? ""
        let documented = Set(
            section.split(separator: "\n").flatMap { line in
                line.first?.isNumber == true
                    ? line.split { ", ".contains($0) }.compactMap { Int($0) } : []
            })
        #expect(documented == statuses)
    }

    @Test func `ita-reminderd-agency(5) has every key that a reader knows and no other`() {
        var unseen = keysByReader()
        let sections = sections(of: agencyPage)
        for (heading, readers) in readersOfSections {
            let keys = readers.compactMap { unseen.removeValue(forKey: $0) }
            #expect(keys.count == readers.count, "\(heading): a reader is gone or reads no key")
            let documented = tags(in: sections[heading] ?? "").flatMap(\.self)
            #expect(documented.count == Set(documented).count, "\(heading): a key twice")
            #expect(Set(documented) == keys.reduce([]) { $0.union($1) }, "\(heading)")
        }
        #expect(unseen.isEmpty, "these readers have no section")
        let others = sections.filter { readersOfSections[$0.key] == nil }
        #expect(others.filter { !tags(in: $0.value).isEmpty }.map(\.key) == ["MEASURES TABLE"])
    }

    @Test
    func `ita-reminderd-agency(5) has every column of the table of measures, by its headings`() {
        let code = Tree.text("Sources/Loading/MeasureColumn.swift")
        var names: [Substring: [String]] = [:]
        let column = code.split(separator: "enum MeasureColumn").last ?? ""
        for line in column.split(separator: "\n") where contains(line, "    case ") {
            guard contains(line, " = \""), let name = line.split(separator: " ").dropFirst().first
            else { continue }
            names[name] = quotedTexts(of: line)
        }
        #expect(names.count == 21)
        let lists = code.split(separator: "var beginnings").last?.split(separator: "var whole")
            .first
        var current: Substring = ""
        for line in (lists ?? "").split(separator: "\n") {
            if contains(line, "case .") {
                current = line.split { " .:".contains($0) }.dropFirst().first ?? ""
            }
            names[current, default: []] += quotedTexts(of: line)
        }
        let documented = tags(in: sections(of: agencyPage)["MEASURES TABLE"] ?? "")
        #expect(documented.count == 21)
        for headings in documented {
            let known = names.values.first { $0.first == headings.first }
            #expect(headings.allSatisfy { known?.contains($0) ?? false }, "\(headings)")
        }
        // A pager loses letters beside bold vowels and tone marks.
        let bold = boldWords(of: Tree.text(agencyPage))
        #expect(bold.allSatisfy { $0.allSatisfy(\.isASCII) }, "Thai is bold")
    }

    @Test func `ita-reminderd-agency(5) has the phases and modes of the calendar`() {
        let page = sections(of: agencyPage)["In calendar"] ?? ""
        for (key, name, path) in [
            ("phase", "CalendarPhaseKind", "ThaiPhrases/Meaning"),
            ("mode", "PhaseMode", "Obligations/Documents"),
        ] {
            let type = Tree.text("Sources/\(path).swift").split(separator: "enum \(name):").last
            let lines = type?.split(separator: "\n}").first?.split(separator: "\n") ?? []
            let words = lines.filter { contains($0, " case ") }.map { String($0.dropFirst(9)) }
            #expect(!words.isEmpty)
            let paragraph = paragraphs(of: page).first { $0.tags == [key] }
            #expect(boldWords(of: paragraph?.text ?? "") == words)
        }
    }

    /// The shipped policy file has the defaults of the code, to which its own test holds it.
    @Test func `ita-reminderd-agency(5) has the defaults of the policy`() {
        let shipped = Tree.text("config/shared/policy.yaml").split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
        let documented = paragraphs(of: sections(of: agencyPage)["POLICY FILE"] ?? "")
        #expect(documented.count == shipped.count)
        for line in shipped {
            let key = String(line.prefix { $0 != ":" })
            let text = documented.first { $0.tags == [key] }?.text ?? ""
            let stated = text.split(separator: "Default ").last
            #expect(stated.map(String.init) == line.dropFirst(key.count + 2) + ".")
        }
    }

    /// What stands in quotes in a line of code.
    private func quotedTexts(of line: Substring) -> [String] {
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        return stride(from: 1, to: parts.count, by: 2).map { String(parts[$0]) }
    }

    /// The keys and columns that each function of the readers asks for, as in `Loader.readOrder`.
    private func keysByReader() -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for file in Tree.sources() where file.target == "Loading" {
            let name = file.path.split(separator: "/").last?.split(separator: ".").first ?? ""
            if name == "DaemonSettings" { continue }
            for (function, body) in functions(of: file) {
                // These hand a key on, of an entry to that of the shared calendar below it.
                if function == "optional" || function == "required" { continue }
                let keys = [".required(", ".optional(", ".column(named: "].flatMap { call in
                    // What is no text in quotes comes out as it stands, and no page has it.
                    body.split(separator: call, omittingEmptySubsequences: false).dropFirst()
                        .map { part in
                            let argument = String(part.prefix { !",)".contains($0) })
                            return quotedTexts(of: argument[...]).first ?? argument
                        }
                }
                if !keys.isEmpty { found["\(name).\(function)", default: []].formUnion(keys) }
            }
        }
        return found
    }

    /// The code of the functions of a file by their names, line breaks and comments left out.
    private func functions(of file: SourceFile) -> [String: String] {
        var bodies: [String: String] = [:]
        var name = ""
        for line in file.lines {
            let bare = line.drop { $0 == " " }
            if bare.hasPrefix("//") { continue }
            // A function inside another one is a part of it.
            let words = bare.split { " (<".contains($0) }
            if line.count - bare.count <= 4, let index = words.firstIndex(of: "func") {
                name = words.dropFirst(index + 1).first.map(String.init) ?? ""
            } else if line.count - bare.count <= 4, words.first == "init" {
                name = "init"
            }
            bodies[name, default: ""] += bare
        }
        return bodies
    }

    /// The sections and subsections of a page, by their headings.
    private func sections(of path: String) -> [String: Substring] {
        var found: [String: Substring] = [:]
        for part in Tree.text(path).split(separator: "\n.S").dropFirst() {
            let heading = part.dropFirst(2).prefix { $0 != "\n" }
            found[heading.split(separator: "\\").joined(), default: ""] += part
        }
        return found
    }

    /// The words that begin the paragraphs of a section.
    private func tagged(_ path: String, from start: String, to end: String) -> [String] {
        let page = Tree.text(path)
        guard let section = page.split(separator: start).last?.split(separator: end).first else {
            return []
        }
        return tags(in: section).flatMap(\.self)
    }

    private func tags(in section: Substring) -> [[String]] { paragraphs(of: section).map(\.tags) }

    /// The tagged paragraphs of a section; where a tag has no bold words, commas divide it.
    private func paragraphs(of section: Substring) -> [(tags: [String], text: String)] {
        section.split(separator: ".TP\n").dropFirst().map { paragraph in
            let lines = paragraph.split(separator: "\n")
            let tag = lines.first ?? ""
            let words =
                contains(tag, "\\fB")
                ? boldWords(of: String(tag)) : tag.split(separator: ", ").map(String.init)
            return (words, lines.dropFirst().joined(separator: "\n"))
        }
    }

    private func boldWords(of text: String) -> [String] {
        let parts = text.split(separator: "\\fB", omittingEmptySubsequences: false).dropFirst()
        return parts.map { part in
            (part.split(separator: "\\fR").first ?? "").split(separator: "\\").joined()
        }
    }
}

private let agencyPage = "docs/man/ita-reminderd-agency.5"

/// The sections of ita-reminderd-agency(5) with the functions that read their keys.
private let readersOfSections: [String: [String]] = [
    "AGENCY FILE": ["AgencyReading.read"],
    "In agency": ["AgencyReading.readAgency"],
    "In order": ["Loader.readOrder"],
    "In uses": ["AgencyReading.readUses"],
    "In posts": ["AgencyReading.readPost"],
    "In also-stated of a post": ["AgencyReading.checkHolders"],
    "In calendar": ["CalendarReading.readPhase"],
    "In quota": ["CalendarReading.readQuota"],
    "In parts and also-stated of quota": ["CalendarReading.readShare"],
    "In amended": ["AmendmentReading.readOne"],
    "In oit": ["OITReading.read"],
    "In cycles": ["OITReading.readCycles"],
    "In events": ["OITReading.readEvents"],
    "In defaults": ["Defaults.init"],
    "In evidence and channels": ["Defaults.readNamedKinds"],
    "In accepted": ["Acceptance.init"],
    "CALENDAR FILE": ["CalendarReading.readShared"],
    "OIT LIST": ["OITReading.readOfficial"],
    "HOLIDAY TABLE": ["HolidayReading.readHolidays"],
    "POLICY FILE": [
        "PolicyReading.read", "PolicyReading.readTimes", "PolicyReading.readQuota",
    ],
]

@Suite struct `The officers' page` {
    @Test func `has no example that is not a row of the tables`() {
        let tables = Tree.text("Tests/AnswersTests/MailTable.swift")
        var examples: [Substring] = []
        for line in Tree.text("docs/manual/answer-a-letter.md").split(separator: "\n")
        where line.hasPrefix("| ") {
            let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
            if pieces.count > 2 { examples.append(pieces[1]) }
        }
        #expect(examples.count >= 10)
        for example in examples {
            #expect(tables.contains("(\"\(example)\","), "\(example)")
        }
    }
}
