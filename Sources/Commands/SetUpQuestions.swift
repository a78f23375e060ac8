import CivilTime
import Files
import Loading
import Obligations
import ThaiPhrases

/// What the command line says already; every question has its option.
struct SetUpOptions {
    var kind: String?
    var name: String?
    var shortName: String?
    var id: String?
    var fiscalYear: String?
    var posts: [String] = []
    var secretary: String?
    var admin: String?
    var from: String?
    var fromName: String?
    var sendmail: String?
}

/// The questions of a set-up, in the order in which people know the answers.
struct SetUpQuestions {
    let options: SetUpOptions
    let interview: Interview
    let today: CivilDate

    /// Asks for the agency.
    ///
    /// - Parameters:
    ///   - asksForService: whether the daemon's configuration is to be written too.
    ///   - mayUse: refuses an id, for instance because its files are there.
    func answers(
        asksForService: Bool, mayUse: (String) throws -> Void
    ) throws -> SetUpAnswers {
        try checkNeeded(asksForService)
        interview.guide(
            words(
                """
                Letters go to posts, never to persons: give the mailbox of each post.
                Enter takes what stands in [ ]. Nothing is written before the last answer.

                """,
                """
                จดหมายส่งถึงตำแหน่ง ไม่ใช่ตัวบุคคล ให้ใช้อีเมลของตำแหน่ง
                กด Enter เพื่อใช้ค่าใน [ ] ยังไม่เขียนไฟล์จนกว่าจะตอบครบ

                """))
        let kinds = AgencyKind.allCases.enumerated().map { "\($0 + 1) \($1.title)" }
        let kind = try interview.ask(
            words("Kind of agency", "ประเภทหน่วยงาน") + " (\(kinds.joined(separator: ", ")))",
            option: "--kind", given: options.kind, usual: nil, read: AnswerReader.kind)
        let name = try interview.ask(
            words("Full name in Thai", "ชื่อเต็มของหน่วยงาน"), option: "--name",
            given: options.name, read: AnswerReader.line)
        let shortName = try interview.ask(
            words("Short official name", "ชื่อย่อ เช่น สภ.จังหาร"), option: "--short-name",
            given: options.shortName, read: AnswerReader.line)
        let id = try interview.ask(
            words(
                "Name of its folder, in Latin letters (changhan)",
                "ชื่อโฟลเดอร์ เป็นอักษรอังกฤษตัวเล็ก เช่น changhan"), option: "--id",
            given: options.id, read: AnswerReader.identifier)
        try mayUse(id)
        let year = try interview.ask(
            words("Fiscal year", "ปีงบประมาณ"), option: "--fiscal-year",
            given: options.fiscalYear,
            usual: words(
                FiscalYear(containing: today).description,
                ThaiText.digits(FiscalYear(containing: today).buddhistYear.number)),
            read: AnswerReader.fiscalYear)
        let posts = try self.posts(kind)
        let secretary = try self.secretary(posts)
        let service =
            asksForService ? try self.service(posts, secretary, shortName: shortName) : nil
        return SetUpAnswers(
            kind: kind, name: name, shortName: shortName, id: id, fiscalYear: year,
            posts: posts.posts, secretary: secretary.id, service: service)
    }

    /// Where nobody can be asked, all that is missing is said at once.
    private func checkNeeded(_ asksForService: Bool) throws {
        guard !interview.isInteractive else { return }
        var needed: [(String, Bool)] = [
            ("--kind", options.kind != nil), ("--name", options.name != nil),
            ("--short-name", options.shortName != nil), ("--id", options.id != nil),
            ("--post", !options.posts.isEmpty),
        ]
        if asksForService { needed.append(("--from", options.from != nil)) }
        let missing = needed.filter { !$0.1 }.map(\.0).joined(separator: ", ")
        guard !missing.isEmpty else { return }
        throw CommandFailure(
            words(
                "without a terminal these options are needed too: \(missing)",
                "เมื่อไม่ได้ใช้ที่หน้าจอ ต้องระบุเพิ่ม: \(missing)"), status: 64)
    }

    // MARK: - Posts

    private func posts(_ kind: AgencyKind) throws -> PostList {
        var list = PostList(kind)
        for text in options.posts {
            do throws(AnswerFault) {
                try list.add(text)
            } catch {
                guard interview.isInteractive else {
                    throw CommandFailure("--post '\(flat(text))': \(error.message)", status: 64)
                }
                interview.say("  --post '\(flat(text))': \(error.message)\n")
            }
        }
        guard interview.isInteractive, options.posts.isEmpty || list.posts.isEmpty else {
            return list
        }
        interview.guide(
            words(
                "\nMailboxes of the usual posts; Enter leaves a post out.\n",
                "\nอีเมลของตำแหน่งที่มักมี กด Enter เพื่อข้าม\n"))
        for usual in kind.usualPosts { try offer(usual.title, &list) }
        interview.guide(
            words(
                "\nFurther posts, as the table calls them; Enter when there are no more.\n",
                "\nตำแหน่งอื่นตามที่เรียกในตาราง กด Enter เมื่อครบ\n"))
        while true {
            let title = try interview.hear(words("Post: ", "ตำแหน่ง: "))
            if !title.isEmpty {
                try offer(title, &list)
            } else if !list.posts.isEmpty {
                return list
            } else {
                interview.say(
                    words("  At least one post is needed.\n", "  ต้องมีอย่างน้อยหนึ่งตำแหน่ง\n"))
            }
        }
    }

