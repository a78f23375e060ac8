import Diagnostics
import Documents
import Obligations

/// The posts of an agency by all the names under which its documents know them.
struct PostDirectory {
    /// A name with the posts it stands for.
    struct Name {
        /// In the one form of Thai texts and without ฯ, as it is searched for.
        let folded: [Unicode.Scalar]
        let written: String
        let posts: [PostID]
    }

    /// All names, the longest first, so that `รอง ผกก.ป.` is found before `ผกก.`.
    let names: [Name]
    /// Who stands above each post.
    let superiors: [PostID: PostID]
    private let ids: [String]
    private let groups: [PostGroup]

    init(posts: [Post], groups: [PostGroup]) {
        var names: [Name] = []
        func add(_ text: String, _ posts: [PostID]) {
            let folded = FoldedCell(text).scalars
            guard !folded.isEmpty else { return }
            names.append(Name(folded: folded, written: text, posts: posts))
        }
        for post in posts {
            for text in [post.title, post.fullTitle] + post.aliases { add(text, [post.id]) }
        }
        for group in groups { add(group.name, group.posts) }
        self.names = names.enumerated().sorted {
            ($0.element.folded.count, $1.offset) > ($1.element.folded.count, $0.offset)
        }.map(\.element)
        ids = posts.map(\.id.rawValue)
        superiors = Dictionary(
            posts.compactMap { post in post.superior.map { (post.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        self.groups = groups
    }

    /// Reads a list of post ids and names of groups; an unknown one is an error and left out.
    func read(_ value: ValueReader, sink: DiagnosticSink) -> [PostID]? {
        guard let items = value.list else { return nil }
        var found: [PostID] = []
        for item in items {
            guard let text = item.string else { continue }
            let posts: [PostID]
            if ids.contains(text) {
                posts = [PostID(text)]
            } else if let group = groups.first(where: { ThaiForm.same($0.name, text) }) {
                posts = group.posts
            } else {
                reportUnknown(item, text)
                continue
            }
            for post in posts where !found.contains(post) { found.append(post) }
        }
        return found
    }

    /// Reads the id of one post.
    func readOne(_ value: ValueReader) -> PostID? {
        guard let text = value.string else { return nil }
        if ids.contains(text) { return PostID(text) }
        reportUnknown(value, text)
        return nil
    }

    private func reportUnknown(_ value: ValueReader, _ text: String) {
        let near = suggestion(for: text, among: ids + groups.map(\.name))
        value.report(
            "unknown-post", "\(quoted(text)) is neither a post nor a group of this file",
            notes: near.map { ["did you mean \(quoted($0))?"] } ?? [])
    }
}

/// A text as it is searched: in the one form of Thai texts, without ฯ, with the places kept.
struct FoldedCell {
    let scalars: [Unicode.Scalar]
    /// The place of each scalar in the text.
    let offsets: [Int]
    /// Whether a new word may begin at a scalar: after a space, a mark or an ASCII letter's end.
    let beginsWord: [Bool]

    init(_ text: String) {
        let form = ThaiForm(text) { $0 == "ฯ" }
        scalars = form.scalars
        offsets = form.offsets
        var isFresh = true
        beginsWord = zip(form.scalars, form.gaps).map { scalar, gap in
            defer { isFresh = !isLetter(scalar) }
            return isFresh || gap
        }
    }

    /// Whether a folded name stands at an index.
    func has(_ name: [Unicode.Scalar], at index: Int) -> Bool {
        // Nearly always the first scalar says that it does not.
        guard index + name.count <= scalars.count, !name.isEmpty, name[0] == scalars[index] else {
            return false
        }
        return zip(name, scalars[index...]).allSatisfy(==)
    }
}

/// Whether a scalar is part of a word: a letter, a Thai vowel or tone mark.
func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x0E01...0x0E4E: return true
    case 0...0x7F, 0x0E4F...0x0E5B: return false
    default: break
    }
    return scalar.properties.isAlphabetic || (0x0E30...0x0E4E).contains(scalar.value)
}
