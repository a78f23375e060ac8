import Effects
import Files
import Glibc
import Testing

/// The probe on a small system of the test's own.
@Suite struct HostProbeTests {
    private let root: String

    init() throws {
        var template = Array("/tmp/ita-probe-XXXXXX".utf8CString)
        let made = try #require(mkdtemp(&template))
        root = String(cString: made)
    }

    private func put(_ path: String, _ text: String = "", mode: mode_t = 0o644) throws {
        let folders = path.split(separator: "/").dropLast().joined(separator: "/")
        makeFolder("\(root)/\(folders)")
        let file = try #require(fopen("\(root)/\(path)", "wb"))
        fputs(text, file)
        fclose(file)
        chmod("\(root)/\(path)", mode)
    }

    private func probe() -> HostFacts {
        probeHost(stateDirectory: root, mailer: "\(root)/usr/sbin/sendmail", root: root)
    }

    @Test func `an empty system has neither mailer nor unit, and this process has its facts`() {
        defer { removeTree(root) }
        let facts = probe()
        #expect(facts.mailer?.resolvedPath == nil)
        #expect(facts.unit == nil && facts.helpers.isEmpty)
        #expect(facts.stateDirectory.isFolder && facts.stateDirectory.isWritable)
        #expect(facts.stateDirectory.mode == 0o700)
        #expect(facts.stateDirectory.owner == facts.process.user)
        #expect((facts.stateDirectory.freeBytes ?? 0) > 0)
        #expect(facts.process.hasNoNewPrivileges != nil)
        #expect(!facts.process.groups.isEmpty)
    }

    @Test func `the links of the alternatives are followed to the program with its bits`() throws {
        defer { removeTree(root) }
        try put("usr/sbin/exim4", mode: 0o4755)
        makeFolder("\(root)/etc/alternatives")
        symlink("\(root)/usr/sbin/exim4", "\(root)/etc/alternatives/mta")
        symlink("../../etc/alternatives/mta", "\(root)/usr/sbin/sendmail")
        try put("usr/sbin/postdrop", mode: 0o2755)
        let facts = probe()
        #expect(facts.mailer?.resolvedPath?.hasSuffix("/usr/sbin/exim4") == true)
        #expect(facts.mailer?.isSetUserID == true && facts.mailer?.isSetGroupID == false)
        #expect(facts.mailer?.isExecutable == true)
        #expect(facts.helpers.map(\.isSetGroupID) == [true])
    }

    @Test func `behind the socket stands the program that the mail unit names, drop-ins included`()
        throws
    {
        defer { removeTree(root) }
        func probe() -> HostFacts {
            probeHost(
                stateDirectory: root, mailer: nil, mailSocket: "\(root)/mail.sock", root: root)
        }
        #expect(probe().mailSocket?.isSocket == false)
        #expect(probe().mailUnit == nil && probe().mailer == nil)
        try put("usr/bin/systemctl")
        #expect(probe().mailUnit?.files == [] && probe().mailer == nil)
        let unit = "ita-reminderd-mail@.service"
        let start = "ExecStart=/usr/libexec/x --for ita-reminderd -- "
        try put("lib/systemd/system/\(unit)", "[Service]\n\(start)/usr/sbin/sendmail -i\n")
        #expect(probe().mailer?.path == "/usr/sbin/sendmail")
        try put(
            "etc/systemd/system/\(unit).d/mine.conf",
            "[Service]\nExecStart=\n\(start)/usr/bin/msmtp -i\n")
        #expect(probe().mailer?.path == "/usr/bin/msmtp")
        #expect(probe().mailUnit?.files.count == 2)
    }

    @Test func `the unit comes with its drop-ins in order, the nearer folder first`() throws {
        defer { removeTree(root) }
        let name = "ita-reminderd.service"
        try put("usr/bin/systemctl")
        #expect(probe().unit == HostFacts.Unit(files: [], isEnabled: false, systemdVersion: nil))
        try put("usr/lib/systemd/system/\(name)", "main")
        try put("usr/lib/systemd/system/\(name).d/10-a.conf", "hidden")
        try put("etc/systemd/system/\(name).d/20-b.conf", "b")
        try put("etc/systemd/system/\(name).d/10-a.conf", "a")
        try put("etc/systemd/system/\(name).d/notes.txt", "not read")
        try put("etc/systemd/system/multi-user.target.wants/\(name)")
        try put("usr/lib/x86_64-linux-gnu/systemd/libsystemd-shared-252.so")
        let unit = try #require(probe().unit)
        #expect(unit.files.map(\.text) == ["main", "a", "b"])
        #expect(unit.isEnabled && unit.systemdVersion == 252)
        try put("etc/systemd/system/\(name)", "mine")
        #expect(probe().unit?.files.first?.text == "mine")
    }
}
