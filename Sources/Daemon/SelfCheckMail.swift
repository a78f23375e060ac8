import Effects

/// Where the shipped configuration and the shipped socket unit meet.
private let shippedSocket = "/run/ita-reminderd-mail.sock"

extension SelfCheck {
    /// The mailer is there, and can queue a letter with the rights of whoever runs it.
    mutating func checkMailer() {
        if let socket = facts.mailSocket { checkSocket(socket) }
        guard let mailer = facts.mailer else { return checkNoMailer() }
        guard let target = mailer.resolvedPath else {
            add(
                .mailer, .fault,
                say("'\(mailer.path)' is not there", "ไม่มี '\(mailer.path)'"),
                facts.mailSocket == nil
                    ? say(
                        "install a mailer, 'apt install dma' for example, or mend 'sendmail: path:'",
                        "ติดตั้งระบบเมล เช่น 'apt install dma' หรือแก้ 'sendmail: path:'")
                    : say(
                        "install a mailer, 'apt install dma' for example, or name another: 'systemctl edit ita-reminderd-mail@'",
                        "ติดตั้งระบบเมล เช่น 'apt install dma' หรือระบุโปรแกรมอื่น: 'systemctl edit ita-reminderd-mail@'"
                    ))
            return
        }
        guard mailer.isExecutable else {
            add(
                .mailer, .fault,
                say("'\(target)' cannot be run", "เรียกใช้ '\(target)' ไม่ได้"),
                "chmod a+x \(target)")
            return
        }
        let kind = MailerKind(mailer, helpers: facts.helpers)
        let via = target == mailer.path ? "" : " -> \(target)"
        ok(.mailer, "\(mailer.path)\(via) (\(kind.name), \(kind.need))")
        checkPrivileges(kind)
    }

    private mutating func checkNoMailer() {
        guard let socket = facts.mailSocket else {
            add(
                .mailer, .warning,
                say(
                    "no mailer is configured; letters become files in letters-out/",
                    "ไม่ได้ตั้งระบบเมล จดหมายจะเป็นไฟล์ใน letters-out/"),
                say(
                    "install a mailer and add 'sendmail: {socket: \(shippedSocket)}' to the configuration",
                    "ติดตั้งระบบเมล แล้วเพิ่ม 'sendmail: {socket: \(shippedSocket)}' ในไฟล์ตั้งค่า"))
            return
        }
        // Without systemd nobody can say what stands behind a socket; that it is there must do.
        guard let unit = facts.mailUnit else { return }
        add(
            .mailer, .fault,
            unit.files.isEmpty
                ? say(
                    "systemd has no ita-reminderd-mail@.service behind '\(socket.path)'",
                    "systemd ไม่มี ita-reminderd-mail@.service หลัง '\(socket.path)'")
                : say(
                    "ita-reminderd-mail@.service names no program behind '--'",
                    "ita-reminderd-mail@.service ไม่ระบุโปรแกรมหลัง '--'"),
            say(
                "'apt install --reinstall ita-reminderd', and look at 'systemctl cat ita-reminderd-mail@'",
                "'apt install --reinstall ita-reminderd' และดู 'systemctl cat ita-reminderd-mail@'"))
    }

    /// Somebody listens at the socket, the service may connect, and nobody else may.
    private mutating func checkSocket(_ socket: HostFacts.Socket) {
        let restart = "systemctl restart ita-reminderd-mail.socket"
        guard socket.isSocket else {
            add(
                .mailSocket, .fault,
                say("nobody listens at '\(socket.path)'", "ไม่มีใครรับที่ '\(socket.path)'"),
                say(
                    "'systemctl enable --now ita-reminderd-mail.socket', or mend 'sendmail: socket:'",
                    "'systemctl enable --now ita-reminderd-mail.socket' หรือแก้ 'sendmail: socket:'"))
            return
        }
        guard socket.owner == serviceUser else {
            add(
                .mailSocket, .fault,
                say(
                    "'\(socket.path)' belongs to \(socket.owner), the service runs as \(serviceUser)",
                    "'\(socket.path)' เป็นของ \(socket.owner) แต่บริการทำงานในชื่อ \(serviceUser)"),
                say(
                    "'SocketUser=\(serviceUser)' in 'systemctl edit ita-reminderd-mail.socket', then '\(restart)'",
                    "'SocketUser=\(serviceUser)' ใน 'systemctl edit ita-reminderd-mail.socket' แล้ว '\(restart)'"
                ))
            return
        }
        guard socket.mode & 0o077 == 0 else {
            add(
                .mailSocket, .warning,
                say(
                    "others than the service may connect to '\(socket.path)'",
                    "ผู้อื่นนอกจากบริการต่อกับ '\(socket.path)' ได้"),
                say(
                    "'SocketMode=0600' in 'systemctl edit ita-reminderd-mail.socket', then '\(restart)'",
                    "'SocketMode=0600' ใน 'systemctl edit ita-reminderd-mail.socket' แล้ว '\(restart)'"
                ))
            return
        }
        ok(.mailSocket, "\(socket.path) (\(socket.owner))")
    }

