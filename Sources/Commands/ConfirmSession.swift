import CivilTime
import Diagnostics
import Effects
import Files
import Loading
import Obligations
import Planning
import ThaiPhrases

/// What is to be written, and what it was read as.
struct ConfirmProposal {
    let changes: [DraftConfirmation.Change]
    let documents: [SourceText]
    let registry: Registry
    /// What stays a draft, each with the reason.
    let left: [(field: TimeField, reason: String)]
    /// What else was found at the changed places.
    let remarks: [String]
}

/// Tries changes of drafts on the documents, shows what they mean, and writes them.
struct ConfirmSession {
    let workspace: Workspace
    let registry: Registry
    let confirmation: DraftConfirmation
    /// What was found in the documents as they are.
    let before: [Diagnostic]

    // MARK: - Trying

    /// The changes, if all of them can be made.
    func propose(_ changes: [DraftConfirmation.Change]) throws -> ConfirmProposal {
        let refused = changes.compactMap { change in
            confirmation.refusal(of: change).map { line(change, explain($0)) }
        }
        guard refused.isEmpty else { throw refusal(refused) }
        let attempt = try attempt(changes)
        guard attempt.faults.isEmpty else {
            throw refusal(attempt.faults.map { line($0.change, $0.reason) })
        }
        return attempt.proposal(changes)
    }

    /// Everything whose words name no year and read well; nil when that is nothing.
    func everythingFreeOfYears() throws -> ConfirmProposal? {
        var changes: [DraftConfirmation.Change] = []
        var left: [(field: TimeField, reason: String)] = []
        for field in confirmation.waiting {
            let change = DraftConfirmation.Change(field)
            if let reason = confirmation.refusal(of: change) {
                left.append((field, explain(reason)))
            } else if confirmation.isFreeOfYear(field) {
                changes.append(change)
            } else {
                left.append((field, words("it names a year", "ระบุปี")))
            }
        }
        while !changes.isEmpty {
            let attempt = try attempt(changes)
            guard !attempt.faults.isEmpty else { return attempt.proposal(changes, left: left) }
            left += attempt.faults.map { ($0.change.field, $0.reason) }
            let ranges = Set(attempt.faults.map(\.change.field.range))
            changes.removeAll { ranges.contains($0.field.range) }
        }
        return nil
    }

    /// The documents with changes, read anew, and what is wrong at the changed places.
    private func attempt(
        _ changes: [DraftConfirmation.Change]
    ) throws -> Attempt {
        guard let documents = confirmation.changed(by: changes) else {
            let path = workspace.path(changes.first?.field.range.path ?? "")
            throw CommandFailure(
                words(
                    "'\(path)' is written in a way that cannot be edited by itself; take the mark away by hand",
                    "แก้ '\(path)' โดยอัตโนมัติไม่ได้ ให้ลบคำว่า ร่าง: ในไฟล์"), status: 65)
        }
        let result = confirmation.load(with: documents)
        guard let registry = result.history?.latest else {
            throw CommandFailure(
                words("the documents could not be used so", "เอกสารจะใช้ไม่ได้"), status: 65)
        }
        func key(_ finding: Diagnostic) -> String {
            "\(finding.rule.rawValue) \(finding.message) \(finding.range?.start.line ?? 0)"
        }
        let old = Set(before.map(key))
        let found = result.diagnostics.filter { finding in
            finding.severity >= .warning && finding.rule != "draft-time"
                && !old.contains(key(finding))
        }
        var attempt = Attempt(documents: documents, registry: registry)
        for change in changes {
            let place = change.field.range
            let here = found.filter { finding in
                guard let range = finding.range, range.path == place.path else { return false }
                return range.start <= place.end && place.start <= range.end
            }
            let sentence = { (finding: Diagnostic) in
                "[\(finding.rule)] \(explained(finding).message)"
            }
            if let fault = here.first(where: { ConfirmSession.refusing.contains($0.rule) }) {
                attempt.faults.append((change, sentence(fault)))
            }
            attempt.remarks += here.map { line(change, sentence($0)) }
        }
        return attempt
    }

    /// Documents with changes, what they were read as, and what was found at the changed places.
    private struct Attempt {
        let documents: [SourceText]
        let registry: Registry
        var faults: [(change: DraftConfirmation.Change, reason: String)] = []
        /// What contradicts something else: worth a word, and the officers' own affair.
        var remarks: [String] = []

        func proposal(
            _ changes: [DraftConfirmation.Change], left: [(field: TimeField, reason: String)] = []
        ) -> ConfirmProposal {
            ConfirmProposal(
                changes: changes, documents: documents, registry: registry, left: left,
                remarks: remarks)
        }
    }

    /// What says that a cell does not mean what it should.
    private static let refusing: Set<RuleID> = [
        "unreadable-cell", "ambiguous-cell", "end-before-start", "due-outside-year",
        "order-outside-year", "window-expected", "date-expected", "unread-mark",
    ]

    private func refusal(_ lines: [String]) -> CommandFailure {
        CommandFailure(
            words("nothing is written:\n  ", "ยังไม่ได้เขียน:\n  ")
                + lines.joined(separator: "\n  "), status: 65)
    }

    private func line(_ change: DraftConfirmation.Change, _ reason: String) -> String {
        "\(change.field.owner) \(change.field.heading) '\(change.shownWords)': \(reason)"
    }

