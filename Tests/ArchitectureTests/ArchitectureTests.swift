import Testing

@Suite struct `The house` {
    @Test func `imports only what the table allows`() {
        let sources = Tree.sources()
        #expect(sources.count > 100)
        for file in sources {
            let allowed = importTable[file.target]
            #expect(allowed != nil, "\(file.target) is not in the table")
            for module in file.imports where allowed?[module] == nil {
                Issue.record("\(file.path) imports \(module), which \(file.target) must not")
            }
        }
    }

    @Test func `says in its manifest what the table says, and no more than is used`() {
        let manifest = manifestEdges()
        for (target, allowed) in importTable {
            let edges = Set(allowed.keys).subtracting(outsideModules)
            #expect(manifest[target, default: []] == edges, "\(target)")
        }
        for (target, edges) in manifest {
            let used = Set(Tree.sources().filter { $0.target == target }.flatMap(\.imports))
            // The build knows only of the edges in the manifest: a type that is laid out inside
            // another room's type needs one, or a stale object file survives its change.
            let laidOut = (importTable[target] ?? [:]).filter { $0.value.hasPrefix("laid out") }
            #expect(
                edges.subtracting(laidOut.keys).subtracting(used).sorted() == [],
                "\(target) does not use these")
        }
    }

    @Test func `keeps the rooms of one layer apart`() {
        let adapters: Set<String> = ["LedgerSQLite", "Sendmail", "Systemd", "Files"]
        for room in adapters {
            let others = adapters.subtracting([room])
            #expect(Set((importTable[room] ?? [:]).keys).isDisjoint(with: others), "\(room)")
        }
        for room in pureTargets {
            #expect(importTable[room]?["Effects"] == nil, "\(room)")
            #expect(importTable[room]?["Glibc"] == nil, "\(room)")
        }
    }

    @Test(arguments: [
        "Foundation", "Glibc", "Date()", "Date.now", "Clock.now", "Instant.now", ".now()", "random",
        "SystemRandomNumberGenerator", "UUID(",
        "TimeZone", "Locale", "print(", "readLine(", "fopen(", "getenv(", "localtime(",
        "time(nil)", "clock_gettime(", "ContinuousClock", "shuffled(",
    ])
    func `has nothing in its pure rooms whose result depends on the moment or the machine`(
        code: String
    ) {
        for file in Tree.sources() where pureTargets.contains(file.target) {
            let found = file.lines(with: code).filter { !isDeclaration($0) }
            #expect(found == [], "\(code)")
        }
    }

    @Test func `prints in the commands and the tools only`() {
        let allowed = ["Commands", "ita-bench", "ita-simulate"]
        for file in Tree.sources() where !allowed.contains(file.target) {
            #expect(file.lines(with: "print(") == [])
        }
    }

    /// What stands in a document or in the ledger may hold orders to a terminal.
    @Test(arguments: ["writeStandardError(", "writeStandardOutput(", "Swift.print(", "fputs("])
    func `says nothing at a terminal but by the one way out that cleans it`(code: String) {
        for file in Tree.sources() where file.target == "Commands" {
            let isWayOut = file.path.hasSuffix("/WayOut.swift")
            #expect(isWayOut || file.lines(with: code) == [], "\(code)")
        }
    }

    @Test(arguments: ["try!", "as!", "fatalError(", "@unchecked Sendable", "nonisolated(unsafe)"])
    func `breaks no promise of the language without a reason`(code: String) {
        for file in Tree.sources() {
            #expect(file.lines(with: code).filter { !file.isExplained($0) } == [], "\(code)")
        }
    }

    @Test func `has files that a person can read at a sitting`() {
        for file in Tree.sources() {
            #expect(file.lines.count <= 501, "\(file.path)")
        }
    }

    @Test func `has no module that bears the name of a type inside it`() {
        for file in Tree.sources() {
            for kind in ["struct", "class", "enum", "protocol", "actor", "typealias"] {
                let found =
                    file.lines(with: "\(kind) \(file.target) ")
                    + file.lines(with: "\(kind) \(file.target):")
                // The loop itself is `Daemon.Daemon`, and nothing outside needs the long name.
                #expect(found.isEmpty || file.target == "Daemon", "\(found)")
            }
        }
    }

    @Test func `names no folder of the machine it was made on`() {
        // Put together here, so that this file is clean itself.
        let folders = ["wo" + "rk", "ho" + "me", "Us" + "ers", "ro" + "ot"].map { "/\($0)/" }
        for path in Tree.files(under: "") {
            for (number, line) in Tree.text(path).split(separator: "\n").enumerated() {
                for folder in folders where contains(line, folder) {
                    let rest = line.split(separator: folder, maxSplits: 1).last?.first
                    guard rest?.isLetter == true else { continue }
                    Issue.record("\(path):\(number + 1) names \(folder)")
                }
            }
        }
    }

    // MARK: - The manifest

    /// A function or case of the same name is declared here and not called.
    private func isDeclaration(_ line: String) -> Bool {
        contains(line, "func ") || contains(line, "case ")
    }

    /// The edges between targets as Package.swift has them, without products of other packages.
    private func manifestEdges() -> [String: Set<String>] {
        var edges: [String: Set<String>] = [:]
        var target: String?
        var isListing = false
        for line in Tree.text("Package.swift").split(separator: "\n") {
            let bare = String(line.drop { $0 == " " })
            if bare.hasPrefix("tests(") || bare.hasPrefix(".testTarget(") {
                target = nil
                isListing = false
            }
            let isStart = bare.hasPrefix("room(") || bare.hasPrefix(".executableTarget(")
            if isStart {
                target = nil
                isListing = true
            }
            guard isListing, !contains(line, ".product(") else { continue }
            for name in quoted(bare) {
                if let target { edges[target, default: []].insert(name) } else { target = name }
            }
        }
        return edges.filter { importTable[$0.key] != nil }
    }

    private func quoted(_ line: String) -> [String] {
        line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}
