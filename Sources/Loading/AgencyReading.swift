import CivilTime
import Diagnostics
import Documents
import Obligations

/// What an agency file says about the agency itself, and where its further parts stand.
struct AgencyFile {
    /// A path that the file names.
    struct Reference {
        let path: String
        let place: SourceRange?
    }

    /// Where the file begins.
    var place: SourceRange?
    var agency: Agency?
    var fiscalYear: FiscalYear?
    var status: String?
    var holidays: Reference?
    var oitItems: Reference?
    var policy: Reference?
    var sharedCalendar: Reference?
    /// The tables of measures, in the order named.
    var measures: [Reference] = []
    var posts: [Post] = []
    var groups: [PostGroup] = []
    var secretary: PostID?
    let order: ValueReader
    let calendar: ValueReader
    let oit: ValueReader
    let events: ValueReader
    let defaults: ValueReader
    let evidence: ValueReader
    let channels: ValueReader
    let score: ValueReader
    let accepted: ValueReader
}

/// A name under which documents mean several posts.
struct PostGroup {
    let name: String
    let posts: [PostID]
}

/// Reads the parts of an agency file without which there is no registry.
///
/// Rules: `bad-id`, `bad-address`, `duplicate-id`, `unknown-superior`, `superior-cycle`,
/// `unreachable-post`, `post-without-address`, `unknown-post`, `two-holders`,
/// and those of `MappingReader`.
struct AgencyReading {
    let sink: DiagnosticSink
    let path: String

    func read(_ root: YAMLNode) -> AgencyFile {
        var fields = MappingReader(root, sink: sink)
        let agency = fields.required("agency")
        let fiscalYear = fields.required("fiscal-year")
        let status = fields.optional("status")
        let order = fields.optional("order")
        let uses = fields.optional("uses")
        let measures = fields.optional("measures")
        let secretary = fields.required("secretary")
        let posts = fields.required("posts")
        let groups = fields.optional("groups")
        var file = AgencyFile(
            order: order, calendar: fields.optional("calendar"), oit: fields.optional("oit"),
            events: fields.optional("events"), defaults: fields.optional("defaults"),
            evidence: fields.optional("evidence"), channels: fields.optional("channels"),
            score: fields.optional("score"), accepted: fields.optional("accepted"))
        fields.finish()
        file.place = agency.range
        file.agency = readAgency(agency)
        file.fiscalYear = fiscalYear.int(in: acceptedFiscalYears).map(FiscalYear.init)
        file.status = status.string
        readUses(uses, into: &file)
        let tables = measures.node?.isSequence == true ? measures.list ?? [] : [measures]
        file.measures = readTables(tables)
        file.posts = readPosts(posts)
        checkSuperiors(file.posts)
        file.groups = readGroups(groups, posts: file.posts)
        if let text = secretary.string {
            let id = PostID(text)
            if file.posts.contains(where: { $0.id == id }) {
                file.secretary = id
            } else {
                reportUnknown(secretary, text, among: file.posts.map(\.id.rawValue))
            }
        }
        return file
    }

    private func readAgency(_ value: ValueReader) -> Agency? {
        guard var fields = value.mapping else { return nil }
        let id = fields.required("id")
        let name = fields.required("name").string
        let shortName = fields.required("short-name").string
        let zone = fields.optional("zone")
        fields.finish()
        if let text = zone.string, text != FixedZone.bangkok.name {
            zone.report(
                "unknown-value",
                "expected the zone '\(FixedZone.bangkok.name)', found \(quoted(text))")
        }
        guard let id = identifier(id), let name, let shortName else { return nil }
        return Agency(id: id, name: name, shortName: shortName)
    }

    private func readUses(_ value: ValueReader, into file: inout AgencyFile) {
        guard var fields = value.mapping else { return }
        file.holidays = reference(fields.optional("holidays"))
        file.oitItems = reference(fields.optional("oit-items"))
        file.policy = reference(fields.optional("policy"))
        file.sharedCalendar = reference(fields.optional("calendar"))
        fields.finish()
    }

    /// The tables of measures; one that is named twice would have every row twice.
    private func readTables(_ values: [ValueReader]) -> [AgencyFile.Reference] {
        var tables: [AgencyFile.Reference] = []
        for value in values {
            guard let table = reference(value) else { continue }
            guard let first = tables.first(where: { $0.path == table.path }) else {
                tables.append(table)
                continue
            }
            value.report(
                "duplicate-document", "the table \(quoted(table.path)) is named a second time",
                notes: [.init("it is named here first", range: first.place)])
        }
        return tables
    }

    private func reference(_ value: ValueReader) -> AgencyFile.Reference? {
        value.string.map {
            AgencyFile.Reference(path: resolvedPath($0, from: path), place: value.range)
        }
    }

    // MARK: - Posts

    private func readPosts(_ value: ValueReader) -> [Post] {
        var posts: [Post] = []
        for item in value.list ?? [] {
            guard let post = readPost(item) else { continue }
            if posts.contains(where: { $0.id == post.id }) {
                item.report(
                    "duplicate-id", "a post with the id \(quoted(post.id.rawValue)) stands above")
            } else {
                posts.append(post)
            }
        }
        if value.isPresent, posts.isEmpty {
            value.report("missing-post", "expected at least one post that letters can go to")
        }
        return posts
    }

