import Diagnostics
import Loading
import Testing

/// A spoilt place: what stands there, what triggers the rule, and what does not although it is near.
struct RuleCase: Sendable, CustomTestStringConvertible {
    let rule: RuleID
    let severity: Severity
    let document: String
    let old: String
    let bad: String
    let good: String?
    /// Another change that the plan needs beforehand.
    var setup: (document: String, old: String, new: String)?
    /// Whether there is a registry in spite of it.
    let isUsable: Bool

    init(
        _ rule: RuleID, _ severity: Severity, _ document: String, _ old: String, bad: String,
        good: String? = nil, isUsable: Bool = true
    ) {
        self.rule = rule
        self.severity = severity
        self.document = document
        self.old = old
        self.bad = bad
        self.good = good
        self.isUsable = isUsable
    }

    /// The same case on a plan that was changed beforehand.
    func after(_ document: String, _ old: String, _ new: String) -> RuleCase {
        var copy = self
        copy.setup = (document, old, new)
        return copy
    }

    /// The plan with a text in the spoilt place.
    func plan(_ text: String) -> SmallPlan {
        let base = setup.map { SmallPlan().replacing($0.old, in: $0.document, with: $0.new) }
        return (base ?? SmallPlan()).replacing(old, in: document, with: text)
    }

    var testDescription: String { "\(rule): \(bad)" }
}

private let agency = "agency.yaml"
private let measures = "measures.csv"

private let agencyCases: [RuleCase] = [
    RuleCase("unknown-key", .error, agency, "measures: m", bad: "mesures: m", isUsable: false),
    RuleCase("missing-key", .error, agency, "fiscal-year: 2568", bad: "", isUsable: false),
    RuleCase(
        "out-of-range", .error, agency, "fiscal-year: 2568", bad: "fiscal-year: 2025",
        isUsable: false),
    RuleCase(
        "unknown-value", .error, agency, "Asia/Bangkok", bad: "Europe/Berlin", isUsable: false),
    RuleCase(
        "missing-document", .error, agency, "holidays: holidays.tsv", bad: "holidays: no.tsv",
        good: "holidays: ./x/../holidays.tsv", isUsable: false),
    RuleCase(
        "duplicate-document", .error, agency, "measures: measures.csv",
        bad: "measures: [measures.csv, ./x/../measures.csv]", good: "measures: [measures.csv]",
        isUsable: false),
    RuleCase("bad-id", .error, agency, "id: small", bad: "id: Small", isUsable: false),
    RuleCase(
        "bad-address", .error, agency, "clerk@small.example", bad: "clerk.small.example",
        good: "clerk+ita@small.example", isUsable: false),
    RuleCase("duplicate-id", .error, agency, "{id: deputy", bad: "{id: head", isUsable: false),
    RuleCase(
        "unknown-superior", .error, agency, "superior: deputy", bad: "superior: deputi",
        isUsable: false),
    RuleCase(
        "superior-cycle", .error, agency, "address: head@small.example",
        bad: "address: head@small.example, superior: clerk", isUsable: false),
    RuleCase(
        "unreachable-post", .error, agency, ", address: head@small.example", bad: "",
        good: ", address: chief@small.example", isUsable: false),
    RuleCase("post-without-address", .warning, agency, ", address: clerk@small.example", bad: ""),
    RuleCase(
        "unknown-post", .error, agency, "performers: [clerk]", bad: "performers: [clark]",
        good: "performers: [คณะทำงาน]"),
    RuleCase(
        "missing-post", .error, agency, "posts:\n", bad: "posts: []\nunused:\n", isUsable: false),
    RuleCase(
        "date-expected", .error, agency, "date: ๒ ธันวาคม ๒๕๖๗", bad: "date: ทุกเดือน",
        good: "date: ลงวันที่ ๓ ธ.ค. ๖๗"),
    RuleCase(
        "order-outside-year", .warning, agency, "date: ๒ ธันวาคม ๒๕๖๗", bad: "date: ๒ ธันวาคม ๒๕๖๘"),
    RuleCase(
        "order-after-preparation", .warning, agency, "date: ๒ ธันวาคม ๒๕๖๗",
        bad: "date: ๘ มกราคม ๒๕๖๘", good: "date: ๓๑ ธันวาคม ๒๕๖๗"),
    RuleCase("unknown-item", .error, agency, "{O2: {", bad: "{O9: {"),
    RuleCase("bad-id", .error, agency, "{id: parade", bad: "{id: ประชุม"),
    RuleCase("duplicate-id", .error, agency, "{id: anti-corruption", bad: "{id: parade"),
    RuleCase(
        "anti-corruption-day", .warning, agency, "๙ ธ.ค. ของทุกปี", bad: "๙ ม.ค. ของทุกปี",
        good: "๖ ก.ย. ของทุกปี"),
]

