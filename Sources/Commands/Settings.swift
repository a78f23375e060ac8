import Correspondence
import Loading

extension DaemonSettings {
    /// How letters look, in the language of those who read the journal.
    func letterSettings(_ language: Language) -> LetterSettings {
        LetterSettings(
            from: from, envelopeSender: envelopeSender, replyTo: replyTo, language: language)
    }
}
