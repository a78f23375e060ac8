import Diagnostics
import Loading
import Obligations
import Testing

private let full = """
    agency: agencies/small/agency.yaml
    state-directory: /srv/ita/
    language: en
    journal-level: debug
    from: {mailbox: ita@small.example, name: แจ้งเตือน}
    envelope-sender: bounce@small.example
    reply-to: secretary@small.example
    admin: admin@small.example
    sendmail: {path: /usr/sbin/sendmail, arguments: [-i, -oi], time-limit-seconds: 30}
    """

@Suite struct `Daemon settings` {
    private func load(_ text: String) -> (DaemonSettings?, [Diagnostic]) {
        loadSettings(SourceText(path: "/etc/ita/ita-reminderd.yaml", text: text))
    }

    @Test func `are read in full`() {
        let (settings, diagnostics) = load(full)
        #expect(diagnostics.isEmpty)
        #expect(settings?.agencyPath == "/etc/ita/agencies/small/agency.yaml")
        #expect(settings?.stateDirectory == "/srv/ita")
        #expect(settings?.language == .english)
        #expect(settings?.journalLevel == .debug)
        #expect(settings?.fromName == "แจ้งเตือน")
        #expect(settings?.envelopeSender == "bounce@small.example")
        #expect(
            settings?.sendmail?.route == .program("/usr/sbin/sendmail", arguments: ["-i", "-oi"]))
        #expect(settings?.sendmail?.timeLimitSeconds == 30)
    }

    @Test func `have defaults for all but the agency and the sender`() {
        let (settings, diagnostics) = load("agency: a.yaml\nfrom: {mailbox: ita@small.example}")
        #expect(diagnostics.isEmpty)
        #expect(settings?.sendmail == nil)
        #expect(settings?.envelopeSender == "ita@small.example")
        #expect(settings?.stateDirectory == "/var/lib/ita-reminderd")
        #expect(settings?.language == .thai)
        #expect(settings?.journalLevel == .info)
        #expect(settings?.replyTo == nil)
        #expect(settings?.admin == nil)
    }

    @Test(arguments: [
        ("{socket: /run/mail.sock}", 60), ("{socket: /run/mail.sock, time-limit-seconds: 5}", 5),
    ])
    func `send letters through a socket`(section: String, limit: Int) {
        let (settings, diagnostics) = load(
            "agency: a.yaml\nfrom: {mailbox: ita@small.example}\nsendmail: \(section)")
        #expect(diagnostics.isEmpty)
        #expect(settings?.sendmail?.route == .socket("/run/mail.sock"))
        #expect(settings?.sendmail?.timeLimitSeconds == limit)
    }

    @Test(arguments: [
        ("{}", "missing-key"), ("{time-limit-seconds: 5}", "missing-key"),
        ("{socket: mail.sock}", "bad-path"), ("{socket: [/run/mail.sock]}", "wrong-kind"),
        ("{socket: /run/mail.sock, path: /usr/sbin/sendmail}", "unknown-key"),
        ("{socket: /run/mail.sock, arguments: [-i]}", "unknown-key"),
        ("{sokcet: /run/mail.sock}", "unknown-key"), ("socket", "wrong-kind"),
    ])
    func `send letters in one way only`(section: String, rule: String) {
        let (settings, diagnostics) = load(
            "agency: a.yaml\nfrom: {mailbox: ita@small.example}\nsendmail: \(section)")
        #expect(settings == nil)
        #expect(diagnostics.contains { $0.rule.rawValue == rule }, "\(diagnostics.map(brief))")
    }

    @Test(arguments: [
        ("agency: agencies/small/agency.yaml", "agenzy: x", "missing-key"),
        ("language: en", "language: de", "unknown-value"),
        ("journal-level: debug", "journal-level: loud", "unknown-value"),
        ("admin@small.example", "admin", "bad-address"),
        ("admin@small.example", "-f@small.example", "bad-address"),
        ("ita@small.example", "ita@small.example, x@y.example", "unknown-key"),
        ("/usr/sbin/sendmail", "sendmail", "bad-path"),
        ("/srv/ita/", "srv", "bad-path"),
        ("time-limit-seconds: 30", "time-limit-seconds: 0", "out-of-range"),
        ("แจ้งเตือน", "\"a\\nBcc: x\"", "bad-name"),
    ])
    func `are refused as a whole when one cannot be understood`(
        old: String, new: String, rule: String
    ) {
        let text = full.split(separator: old, omittingEmptySubsequences: false)
            .joined(separator: new)
        let (settings, diagnostics) = load(text)
        #expect(settings == nil)
        #expect(diagnostics.contains { $0.rule.rawValue == rule }, "\(diagnostics.map(brief))")
    }

    @Test(arguments: [
        ("ita@small.example", true), ("ita.2568+x@xn--o3cw4h.example", true), ("a@b", true),
        ("", false), ("@", false), ("a@@b", false), ("a b@c", false), ("-a@b", false),
        ("|a@b", false), ("/a@b", false), (".a@b", false), ("a..b@c", false), ("a@b.", false),
        ("a@-b", false), ("a@b-.c", false), ("a@b_c", false), ("ก@b", false), ("a@ไทย", false),
        ("\\\"a\\\"@b", false), ("a@b\\nBcc: c@d", false), ("<a@b>", false),
    ])
    func `take plain mailboxes only`(mailbox: String, isGood: Bool) {
        let text = "agency: a.yaml\nfrom: {mailbox: \"\(mailbox)\"}"
        #expect((load(text).0 != nil) == isGood)
    }

    @Test func `no document gives no settings`() {
        let (settings, diagnostics) = load("")
        #expect(settings == nil)
        #expect(diagnostics.worstSeverity == .error)
    }
}

