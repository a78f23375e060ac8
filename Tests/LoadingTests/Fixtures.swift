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
func changhanDocuments() throws -> DocumentSet {
    let agency = try projectDocument(changhanPath)
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
