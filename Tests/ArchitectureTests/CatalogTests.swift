import Glibc
import Testing

/// The message catalog beside the kinds of events in `Sources/Effects/Journal.swift`, both read as text:
/// an event without an entry leaves `journalctl -x` silent just when somebody needs it.
@Suite struct CatalogTests {
    @Test func `every kind of event has an entry in English and in Thai`() throws {
        let catalog = try entries()
        for (name, id) in try kinds() {
            for language in ["", "th"] {
                let entry = catalog.first { $0.id == id && $0.language == language }
                #expect(entry != nil, "\(name) has no entry in '\(language)'")
            }
        }
    }

    @Test func `the catalog has no entries for anything else and none twice`() throws {
        let known = Set(try kinds().map(\.id))
        var seen: Set<String> = []
        for entry in try entries() {
            #expect(known.contains(entry.id), "\(entry.id) is no kind of event")
            #expect(["", "th"].contains(entry.language), "'\(entry.language)' is not shipped")
            #expect(seen.insert("\(entry.id) \(entry.language)").inserted, "\(entry.id) twice")
        }
    }

    @Test func `message ids are 32 hexadecimal digits and differ`() throws {
        let kinds = try kinds()
        #expect(kinds.count >= 20)
        #expect(Set(kinds.map(\.id)).count == kinds.count)
        for (name, id) in kinds {
            let isHexadecimal = id.allSatisfy { "0123456789abcdef".contains($0) }
            #expect(id.utf8.count == 32 && isHexadecimal, "\(name) has '\(id)'")
            // A version 4 UUID, as `journalctl --new-id128` makes them; see sd-id128(3).
            #expect(Array(id)[12] == "4" && "89ab".contains(Array(id)[16]), "\(name) has '\(id)'")
        }
    }

    @Test func `every entry says what happened and what to do, under a subject`() throws {
        for entry in try entries() {
            #expect(entry.header["Subject"]?.isEmpty == false, "\(entry.id) \(entry.language)")
            #expect(entry.header["Defined-By"] == "ita-reminderd")
            #expect(entry.header["Documentation"]?.hasPrefix("man:") == true)
            // What happened in one paragraph, what to do in another.
            #expect(entry.body.split(separator: "\n\n").count >= 2, "\(entry.id)")
            let isThai = entry.body.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }
            #expect(isThai == (entry.language == "th"), "\(entry.id) \(entry.language)")
        }
    }

    /// A field that an entry lacks is shown by its bare name, which helps nobody.
    @Test func `the fields named between at signs are fields that the daemon writes`() throws {
        let reporter =
            try text("Sources/Daemon/Reporter.swift") + text("Sources/Daemon/ReporterLetters.swift")
        for entry in try entries() {
            let whole = entry.header.values.joined(separator: "\n") + "\n" + entry.body
            let parts = whole.split(separator: "@", omittingEmptySubsequences: false)
            #expect(parts.count % 2 == 1, "\(entry.id) has a lone at sign")
            for index in stride(from: 1, to: parts.count, by: 2) {
                #expect(reporter.contains("\"\(parts[index])\""), "\(entry.id): @\(parts[index])@")
            }
        }
    }

    @Test func `the two languages of an entry name the same fields`() throws {
        let catalog = try entries()
        for english in catalog where english.language.isEmpty {
            let thai = catalog.first { $0.id == english.id && $0.language == "th" }
            #expect(thai.map(fields) == fields(english), "\(english.id)")
        }
    }
}

/// One entry of a catalog file; see "Message Catalogs" of the journal's documentation.
private struct CatalogEntry {
    let id: String
    let language: String
    var header: [String: String] = [:]
    var body = ""
}

private func fields(_ entry: CatalogEntry) -> Set<Substring> {
    let whole = (entry.header["Subject"] ?? "") + "\n" + entry.body
    let parts = whole.split(separator: "@", omittingEmptySubsequences: false)
    return Set(stride(from: 1, to: parts.count, by: 2).map { parts[$0] })
}

/// The kinds by name and id: lines of the form `case name = "id"` inside `enum MessageKind`.
private func kinds() throws -> [(name: String, id: String)] {
    let source = try text("Sources/Effects/Journal.swift")
    let start = try #require(source.range(ofText: "enum MessageKind"))
    var result: [(name: String, id: String)] = []
    for line in source[start...].split(separator: "\n", omittingEmptySubsequences: false) {
        if line == "}" { break }
        let words = line.split(separator: " ")
        guard words.count == 4, words[0] == "case", words[2] == "=" else { continue }
        result.append((String(words[1]), String(words[3].filter { $0 != "\"" })))
    }
    return result
}

private func entries() throws -> [CatalogEntry] {
    var result: [CatalogEntry] = []
    var isInHeader = false
    for line in try text("systemd/ita-reminderd.catalog")
        .split(separator: "\n", omittingEmptySubsequences: false)
    {
        if line.hasPrefix("#") { continue }
        if line.hasPrefix("-- ") {
            let words = line.dropFirst(3).split(separator: " ").map(String.init)
            result.append(
                CatalogEntry(id: words[0], language: words.count > 1 ? words[1] : ""))
            isInHeader = true
        } else if result.isEmpty {
            try #require(line.isEmpty, "'\(line)' stands before the first entry")
        } else if line.isEmpty {
            if !isInHeader { result[result.count - 1].body += "\n" }
            isInHeader = false
        } else if isInHeader {
            let colon = try #require(line.firstIndex(of: ":"), "'\(line)' is no header field")
            let value = line[line.index(after: colon)...].drop { $0 == " " }
            result[result.count - 1].header[String(line[..<colon])] = String(value)
        } else {
            result[result.count - 1].body += line + "\n"
        }
    }
    return result
}

/// A file of the package, by its place beside this one.
private func text(_ path: String, from here: String = #filePath) throws -> String {
    let root = here.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = try #require(fopen("/\(root)/\(path)", "r"), "cannot open \(path)")
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        if count == 0 { return String(decoding: bytes, as: UTF8.self) }
        bytes += buffer[..<count]
    }
}

extension String {
    fileprivate func range(ofText wanted: String) -> Index? {
        indices.first { self[$0...].hasPrefix(wanted) }
    }
}
