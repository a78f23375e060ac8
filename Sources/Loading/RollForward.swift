import CivilTime
import Diagnostics
import Documents
import Obligations

/// The documents of a new fiscal year, made of those of the year before: posts, rows and policies as they
/// are, every time a draft that somebody confirms.
///
/// Nothing is converted: a day that is moved by a year by itself looks right and is wrong, which is the
/// very slip that `calendar-of-another-year` looks for. The text of the documents stays as it is, but for
/// the times, the year and the paths of other files.
public struct RolledPlan: Sendable {
    /// Something that a person should know of.
    public enum Remark: Hashable, Sendable {
        /// A change of last year's calendar was left out.
        case amendmentDropped(phase: String)
        /// The calendar that is shared was copied, since its times are the old year's.
        case calendarCopied(from: String, as: String)
        /// A table of Word or Excel is written as CSV.
        case tableWritten(from: String, as: String)
        /// Headings of a table name months with a year, which a person must change.
        case datedHeadings(path: String, [String])
        /// The documents hold results of the year before.
        case results
    }

    /// Why the documents cannot be rolled forward.
    public enum Refusal: Error, Hashable, Sendable {
        /// A document holds bytes of another encoding, which would be lost.
        case notUTF8(path: String)
        /// An edit of this document did not give what was meant.
        case cannotEdit(path: String)
    }

    /// The folder of the new year, relative as the paths of the documents are.
    public let folder: String
    /// The files of the folder, the agency's first; their paths are whole.
    public let files: [SourceText]
    /// Their names in the folder, in the same order.
    public let names: [String]
    /// The times that are drafts now.
    public let drafts: [TimeField]
    /// What a person should know of.
    public let remarks: [Remark]

    /// Rolls documents forward.
    ///
    /// - Parameters:
    ///   - agencyPath: the agency's file of the old year.
    ///   - sources: the documents of the old year.
    ///   - registry: what they were read as.
    ///   - folder: the folder of the new year.
    public init(
        agencyPath: String, _ sources: [SourceText], _ registry: Registry, to year: FiscalYear,
        in folder: String
    ) throws(Refusal) {
        let documents = DocumentSet(sources)
        let found = TimeFields(agencyPath: agencyPath, documents, registry)
        guard let agency = documents.source(agencyPath), let number = found.fiscalYear else {
            throw .cannotEdit(path: agencyPath)
        }
        self.folder = folder
        var roll = Rolling(folder: folder, year: year, old: registry.fiscalYear, agency: agency)
        roll.edit(agency.path, .setting(number, to: roll.digits(like: number), in: agency))
        for (role, value, path) in found.references {
            roll.carry(role, value, path, documents)
        }
        for field in found.fields where !field.isDraft {
            guard let source = documents.source(field.range.path) else { continue }
            roll.edit(source.path, field.drafting(in: source))
        }
        for (phase, key, value) in found.amendments {
            guard let source = documents.source(value.range.path) else { continue }
            roll.drop(key, source.withoutSpaceAtEnd(value.range))
            roll.remarks.append(.amendmentDropped(phase: phase))
        }
        roll.remarks += found.datedHeadings.map { .datedHeadings(path: $0.path, $0.headings) }
        if registry.hasResults { roll.remarks.append(.results) }
        let written = try roll.written()
        files = written.map(\.file)
        names = written.map(\.name)
        remarks = roll.remarks
        drafts = found.fields
        try check(agencyPath, found, documents, registry)
    }

    /// Reads what was written: every time must be there, a draft, in the same words.
    private func check(
        _ agencyPath: String, _ before: TimeFields, _ documents: DocumentSet, _ registry: Registry
    ) throws(Refusal) {
        let path = files[0].path
        // The names of rows stand in the registry of the old documents; only texts are compared.
        let after = TimeFields(
            agencyPath: path, DocumentSet(files), registry.withoutRows)
        for (old, new) in zip(before.fields, after.fields)
        where old.shownWords != new.shownWords || !new.isDraft {
            throw .cannotEdit(path: new.range.path)
        }
        guard before.fields.count == after.fields.count, after.amendments.isEmpty else {
            throw .cannotEdit(path: path)
        }
    }
}

/// The edits of a roll, by document, and the new names of those that are copied.
private struct Rolling {
    let folder: String
    let year: FiscalYear
    let old: FiscalYear
    let agency: SourceText
    var remarks: [RolledPlan.Remark] = []
    private var edits: [String: [TextEdit]] = [:]
    /// The documents that are copied, in the order in which they are named.
    private var copies: [(source: SourceText, name: String)] = []

