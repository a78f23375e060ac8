import CivilTime
import Diagnostics
import Files
import Loading
import Obligations

/// A post of the agency that is set up.
struct SetUpPost: Equatable {
    let id: String
    let title: String
    var aliases: [String] = []
    let address: String
    let superior: String?
}

/// The way out for letters.
enum SetUpMailer: Equatable {
    /// Letters become files.
    case files
    /// The mail service of the package, at its socket.
    case socket(String)
    /// A program as sendmail(8).
    case program(String)

    /// Where the package's mail service listens.
    static let usualSocket = "/run/ita-reminderd-mail.sock"
}

/// What the daemon's own configuration needs beside the agency.
struct SetUpService: Equatable {
    let admin: String
    let from: String
    let fromName: String
    let mailer: SetUpMailer
}

/// All answers of a set-up, each read by the code that `check` reads the files with.
struct SetUpAnswers {
    let kind: AgencyKind
    let name: String
    let shortName: String
    let id: String
    let fiscalYear: FiscalYear
    let posts: [SetUpPost]
    let secretary: String
    /// Nil when the daemon's configuration is there already and stays.
    let service: SetUpService?

    /// The post above all others.
    var head: SetUpPost { posts[0] }
}

/// Reads single answers.
enum AnswerReader {
    /// One line of text that says something.
    static func line(_ text: String) throws(AnswerFault) -> String {
        let line = trimmed(text)
        guard !line.isEmpty else {
            throw AnswerFault(words("it must not be empty", "ต้องไม่ว่าง"))
        }
        guard flat(line) == line else {
            throw AnswerFault(words("it must be one line of text", "ต้องเป็นข้อความบรรทัดเดียว"))
        }
        return line
    }

    static func identifier(_ text: String) throws(AnswerFault) -> String {
        guard isMachineName(text) else {
            throw AnswerFault(
                words(
                    "expected lower-case letters a to z, digits and hyphens, found '\(flat(text))'",
                    "ใช้ได้เฉพาะอักษร a ถึง z ตัวเล็ก ตัวเลข และขีดกลาง ไม่ใช่ '\(flat(text))'"))
        }
        return text
    }

    static func mailbox(_ text: String) throws(AnswerFault) -> String {
        if let fault = mailboxFault(text) {
            throw AnswerFault(
                words(
                    "'\(flat(text))' is no mailbox: \(fault)",
                    "'\(flat(text))' ไม่ใช่ที่อยู่อีเมล ให้เขียนเช่น name@agency.example (\(fault))"))
        }
        return text
    }

    /// Yes or no, in either language.
    static func decision(_ text: String) throws(AnswerFault) -> Bool {
        switch text.lowercased() {
        case "yes", "y", "ใช่": return true
        case "no", "n", "ไม่": return false
        default:
            throw AnswerFault(words("write yes or no", "ให้ตอบ yes หรือ no"))
        }
    }

    static func kind(_ text: String) throws(AnswerFault) -> AgencyKind {
        if let kind = AgencyKind(rawValue: text) { return kind }
        let all = AgencyKind.allCases
        if let number = Int(text), all.indices.contains(number - 1) { return all[number - 1] }
        let names = all.map(\.rawValue).joined(separator: ", ")
        throw AnswerFault(
            words("'\(flat(text))' is none of \(names)", "'\(flat(text))' ไม่อยู่ใน \(names)"))
    }

    /// A Buddhist year, in Thai or Arabic digits.
    static func fiscalYear(_ text: String) throws(AnswerFault) -> FiscalYear {
        let digits = text.map(\.wholeNumberValue)
        if digits.count == 4, !digits.contains(nil) {
            let number = digits.compactMap(\.self).reduce(0) { $0 * 10 + $1 }
            if acceptedFiscalYears.contains(number) { return FiscalYear(number) }
        }
        throw AnswerFault(
            words(
                "'\(flat(text))' is no fiscal year; write the Buddhist year, 2570 say",
                "'\(flat(text))' ไม่ใช่ปีงบประมาณ ให้เขียนปี พ.ศ. เช่น ๒๕๗๐"))
    }

