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

    /// Its registry; nil only if its documents could not be used.
    public static var registry: Registry? {
        readDocuments(agencyPath, from: MemoryDocuments(documents)).registry
    }
}