    init(folder: String, year: FiscalYear, old: FiscalYear, agency: SourceText) {
        self.folder = folder
        self.year = year
        self.old = old
        self.agency = agency
        copies = [(agency, "agency.yaml")]
    }

    mutating func edit(_ path: String, _ edit: TextEdit) { edits[path, default: []].append(edit) }

    /// Takes an empty list in place of one that says changes; what stood there is gone with its comments.
    mutating func drop(_ key: SourceRange, _ value: SourceRange) {
        let path = value.path
        guard value.start.line != key.start.line else {
            edit(path, TextEdit(value, "[]"))
            return
        }
        edit(path, TextEdit(SourceRange(path: path, start: key.end, end: value.end), ": []"))
    }

    /// Makes a reference lead where it led, or to the copy in the new folder.
    mutating func carry(
        _ role: String, _ value: YAMLNode, _ path: String, _ documents: DocumentSet
    ) {
        var target = path
        if role == "measures" || role == "calendar", let source = documents.source(path) {
            let name = copy(source, as: newName(path, role))
            if role == "calendar" {
                remarks.append(.calendarCopied(from: path, as: name))
            } else if isOffice(path) {
                remarks.append(.tableWritten(from: path, as: name))
            }
            target = "\(folder)/\(name)"
        }
        let reference = target.hasPrefix("/") ? target : relativePath(to: target, from: folder)
        guard reference != value.scalar else { return }
        edit(agency.path, .setting(value, to: reference, in: agency))
    }

    private mutating func copy(_ source: SourceText, as wanted: String) -> String {
        if let known = copies.first(where: { $0.source.path == source.path }) { return known.name }
        let parts = wanted.split(separator: ".", omittingEmptySubsequences: false)
        let (stem, end) = (parts.dropLast().joined(separator: "."), parts.last ?? "")
        var name = wanted
        var number = 2
        while copies.contains(where: { $0.name == name }) {
            name = "\(stem)-\(number).\(end)"
            number += 1
        }
        copies.append((source, name))
        return name
    }

    /// The name of a copy: that of the document, with the new year for the old one.
    private func newName(_ path: String, _ role: String) -> String {
        var name = path.split(separator: "/").last.map(String.init) ?? "\(role).yaml"
        if isOffice(path), let dot = name.lastIndex(of: ".") { name = name[..<dot] + ".csv" }
        let (before, after) = ("\(old)", "\(year)")
        return name.split(separator: before, omittingEmptySubsequences: false)
            .joined(separator: after)
    }

    private func isOffice(_ path: String) -> Bool {
        let name = path.lowercased()
        return [".xlsx", ".docx", ".ods", ".odt", ".xlsm"].contains { name.hasSuffix($0) }
    }

    /// The new year in the digits that the old one is written in.
    func digits(like node: YAMLNode) -> String {
        let isThai = node.scalar?.unicodeScalars.contains { (0x0E50...0x0E59).contains($0.value) }
        guard isThai == true else { return "\(year)" }
        var result = String.UnicodeScalarView()
        for scalar in "\(year)".unicodeScalars {
            result.append(Unicode.Scalar(scalar.value + 0x0E20) ?? scalar)
        }
        return String(result)
    }

    func written() throws(RolledPlan.Refusal) -> [(file: SourceText, name: String)] {
        var written: [(file: SourceText, name: String)] = []
        for (source, name) in copies {
            if source.text.unicodeScalars.contains("\u{FFFD}") { throw .notUTF8(path: source.path) }
            guard let edited = source.applying(edits[source.path] ?? []) else {
                throw .cannotEdit(path: source.path)
            }
            written.append((SourceText(path: "\(folder)/\(name)", text: edited.text), name))
        }
        return written
    }
}

/// A path as it is written in a file of a folder.
func relativePath(to target: String, from folder: String) -> String {
    var from = normalizedPath(folder).split(separator: "/")[...]
    var to = normalizedPath(target).split(separator: "/")[...]
    while let first = from.first, first == to.first, to.count > 1 {
        from = from.dropFirst()
        to = to.dropFirst()
    }
    return (from.map { _ in ".." } + to.map(String.init)).joined(separator: "/")
}

extension Registry {
    /// Whether rows say what came of them.
    fileprivate var hasResults: Bool {
        score != nil
            || measures.contains { row in
                let report = row.report
                return report.state != nil || report.score != nil || !report.result.isBlank
                    || !report.outcome.isBlank
            }
    }

    /// The same plan without rows, whose places are those of other documents.
    fileprivate var withoutRows: Registry {
        Registry(
            agency: agency, fiscalYear: fiscalYear, inForceFrom: inForceFrom, posts: posts,
            secretary: secretary, holidays: holidays, policy: policy, obligations: [],
            digest: digest)
    }
}
