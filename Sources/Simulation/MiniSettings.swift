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
                version: "simulation")
        }
    }

    /// Its registry; nil only if its documents could not be used.
    public static var registry: Registry? {
        readDocuments(agencyPath, from: MemoryDocuments(documents)).registry
    }
}
