import CivilTime
import Correspondence
import Daemon
import Diagnostics
import Glibc
import Loading
import Obligations
import Planning
import Simulation
import Testing

/// A day, written as in ISO 8601.
func day(_ text: String) -> CivilDate {
    if let date = CivilDate(text) { return date }
    Issue.record("'\(text)' is no day")
    return CivilDate(daysSinceEpoch: 0)
}

/// A moment in Bangkok, written `2025-03-01 08:30` or, for midnight, `2025-03-01`.
func moment(_ text: String) -> Instant {
    let words = text.split(separator: " ").map(String.init)
    let time = words.count > 1 ? TimeOfDay(words[1]) : .midnight
    if time == nil { Issue.record("'\(text)' is no moment") }
    return FixedZone.bangkok.instant(day(words.first ?? ""), time ?? .midnight)
}

/// A moment as the scripts write it.
func written(_ moment: Instant) -> String {
    let zone = FixedZone.bangkok
    return "\(zone.date(at: moment)) \(zone.time(at: moment))"
}

// MARK: - Files

/// The text of a file, or nil.
func text(ofFile path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
        bytes += buffer[..<count]
    }
}

/// Holds a text against the golden file of a name beside the tests.
///
/// With `ITA_REWRITE_GOLDEN=1` in the environment the file is written anew, and the test fails, so that
/// nobody takes the new file for a proof.
func expectGolden(
    _ found: String, _ name: String, beside file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let folder = "/" + file.split(separator: "/").dropLast().joined(separator: "/")
    let path = "\(folder)/Golden/\(name)"
    if getenv("ITA_REWRITE_GOLDEN") != nil {
        if let stream = fopen(path, "wb") {
            fputs(found, stream)
            fclose(stream)
        }
        Issue.record("the golden file \(name) was rewritten", sourceLocation: sourceLocation)
        return
    }
    #expect(text(ofFile: path) == found, "\(name)", sourceLocation: sourceLocation)
}

/// What was taken away and what was added, in the order of the lines.
func difference(_ old: [String], _ new: [String]) -> String {
    var lines: [(line: String, sign: String)] = []
    for change in new.difference(from: old) {
        switch change {
        case .remove(_, let line, _): lines.append((line, "-"))
        case .insert(_, let line, _): lines.append((line, "+"))
        }
    }
    lines.sort { ($0.line.prefix(16), $1.sign, $0.line) < ($1.line.prefix(16), $0.sign, $1.line) }
    return lines.map { "\($0.sign) \($0.line)\n" }.joined()
}

// MARK: - Changhan

/// The documents of the station whose plan is shipped.
enum Changhan {
    static let agencyPath = "agencies/changhan/agency.yaml"
    static let measuresPath = "agencies/changhan/measures.csv"

    /// The texts of all documents, by path.
    static func documents(file: String = #filePath) throws -> [String: String] {
        let root = "/" + file.split(separator: "/").dropLast(3).joined(separator: "/")
        func read(_ path: String) throws -> SourceText {
            let content = try #require(text(ofFile: "\(root)/config/\(path)"))
            return SourceText(path: path, text: content)
        }
        let agency = try read(agencyPath)
        let others = try referencedDocuments(in: agency).paths.map(read)
        return Dictionary(uniqueKeysWithValues: ([agency] + others).map { ($0.path, $0.text) })
    }

    /// The documents with another date in the row M05.
    static func documentsWithMovedDate() throws -> [String: String] {
        var documents = try documents()
        let table = try #require(documents[measuresPath])
        var lines = table.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let index = try #require(lines.firstIndex { $0.hasSuffix(",M05") })
        let cells = lines[index].split(separator: "๑๕ มี.ค. ๖๘", omittingEmptySubsequences: false)
        try #require(cells.count == 2)
        lines[index] = cells.joined(separator: "๒๐ มี.ค. ๖๘")
        documents[measuresPath] = lines.joined(separator: "\n")
        return documents
    }

    static func registry(_ documents: [String: String]) throws -> Registry {
        let sources = documents.map { SourceText(path: $0.key, text: $0.value) }
        return try #require(
            loadRegistry(agencyPath: agencyPath, from: DocumentSet(sources)).registry)
    }

    static func settings() throws -> Daemon.Settings {
        let from = try #require(MailAddress(mailbox: "ita@changhan.example"))
        return Daemon.Settings(
            agencyPath: agencyPath,
            letters: LetterSettings(
                from: from, envelopeSender: "ita@changhan.example", language: .english),
            version: "1")
    }

    /// The year of the plan as it is shipped when nobody records anything, lived once for all tests.
    static let idleYear = Result { try rehearse(documents()) }

    /// The letters of fiscal year 2568 when nobody, or everybody, records anything.
    static func rehearse(
        _ documents: [String: String], _ diligence: Rehearsal.Diligence = .idle
    ) throws -> Rehearsal.Outcome {
        let registry = try registry(documents)
        let rehearsal = Rehearsal(
            documents: MemoryDocuments(documents), settings: try settings(), years: Years(registry),
            from: registry.fiscalYear.start, to: registry.fiscalYear.end, diligence: diligence)
        return rehearsal.run(into: MemoryFiles()) { _ in }
    }
}

/// The letters that a ledger says were taken: `2025-03-03 08:30 clerk M05 lead-7; …`, one line each.
func letterLines(_ records: [LedgerRecord]) -> [String] {
    var claims: [ClaimID: (post: PostID, notices: [NoticeID])] = [:]
    var lines: [String] = []
    for record in records {
        switch record.event {
        case .claimed(let claim): claims[claim.id] = (claim.post, claim.notices)
        case .settled(let claim, _, .accepted, _):
            // A settlement stands twice when its first writing only seemed to fail.
            guard let (post, notices) = claims.removeValue(forKey: claim) else { continue }
            let words = notices.map { "\($0.occurrence.obligation) \($0.trigger.word)" }
            lines.append("\(written(record.at)) \(post): \(words.joined(separator: "; "))")
        default: break
        }
    }
    return lines
}
