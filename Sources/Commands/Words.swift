import Obligations
import Correspondence
import Files

/// The language people are spoken to in: `--language`, else ITA_LANGUAGE, else the locale.
///
/// Decided once when the program starts; help texts ask for it before any option is read, so the option
/// is looked up in the bare arguments.
let language: Language = {
    let arguments = CommandLine.arguments
    if let index = arguments.firstIndex(of: "--language"), index + 1 < arguments.count {
        return Language(rawValue: arguments[index + 1]) ?? .english
    }
    for argument in arguments where argument.hasPrefix("--language=") {
        return Language(rawValue: String(argument.dropFirst(11))) ?? .english
    }
    for name in ["ITA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"] {
        guard let value = environment(name), !value.isEmpty else { continue }
        return value.hasPrefix("th") ? .thai : .english
    }
    return .english
}()

/// A text in the language of the person at the keyboard.
func words(_ english: String, _ thai: String) -> String { language == .thai ? thai : english }