private let appealUntilDay = "}\n  - {phase: appeal, title: อุทธรณ์, window: "

private let calendarCases: [RuleCase] = [
    RuleCase(
        "unknown-value", .error, agency, "phase: iit", bad: "phase: iitt", isUsable: false),
    RuleCase(
        "duplicate-phase", .error, agency, "phase: iit", bad: "phase: oit", isUsable: false),
    RuleCase(
        "window-expected", .error, agency, "window: เดือน สิงหาคม ๒๕๖๘", bad: "window: ทุกเดือน",
        good: "window: ๒๙ สิงหาคม ๒๕๖๘"),
    RuleCase(
        "unreadable-cell", .error, agency, "๓๑ มกราคม ๒๕๖๘", bad: "๓๑ กุมภาพันธ์ ๒๕๖๘"),
    RuleCase("misspelt-month", .info, agency, "๓๐ เมษายน ๒๕๖๘", bad: "๓๐ เมยายน ๒๕๖๘"),
    RuleCase(
        "collection-after-review", .error, agency, "๓๐ เมษายน ๒๕๖๘", bad: "๓๐ มิถุนายน ๒๕๖๘"),
    RuleCase(
        "processing-before-collection", .error, agency, "๒๗ มิถุนายน ๒๕๖๘ ถึง",
        bad: "๑๖ มกราคม ๒๕๖๘ ถึง", good: "๑๖ มิถุนายน ๒๕๖๘ ถึง"),
    RuleCase("phases-overlap", .error, agency, "๑๖ มิถุนายน ๒๕๖๘", bad: "๑๓ มิถุนายน ๒๕๖๘"),
    RuleCase(
        "sibling-windows-differ", .warning, agency, "๓๐ มิถุนายน ๒๕๖๘, perf",
        bad: "๑ กรกฎาคม ๒๕๖๘, perf"),
    RuleCase(
        "gap-between-phases", .info, agency, "window: ๑๖ มิถุนายน ๒๕๖๘",
        bad: "window: ๑๗ มิถุนายน ๒๕๖๘"),
    RuleCase(
        "phase-edge-on-closed-day", .info, agency, "๑๓ มิถุนายน ๒๕๖๘", bad: "๑๔ มิถุนายน ๒๕๖๘",
        good: "๑๒ มิถุนายน ๒๕๖๘"),
    RuleCase(
        "starts-on-holiday", .info, agency, "window: ๒ มกราคม ๒๕๖๘", bad: "window: ๑ มกราคม ๒๕๖๘"),
    RuleCase(
        "calendar-of-another-year", .warning, agency, "๑๓ มิถุนายน ๒๕๖๘" + appealUntilDay + "๑๖",
        bad: "๑๔ มิถุนายน ๒๕๖๘" + appealUntilDay + "๑๗",
        good: "๑๔ มิถุนายน ๒๕๖๘" + appealUntilDay + "๑๖"),
    RuleCase(
        "missing-phase", .warning, agency,
        "  - {phase: oit, title: OIT, window: ๑ มกราคม ๒๕๖๘ ถึง ๓๐ เมษายน ๒๕๖๘}\n", bad: ""),
    RuleCase(
        "quota-sum", .warning, agency, "minimum: 75", bad: "minimum: 300", good: "minimum: 75"),
    RuleCase(
        "quota-parts-contradict", .warning, agency, "minimum: 15, where", bad: "minimum: 50, where"),
    RuleCase(
        "quota-parts-contradict", .warning, agency, "[{unit: อำนวยการ", bad: "[{unit: สืบสวน"),
]

