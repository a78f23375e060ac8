import Correspondence
import Daemon
import Obligations

extension MiniStation {
    /// The settings of its daemon; nil only if the example addresses were no addresses.
    public static var settings: Daemon.Settings? {
        MailAddress(displayName: "ITA", mailbox: "ita@mini.example").map { from in
            Daemon.Settings(
                agencyPath: agencyPath,
                letters: LetterSettings(
                    from: from, envelopeSender: from.mailbox, language: .english),
                version: "simulation", signOfLife: .off)
        }
    }

    /// The same with an admin, who gets a sign of life each month.
    public static var settingsWithAdmin: Daemon.Settings? {
        var settings = settings
        settings?.signOfLife = .to("admin@mini.example")
        return settings
    }

    /// The plans of several fiscal years from 2568 on, the same duties each; nil only if they could not be
    /// used.
    public static func years(_ count: Int, admin: String? = "admin@mini.example") -> Years? {
        let numbers = (0..<count).map { 2568 + $0 }
        let texts = numbers.map { plan(of: $0) }
            .reduce(sharedParts) { $0.merging($1) { _, new in new } }
        let loaded = readYears(".", from: MemoryDocuments(texts))
        guard loaded.plans.allSatisfy({ $0.registry != nil }) else { return nil }
        return loaded.years(admin: admin)
    }

    /// Its registry; nil only if its documents could not be used.
    public static var registry: Registry? {
        readDocuments(agencyPath, from: MemoryDocuments(documents)).registry
    }
}
