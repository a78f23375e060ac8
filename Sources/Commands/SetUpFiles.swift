import CivilTime
import Loading
import Obligations
import ThaiPhrases

/// The texts of the files that a set-up writes.
struct SetUpFiles {
    let answers: SetUpAnswers
    /// The table that is imported; nil for an empty one.
    let table: TableImport?

    var folder: String { "agencies/\(answers.id)" }
    var agencyPath: String { "\(folder)/agency.yaml" }
    var measuresPath: String { "\(folder)/measures.csv" }

    /// The name of the example calendar: its windows are those of the agency's own fiscal year.
    var calendarName: String { "calendar-example-\(answers.fiscalYear).yaml" }

    private var secretary: String { answers.secretary }
    private var head: SetUpPost { answers.head }

    // MARK: - The agency

    var agency: String {
        """
        # The plan of this agency, as `itactl init` made it. After each edit run `itactl check`; every key is
        # explained in the manual, "Add an agency". Letters go to posts (ตำแหน่ง), never to persons.

        agency: {id: \(answers.id), name: \(quoted(answers.name)), short-name: \(quoted(answers.shortName))}
        fiscal-year: \(answers.fiscalYear)

        # When an order appoints the working group, its day puts the measures into force:
        # order: {number: "๑/\(thaiYear(0))", date: ๘ มกราคม \(thaiYear(0))}

        uses:
          holidays: ../../shared/holidays-th.tsv
          policy: ../../shared/policy.yaml
        \(disclosure)
          # An EXAMPLE, not official: write the windows of the calendar that the ป.ป.ช. announced in its place.
          calendar: ../../shared/\(calendarName)
        measures: measures.csv

        \(defaults)
        # Answers for rows that name nobody.
        secretary: \(secretary)

        # Each post by the name by which the table calls it; further spellings under 'aliases'.
        posts:
        \(answers.posts.map(post).joined(separator: "\n"))

        # Who acts in each phase; the windows stand in the shared calendar.
        calendar:
        \(phases)
        \(disclosureRoles)
        """
    }

    private var disclosure: String {
        if let list = answers.kind.disclosureList { return "  oit-items: ../../shared/\(list)" }
        return "  # oit-items: a list of the items of public disclosure (OIT), as those in shared/"
    }

    private var defaults: String {
        let completion = "completion: ตามปฏิทินการประเมิน"
        let cycle = "cycle: ทุก ๑ เดือน"
        var controllers = ""
        if head.id != secretary { controllers = ", controllers: [\(head.id)]" }
        var lines: [String] = []
        if let table, !table.has("ระยะเวลากำกับ") { lines.append("  \(cycle)") }
        if let table, !table.has("ผู้รับผิดชอบ") {
            lines.append("  performers: [\(secretary)]")
            if !controllers.isEmpty { lines.append("  controllers: [\(head.id)]") }
        }
        if lines.isEmpty {
            return """
                # What the text of a plan says once for all rows can stand here:
                # defaults: {\(completion), \(cycle)}

                """
        }
        return """
            # What the imported table has no column for.
            defaults:
            \(lines.joined(separator: "\n"))

            """
    }

    private func post(_ post: SetUpPost) -> String {
        var lines = ["  - id: \(post.id)", "    title: \(quoted(post.title))"]
        if !post.aliases.isEmpty {
            lines.append("    aliases: [\(post.aliases.map(quoted).joined(separator: ", "))]")
        }
        lines.append("    address: \(quoted(post.address))")
        if let superior = post.superior { lines.append("    superior: \(superior)") }
        return lines.joined(separator: "\n")
    }

    private var roles: String {
        let controllers = head.id == secretary ? "" : ", controllers: [\(head.id)]"
        return "performers: [\(secretary)]\(controllers)"
    }

    private var phases: String {
        let kinds = [
            "preparation", "registration", "iit", "eit", "oit", "review", "appeal", "processing",
            "announcement",
        ]
        return kinds.map { "  - {phase: \($0), \(roles)}" }.joined(separator: "\n")
    }

