import Effects

/// The `[Service]` settings of a unit with its drop-ins, as far as they bear on the mailer's rights.
///
/// - Source: systemd.unit(5), systemd.exec(5); NEWS of systemd 255 on NoNewPrivileges=.
struct UnitReading {
    /// One assignment that is in force.
    struct Setting: Hashable {
        let name: String
        let value: String
        let place: String

        var isOn: Bool { !["", "no", "false", "off", "0"].contains(value.lowercased()) }
    }

    private var settings: [String: [Setting]] = [:]

    init(_ unit: HostFacts.Unit) {
        for file in unit.files {
            var section = ""
            var pending = ""
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            for (index, raw) in lines.enumerated() {
                let line = trimmed(pending + raw)
                pending = ""
                if line.isEmpty || line.hasPrefix("#") || line.hasPrefix(";") { continue }
                if line.hasSuffix("\\") {
                    pending = line.dropLast() + " "
                    continue
                }
                if line.hasPrefix("[") {
                    section = line
                    continue
                }
                guard section == "[Service]", let equals = line.firstIndex(of: "=") else {
                    continue
                }
                take(
                    Setting(
                        name: trimmed(line[..<equals]),
                        value: trimmed(line[line.index(after: equals)...]),
                        place: "\(file.path):\(index + 1)"))
            }
        }
    }

    private mutating func take(_ setting: Setting) {
        // An empty assignment takes back what stands before it; a list grows, a switch is replaced.
        if setting.value.isEmpty {
            settings[setting.name] = nil
        } else if UnitReading.lists.contains(setting.name) {
            settings[setting.name, default: []].append(setting)
        } else {
            settings[setting.name] = [setting]
        }
    }

    /// The last assignment of a setting that is in force, or nil.
    func last(_ name: String) -> Setting? { settings[name]?.last }

    /// The words of a list in force.
    func list(_ name: String) -> [String] {
        (settings[name] ?? []).flatMap { $0.value.split(separator: " ").map(String.init) }
    }

    /// The assignments that give the service NoNewPrivileges, openly or behind the scenes.
    func withoutNewPrivileges(systemdVersion: Int?) -> [Setting] {
        var names = ["NoNewPrivileges", "DynamicUser"]
        // Of a unit without User= nothing is implied: root may load filters without it. Where the
        // version is not known the older behaviour is assumed, which is the stricter one.
        if last("User") != nil || last("DynamicUser")?.isOn == true, (systemdVersion ?? 0) < 255 {
            names += UnitReading.implying
        }
        return names.compactMap { last($0) }.filter(\.isOn)
    }

    /// The line that takes a setting back.
    static func undoing(_ setting: Setting) -> String {
        lists.contains(setting.name) ? "\(setting.name)=" : "\(setting.name)=no"
    }

    private static let lists: Set<String> = [
        "SystemCallFilter", "SystemCallArchitectures", "SystemCallLog", "RestrictAddressFamilies",
        "SupplementaryGroups", "ReadWritePaths", "CapabilityBoundingSet", "IPAddressDeny",
    ]

    /// Measured directive by directive on systemd 252.
    private static let implying = [
        "SystemCallFilter", "SystemCallArchitectures", "SystemCallLog", "RestrictAddressFamilies",
        "RestrictNamespaces", "PrivateDevices", "ProtectKernelTunables", "ProtectKernelModules",
        "ProtectKernelLogs", "ProtectClock", "ProtectHostname", "MemoryDenyWriteExecute",
        "RestrictRealtime", "RestrictSUIDSGID", "LockPersonality",
    ]
}

private func trimmed(_ text: some StringProtocol) -> String {
    let blanks: Set<Character> = [" ", "\t", "\r"]
    guard let first = text.firstIndex(where: { !blanks.contains($0) }),
        let last = text.lastIndex(where: { !blanks.contains($0) })
    else { return "" }
    return String(text[first...last])
}
