import Diagnostics
import Glibc
import Loading
import Obligations
import Testing

/// The bytes of a file, or nil.
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

/// The registry of the station whose plan is shipped.
func changhan(file: String = #filePath) throws -> Registry {
    let root = "/" + file.split(separator: "/").dropLast(3).joined(separator: "/") + "/config/"
    func text(_ path: String) throws -> SourceText {
        let content = try #require(bytes(ofFile: root + path))
        return SourceText(path: path, text: String(decoding: content, as: UTF8.self))
    }
    let agency = try text("agencies/changhan/agency.yaml")
    let others = try referencedDocuments(in: agency).paths.map(text)
    let result = loadRegistry(agencyPath: agency.path, from: DocumentSet([agency] + others))
    return try #require(result.registry)
}

/// How many seeds a test tries: a few hundred, or as many as `ITA_TEST_SEEDS` says.
func seedCount(_ usual: Int) -> Int {
    getenv("ITA_TEST_SEEDS").flatMap { Int(String(cString: $0)) } ?? usual
}
