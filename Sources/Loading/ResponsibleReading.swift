import Diagnostics
import Documents
import Obligations

/// The posts that a ผู้รับผิดชอบ cell names.
struct Responsibility {
    var performers: [PostID] = []
    var controllers: [PostID] = []
}

/// Finds posts and roles in a ผู้รับผิดชอบ cell.
///
/// The cell falls into parts at `;`, line breaks and the word และ. In a part, names of posts are
/// found by the longest match, ignoring spaces and ฯ, at the beginning of a word. A role word gives
/// its role to the posts before it (`สว.อก. ผู้ควบคุม`), or, when it opens the part, to those after
/// it (`ผู้ควบคุม: สว.อก.`). A post without a role word performs.
///
/// Rules: `unknown-post` for a part that means a post nobody knows, `missing-post` for a cell that
/// names none at all, `missing-performer` for one with controllers only.
struct ResponsibleReading {
    let directory: PostDirectory
    let secretary: PostID
    let sink: DiagnosticSink

    private enum Role { case performer, controller }

    private enum Token {
        case posts([PostID])
        case role(Role)
    }

    func read(_ cell: CSVCell) -> Responsibility {
        var found = Responsibility()
        var hasUnknown = false
        for part in parts(of: cell.text) {
            let tokens = tokens(in: part.text)
            let names = tokens.contains { if case .posts = $0 { true } else { false } }
            if names {
                assign(tokens, to: &found)
            } else if meansPost(part.text) {
                hasUnknown = true
                reportUnknown(part.text, at: cell.range(ofScalars: part.offsets))
            }
        }
        if found.performers.isEmpty, found.controllers.isEmpty {
            if !hasUnknown { reportMissing(cell) }
            found.performers = [secretary]
        } else if found.performers.isEmpty {
            sink.report(
                .warning(
                    "missing-performer",
                    "\(quoted(cell.text.oneLine)) names who sees to it, but not who does it",
                    at: cell.range, notes: ["the letters go to those who see to it"]))
        }
        // Who sees to a row and stands in a group that does it, sees to it.
        let others = found.performers.filter { !found.controllers.contains($0) }
        if others.isEmpty {
            found.controllers.removeAll { found.performers.contains($0) }
        } else {
            found.performers = others
        }
        return found
    }

    // MARK: - Parts

    private struct Part {
        let text: String
        /// Where it stands in the cell, in scalars.
        let offsets: Range<Int>
    }

    /// The parts of a cell; และ divides only where it stands as a word of its own.
    private func parts(of text: String) -> [Part] {
        let scalars = Array(text.unicodeScalars)
        let and = Array("และ".unicodeScalars)
        var parts: [Part] = []
        var start = 0
        var index = 0
        func close(_ end: Int) {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[start..<end])
            let part = String(view)
            guard !part.isBlank else { return }
            let lead = scalars[start..<end].prefix(while: isInvisible).count
            let tail = scalars[start..<end].reversed().prefix(while: isInvisible).count
            parts.append(Part(text: part, offsets: start + lead..<end - tail))
        }
        while index < scalars.count {
            let isWord =
                scalars[index...].starts(with: and) && index > 0 && isInvisible(scalars[index - 1])
            if scalars[index] == ";" || scalars[index] == "\n" {
                close(index)
                start = index + 1
            } else if isWord {
                close(index)
                start = index + and.count
                index = start - 1
            }
            index += 1
        }
        close(scalars.count)
        return parts
    }

    private func tokens(in text: String) -> [Token] {
        let cell = FoldedCell(text)
        var tokens: [Token] = []
        var mayBegin = true
        var index = 0
        var word: [Unicode.Scalar] = []
        while index < cell.scalars.count {
            mayBegin = mayBegin || cell.beginsWord[index]
            if cell.beginsWord[index] && index > 0 && word != deputy { word = [] }
            if mayBegin, word != deputy,
                let name = directory.names.first(where: { cell.has($0.folded, at: index) })
            {
                tokens.append(.posts(name.posts))
                index += name.folded.count
                word = []
                continue
            }
            if let role = roleWords.first(where: { cell.has($0.word, at: index) }) {
                tokens.append(.role(role.controls ? .controller : .performer))
                index += role.word.count
                mayBegin = true
                word = []
                continue
            }
            word.append(cell.scalars[index])
            mayBegin = false
            index += 1
        }
        return tokens
    }

    private func assign(_ tokens: [Token], to found: inout Responsibility) {
        var waiting: [PostID] = []
        var opening: Role?
        func give(_ role: Role) {
            for post in waiting {
                switch role {
                case .performer where !found.performers.contains(post):
                    found.performers.append(post)
                case .controller where !found.controllers.contains(post):
                    found.controllers.append(post)
                default: break
                }
            }
            waiting = []
        }
        for (index, token) in tokens.enumerated() {
            switch token {
            case .posts(let posts): waiting += posts
            case .role(let role) where index == 0 || opening != nil:
                give(opening ?? role)
                opening = role
            case .role(let role): give(role)
            }
        }
        give(opening ?? .performer)
    }

    // MARK: - Findings

    /// Whether a text means a post, so that it is worth a word that nobody knows it.
    private func meansPost(_ text: String) -> Bool {
        let folded = FoldedCell(text)
        return folded.scalars.indices.contains { index in
            folded.beginsWord[index] && postStems.contains { folded.has($0, at: index) }
        }
    }

    private func reportUnknown(_ text: String, at range: SourceRange) {
        let near = suggestion(for: text.oneLine, among: directory.names.map(\.written))
        sink.report(
            .warning(
                "unknown-post", "\(quoted(text.oneLine)) is no post of this agency", at: range,
                notes: [
                    near.map { "did you mean \(quoted($0))?" }
                        ?? "add it to 'posts', or as an alias of a post"
                ]))
    }

    private func reportMissing(_ cell: CSVCell) {
        let message =
            cell.text.isBlank
            ? "the row names nobody" : "\(quoted(cell.text.oneLine)) names no post"
        sink.report(
            .warning(
                "missing-post", message, at: cell.range,
                notes: ["the secretary \(quoted(secretary.rawValue)) answers for the row"]))
    }
}

/// A deputy of an unknown kind must not be taken for his superior: รอง before a shorter title.
private let deputy = Array("รอง".unicodeScalars)

/// Words that give a role, the longest of one beginning first.
private let roleWords: [(word: [Unicode.Scalar], controls: Bool)] = [
    ("ควบคุมการปฏิบัติ", true), ("ผู้ควบคุม", true), ("ควบคุม", true), ("กำกับติดตาม", true),
    ("กำกับดูแล", true), ("ผู้กำกับดูแล", true), ("กำกับ", true), ("ผู้ปฏิบัติ", false),
    ("ปฏิบัติ", false), ("จัดทำ", false), ("รวบรวม", false), ("รายงาน", false),
    ("ดำเนินการ", false), ("นำไปติดตั้ง", false),
].map { (Array($0.0.unicodeScalars), $0.1) }

/// Beginnings of the names of posts.
private let postStems: [[Unicode.Scalar]] = [
    "ผกก", "ผบ", "สว", "รอง", "งาน", "ฝ่าย", "จนท", "เจ้าหน้าที่", "หัวหน้า", "ธุรการ", "สิบเวร",
    "ผู้", "คณะ", "พงส", "สารวัตร", "พนักงาน", "admin", "Admin",
].map { Array($0.unicodeScalars) }
