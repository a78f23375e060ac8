import Diagnostics
import Loading
import Testing

/// Why documents cannot be used: the finding that says so, not the first one by place.
@Suite struct `The cause of documents that cannot be used` {
    struct Fault: CustomStringConvertible, Sendable {
        let description: String
        let path: String
        let rule: RuleID
        let spoil: @Sendable (SmallPlan) -> SmallPlan
    }

    private static let agency = "agency.yaml"
    private static let table = "measures.csv"

    /// Each beside errors of single rows and settings, which stand before and after it and do no harm.
    static let faults: [Fault] = [
        Fault(description: "a document is missing", path: agency, rule: "missing-document") {
            $0.with("policy.yaml", nil)
        },
        Fault(description: "the table is missing", path: agency, rule: "missing-document") {
            $0.with(table, nil)
        },
        Fault(description: "a shared file is no YAML", path: "policy.yaml", rule: "yaml-syntax") {
            $0.with("policy.yaml", "lead-days: [30, 7\n")
        },
        Fault(description: "the list of items is empty", path: "oit.yaml", rule: "yaml-empty") {
            $0.with("oit.yaml", "")
        },
        Fault(description: "the table has no line", path: table, rule: "csv-empty") {
            $0.with(table, "")
        },
        Fault(description: "a column is gone", path: table, rule: "missing-column") {
            $0.replacing("ระยะเวลาเสร็จ", in: table, with: "สี")
        },
        Fault(
            description: "the closed days have no column", path: "holidays.tsv",
            rule: "missing-column"
        ) { $0.replacing("date\t", in: "holidays.tsv", with: "day\t") },
        Fault(description: "a phase has an unknown name", path: agency, rule: "unknown-value") {
            $0.replacing("phase: appeal", in: agency, with: "phase: apeal")
        },
        Fault(description: "a phase stands twice", path: agency, rule: "duplicate-phase") {
            $0.replacing("phase: appeal", in: agency, with: "phase: processing")
        },
        Fault(description: "a phase has no name", path: agency, rule: "missing-key") {
            $0.replacing("{phase: appeal, ", in: agency, with: "{")
        },
        Fault(
            description: "the shared calendar is no list", path: "calendar.yaml", rule: "wrong-kind"
        ) {
            $0.with("calendar.yaml", "calendar: {a: b}\n")
        },
        Fault(description: "a post has no mailbox", path: agency, rule: "bad-address") {
            $0.replacing("clerk@small.example", in: agency, with: "clerk")
        },
        Fault(description: "the agency's file is no YAML", path: agency, rule: "yaml-syntax") {
            $0.replacing("posts:", in: agency, with: "posts: [")
        },
        Fault(description: "a table is named twice", path: agency, rule: "duplicate-document") {
            $0.replacing(
                "measures: measures.csv", in: agency, with: "measures: [measures.csv, measures.csv]"
            )
        },
        Fault(description: "the table is too large", path: table, rule: "csv-too-large") { plan in
            let rows = String(repeating: ",,x,,,๑ มี.ค. ๖๘,ธุรการ,,\n", count: 5_000)
            return plan.with(table, (plan.documents[table] ?? "") + "\n" + rows)
        },
    ]

    /// Errors that make nothing unusable: in the calendar, in events, in a row, in a setting, in closed days.
    private static let spoilt = SmallPlan()
        .replacing("๓๑ มกราคม ๒๕๖๘", in: agency, with: "๓๒ มกราคม ๒๕๖๘")
        .replacing("๒๘ ก.พ. ๖๘", in: table, with: "๓๐ ก.พ. ๖๘")
        .replacing("lead-days: [30, 7, 1]", in: "policy.yaml", with: "lead-days: [1, 7, 30]")
        .replacing("2024-12-10", in: "holidays.tsv", with: "2024-13-10")

    @Test(arguments: faults)
    func `is named among other errors`(fault: Fault) throws {
        #expect(Self.spoilt.load().registry != nil)
        #expect(Self.spoilt.load().cause == nil)
        for plan in [SmallPlan(), Self.spoilt] {
            let result = fault.spoil(plan).load()
            #expect(result.registry == nil)
            let cause = try #require(result.cause)
            #expect(cause.rule == fault.rule, "\(brief(cause))")
            #expect(cause.range?.path == fault.path, "\(brief(cause))")
            #expect(cause.severity == .error)
            #expect(result.diagnostics.contains(cause))
        }
    }

    @Test func `is none of the errors of documents that are used`() {
        for rule in ruleCases {
            let result = rule.plan(rule.bad).load()
            #expect((result.cause == nil) == (result.registry != nil), "\(rule.rule)")
        }
    }
}