    private var disclosureRoles: String {
        answers.kind.disclosureList == nil ? "" : "\noit: {\(roles)}\n"
    }

    // MARK: - The table

    var measures: String {
        guard let table else { return emptyTable }
        return "# The measures table, imported by `itactl init`. Times stand as in the document.\n"
            + table.csv
    }

    private var emptyTable: String {
        let year = ThaiText.digits(answers.fiscalYear.buddhistYear.number % 100)
        let who = head.id == secretary ? "" : "; \(head.title) ผู้ควบคุม"
        let doer = answers.posts.first { $0.id == secretary }?.title ?? ""
        let time = "๓๐ มี.ค. \(year)"
        let cells =
            answers.kind == .station
            ? [
                "๑) การปฏิบัติหน้าที่", "No Gift Policy", "ติดป้ายประกาศ ณ จุดบริการ", "ป้าย ๒ แผ่น",
                "เว็บไซต์", time, "\(doer) จัดทำ\(who)", "ทุก ๑ เดือน", "M01",
            ]
            : [
                "๑) การให้บริการ", "No Gift Policy", "ติดป้ายประกาศ ณ จุดบริการ", time,
                "\(doer) จัดทำ\(who)", "ทุก ๑ เดือน", "", "", "M01",
            ]
        return """
            # The measures table: one row for each measure, times as in the document. A row looks like this one;
            # write yours below the headings, best out of the spreadsheet of the plan, without the '# '.
            # \(line(cells))\(line(answers.kind.headings))
            """
    }

    /// A line of a table that the loader reads.
    private func line(_ cells: [String]) -> String {
        cells.map { CSVCell.plain($0).written }.joined(separator: ",") + "\n"
    }

    // MARK: - The service

    /// The daemon's own configuration.
    func configuration(_ service: SetUpService, _ language: Language) -> String {
        let secretary = answers.posts.first { $0.id == self.secretary }?.address ?? service.admin
        let mailer =
            switch service.mailer {
            case .files:
                """
                # Without a section 'sendmail' no mail leaves: every letter becomes an .eml file in letters-out/ of
                # the state directory. To send them:
                # sendmail:
                #   socket: \(SetUpMailer.usualSocket)
                """
            case .socket(let path): "# The mail service.\nsendmail:\n  socket: \(quoted(path))"
            case .program(let path):
                "# The program that takes the mail.\nsendmail:\n  path: \(quoted(path))"
            }
        return """
            # Settings of the daemon, as `itactl init` made them. Paths without a leading slash start at the
            # folder of this file.

            # The plan that is served.
            agency: \(agencyPath)

            # Where the ledger lives.
            state-directory: /var/lib/ita-reminderd

            # The language of journal sentences: th or en.
            language: \(language.rawValue)

            # The sender; answers go to reply-to, undeliverable mail to envelope-sender.
            from: {mailbox: \(quoted(service.from)), name: \(quoted(service.fromName))}
            envelope-sender: \(quoted(service.from))
            reply-to: \(quoted(secretary))

            # Who keeps the service: gets a sign of life on the first working day of each month.
            admin: \(quoted(service.admin))

            \(mailer)

            """
    }

    /// The example calendar with its windows moved into the agency's fiscal year.
    func calendar(from example: String) -> String {
        let year = answers.fiscalYear.buddhistYear.number
        let step = year - 2568
        // The year that would be met again is moved first.
        let years = step >= 0 ? [2568, 2567] : [2567, 2568]
        return years.reduce(example) { text, old in
            text.replacing(ThaiText.digits(old), with: ThaiText.digits(old + step))
                .replacing(String(old), with: String(old + step))
        }
    }

    private func thaiYear(_ step: Int) -> String {
        ThaiText.digits(answers.fiscalYear.buddhistYear.number + step)
    }

    /// A text as a scalar of YAML that is nothing but this text; it is one line.
    private func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }
}
