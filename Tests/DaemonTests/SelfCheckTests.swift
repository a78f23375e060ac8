import CivilTime
import Effects
import Obligations
import Testing

@testable import Daemon

private let sendmail = "/usr/sbin/sendmail"

/// A machine on which nothing is wrong: Debian 12 with Postfix and the shipped unit.
func soundHost() -> HostFacts {
    HostFacts(
        stateDirectory: HostFacts.Folder(
            path: "/var/lib/ita-reminderd", isFolder: true, isWritable: true,
            owner: "ita-reminderd", group: "ita-officers", mode: 0o2750, freeBytes: 1 << 32),
        mailer: HostFacts.Program(path: sendmail, resolvedPath: sendmail, isExecutable: true),
        helpers: [
            HostFacts.Program(
                path: "/usr/sbin/postdrop", resolvedPath: "/usr/sbin/postdrop", isExecutable: true,
                isSetGroupID: true, group: "postdrop")
        ],
        process: HostFacts.Process(
            user: "ita-reminderd", groups: ["ita-reminderd"], hasNoNewPrivileges: false),
        unit: unit("User=ita-reminderd\nProtectSystem=full\nPrivateTmp=yes"),
        ledger: .opened(records: 12, faults: []))
}

/// The same machine with the shipped configuration: Postfix behind the socket of the mail service, and a
/// service that is locked up.
private func throughSocket(_ facts: inout HostFacts) {
    facts.mailSocket = HostFacts.Socket(
        path: "/run/mail.sock", isSocket: true, owner: "ita-reminderd", mode: 0o600)
    facts.mailUnit = unit("User=ita-reminder-mail\nProtectControlGroups=yes")
    facts.unit = unit(
        "User=ita-reminderd\nNoNewPrivileges=yes\nProtectSystem=strict\n"
            + "RestrictAddressFamilies=AF_UNIX\nPrivateNetwork=yes")
    facts.process.hasNoNewPrivileges = true
}

private func unit(_ text: String, dropIn: String? = nil, version: Int? = 252) -> HostFacts.Unit {
    var files = [HostFacts.Unit.File(path: "/u", text: "[Unit]\nUser=x\n[Service]\n\(text)\n")]
    if let dropIn { files.append(.init(path: "/d", text: "[Service]\n\(dropIn)\n")) }
    return HostFacts.Unit(files: files, isEnabled: true, systemdVersion: version)
}

private func registry(
    posts: [Post] = [Post(id: PostID("clerk"), title: "c", address: "c@x.example")],
    holidays: [String] = ["2024-12-05", "2025-01-01"]
) -> Registry {
    Registry(
        agency: Agency(id: "a", name: "a", shortName: "a"), fiscalYear: FiscalYear(2568),
        inForceFrom: day("2024-10-01"), posts: posts, secretary: PostID("clerk"),
        holidays: HolidayTable(holidays.map { HolidayTable.Entry(date: day($0), name: "h") }),
        policy: Policy(), obligations: [], digest: "d")
}

private func check(
    _ change: (inout HostFacts) -> Void = { _ in }, _ documents: Registry? = registry(),
    newest: Instant? = nil, at now: String = "2025-03-03 08:30"
) -> [CheckFinding] {
    var facts = soundHost()
    change(&facts)
    return SelfCheck.run(
        facts, years: documents.map { Years($0) }, newest: newest, at: moment(now),
        language: .english,
        signOfLife: .to("admin@example.org"))
}

private func troubles(_ findings: [CheckFinding]) -> [String] {
    findings.filter { $0.standing != .ok }.map { "\($0.standing) \($0.name)" }
}

@Suite struct SelfCheckTests {
    @Test func `a sound machine has a line for each check and no fault`() {
        let findings = check()
        #expect(troubles(findings) == [])
        let locked = check(throughSocket)
        #expect(troubles(locked) == [])
        #expect(
            Set((findings + locked).map(\.subject)) == Set(CheckFinding.Subject.allCases))
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let expected: [String]
        let change: @Sendable (inout HostFacts) -> Void

