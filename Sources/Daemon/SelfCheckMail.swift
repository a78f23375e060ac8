import Effects

extension SelfCheck {
    /// The mailer is there, and can queue a letter with the rights that the service has.
    mutating func checkMailer() {
        guard let mailer = facts.mailer else {
            add(
                .mailer, .warning,
                say(
                    "no mailer is configured; letters become files in letters-out/",
                    "ไม่ได้ตั้งระบบเมล จดหมายจะเป็นไฟล์ใน letters-out/"),
                say(
                    "install a mailer and add 'sendmail: {path: /usr/sbin/sendmail}' to the configuration",
                    "ติดตั้งระบบเมล แล้วเพิ่ม 'sendmail: {path: /usr/sbin/sendmail}' ในไฟล์ตั้งค่า"))
            return
        }
        guard let target = mailer.resolvedPath else {
            add(
                .mailer, .fault,
                say("'\(mailer.path)' is not there", "ไม่มี '\(mailer.path)'"),
                say(
                    "install a mailer, 'apt install dma' for example, or mend 'sendmail: path:'",
                    "ติดตั้งระบบเมล เช่น 'apt install dma' หรือแก้ 'sendmail: path:'"))
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

    private mutating func checkPrivileges(_ kind: MailerKind) {
        let before = findings.count
        let process = facts.process
        let isItself = process.user == serviceUser
        if process.hasNoNewPrivileges == true,
            !kind.worksWithoutNewPrivileges(groups: process.groups)
        {
            // In a shell of somebody else it says nothing of the service; the unit does.
            add(
                .privileges, isItself ? .fault : .warning,
                say(
                    "this process has NoNewPrivs, with which \(kind.name) cannot queue a letter",
                    "กระบวนการนี้มี NoNewPrivs ซึ่งทำให้ \(kind.name) รับจดหมายไม่ได้"),
                dropIn(groupLine(kind) ?? "NoNewPrivileges=no"), item: "process")
        }
        if let unit = facts.unit {
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
            + (facts.process.user == serviceUser ? facts.process.groups : [])
        // The service that has the rights has them, whatever is read out of the unit.
        let isProven = isService && facts.process.hasNoNewPrivileges == false
        if !isProven, !kind.worksWithoutNewPrivileges(groups: groups) {
            for setting in reading.withoutNewPrivileges(systemdVersion: systemdVersion) {
                add(
                    .privileges, .fault,
                    say(
                        "\(setting.place): \(setting.name)=\(setting.value) turns NoNewPrivileges on, with which \(kind.name) cannot queue a letter",
                        "\(setting.place): \(setting.name)=\(setting.value) เปิด NoNewPrivileges ทำให้ \(kind.name) รับจดหมายไม่ได้"
                    ),
                    dropIn(groupLine(kind) ?? UnitReading.undoing(setting)), item: setting.name)
            }
        }
        for trap in traps(reading, kind) {
            add(
                .privileges, .fault,
                say(
                    "\(trap.setting.place): \(trap.setting.name)=\(trap.setting.value) keeps \(kind.name) from working",
                    "\(trap.setting.place): \(trap.setting.name)=\(trap.setting.value) ทำให้ \(kind.name) ทำงานไม่ได้"
                ), dropIn(trap.line), item: trap.setting.name)
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
        switch kind.name {
        case "Postfix":
            if let setting = reading.last("PrivateUsers"), setting.isOn {
                found.append((setting, "PrivateUsers=no"))
            }
            let spool = "/var/spool/postfix"
            if let setting = reading.last("ProtectSystem"), setting.value == "strict",
                !reading.list("ReadWritePaths").contains(where: { contains($0, spool) })
            {
                found.append((setting, "ReadWritePaths=-\(spool)/maildrop"))
            }
            // Without the inet families it only grumbles; with them it wants to list the interfaces.
            if families.contains("AF_INET") { needs(["AF_NETLINK"]) }
        case "msmtp": needs(["AF_INET", "AF_INET6"])
        default: break
        }
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

    private func dropIn(_ line: String) -> String {
        say(
            "'systemctl edit ita-reminderd', under [Service] the line '\(line)', then restart it",
            "'systemctl edit ita-reminderd' เพิ่มบรรทัด '\(line)' ใต้ [Service] แล้วเริ่มบริการใหม่")
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
        ok(.unit, unit.files.map(\.path).joined(separator: ", "))
    }
}