private let measureCases: [RuleCase] = [
    RuleCase(
        "missing-column", .error, measures, "ระยะเวลาเสร็จ", bad: "ข้อมูล", good: "ระยะเวลา เสร็จสิ้น",
        isUsable: false),
    RuleCase("missing-column", .warning, measures, "ผลผลิต,วิ", bad: "ผล,วิ", good: "ผลผลิต ,วิ"),
    RuleCase("unknown-column", .warning, measures, "ผลผลิต,วิ", bad: "ผล,วิ"),
    RuleCase("ids-by-row-order", .info, measures, ",รหัส", bad: ",หมายเหตุ"),
    RuleCase("missing-id", .error, measures, ",M03", bad: ","),
    RuleCase("bad-id", .error, measures, ",M03", bad: ",ม๓", good: ",M03b"),
    RuleCase("duplicate-id", .error, measures, ",M03", bad: ",M02"),
    RuleCase("duplicate-id", .error, measures, ",M03", bad: ",O1"),
    RuleCase("nothing-to-inherit", .warning, measures, "๑) การปฏิบัติหน้าที่", bad: ""),
    RuleCase("missing-issue", .warning, measures, "ประเด็น ๓", bad: ""),
    RuleCase(
        "unreadable-cell", .error, measures, "ทุก ๓ เดือน", bad: "ทุก ๐ เดือน", good: "ทุก ๖ เดือน"),
    RuleCase(
        "draft-time", .warning, measures, "๒๘ ก.พ. ๖๘", bad: "ร่าง: ๒๘ ก.พ. ๖๘", good: "๒๗ ก.พ. ๖๘"),
    RuleCase("draft-time", .warning, measures, "ทุก ๓ เดือน", bad: "ร่าง : ทุก ๓ เดือน"),
    RuleCase(
        "draft-time", .warning, agency, "window: เดือน สิงหาคม ๒๕๖๘",
        bad: "window: 'draft: เดือน สิงหาคม ๒๕๖๘'"),
    RuleCase("ambiguous-cell", .warning, measures, "๒๘ ก.พ. ๖๘", bad: "๓๐ ม.ย. ๖๘"),
    RuleCase("unscheduled", .info, measures, "๒๘ ก.พ. ๖๘", bad: "อย่างต่อเนื่อง"),
    RuleCase("unscheduled", .warning, measures, "๒๘ ก.พ. ๖๘", bad: "เร็ว ๆ"),
    RuleCase("unscheduled", .warning, measures, "๒๘ ก.พ. ๖๘", bad: ""),
    RuleCase(
        "unknown-post", .warning, measures, ",จนท.ธุรการ จัดทำ;", bad: ",จนท.พัสดุ จัดทำ;",
        good: ",เจ้าหน้าที่ ธุรการ จัดทำ;"),
    RuleCase("missing-post", .warning, measures, ",จนท.ธุรการ จัดทำ; สว.อก. ควบคุม", bad: ",ป้าย"),
    RuleCase(
        "missing-performer", .warning, measures, ",จนท.ธุรการ จัดทำ; สว.อก. ควบคุม",
        bad: ",สว.อก. ควบคุม", good: ",สว.อก."),
    RuleCase(
        "unsure-role", .warning, measures, ",จนท.ธุรการ จัดทำ; สว.อก. ควบคุม",
        bad: ",ธุรการ รายงาน สว.อก.", good: ",ธุรการ รายงาน; สว.อก. ควบคุม"),
    RuleCase(
        "due-on-closed-day", .info, measures, "๒๘ ก.พ. ๖๘", bad: "๑ มี.ค. ๖๘", good: "๓ มี.ค. ๖๘"),
    RuleCase("due-on-closed-day", .info, measures, "๒๘ ก.พ. ๖๘", bad: "๑ ม.ค. ๖๘"),
    RuleCase("due-before-order", .warning, measures, "๒๘ ก.พ. ๖๘", bad: "๒๙ พ.ย. ๖๗"),
    RuleCase("due-outside-year", .warning, measures, "๒๘ ก.พ. ๖๘", bad: "๒๗ ก.พ. ๖๙"),
    RuleCase("date-in-cycle-cell", .info, measures, "ทุก ๓ เดือน", bad: "ภายในวันที่ ๓๑ มี.ค. ๖๘"),
    RuleCase("unknown-indicator", .warning, measures, "๓) การใช้อำนาจ", bad: "๓) การเดินทาง"),
    RuleCase(
        "missing-indicator", .warning, measures, "๓) การใช้อำนาจ", bad: "๒) การใช้งบประมาณ"),
    RuleCase(
        "indicator-number-differs", .warning, measures, "๓) การใช้อำนาจ", bad: "๔) การใช้อำนาจ",
        good: "3. การ ใช้อำนาจ"),
    RuleCase("foreign-script", .info, measures, "ป้าย ๑ แผ่น", bad: "มাত্রการ", good: "No Gift Policy"),
    RuleCase("foreign-script", .info, measures, "ป้าย ๑ แผ่น", bad: "ข้อ 0๑", good: "ข้อ O๑ และ 01"),
    RuleCase(
        "foreign-agency", .warning, measures, "กิจกรรม ๒", bad: "เว็บไซต์ สภ.ชัยนาท",
        good: "เว็บไซต์ สภ. ตัวอย่าง และ สภ.ตัวอย่าง"),
]

