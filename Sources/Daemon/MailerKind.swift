import Effects

/// The mailers of Debian by the way in which they get at their queue, which is what a sandbox breaks.
enum MailerKind: Hashable {
    /// Nothing is set-id: msmtp, or a program of the site's own.
    case plain(String)
    /// Runs as a group; members of that group need no such bit: Postfix (by postdrop), dma.
    case group(String, name: String)
    /// Needs its bit whatever the caller's groups are: Exim, nullmailer, OpenSMTPD.
    case identity(String)

    /// Judged by the program behind all links and by the helpers that are there.
    init(_ mailer: HostFacts.Program, helpers: [HostFacts.Program]) {
        let target = mailer.resolvedPath ?? mailer.path
        let name = target.split(separator: "/").last.map(String.init) ?? target
        let helper = helpers.first { $0.isSetUserID || $0.isSetGroupID }
        if name.hasPrefix("exim") {
            self = .identity("Exim")
        } else if name == "smtpctl" {
            self = .identity("OpenSMTPD")
        } else if name.hasPrefix("msmtp") {
            // Its group bit lets it read a common configuration only.
            self = .plain("msmtp")
        } else if name == "dma" {
            self = .group("dma", name: mailer.group)
        } else if mailer.isSetUserID {
            self = .identity(name)
        } else if mailer.isSetGroupID {
            self = .group(name, name: mailer.group)
        } else if name == "sendmail", let helper {
            // Postfix and nullmailer: sendmail itself is plain, and calls a program that is not.
            self =
                helper.isSetUserID
                ? .identity("nullmailer") : .group("Postfix", name: helper.group)
        } else {
            self = .plain(name)
        }
    }

    /// The mailer's name for people.
    var name: String {
        switch self {
        case .plain(let name), .group(let name, _), .identity(let name): name
        }
    }

    /// Whether it can queue a letter for a process that cannot gain rights.
    func worksWithoutNewPrivileges(groups: [String]) -> Bool {
        switch self {
        case .plain: true
        case .group(_, let group): groups.contains(group)
        case .identity: false
        }
    }

    /// The bit that it needs, in words for people.
    var need: String {
        switch self {
        case .plain: "-"
        case .group(_, let group): "set-group-ID \(group)"
        case .identity: "set-ID"
        }
    }

    /// The folder that it writes a letter into, where that is known.
    var spool: String? {
        switch name {
        case "Postfix": "/var/spool/postfix/maildrop"
        case "Exim": "/var/spool/exim4"
        case "dma": "/var/spool/dma"
        case "nullmailer": "/var/spool/nullmailer"
        case "OpenSMTPD": "/var/spool/smtpd"
        default: nil
        }
    }

    /// The drop-in of the package with which the hardened service can run it itself.
    var dropIn: String {
        switch (self, name) {
        case (.identity, _): "direct-set-id.conf"
        case (_, "Postfix"): "direct-postfix.conf"
        case (_, "dma"): "direct-dma.conf"
        default: "direct-plain.conf"
        }
    }
}
