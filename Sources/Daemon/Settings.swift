import Correspondence
import Loading

/// Settings that were read and yet cannot be used.
public struct SettingsFailure: Error, Hashable, Sendable {
    /// One sentence.
    public let message: String
}

extension DaemonSettings {
    /// Whether and to whom the service gives a sign of life each month.
    public var signOfLife: SignOfLife {
        hasSignOfLife ? admin.map { .to($0) } ?? .nobody : .off
    }

    /// What the daemon is told at its start, from its configuration file.
    ///
    /// - Parameter agency: the agency's file, instead of the configured one.
    /// - Throws: `SettingsFailure` when the sender is no mailbox.
    public func daemonSettings(agency: String? = nil) throws(SettingsFailure) -> Daemon.Settings {
        guard let from = MailAddress(displayName: fromName, mailbox: fromMailbox) else {
            throw SettingsFailure(message: "the sender '\(fromMailbox)' is no mailbox")
        }
        return Daemon.Settings(
            agencyPath: agency ?? agencyPath,
            letters: LetterSettings(
                from: from, envelopeSender: envelopeSender,
                replyTo: replyTo.flatMap { MailAddress(mailbox: $0) }, language: language),
            version: programVersion, signOfLife: signOfLife)
    }
}
