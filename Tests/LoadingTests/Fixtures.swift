import Diagnostics
import Glibc
import Loading
import Obligations
import Testing

/// The bytes of a file of the project, or nil.
func bytes(ofFile path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        guard count > 0 else { return bytes }
        bytes += buffer[..<count]
    }
}

/// The folder of the project, found from this file.
let projectFolder: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/")
}()

/// A document of the project under its path there.
func projectDocument(_ path: String) throws -> SourceText {
    let content = try #require(bytes(ofFile: "\(projectFolder)/\(path)"))
    return SourceText(path: path, text: String(decoding: content, as: UTF8.self))
}

let changhanPath = "config/agencies/changhan/agency.yaml"

/// The documents of the station whose plan is shipped.
func changhanDocuments() throws -> DocumentSet { try shippedDocuments(changhanPath) }

/// The documents of a shipped agency.
func shippedDocuments(_ path: String) throws -> DocumentSet {
    let agency = try projectDocument(path)
    let (paths, diagnostics) = referencedDocuments(in: agency)
    try #require(diagnostics.isEmpty)
    return DocumentSet([agency] + (try paths.map(projectDocument)))
}

/// A finding in one line: `rule path:line`.
func brief(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.range.map { range in
        "\(range.path.split(separator: "/").last ?? ""):\(range.start.line):\(range.start.column)"
    }
    return "\(diagnostic.severity.rawValue) \(diagnostic.rule) \(place ?? "-")"
}

/// The row in which a finding stands, read from the text itself: the id at the end of a table row, the
/// nearest phase or event above in YAML.
func row(of diagnostic: Diagnostic, in documents: DocumentSet) -> String {
    guard let range = diagnostic.range, let source = documents.source(range.path) else {
        return "-"
    }
    if range.path.hasSuffix(".csv") {
        return source.line(range.start.line)?.split(separator: ",").last.map(String.init) ?? "-"
    }
    for number in stride(from: range.start.line, through: 1, by: -1) {
        let line = source.line(number) ?? ""
        for key in ["  - phase: ", "  - id: "] where line.hasPrefix(key) {
            return String(line.dropFirst(key.count))
        }
        for key in ["order:", "status:"] where line.hasPrefix(key) {
            return String(key.dropLast())
        }
        if line.hasPrefix("    O"), let colon = line.firstIndex(of: ":") {
            return line[..<colon].trimmingPrefix("    ").description
        }
    }
    return "-"
}

/// All findings, each as severity, rule, file and row.
func findings(of result: LoadResult, in documents: DocumentSet) -> String {
    result.diagnostics.map { diagnostic in
        let file = diagnostic.range?.path.split(separator: "/").last ?? "-"
        return "\(diagnostic.severity.rawValue) \(diagnostic.rule) \(file) "
            + row(of: diagnostic, in: documents)
    }.joined(separator: "\n")
}