        init(
            _ name: String, _ expected: [String],
            _ change: @escaping @Sendable (inout HostFacts) -> Void
        ) {
            testDescription = name
            self.expected = expected
            self.change = change
        }
    }

    @Test(arguments: [
        Case("no state directory", ["fault state-directory"]) {
            $0.stateDirectory.isFolder = false
            $0.stateDirectory.freeBytes = nil
        },
        Case("another owner", ["fault state-directory"]) { $0.stateDirectory.owner = "root" },
        Case("anybody may write", ["fault state-directory"]) { $0.stateDirectory.mode = 0o2777 },
        Case("anybody may read", ["warning state-directory"]) { $0.stateDirectory.mode = 0o2755 },
        Case("the group may remove files", ["warning state-directory"]) {
            $0.stateDirectory.mode = 0o2770
        },
        Case("nobody but root can record facts", ["warning state-directory"]) {
            $0.stateDirectory.mode = 0o750
        },
        Case("the owner may not write", ["fault state-directory"]) {
            $0.stateDirectory.mode = 0o2550
        },
        Case("mounted read-only", ["fault state-directory"]) {
            $0.stateDirectory.isWritable = false
        },
        Case("hardly any space", ["fault space"]) { $0.stateDirectory.freeBytes = 1 << 20 },
        Case("little space", ["warning space"]) { $0.stateDirectory.freeBytes = 100 << 20 },
        Case("a first start", []) { $0.ledger = .absent },
        Case("a ledger of somebody else", ["fault ledger"]) { $0.ledger = .failed("damaged") },
        Case("an edited ledger", ["fault ledger"]) {
            $0.ledger = .opened(records: 3, faults: ["record 2 was edited"])
        },
        Case("letters become files", ["warning mailer"]) { $0.mailer = nil },
        Case("no mailer", ["fault mailer"]) { $0.mailer?.resolvedPath = nil },
        Case("a mailer that cannot be run", ["fault mailer"]) { $0.mailer?.isExecutable = false },
        Case("nobody listens at the mail socket", ["fault mail-socket"]) {
            throughSocket(&$0)
            $0.mailSocket?.isSocket = false
        },
        Case("the mail socket belongs to somebody else", ["fault mail-socket"]) {
            throughSocket(&$0)
            $0.mailSocket?.owner = "root"
        },
        Case("anybody may connect", ["warning mail-socket"]) {
            throughSocket(&$0)
            $0.mailSocket?.mode = 0o666
        },
        Case("no mail service", ["fault mailer"]) {
            throughSocket(&$0)
            $0.mailer = nil
            $0.mailUnit?.files = []
        },
        Case("a mail service without a program", ["fault mailer"]) {
            throughSocket(&$0)
            $0.mailer = nil
        },
        Case("a socket without systemd", []) {
            throughSocket(&$0)
            ($0.mailer, $0.mailUnit, $0.unit) = (nil, nil, nil)
        },
        Case("no mailer behind the socket", ["fault mailer"]) {
            throughSocket(&$0)
            $0.mailer?.resolvedPath = nil
        },
        Case("the mail service is locked up too", ["fault privileges NoNewPrivileges"]) {
            throughSocket(&$0)
            $0.mailUnit = unit("User=ita-reminder-mail\nNoNewPrivileges=yes")
        },
        Case("no systemd", []) { $0.unit = nil },
        Case("no unit", ["warning unit"]) { $0.unit?.files = [] },
        Case("a unit that is not enabled", ["warning unit"]) { $0.unit?.isEnabled = false },
        Case("root asks", []) {
            $0.process = HostFacts.Process(
                user: "root", groups: ["root"], hasNoNewPrivileges: false)
        },
        Case("a shell without new privileges asks", ["warning privileges process"]) {
            $0.process = HostFacts.Process(
                user: "root", groups: ["root"], hasNoNewPrivileges: true)
        },
        Case("the service has no new privileges", ["fault privileges process"]) {
            $0.process.hasNoNewPrivileges = true
        },
        Case("the service has none, but is in the group", []) {
            $0.process.hasNoNewPrivileges = true
            $0.process.groups.append("postdrop")
        },
    ])
    func `what is wrong is named`(_ each: Case) {
        let findings = check(each.change)
        #expect(troubles(findings) == each.expected)
        for finding in findings {
            #expect(finding.remedy.isEmpty == (finding.standing == .ok), "\(finding)")
        }
    }

    @Test func `documents that cannot be used are a fault, and nothing is said of what they hold`()
    {
        let findings = check({ _ in }, nil)
        #expect(troubles(findings) == ["fault documents"])
        #expect(!findings.contains { $0.subject == .clock || $0.subject == .addresses })
    }

    @Test(arguments: [
        ("2025-03-03 08:30", "2025-03-03 08:00", []),
        ("2025-03-03 08:30", "2025-03-04 08:30", ["fault clock"]),
        ("2025-10-02 08:30", "2025-03-04 08:30", ["warning clock"]),
        ("1970-01-01 00:10", nil, ["fault clock"]), ("2098-01-01 00:10", nil, ["fault clock"]),
    ])
    func `the clock is held against the ledger and the fiscal year`(
        now: String, newest: String?, expected: [String]
    ) {
        let newest = newest.map { moment($0) }
        #expect(troubles(check({ _ in }, registry(), newest: newest, at: now)) == expected)
    }

    @Test func `each calendar year of the fiscal year needs its holidays`() {
        #expect(
            troubles(check({ _ in }, registry(holidays: ["2025-01-01"])))
                == ["fault holidays 2024"])
        #expect(
            troubles(check({ _ in }, registry(holidays: [])))
                == ["fault holidays 2024", "fault holidays 2025"])
    }

    @Test func `a post without an address needs a superior with one`() {
        let chief = PostID("chief")
        func posts(_ address: String?) -> [Post] {
            [
                Post(id: PostID("clerk"), title: "c", address: nil, superior: chief),
                Post(id: chief, title: "h", address: address),
            ]
        }
        #expect(troubles(check({ _ in }, registry(posts: posts("h@x.example")))) == [])
        #expect(
            troubles(check({ _ in }, registry(posts: posts(nil))))
                == ["fault addresses clerk", "fault addresses chief"])
    }

    @Test func `the service judges by the rights that it has, others by those that the unit gives`()
    {
        var facts = soundHost()
        facts.unit = unit("User=ita-reminderd\nProtectClock=yes")
        facts.process.user = "root"
        facts.stateDirectory.owner = "root"
        func found(isService: Bool) -> [String] {
            troubles(
                SelfCheck.run(
                    facts, years: Years(registry()), newest: nil, at: moment("2025-03-03"),
                    language: .english, isService: isService))
        }
        #expect(found(isService: true) == [])
        #expect(
            found(isService: false) == ["fault state-directory", "fault privileges ProtectClock"])
        facts.process.hasNoNewPrivileges = true
        facts.stateDirectory.isWritable = false
        #expect(
            found(isService: true) == [
                "fault state-directory", "fault privileges process",
                "fault privileges ProtectClock",
            ])
    }

    @Test(arguments: [
        ("2025-06-30 08:30", []), ("2025-07-01 08:30", ["itactl new-year 2569"]),
        ("2025-09-30 08:30", ["itactl new-year 2569"]),
    ])
    func `the next year's plan is asked for from July on`(now: String, remedies: [String]) {
        let found = check(at: now).filter { $0.standing != .ok }
        #expect(found.map(\.remedy) == remedies)
        #expect(found.allSatisfy { $0.standing == .warning && $0.name == "documents 2569" })
        let late = check(at: "2025-10-02 08:30").filter { $0.standing != .ok }
        #expect(late.contains { $0.remedy.contains("itactl new-year 2569") })
    }

    @Test func `times that nobody has confirmed are counted, until the year is closed`() {
        let draft = Obligation(
            id: ObligationID("M01"), kind: .measure, title: "a", schedule: .unscheduled(.draft),
            inForceFrom: day("2024-10-01"), performers: [PostID("clerk")], isDraft: true)
        let plan = Registry(
            agency: Agency(id: "a", name: "a", shortName: "a"), fiscalYear: FiscalYear(2568),
            inForceFrom: day("2024-10-01"),
            posts: [Post(id: PostID("clerk"), title: "c", address: "c@x.example")],
            secretary: PostID("clerk"), holidays: registry().holidays, policy: Policy(),
            obligations: [draft], digest: "d", draftTimes: 3)
        #expect(plan.isDraft)
        let found = check({ _ in }, plan).filter { $0.standing != .ok }
        #expect(found.map(\.remedy) == ["itactl confirm --year 2568"])
        #expect(found.first?.message.hasPrefix("3 times of the plan of 2568 wait") == true)
        let closed = check({ _ in }, plan, at: "2026-02-02 08:30")
        #expect(!closed.contains { $0.remedy.contains("itactl confirm") })
    }

    @Test func `both languages have all sentences`() {
        var facts = soundHost()
        facts.stateDirectory.owner = "root"
        facts.mailer?.resolvedPath = nil
        let thai = SelfCheck.run(
            facts, years: nil, newest: nil, at: moment("2025-03-03"), language: .thai)
        for finding in thai where finding.standing != .ok {
            let isThai = finding.message.unicodeScalars.contains {
                (0x0E00...0x0E7F).contains($0.value)
            }
            #expect(isThai, "\(finding.message)")
        }
    }
}

