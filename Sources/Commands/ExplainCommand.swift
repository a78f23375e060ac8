import Diagnostics
import ArgumentParser
import CivilTime
import Obligations
import Planning

/// `itactl explain`.
struct ExplainCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain",
            abstract: words(
                "Say why a reminder was, was not or will be sent.",
                "อธิบายว่าเหตุใดจึงแจ้ง ไม่แจ้ง หรือจะแจ้งเมื่อใด"),
            discussion: words(
                """
                Shows what the plan says of the row (its output, the evidence and channels asked for, its score, \
                state and result), where it stands, what its time cell means, who is told, and for every notice \
                of every due date the verdict with its reason: the word that the journal has in ITA_REASON.

                Examples:
                  itactl explain M05
                  itactl explain eit --at '2568-06-02 09:00'
                  itactl explain O15.monthly --json
                """,
                "แสดงสิ่งที่แผนระบุ (ผลผลิต หลักฐาน ช่องทาง คะแนน สถานะ ผล) ที่มาของรายการ ความหมายของช่องเวลา ผู้ที่จะได้รับแจ้ง และผลของการแจ้งแต่ละครั้งพร้อมเหตุผล"
            ))
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var format: JSONOption
    @Option(help: ArgumentHelp(words("As if it were this moment.", "ดูเสมือนเป็นเวลานี้")))
    var at: String?
    @OptionGroup var chosen: YearOption
    @Argument(
        help: ArgumentHelp(
            words("The obligation: M05, O15.monthly, eit.", "ชื่อรายการ เช่น M05, O15.monthly, eit")))
    var name: String

    private struct Report: Encodable {
        struct Verdict: Encodable {
            let notice: String
            let post: String
            let reason: String
            let from: String
            let until: String
            let toldAt: String?
            let messageID: String?
        }
        let obligation: String
        let fiscalYear: Int
        let title: String
        let asWritten: String
        let source: String?
        let row: Particulars?
        let posts: [String]
        let dueDates: [String]
        let extensions: [Extended]
        let verdicts: [Verdict]
    }

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let now = try workspace.moment(at, in: workspace.years())
            let year = try chosen.fiscalYear()
            let years = year == nil ? try workspace.years(at: now) : try workspace.years()
            let book = try workspace.book(years)
            let named = try workspace.matters(name, years, in: year)
            if at == nil, !format.json, plan(years, book, at: now).hold != nil {
                print(words("MAIL IS HELD: the clock is implausible", "พักการส่ง: นาฬิกาผิดปกติ"))
            }
            let standings = Standings(years, book, at: now)
            var reports: [Report] = []
            for year in Set(named.map(\.fiscalYear)).sorted() {
                guard let registry = years.registry(of: year) else { continue }
                let mine = named.filter { $0.fiscalYear == year }.map(\.obligation)
                // All strands of a row belong to its story.
                let story = registry.obligations.filter { obligation in
                    mine.contains { id in
                        obligation.id == id || (id.row == id && obligation.id.row == id)
                    }
                }
                let teller = Teller(registry: registry, standings: standings)
                if format.json {
                    reports += story.map(teller.report)
                } else {
                    if let first = mine.first { teller.tellRow(first) }
                    for obligation in story { teller.tell(obligation) }
                }
            }
            if format.json { try printJSON(reports) }
        }
    }

    /// Tells what is known of one year's matters.
    private struct Teller {
        let registry: Registry
        let standings: Standings

        private var years: Years { standings.years }
        private var book: Book { standings.book }

        private func decisions(on obligation: Obligation) -> [Decision] {
            Planning.decisions(
                on: [MatterID(obligation.id, registry.fiscalYear)], years, book, at: standings.now)
        }

        func report(_ obligation: Obligation) -> Report {
            let zone = years.zone
            let mine = standings.of(MatterID(obligation.id, registry.fiscalYear))
            return Report(
                obligation: obligation.id.rawValue,
                fiscalYear: registry.fiscalYear.buddhistYear.number, title: obligation.title,
                asWritten: obligation.asWritten,
                source: obligation.source.map { "\($0.path):\($0.start.line):\($0.start.column)" },
                row: Particulars(of: obligation.id, in: registry),
                posts: obligation.posts.map(\.rawValue),
                dueDates: mine.compactMap { $0.due?.description },
                extensions: mine.compactMap(Extended.init),
                verdicts: decisions(on: obligation).map { decision in
                    let telling = book.telling(decision.notice, to: decision.post)
                    return Report.Verdict(
                        notice: decision.notice.description, post: decision.post.rawValue,
                        reason: decision.reason.rawValue, from: zone.format(decision.from),
                        until: zone.format(decision.until),
                        toldAt: telling.map { zone.format($0.at) },
                        messageID: telling.flatMap { book.closedClaim($0.claim)?.messageID })
                })
        }

        /// What the plan says of the row, once for all its strands.
        func tellRow(_ id: ObligationID) {
            guard let row = Particulars(of: id, in: registry) else { return }
            print("\(id.row)\(years.registries.count > 1 ? "/\(registry.fiscalYear)" : "")")
            for (label, text) in row.lines { print("  \(label.padded(toCells: 12))\(text)") }
            print("")
        }

        func tell(_ obligation: Obligation) {
            print("\(obligation.id)  \(obligation.title)")
            if let source = obligation.source {
                print(
                    words("  written at  ", "  ที่มา        ")
                        + "\(source.path):\(source.start.line):\(source.start.column)")
            }
            print(words("  as written  ", "  ตามแผน      ") + "'\(obligation.asWritten)'")
            print(words("  who         ", "  ผู้รับผิดชอบ  ") + titles(obligation.posts, in: years))
            tellDueDates(obligation)
            let id = MatterID(obligation.id, registry.fiscalYear)
            for granted in standings.of(id).compactMap(Extended.init) {
                print(words("  extended    ", "  ขยายเวลา    ") + flat(granted.sentence))
            }
            for completion in book.facts(of: id).completions {
                print(
                    words("  done        ", "  เสร็จ        ")
                        + flat(
                            "\(shown(completion.date)) \(completion.result) \(completion.evidence)")
                )
            }
            if obligation.isDraft {
                print(
                    words(
                        "  Nobody is reminded of it until somebody confirms it: itactl confirm",
                        "  ยังไม่มีการแจ้งเตือนจนกว่าจะยืนยัน: itactl confirm"))
                print("")
                return
            }
            let rows = rows(decisions(on: obligation))
            if rows.isEmpty {
                print(
                    words(
                        "  No notices of its own: it stands in the monthly letter and in calendars.",
                        "  ไม่มีการแจ้งแยก: อยู่ในจดหมายติดตามประจำเดือนและปฏิทิน"))
            } else {
                print("")
                printTable(
                    [
                        words("  When", "  เมื่อ"), words("Notice", "การแจ้ง"),
                        words("Round", "รอบ"), words("Verdict", "ผล"), words("Posts", "ตำแหน่ง"),
                    ], rows)
            }
            print("")
        }

        /// One row for each notice and verdict, with all the posts that share it.
        private func rows(_ decisions: [Decision]) -> [[String]] {
            struct Key: Hashable {
                let notice: NoticeID
                let reason: Reason
                let moment: Instant
            }
            let zone = years.zone
            var posts: [Key: [PostID]] = [:]
            for decision in decisions {
                let telling = book.telling(decision.notice, to: decision.post)
                let key = Key(
                    notice: decision.notice, reason: decision.reason,
                    moment: telling?.at ?? decision.from)
                posts[key, default: []].append(decision.post)
            }
            return posts.sorted { ($0.key.moment, $0.key.notice) < ($1.key.moment, $1.key.notice) }
                .map { key, posts in
                    [
                        "  \(zone.date(at: key.moment)) \(zone.time(at: key.moment))",
                        key.notice.trigger.word, key.notice.occurrence.round?.description ?? "",
                        key.reason.rawValue, titles(posts, in: years),
                    ]
                }
        }

        private func tellDueDates(_ obligation: Obligation) {
            if case .unscheduled(let reason) = obligation.schedule {
                print(
                    words("  no date     ", "  ไม่มีกำหนด   ")
                        + words(reason.english, reason.thai))
                return
            }
            let today = years.zone.date(at: standings.now)
            let dues = standings.of(MatterID(obligation.id, registry.fiscalYear))
            let open = dues.filter(\.isOpen)
            let list = open.prefix(4).compactMap { standing -> String? in
                guard let due = standing.due else { return nil }
                let isMissed = standing.state == .missed
                let how =
                    isMissed
                    ? words("missed", "ไม่มีผล") : distance(due.days(since: today))
                return "\(shown(due)) (\(how))"
            }
            let more = open.count > 4 ? " …" : ""
            print(
                words("  due         ", "  กำหนด       ") + list.joined(separator: ", ") + more
                    + words(
                        " — \(open.count) of \(dues.count) open",
                        " — ค้าง \(open.count) จาก \(dues.count)")
            )
        }
    }
}

/// Time that was granted, beside the day of the plan.
struct Extended: Encodable, Hashable {
    let obligation: String
    let round: String?
    let planned: String
    let until: String
    let grantedBy: String
    let paper: String

    init?(_ standing: Standing) {
        guard let granted = standing.granted, let planned = standing.planned else { return nil }
        obligation = standing.occurrence.obligation.rawValue
        round = standing.occurrence.round?.description
        self.planned = planned.description
        until = granted.until.description
        grantedBy = granted.grantedBy
        paper = granted.paper
    }

    /// Both days, who granted it, and by which paper.
    var sentence: String {
        let which = round.map { "\($0): " } ?? ""
        let by = paper.isEmpty ? grantedBy : "\(grantedBy), \(paper)"
        return which
            + words(
                "planned \(planned), extended until \(until) by \(by)",
                "กำหนดตามแผน \(planned) ขยายถึง \(until) โดย \(by)")
    }
}