@Suite struct `Documents` {
    @Test(arguments: [
        ("config/agencies/x/agency.yaml", "../../shared/h.tsv", "config/shared/h.tsv"),
        ("agency.yaml", "./measures.csv", "measures.csv"),
        ("agency.yaml", "../shared/h.tsv", "../shared/h.tsv"),
        ("/etc/ita/agency.yaml", "../../../h.tsv", "/h.tsv"),
        ("/etc/ita/agency.yaml", "/srv//h.tsv", "/srv/h.tsv"),
        ("a/b.yaml", "ส่วน กลาง/h.tsv", "a/ส่วน กลาง/h.tsv"),
    ])
    func `are named from the folder of the agency file`(
        agency: String, reference: String, path: String
    ) {
        let source = SourceText(path: agency, text: "uses: {holidays: \"\(reference)\"}")
        #expect(referencedDocuments(in: source).paths == [path])
    }

    @Test func `are listed once, in the order of the file`() {
        let text = "measures: m.csv\nuses: {holidays: h.tsv, policy: m.csv, oit-items: }\n"
        let (paths, diagnostics) = referencedDocuments(in: SourceText(path: "a.yaml", text: text))
        #expect(paths == ["m.csv", "h.tsv"])
        #expect(diagnostics.isEmpty)
    }

    @Test func `an agency file that is no YAML names none and says why`() {
        let (paths, diagnostics) = referencedDocuments(
            in: SourceText(path: "a.yaml", text: "uses: [\n"))
        #expect(paths.isEmpty)
        #expect(!diagnostics.isEmpty)
    }

    @Test func `the digest tells versions apart and not the order of reading`() {
        let plan = SmallPlan()
        let same = DocumentSet(plan.set.sources.reversed())
        let digest = plan.load().registry?.digest
        #expect(digest == loadRegistry(agencyPath: "agency.yaml", from: same).registry?.digest)
        let other = plan.replacing("เว็บไซต์", in: "measures.csv", with: "เว็บ")
        #expect(digest != other.load().registry?.digest)
    }

    @Test func `a missing agency file is told`() {
        let result = loadRegistry(agencyPath: "none.yaml", from: DocumentSet([]))
        #expect(result.registry == nil)
        #expect(result.diagnostics.map(\.rule) == ["missing-document"])
    }

    @Test func `diagnostics come in the order of the documents and of place`() {
        let plan = SmallPlan()
            .replacing("๒๘ ก.พ. ๖๘", in: "measures.csv", with: "๑ มี.ค. ๖๘")
            .replacing("๓๐ เมษายน ๒๕๖๘", in: "agency.yaml", with: "๓๐ มิถุนายน ๒๕๖๘")
            .replacing("\tWed", in: "holidays.tsv", with: "\tTue")
        let paths = plan.load().diagnostics.map { $0.range?.path }
        #expect(paths == ["agency.yaml", "holidays.tsv", "measures.csv"])
    }

    @Test func `loading twice gives the same`() throws {
        let documents = try changhanDocuments()
        let first = loadRegistry(agencyPath: changhanPath, from: documents)
        let second = loadRegistry(agencyPath: changhanPath, from: documents)
        #expect(first.diagnostics == second.diagnostics)
        #expect(first.registry?.obligations == second.registry?.obligations)
    }
}