    private mutating func checkPrivileges(_ kind: MailerKind) {
        let before = findings.count
        let process = facts.process
        let isItself = process.user == serviceUser
        if facts.mailSocket == nil, process.hasNoNewPrivileges == true,
            !kind.worksWithoutNewPrivileges(groups: process.groups)
        {
            // In a shell of somebody else it says nothing of the service; the unit does.
            add(
                .privileges, isItself ? .fault : .warning,
                say(
                    "this process has NoNewPrivs, with which \(kind.name) cannot queue a letter",
                    "กระบวนการนี้มี NoNewPrivs ซึ่งทำให้ \(kind.name) รับจดหมายไม่ได้"),
                dropIn(groupLine(kind) ?? "NoNewPrivileges=no", kind), item: "process")
        }
        if let unit = facts.mailSocket == nil ? facts.unit : facts.mailUnit {
            checkSandbox(UnitReading(unit), kind, systemdVersion: unit.systemdVersion)
        }
        if findings.count == before {
            ok(
                .privileges,
                say("\(kind.name) has the rights that it needs", "\(kind.name) มีสิทธิ์ครบ"))
        }
    }

    private mutating func checkSandbox(
        _ reading: UnitReading, _ kind: MailerKind, systemdVersion: Int?
    ) {
        let groups =
            reading.list("SupplementaryGroups") + (reading.last("Group").map { [$0.value] } ?? [])
            + (isDirect && facts.process.user == serviceUser ? facts.process.groups : [])
        // The service that has the rights has them, whatever is read out of the unit.
        let isProven = isDirect && isService && facts.process.hasNoNewPrivileges == false
        if !isProven, !kind.worksWithoutNewPrivileges(groups: groups) {
            for setting in reading.withoutNewPrivileges(systemdVersion: systemdVersion) {
                add(
                    .privileges, .fault,
                    say(
                        "\(setting.place): \(setting.name)=\(setting.value) turns NoNewPrivileges on, with which \(kind.name) cannot queue a letter",
                        "\(setting.place): \(setting.name)=\(setting.value) เปิด NoNewPrivileges ทำให้ \(kind.name) รับจดหมายไม่ได้"
                    ),
                    dropIn(groupLine(kind) ?? UnitReading.undoing(setting), kind),
                    item: setting.name)
            }
        }
        for trap in traps(reading, kind) {
            add(
                .privileges, .fault,
                say(
                    "\(trap.setting.place): \(trap.setting.name)=\(trap.setting.value) keeps \(kind.name) from working",
                    "\(trap.setting.place): \(trap.setting.name)=\(trap.setting.value) ทำให้ \(kind.name) ทำงานไม่ได้"
                ), dropIn(trap.line, kind), item: trap.setting.name)
        }
    }

