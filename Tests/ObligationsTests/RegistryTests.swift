import CivilTime
import Obligations
import Testing

@Suite struct `A registry` {
    private func registry(_ superiors: [(String, String?)], _ rows: [String] = []) -> Registry {
        Registry(
            agency: Agency(id: "a", name: "a", shortName: "a"), fiscalYear: FiscalYear(2568),
            inForceFrom: FiscalYear(2568).start,
            posts: superiors.map { name, superior in
                Post(
                    id: PostID(name), title: name, address: nil,
                    superior: superior.map { PostID($0) })
            }, secretary: PostID("a"), holidays: HolidayTable(), policy: Policy(),
            obligations: rows.map {
                Obligation(
                    id: ObligationID($0), kind: .measure, title: "",
                    schedule: .unscheduled(.nothingSaid),
                    inForceFrom: FiscalYear(2568).start)
            }, digest: "")
    }

    @Test(
        arguments: [
            // Each post and its superior; the chain above the first.
            ([("a", nil)], []), ([("a", "b"), ("b", "c"), ("c", nil)], ["b", "c"]),
            ([("a", "a")], []), ([("a", "b"), ("b", "a")], ["b"]),
            ([("a", "b"), ("b", "c"), ("c", "b")], ["b", "c"]), ([("a", "gone")], ["gone"]),
        ] as [([(String, String?)], [String])])
    func `follows the chain of superiors, and no circle for ever`(
        posts: [(String, String?)], chain: [String]
    ) {
        #expect(registry(posts).superiors(of: PostID("a")).map(\.rawValue) == chain)
    }

    @Test func `finds rows by their names`() {
        let found = registry([], ["M01", "M01.follow-up", "O1"])
        #expect(found.index(of: ObligationID("O1")) == 2)
        #expect(found.obligation(ObligationID("M01.follow-up"))?.id.row == ObligationID("M01"))
        #expect(found.obligation(ObligationID("M02")) == nil)
    }

    @Test func `names each post of a row once, performers first`() {
        let row = Obligation(
            id: ObligationID("M01"), kind: .measure, title: "",
            schedule: .unscheduled(.nothingSaid),
            inForceFrom: FiscalYear(2568).start, performers: [PostID("b"), PostID("a")],
            controllers: [PostID("a"), PostID("c")])
        #expect(row.posts.map(\.rawValue) == ["b", "a", "c"])
    }
}
