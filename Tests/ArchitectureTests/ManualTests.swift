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

    /// The bold words that begin the paragraphs of a section.
    private func tagged(_ path: String, from start: String, to end: String) -> [String] {
        let page = Tree.text(path)
        guard let section = page.split(separator: start).last?.split(separator: end).first else {
            return []
        }
        return section.split(separator: ".TP\n").dropFirst().flatMap { paragraph in
            let line = paragraph.prefix { $0 != "\n" }
            return line.split(separator: "\\fB").map { part in
                let name = String(part.split(separator: "\\fR").first ?? "")
                return name.split(separator: "\\").joined()
            }
        }
    }
}
