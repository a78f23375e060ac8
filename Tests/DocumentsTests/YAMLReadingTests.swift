import Diagnostics
import Documents
import Testing

@Suite struct YAMLReadingTests {
    @Test func `scalars stay the text they are written as`() {
        let source = SourceText(path: "x.yaml", text: "[no, 017, 2569-04-01, ~, '']")
        let (root, diagnostics) = readYAML(source)
        guard case .sequence(let items)? = root?.content else {
            Issue.record("no list")
            return
        }
        #expect(diagnostics.isEmpty)
        #expect(items.map(\.scalar) == ["no", "017", "2569-04-01", "~", ""])
        #expect(items.map(\.isNull) == [false, false, false, true, false])
    }
}