@Suite struct MailerRightsTests {
    static func mailer(_ target: String, _ bit: String = "", group: String = "root")
        -> HostFacts.Program
    {
        HostFacts.Program(
            path: sendmail, resolvedPath: target, isExecutable: true, isSetUserID: bit == "u",
            isSetGroupID: bit == "g", group: group)
    }

    static let nullmailer = HostFacts.Program(
        path: "/usr/sbin/nullmailer-queue", resolvedPath: "/usr/sbin/nullmailer-queue",
        isExecutable: true, isSetUserID: true)

    /// The mailers of Debian as they are installed there, and what was measured with them.
    @Test(arguments: [
        (mailer("/usr/sbin/exim4", "u"), false, "Exim", false, false),
        (mailer("/usr/sbin/smtpctl", "g", group: "opensmtpq"), false, "OpenSMTPD", false, false),
        (mailer("/usr/sbin/dma", "g", group: "mail"), false, "dma", false, true),
        (mailer("/usr/bin/msmtp"), false, "msmtp", true, true),
        (mailer("/usr/bin/msmtp", "g", group: "msmtp"), false, "msmtp", true, true),
        (mailer(sendmail), true, "nullmailer", false, false),
        (mailer("/usr/local/bin/relay"), false, "relay", true, true),
        (mailer("/usr/local/bin/relay", "u"), false, "relay", false, false),
    ])
    func `a mailer is known by the program behind the links`(
        program: HostFacts.Program, hasNullmailer: Bool, name: String, works: Bool, inGroup: Bool
    ) {
        let kind = MailerKind(program, helpers: hasNullmailer ? [Self.nullmailer] : [])
        #expect(kind.name == name)
        #expect(kind.worksWithoutNewPrivileges(groups: []) == works)
        #expect(kind.worksWithoutNewPrivileges(groups: ["mail", "opensmtpq"]) == inGroup)
    }

