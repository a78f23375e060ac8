/// The two languages of the program: of what it says to the admin, and of its commands. Letters to
/// officers are in Thai.
public enum Language: String, CaseIterable, Sendable {
    case thai = "th"
    case english = "en"
}