    private func readPost(_ item: ValueReader) -> Post? {
        guard var fields = item.mapping else { return nil }
        let id = fields.required("id")
        let title = fields.required("title")
        let fullTitle = fields.optional("full-title").string
        let aliases = fields.optional("aliases").list?.compactMap(\.string) ?? []
        let address = fields.optional("address")
        let superior = fields.optional("superior")
        let stated = fields.optional("also-stated")
        fields.finish()
        checkHolders(stated, of: title.string ?? "")
        guard let name = identifier(id) else { return nil }
        if let text = address.string, let fault = mailboxFault(text) {
            address.report("bad-address", "\(quoted(text)) is no mailbox: \(fault)")
        }
        return Post(
            id: PostID(name), title: title.string ?? name, fullTitle: fullTitle, aliases: aliases,
            address: address.string, superior: superior.string.map { PostID($0) },
            source: item.range)
    }

    /// Whether the documents bind the role to one rank: letters go to the post all the same.
    private func checkHolders(_ value: ValueReader, of role: String) {
        var holders: [(title: String, cell: String?, place: SourceRange?)] = []
        for item in value.list ?? [] {
            guard var fields = item.mapping else { continue }
            let title = fields.required("title")
            let cell = fields.optional("where").string
            fields.finish()
            if let text = title.string { holders.append((text, cell, title.range)) }
        }
        func words(_ holder: (title: String, cell: String?, place: SourceRange?)) -> String {
            quoted(holder.title) + (holder.cell.map { " in \(quoted($0))" } ?? "")
        }
        let titles = holders.map { FoldedCell($0.title).scalars }
        guard let first = holders.first, let index = titles.firstIndex(where: { $0 != titles[0] })
        else { return }
        sink.report(
            .warning(
                "two-holders",
                "\(quoted(role)) is \(words(first)), but \(words(holders[index]))",
                at: holders[index].place,
                notes: [
                    "letters go to the post; the documents should name one holder",
                    .init("the other one stands here", range: first.place),
                ]))
    }

    /// Every chain of superiors ends, and every letter finds a mailbox.
    private func checkSuperiors(_ posts: [Post]) {
        let names = posts.map(\.id.rawValue)
        let byID = Dictionary(posts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var inCycles: Set<PostID> = []
        for post in posts {
            if let superior = post.superior, byID[superior] == nil {
                let near = suggestion(for: superior.rawValue, among: names)
                sink.report(
                    .error(
                        "unknown-superior",
                        "the superior \(quoted(superior.rawValue)) of \(quoted(post.title)) is no "
                            + "post of this file", at: post.source,
                        notes: near.map { ["did you mean \(quoted($0))?"] } ?? []))
                continue
            }
            // Told once, at the post that stands first in the file.
            if inCycles.contains(post.id) { continue }
            let chain = superiorChain(of: post, in: byID)
            if chain.returns {
                inCycles.formUnion(chain.posts.map(\.id))
                reportCycle(post, chain.posts)
            } else if post.address == nil {
                reportNoAddress(post, chain.posts)
            }
        }
    }

    private func reportCycle(_ post: Post, _ chain: [Post]) {
        let way = ([post] + chain).map { quoted($0.title) }.joined(separator: " → ")
        sink.report(
            .error("superior-cycle", "the superiors lead back to the post: \(way)", at: post.source)
        )
    }

    private func reportNoAddress(_ post: Post, _ superiors: [Post]) {
        let title = quoted(post.title)
        if let next = superiors.first(where: { $0.address != nil }) {
            sink.report(
                .warning(
                    "post-without-address",
                    "\(title) has no address; its letters go to \(quoted(next.title))",
                    at: post.source))
        } else {
            sink.report(
                .error(
                    "unreachable-post",
                    "neither \(title) nor any of its superiors has an address", at: post.source))
        }
    }

    /// The superiors as far as they are known, and whether the chain comes back to the post.
    private func superiorChain(
        of post: Post, in posts: [PostID: Post]
    ) -> (posts: [Post], returns: Bool) {
        var chain: [Post] = []
        var known: Set<PostID> = []
        var current = post.superior
        while let id = current, let next = posts[id] {
            if next.id == post.id { return (chain + [next], true) }
            if !known.insert(next.id).inserted { return (chain, false) }
            chain.append(next)
            current = next.superior
        }
        return (chain, false)
    }

    private func readGroups(_ value: ValueReader, posts: [Post]) -> [PostGroup] {
        let directory = PostDirectory(posts: posts, groups: [])
        return (value.entries ?? []).map { key, value in
            PostGroup(name: key.key, posts: directory.read(value, sink: sink) ?? [])
        }
    }

    private func reportUnknown(_ value: ValueReader, _ text: String, among names: [String]) {
        let near = suggestion(for: text, among: names)
        value.report(
            "unknown-post", "\(quoted(text)) is no post of this file",
            notes: near.map { ["did you mean \(quoted($0))?"] } ?? [])
    }

    /// An id of lower-case letters, digits and hyphens.
    private func identifier(_ value: ValueReader) -> String? {
        guard let text = value.string else { return nil }
        guard isMachineName(text) else {
            value.report(
                "bad-id",
                "expected lower-case letters a to z, digits and hyphens, found \(quoted(text))")
            return nil
        }
        return text
    }
}

/// Whether a text is a machine name: lower-case ASCII letters, digits and inner hyphens.
public func isMachineName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, bytes.count <= 64 else { return false }
    let hyphen = UInt8(ascii: "-")
    return first != hyphen && last != hyphen
        && bytes.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == hyphen
        }
}

/// The fiscal years that an agency file may name, by their Buddhist numbers.
public let acceptedFiscalYears = 2500...2600