    /// Settings that break a mailer although it keeps its rights, as they were measured.
    private func traps(
        _ reading: UnitReading, _ kind: MailerKind
    ) -> [(setting: UnitReading.Setting, line: String)] {
        var found: [(setting: UnitReading.Setting, line: String)] = []
        let families = reading.list("RestrictAddressFamilies")
        func needs(_ wanted: [String]) {
            guard let setting = reading.last("RestrictAddressFamilies"), !families.isEmpty else {
                return
            }
            let isDenying = families[0].hasPrefix("~")
            let missing = wanted.filter { family in
                isDenying ? families.contains { $0.hasSuffix(family) } : !families.contains(family)
            }
            if !missing.isEmpty {
                found.append(
                    (setting, "RestrictAddressFamilies=\(missing.joined(separator: " "))"))
            }
        }
        func isBroken(by name: String) {
            guard let setting = reading.last(name), setting.isOn else { return }
            found.append((setting, UnitReading.undoing(setting)))
        }
        if let spool = kind.spool, let setting = reading.last("ProtectSystem"),
            setting.value == "strict",
            !reading.list("ReadWritePaths").contains(where: { contains($0, spool) })
        {
            found.append((setting, "ReadWritePaths=-\(spool)"))
        }
        // In a user namespace of its own no program changes to a user or a group of outside.
        if kind.need != "-" { isBroken(by: "PrivateUsers") }
        // These deliver from the very process that was handed the letter.
        if ["msmtp", "Exim", "dma"].contains(kind.name) {
            isBroken(by: "PrivateNetwork")
            isBroken(by: "IPAddressDeny")
            needs(["AF_INET", "AF_INET6"])
        }
        // Without the inet families it only grumbles; with them it wants to list the interfaces.
        if kind.name == "Postfix", families.contains("AF_INET") { needs(["AF_NETLINK"]) }
        return found
    }

    /// Whether a writable path holds the spool or lies in it.
    private func contains(_ path: String, _ spool: String) -> Bool {
        let bare = String(path.drop { "-+".contains($0) })
        return bare.hasPrefix(spool) || spool.hasPrefix(bare)
    }

    private func groupLine(_ kind: MailerKind) -> String? {
        if case .group(_, let group) = kind { "SupplementaryGroups=\(group)" } else { nil }
    }

    /// Whether the daemon runs the mailer itself.
    private var isDirect: Bool { facts.mailSocket == nil }

    private func dropIn(_ line: String, _ kind: MailerKind) -> String {
        let unit = isDirect ? "ita-reminderd" : "ita-reminderd-mail@"
        let edit = say(
            "'systemctl edit \(unit)', under [Service] the line '\(line)', then restart it",
            "'systemctl edit \(unit)' เพิ่มบรรทัด '\(line)' ใต้ [Service] แล้วเริ่มบริการใหม่")
        guard isDirect else { return edit }
        let shipped = "/usr/share/ita-reminderd/drop-ins/\(kind.dropIn)"
        return edit
            + say(
                "; or all that \(kind.name) needs from \(shipped); or let 'sendmail: {socket: \(shippedSocket)}' run it",
                " หรือใช้ \(shipped) ซึ่งมีครบสำหรับ \(kind.name) หรือใช้ 'sendmail: {socket: \(shippedSocket)}'"
            )
    }

    /// The unit is there and starts with the machine; without systemd there is nothing to say.
    mutating func checkUnit() {
        guard let unit = facts.unit else { return }
        guard !unit.files.isEmpty else {
            add(
                .unit, .warning,
                say("systemd has no ita-reminderd.service", "systemd ไม่มี ita-reminderd.service"),
                say(
                    "install systemd/ita-reminderd.service, then 'systemctl daemon-reload'",
                    "ติดตั้ง systemd/ita-reminderd.service แล้วสั่ง 'systemctl daemon-reload'"))
            return
        }
        guard unit.isEnabled else {
            add(
                .unit, .warning,
                say(
                    "the service does not start with the machine", "บริการไม่เริ่มเองเมื่อเปิดเครื่อง"),
                "systemctl enable --now ita-reminderd")
            return
        }
        // Whoever asks would be number 65534, and the ledger would not know who recorded what.
        if let setting = UnitReading(unit).last("PrivateUsers"), setting.isOn,
            !findings.contains(where: { $0.item == setting.name })
        {
            add(
                .unit, .fault,
                say(
                    "\(setting.place): PrivateUsers=\(setting.value) hides who records facts",
                    "\(setting.place): PrivateUsers=\(setting.value) ทำให้ไม่ทราบว่าใครบันทึก"),
                say(
                    "'systemctl edit ita-reminderd', under [Service] the line 'PrivateUsers=no', then restart it",
                    "'systemctl edit ita-reminderd' เพิ่มบรรทัด 'PrivateUsers=no' ใต้ [Service] แล้วเริ่มบริการใหม่"
                ), item: setting.name)
            return
        }
        ok(.unit, unit.files.map(\.path).joined(separator: ", "))
    }
}
