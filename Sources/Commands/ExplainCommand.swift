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
        let title: String
        let asWritten: String
        let source: String?
        let row: Particulars?
        let posts: [String]
        let dueDates: [String]
        let verdicts: [Verdict]
    }

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let registry = try workspace.registry()
            let named = try workspace.obligation(name, in: registry)
            let ledger = try workspace.snapshot()
            let now = try workspace.moment(at, in: registry)
            // All strands of a row belong to its story.
            let story = registry.obligations.filter {
                $0.id == named.id || (named.id.row == named.id && $0.id.row == named.id)
            }
            if at == nil, !format.json, plan(registry, ledger, at: now).hold != nil {
                print(words("MAIL IS HELD: the clock is implausible", "พักการส่ง: นาฬิกาผิดปกติ"))
            }
            let verdicts = story.map { decisions(on: [$0], registry, ledger, at: now) }
            if format.json {
                return try printJSON(
                    zip(story, verdicts).map { report($0, $1, registry, ledger) })
            }
            tellRow(named.id, registry)
            for (obligation, mine) in zip(story, verdicts) {
                tell(obligation, mine, registry, ledger, now)
            }
        }
    }

    private func report(
        _ obligation: Obligation, _ decisions: [Decision], _ registry: Registry,
        _ ledger: LedgerSnapshot
    ) -> Report {
        let zone = registry.agency.zone
        return Report(
            obligation: obligation.id.rawValue, title: obligation.title,
            asWritten: obligation.asWritten,
            source: obligation.source.map { "\($0.path):\($0.start.line):\($0.start.column)" },
            row: Particulars(of: obligation.id, in: registry),
            posts: obligation.posts.map(\.rawValue),
            dueDates: dueDates(of: obligation, in: registry).map(\.date.description),
            verdicts: decisions.map { decision in
                let telling = ledger.telling(decision.notice, to: decision.post)
                return Report.Verdict(
                    notice: decision.notice.description, post: decision.post.rawValue,
                    reason: decision.reason.rawValue, from: zone.format(decision.from),
                    until: zone.format(decision.until), toldAt: telling.map { zone.format($0.at) },
                    messageID: telling.flatMap { ledger.closedClaims[$0.claim]?.messageID })
            })
    }

    /// What the plan says of the row, once for all its strands.
    private func tellRow(_ id: ObligationID, _ registry: Registry) {
        guard let row = Particulars(of: id, in: registry) else { return }
        print(id.row)
        for (label, text) in row.lines { print("  \(label.padded(toCells: 12))\(text)") }
        print("")
    }

    private func tell(
        _ obligation: Obligation, _ decisions: [Decision], _ registry: Registry,
        _ ledger: LedgerSnapshot, _ now: Instant
    ) {
        let zone = registry.agency.zone
        let today = zone.date(at: now)
        print("\(obligation.id)  \(obligation.title)")
        if let source = obligation.source {
            print(
                words("  written at  ", "  ที่มา        ")
                    + "\(source.path):\(source.start.line):\(source.start.column)")
        }
        print(words("  as written  ", "  ตามแผน      ") + "'\(obligation.asWritten)'")
        print(words("  who         ", "  ผู้รับผิดชอบ  ") + titles(obligation.posts, in: registry))
        tellDueDates(obligation, registry, ledger, today)
        for completion in ledger.completions(of: obligation.id) {
            print(
                words("  done        ", "  เสร็จ        ")
                    + flat("\(shown(completion.date)) \(completion.result) \(completion.evidence)"))
        }
        let rows = rows(decisions, registry, ledger)
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
    private func rows(
        _ decisions: [Decision], _ registry: Registry, _ ledger: LedgerSnapshot
    ) -> [[String]] {
        struct Key: Hashable {
            let notice: NoticeID
            let reason: Reason
            let moment: Instant
        }
        let zone = registry.agency.zone
        var posts: [Key: [PostID]] = [:]
        for decision in decisions {
            let telling = ledger.telling(decision.notice, to: decision.post)
            let key = Key(
                notice: decision.notice, reason: decision.reason,
                moment: telling?.at ?? decision.from)
            posts[key, default: []].append(decision.post)
        }
        return posts.sorted { ($0.key.moment, $0.key.notice) < ($1.key.moment, $1.key.notice) }
            .map { key, posts in
                [
                    "  \(zone.date(at: key.moment)) \(zone.time(at: key.moment))",
                    key.notice.trigger.word, key.notice.occurrence.date?.description ?? "",
                    key.reason.rawValue, titles(posts, in: registry),
                ]
            }
    }

    private func tellDueDates(
        _ obligation: Obligation, _ registry: Registry, _ ledger: LedgerSnapshot,
        _ today: CivilDate
    ) {
        if case .unscheduled(let reason) = obligation.schedule {
            print(words("  no date     ", "  ไม่มีกำหนด   ") + reason)
            return
        }
        let dues = dueDates(of: obligation, in: registry)
        let open = openDueDates(of: obligation, in: registry, ledger)
        let list = open.prefix(4).map {
            "\(shown($0.date)) (\(distance($0.date.days(since: today))))"
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