    /// (unit, drop-in, version of systemd, the settings that break Exim)
    @Test(
        arguments: [
            ("User=a", nil, 252, []),
            ("User=a\nNoNewPrivileges=yes", nil, 257, ["NoNewPrivileges"]),
            ("User=a\nNoNewPrivileges=yes", "NoNewPrivileges=no", 252, []),
            ("User=a\nSystemCallFilter=@system-service", nil, 252, ["SystemCallFilter"]),
            ("User=a\nSystemCallFilter=@system-service", nil, 255, []),
            ("User=a\nSystemCallFilter=@system-service", "SystemCallFilter=", 252, []),
            (
                "User=a\nSystemCallFilter=@system-service", "NoNewPrivileges=no", 252,
                ["SystemCallFilter"]
            ),
            (
                "User=a\nProtectClock=true\nLockPersonality=1", nil, 252,
                ["ProtectClock", "LockPersonality"]
            ),
            ("User=a\nRestrictNamespaces=~user", nil, nil, ["RestrictNamespaces"]),
            ("User=a\nRestrictNamespaces=no", nil, 252, []),
            ("ProtectClock=yes", nil, 252, []), ("DynamicUser=yes", nil, 257, ["DynamicUser"]),
            ("User=a\n# NoNewPrivileges=yes\n[Install]\nNoNewPrivileges=yes", nil, 252, []),
            (
                "User=a\nRestrictAddressFamilies=AF_UNIX \\\n AF_INET AF_INET6", nil, 252,
                ["RestrictAddressFamilies"]
            ),
            ("User=a\nProtectSystem=full\nPrivateTmp=yes\nProtectHome=yes", nil, 252, []),
            (
                "User=a\nProtectSystem=strict\nPrivateUsers=yes\nPrivateNetwork=yes", nil, 252,
                ["ProtectSystem", "PrivateUsers", "PrivateNetwork"]
            ),
            (
                "User=a\nProtectSystem=strict\nIPAddressDeny=any",
                "IPAddressDeny=\nReadWritePaths=-/var/spool/exim4", 252, []
            ),
        ] as [(String, String?, Int?, [String])])
    func `directives that take a mailer's rights are found, drop-ins included`(
        text: String, dropIn: String?, version: Int?, names: [String]
    ) {
        let found = check {
            $0.mailer = Self.mailer("/usr/sbin/exim4", "u")
            $0.process.user = "root"
            $0.unit = unit(text, dropIn: dropIn, version: version)
            $0.stateDirectory.owner = text.contains("User=a") ? "a" : "ita-reminderd"
            if text.hasPrefix("Dynamic") { $0.stateDirectory.owner = "ita-reminderd" }
        }.filter { $0.standing != .ok }
        #expect(found.map(\.item) == names)
        #expect(found.allSatisfy { $0.subject == .privileges && $0.message.contains("/u:") })
    }