    private func explain(_ refusal: DraftConfirmation.Refusal) -> String {
        let year = registry.fiscalYear
        switch refusal {
        case .unreadable(let reason):
            return words(
                "it cannot be read: \(reason.english)", "อ่านไม่ได้: \(reason.thai)")
        case .ambiguous(let readings):
            let choices = readings.map(\.notation).joined(separator: " | ")
            return words("it can mean \(choices)", "อ่านได้หลายความหมาย: \(choices)")
        case .outsideYear(let days):
            let list = days.map(shown).joined(separator: ", ")
            return words(
                "\(list) is not in fiscal year \(year)", "\(list) ไม่อยู่ในปีงบประมาณ \(year)")
        case .noTime:
            return words("no time was found in it", "ไม่พบเวลาในข้อความ")
        }
    }

    // MARK: - Showing

    /// What waits, with what the words would mean.
    func list(_ fields: [TimeField]) {
        print(
            words(
                "Fiscal year \(registry.fiscalYear): \(fields.count) times wait for confirmation.",
                "ปีงบประมาณ \(registry.fiscalYear): รอยืนยัน \(fields.count) แห่ง"))
        printTable(
            header,
            fields.map { field in
                let change = DraftConfirmation.Change(field)
                let meaning = confirmation.refusal(of: change).map(explain) ?? reading(change)
                return [
                    field.owner, field.heading.truncated(toCells: 24),
                    field.shownWords.truncated(toCells: 40), meaning,
                ]
            })
    }

    func show(_ proposal: ConfirmProposal) {
        printTable(
            header,
            proposal.changes.map { change in
                [
                    change.field.owner, change.field.heading.truncated(toCells: 24),
                    change.shownWords.truncated(toCells: 40), reading(change),
                ]
            })
        for line in days(proposal) { print("  \(line)") }
        for remark in proposal.remarks { print(words("note: ", "หมายเหตุ: ") + remark) }
        guard !proposal.left.isEmpty else { return }
        print(
            words(
                "\(proposal.left.count) need a person:", "\(proposal.left.count) แห่งต้องให้คนตรวจ:"))
        for (field, reason) in proposal.left {
            print("  \(field.owner) \(field.heading) '\(field.shownWords)': \(reason)")
        }
    }

    private var header: [String] {
        [
            words("What", "รายการ"), words("Field", "ช่อง"),
            words("Words", "ข้อความ"), words("Means", "ความหมาย"),
        ]
    }

    private func reading(_ change: DraftConfirmation.Change) -> String {
        if change.field.kind == .mark { return words("a mark", "เครื่องหมาย") }
        let meaning = confirmation.meaning(of: change.words)
        let days = meaning.spokenDays.map(shown).joined(separator: " – ")
        return days.isEmpty ? ThaiText.normalForm(meaning) : days
    }

    /// The days that the rows have then.
    private func days(_ proposal: ConfirmProposal) -> [String] {
        var owners: [String] = []
        for change in proposal.changes where !owners.contains(change.field.owner) {
            owners.append(change.field.owner)
        }
        return owners.flatMap { owner -> [String] in
            let strands = proposal.registry.obligations.filter {
                $0.id.rawValue == owner || $0.id.rawValue.hasPrefix("\(owner).")
            }
            let confirmed = strands.filter { !$0.isDraft }
            return (confirmed.isEmpty ? strands : confirmed).map { obligation in
                "\(obligation.id): " + days(of: obligation, proposal.registry)
            }
        }
    }

    private func days(of obligation: Obligation, _ registry: Registry) -> String {
        if obligation.isDraft {
            guard case .unscheduled(let reason) = obligation.schedule else { return "-" }
            return words("still a draft (\(reason))", "ยังเป็นร่าง")
        }
        if case .unscheduled(let reason) = obligation.schedule {
            return words("no date (\(reason))", "ไม่มีกำหนด")
        }
        let dues = dueDates(of: obligation, in: registry)
        if let due = dues.first, due.opens != due.date {
            return "\(shown(due.opens)) – \(shown(due.date))"
        }
        let list = dues.prefix(4).map { shown($0.date) }.joined(separator: ", ")
        guard dues.count > 4 else { return list }
        return words("\(list), … \(dues.count) in all", "\(list), … รวม \(dues.count) ครั้ง")
    }

    // MARK: - Writing

    func write(_ proposal: ConfirmProposal) throws {
        for document in proposal.documents {
            let path = workspace.path(document.path)
            let old: [UInt8]
            do throws(FileFailure) {
                old = try readWholeFile(path)
                // A table of Word or Excel, or a file in another encoding, would be lost.
                guard !old.starts(with: [0x50, 0x4B, 3, 4]),
                    String(validating: old, as: UTF8.self) != nil
                else {
                    throw FileFailure(
                        path: path, code: 22,
                        reason: words(
                            "it is no text in UTF-8; 'itactl import' makes one",
                            "ไม่ใช่ข้อความ UTF-8 ให้ใช้ 'itactl import'"))
                }
                try rewriteFile(path, from: old, to: Array(document.text.utf8))
            } catch {
                throw CommandFailure(
                    "\(error.path): \(error.reason)" + mendingRights(error), status: 74)
            }
        }
        let rest = proposal.registry.draftTimes
        print(
            words(
                "Confirmed: \(proposal.changes.count); \(rest) wait in fiscal year \(registry.fiscalYear).",
                "ยืนยันแล้ว \(proposal.changes.count) แห่ง เหลือรอยืนยัน \(rest) แห่งในปีงบประมาณ \(registry.fiscalYear)"
            ))
        print(words("Next: ", "ต่อไป: ") + "systemctl reload ita-reminderd")
    }
}

extension Meaning {
    /// The days that a simple meaning is.
    fileprivate var spokenDays: [CivilDate] {
        switch self {
        case .date(let date), .moment(let date, _): [date]
        case .interval(let interval): [interval.start, interval.end].compactMap(\.self)
        default: []
        }
    }
}