    /// Asks for the mailbox of a post, and whose it is below, until they are good, or it is left out.
    private func offer(_ title: String, _ list: inout PostList) throws {
        guard let address = try mailbox(of: title, list) else { return }
        let isUsual = list.kind.usualPosts.contains { $0.title == title }
        while true {
            var superior: String?
            if !isUsual, let head = list.posts.first {
                let text = words("  its superior", "  ผู้บังคับบัญชา")
                let answer = try interview.hear("\(text) [\(head.title)]: ")
                superior = answer.isEmpty ? head.title : answer
            }
            do throws(AnswerFault) {
                return try list.add(title: title, address: address, superior: superior)
            } catch {
                interview.say("  \(error.message)\n")
            }
        }
    }

    /// The mailbox of a post; nil when the post is left out, or cannot be one.
    private func mailbox(of title: String, _ list: PostList) throws -> String? {
        do throws(AnswerFault) {
            try list.check(title: title)
        } catch {
            interview.say("  \(error.message)\n")
            return nil
        }
        while true {
            let address = try interview.hear("  \(title): ")
            guard !address.isEmpty else { return nil }
            do throws(AnswerFault) {
                return try AnswerReader.mailbox(address)
            } catch {
                interview.say("  \(error.message)\n")
            }
        }
    }

    private func secretary(_ list: PostList) throws -> SetUpPost {
        let usual = list.named(list.kind.usualSecretary) ?? list.posts.last
        return try interview.ask(
            words(
                "Post that answers for rows that name nobody",
                "ตำแหน่งที่รับผิดชอบแถวที่ไม่ระบุผู้ใด"), option: "--secretary",
            given: options.secretary, usual: usual?.title
        ) { (text) throws(AnswerFault) in
            if let found = list.named(text) { return found }
            let titles = list.posts.map(\.title).joined(separator: ", ")
            throw AnswerFault(
                words(
                    "'\(flat(text))' is none of the posts: \(titles)",
                    "'\(flat(text))' ไม่อยู่ในตำแหน่ง: \(titles)"))
        }
    }

    // MARK: - The service

    private func service(
        _ list: PostList, _ secretary: SetUpPost, shortName: String
    ) throws -> SetUpService {
        interview.guide(words("\nThe service itself.\n", "\nตัวโปรแกรม\n"))
        let admin = try interview.ask(
            words("Mailbox of the ITA admin", "อีเมลของผู้ดูแลระบบ ITA"), option: "--admin",
            given: options.admin, usual: secretary.address, read: AnswerReader.mailbox)
        let domain = admin.split(separator: "@").last ?? ""
        let from = try interview.ask(
            words(
                "Mailbox that letters come from, and undeliverable mail goes back to",
                "อีเมลผู้ส่ง และที่รับจดหมายตีกลับ"), option: "--from", given: options.from,
            usual: interview.isInteractive ? "ita-reminder@\(domain)" : nil,
            read: AnswerReader.mailbox)
        let fromName = try interview.ask(
            words("Name of the sender", "ชื่อผู้ส่ง"), option: "--from-name",
            given: options.fromName, usual: "ระบบแจ้งเตือน ITA \(shortName)",
            read: AnswerReader.line)
        let mailer = try interview.ask(
            words(
                "Program that takes the mail ('none': letters become files; 'socket': the mail service)",
                "โปรแกรมส่งเมล (none: เขียนเป็นไฟล์ socket: บริการส่งเมลของระบบ)"),
            option: "--sendmail", given: options.sendmail, usual: usualMailer,
            read: AnswerReader.mailer)
        return SetUpService(admin: admin, from: from, fromName: fromName, mailer: mailer)
    }

    /// Mail leaves by itself only where the package's own way is there, or a person says so.
    private var usualMailer: String {
        if fileExists(SetUpMailer.usualSocket) { return "socket" }
        let program = "/usr/sbin/sendmail"
        return interview.isInteractive && fileExists(program) ? program : "none"
    }
}

extension Interview {
    /// Words between the questions, for a person only.
    func guide(_ text: String) {
        if isInteractive { say(text) }
    }
}