    static func mailer(_ text: String) throws(AnswerFault) -> SetUpMailer {
        if text == "none" { return .files }
        if text == "socket" { return .socket(SetUpMailer.usualSocket) }
        guard text.hasPrefix("/"), flat(text) == text else {
            throw AnswerFault(
                words(
                    "expected 'none', 'socket' or a path from '/', found '\(flat(text))'",
                    "ให้เขียน none, socket หรือเส้นทางเต็มจาก / ไม่ใช่ '\(flat(text))'"))
        }
        guard fileExists(text) else {
            throw AnswerFault(words("there is no '\(text)'", "ไม่มี '\(text)'"))
        }
        return .program(text)
    }
}

/// The posts of an agency as they are named one after another, each below one that was named before.
struct PostList {
    let kind: AgencyKind
    private(set) var posts: [SetUpPost] = []

    init(_ kind: AgencyKind) { self.kind = kind }

    /// The post that a text names, by title or id.
    func named(_ text: String) -> SetUpPost? {
        posts.first { $0.title == text || $0.id == text }
    }

    /// Adds the post of `TITLE,ADDRESS` or `TITLE,ADDRESS,SUPERIOR`.
    mutating func add(_ text: String) throws(AnswerFault) {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            .map { trimmed(String($0)) }
        guard parts.count == 2 || parts.count == 3 else {
            throw AnswerFault(
                words(
                    "expected 'TITLE,ADDRESS' or 'TITLE,ADDRESS,SUPERIOR', found '\(flat(text))'",
                    "ให้เขียน 'ตำแหน่ง,อีเมล' หรือ 'ตำแหน่ง,อีเมล,ผู้บังคับบัญชา' ไม่ใช่ '\(flat(text))'"))
        }
        try add(
            title: parts[0], address: parts[1], superior: parts.count == 3 ? parts[2] : nil)
    }

    /// Refuses what cannot be the title of one more post.
    func check(title text: String) throws(AnswerFault) {
        let title = try AnswerReader.line(text)
        guard !title.contains("@") else {
            throw AnswerFault(
                words(
                    "'\(title)' is no title of a post; the mailbox comes after it",
                    "'\(title)' ไม่ใช่ชื่อตำแหน่ง อีเมลอยู่ในคำตอบถัดไป"))
        }
        guard named(title) == nil else {
            throw AnswerFault(words("'\(title)' stands above", "มี '\(title)' แล้ว"))
        }
    }

    mutating func add(
        title: String, address: String, superior: String? = nil
    ) throws(AnswerFault) {
        try check(title: title)
        let title = trimmed(title)
        let address = try AnswerReader.mailbox(address)
        let usual = kind.usualPosts.first { $0.title == title || $0.aliases.contains(title) }
        let above = try self.superior(superior, usual)
        let id = usual.map(\.id) ?? identifier(from: address)
        posts.append(
            SetUpPost(
                id: free(id), title: title,
                aliases: usual?.aliases.filter { $0 != title } ?? [], address: address,
                superior: above))
    }

    /// The post above: the one named, the usual one if it is there, or the head.
    private func superior(
        _ text: String?, _ usual: AgencyKind.UsualPost?
    ) throws(AnswerFault) -> String? {
        if let text, !text.isEmpty {
            if let found = named(text) { return found.id }
            let near = suggestion(for: text, among: posts.map(\.title))
            let hint = near.map { words("; did you mean '\($0)'?", " หมายถึง '\($0)' หรือไม่") } ?? ""
            throw AnswerFault(
                words(
                    "no post before this one is named '\(flat(text))'",
                    "ไม่มีตำแหน่งก่อนหน้านี้ชื่อ '\(flat(text))'") + hint)
        }
        var above = usual?.superior
        while let id = above, !posts.contains(where: { $0.id == id }) {
            above = kind.usualPosts.first { $0.id == id }?.superior
        }
        return above ?? posts.first?.id
    }

    /// A machine name out of the part before the `@`, which people chose to be short.
    private func identifier(from address: String) -> String {
        let local = address.prefix { $0 != "@" }.lowercased()
        let name = local.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
            .joined(separator: "-")
        return isMachineName(name) ? name : "post-\(posts.count + 1)"
    }

    private func free(_ id: String) -> String {
        var name = id
        var number = 2
        while posts.contains(where: { $0.id == name }) {
            name = "\(id)-\(number)"
            number += 1
        }
        return name
    }
}