    /// What a drop-in must say, in the words of the remedy.
    @Test(arguments: [
        ("exim4", "NoNewPrivileges=yes", ["NoNewPrivileges=no"]),
        ("exim4", "SystemCallFilter=@system-service", ["SystemCallFilter='"]),
        ("dma", "NoNewPrivileges=yes", ["SupplementaryGroups=mail"]),
        ("dma", "NoNewPrivileges=yes\nSupplementaryGroups=mail", []),
        ("sendmail", "NoNewPrivileges=yes", ["SupplementaryGroups=postdrop"]),
        ("sendmail", "NoNewPrivileges=yes\nSupplementaryGroups=postdrop", []),
        ("sendmail", "PrivateUsers=yes", ["PrivateUsers=no"]),
        ("sendmail", "ProtectSystem=strict", ["ReadWritePaths=-/var/spool/postfix/maildrop"]),
        ("sendmail", "ProtectSystem=strict\nReadWritePaths=-/var/spool/postfix/maildrop", []),
        ("sendmail", "ProtectSystem=strict\nReadWritePaths=/var", []),
        ("msmtp", "NoNewPrivileges=yes", []),
        ("msmtp", "RestrictAddressFamilies=AF_UNIX", ["RestrictAddressFamilies=AF_INET AF_INET6"]),
        ("msmtp", "RestrictAddressFamilies=~AF_PACKET", []),
        ("msmtp", "PrivateNetwork=yes", ["PrivateNetwork=no"]),
        ("msmtp", "IPAddressDeny=any", ["IPAddressDeny='"]),
        (
            "dma", "SupplementaryGroups=mail\nProtectSystem=strict",
            ["ReadWritePaths=-/var/spool/dma"]
        ),
    ])
    func `the remedy is the line to write`(name: String, text: String, lines: [String]) {
        let bits = ["exim4": "u", "dma": "g"]
        let found = check {
            $0.mailer = Self.mailer(
                "/usr/sbin/\(name)", bits[name] ?? "", group: name == "dma" ? "mail" : "root")
            $0.unit = unit("User=ita-reminderd\n\(text)")
        }.filter { $0.standing == .fault }
        #expect(found.count == lines.count)
        for (finding, line) in zip(found, lines) {
            #expect(finding.remedy.contains("'\(line)"), "\(finding.remedy)")
            #expect(finding.remedy.contains("/usr/share/ita-reminderd/drop-ins/direct-"))
        }
    }

    @Test func `Postfix with the inet families wants netlink too`() {
        let found = check {
            $0.unit = unit(
                "User=ita-reminderd\nSupplementaryGroups=postdrop\n"
                    + "RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6")
        }.filter { $0.standing == .fault }
        #expect(found.map(\.item) == ["RestrictAddressFamilies"])
        #expect(found.first?.remedy.contains("AF_NETLINK") == true)
    }
}