private let sharedCases: [RuleCase] = [
    RuleCase("missing-column", .error, "holidays.tsv", "date\t", bad: "day\t", isUsable: false),
    RuleCase("bad-date", .error, "holidays.tsv", "2024-12-10", bad: "2567-13-10"),
    RuleCase("date-contradicts", .warning, "holidays.tsv", "\tWed", bad: "\tTue"),
    RuleCase("date-contradicts", .warning, "holidays.tsv", "\t2568", bad: "\t2567"),
    RuleCase(
        "holidays-not-covered", .warning, "holidays.tsv", "2024-12-10\t2567\tTue",
        bad: "2023-12-10\t2566\tSun"),
    RuleCase("bad-id", .error, "oit.yaml", "id: O2", bad: "id: 2"),
    RuleCase("duplicate-id", .error, "oit.yaml", "id: O2", bad: "id: O1"),
    RuleCase("wrong-order", .error, "policy.yaml", "[30, 7, 1]", bad: "[7, 30, 1]", good: "[]"),
    RuleCase("wrong-order", .error, "policy.yaml", "\"18:00\"", bad: "\"07:00\""),
    RuleCase("bad-time", .error, "policy.yaml", "\"18:00\"", bad: "18.00", good: "18:30"),
    RuleCase("out-of-range", .error, "policy.yaml", "[30, 7, 1]", bad: "[3000]"),
    RuleCase("unknown-key", .error, "policy.yaml", "send-from", bad: "sent-from"),
]

/// All bad twins.
let ruleCases = agencyCases + calendarCases + measureCases + sharedCases + formCases + phraseCases

@Suite struct `The rules of loading` {
    @Test func `the small plan has no findings`() {
        #expect(SmallPlan().findings == [])
        #expect(SmallPlan().load().registry != nil)
    }

    @Test(arguments: ruleCases)
    func `each rule is found in its bad twin and not in its good one`(_ rule: RuleCase) {
        let bad = rule.plan(rule.bad)
        #expect(bad.documents[rule.document] != SmallPlan().documents[rule.document])
        let result = bad.load()
        let found = result.findings(of: rule.rule)
        #expect(found.contains { $0.severity == rule.severity }, "\(result.diagnostics.map(brief))")
        #expect(found.allSatisfy { $0.range != nil })
        #expect((result.registry != nil) == rule.isUsable, "\(result.diagnostics.map(brief))")
        guard let text = rule.good else { return }
        let good = rule.plan(text)
        #expect(good.load().findings(of: rule.rule).isEmpty, "\(good.findings)")
    }

    @Test func `a month whose name slipped is named as what is likely meant`() {
        let plan = SmallPlan().replacing("๒๘ ก.พ. ๖๘", in: "measures.csv", with: "๑๕ พ.ย. ๖๗")
        let notes = plan.load().findings(of: "due-before-order").flatMap(\.notes).map(\.message)
        #expect(notes == ["probably ๑๕ ธ.ค. ๖๗ (2024-12-15) is meant; the date is used as written"])
    }

    @Test func `rule ids are kebab-case and messages have no final period`() {
        for rule in ruleCases {
            for diagnostic in rule.plan(rule.bad).load().diagnostics {
                #expect(diagnostic.rule.isKebabCase)
                #expect(!diagnostic.message.hasSuffix("."), "\(diagnostic.message)")
            }
        }
    }
}
