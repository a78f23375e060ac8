import CivilTime
import Diagnostics
import Obligations
import ThaiPhrases

extension MeasureState {
    /// The box of the form, in the language of the person at the keyboard.
    var title: String {
        switch self {
        case .done: words("done", thaiTitle)
        case .inProgress: words("in progress", thaiTitle)
        case .notStarted: words("not started", thaiTitle)
        }
    }

    /// The box as the form prints it.
    var thaiTitle: String {
        switch self {
        case .done: "ดำเนินการแล้วเสร็จ"
        case .inProgress: "อยู่ระหว่างดำเนินการ"
        case .notStarted: "ยังไม่ได้ดำเนินการ"
        }
    }
}

/// What the documents say of a row beside its dates and posts; the contract of `explain --json`.
///
/// What a row leaves out is absent.
struct Particulars: Encodable {
    var area: String?
    var indicator: String?
    var issue: String?
    var activity: String?
    var output: String?
    var awareness: String?
    var channels: [String]?
    var evidence: [String]?
    var score: String?
    var state: String?
    var result: String?
    var outcome: String?
    var task: String?
    var actions: [String]?
    var amendments: [Amendment]?

    /// A change of a phase's window.
    struct Amendment: Encodable {
        let asWritten: String
        let start: String?
        let end: String?
        let announced: String?
        let reason: String
    }

    /// The particulars of the row that an obligation comes from; nil when there are none.
    init?(of id: ObligationID, in registry: Registry) {
        self.init()
        if let measure = registry.measure(of: id) {
            add(measure, registry)
        } else if let item = registry.oitItems.first(where: { $0.id == id.row }) {
            task = present(item.task)
        } else if let phase = registry.phases.first(where: { $0.kind.rawValue == id.rawValue }) {
            add(phase)
        }
        if lines.isEmpty { return nil }
    }

    private init() {}

    private mutating func add(_ measure: Measure, _ registry: Registry) {
        let report = measure.report
        area = present(report.area)
        indicator = present(measure.indicator)
        issue = present(measure.issue)
        activity = present(measure.activity)
        output = present(measure.output)
        awareness = present(measure.awareness)
        channels = present(registry.channelTitles(report))
        evidence = present(registry.evidenceTitles(report))
        score = report.score?.description
        state = report.state?.rawValue
        result = present(report.result)
        outcome = present(report.outcome)
    }

    private mutating func add(_ phase: CalendarPhase) {
        actions = present(phase.actions)
        guard !phase.amendments.isEmpty else { return }
        amendments = phase.amendments.map {
            Amendment(
                asWritten: $0.cell.text, start: $0.window.start?.description,
                end: $0.window.end?.description, announced: $0.announced?.description,
                reason: $0.reason)
        }
    }

    /// One line for each thing that is said, with its label.
    var lines: [(label: String, text: String)] {
        let all: [(String, String?)] = [
            (words("area", "ด้าน"), area), (words("indicator", "ตัวชี้วัด"), indicator),
            (words("score", "คะแนน"), score), (words("issue", "ประเด็น"), issue),
            (words("guideline", "แนวทาง"), issue == nil && score == nil ? nil : activity),
            (words("output", "ผลผลิต"), output),
            (words("made known", "สร้างการรับรู้"), awareness),
            (words("channels", "ช่องทาง"), channels?.joined(separator: ", ")),
            (words("evidence", "หลักฐานที่ขอ"), evidence?.joined(separator: ", ")),
            (words("state", "สถานะ"), state.map { MeasureState(rawValue: $0)?.title ?? $0 }),
            (words("result", "ผลตามเอกสาร"), result), (words("outcome", "ผลลัพธ์"), outcome),
            (words("task", "งานของหน่วย"), task),
            (words("actions", "การดำเนินงาน"), actions?.joined(separator: "; ")),
        ]
        let amended = (amendments ?? []).map { amendment -> (String, String?) in
            let end = amendment.end ?? "…"
            let announced = amendment.announced.map { words(", announced ", " ประกาศ ") + $0 } ?? ""
            return (
                words("amended", "แก้ไขปฏิทิน"),
                "'\(amendment.asWritten)' → \(end)\(announced) \(amendment.reason)"
            )
        }
        return (all + amended).compactMap { label, text in text.map { (label, flat($0)) } }
    }
}

/// A text, or nil when there is none.
private func present(_ text: String) -> String? { text.isEmpty ? nil : text }
private func present(_ texts: [String]) -> [String]? { texts.isEmpty ? nil : texts }

/// A text of any origin on one line of a terminal: line breaks and other control characters, which a
/// terminal would obey, become spaces.
func flat(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        let isOrder =
            (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        if isControl || isOrder {
            if result.last != " " { result.append(" ") }
        } else {
            result.append(scalar)
        }
    }
    return String(result)
}
