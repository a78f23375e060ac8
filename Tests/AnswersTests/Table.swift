import CivilTime
import Testing

/// One answer as somebody would write it, and what is to be read in it.
struct Case: CustomTestStringConvertible, Sendable {
    /// The day on which the answer was sent.
    let sent: String
    /// The post that answers.
    let post: String
    /// What the letter that is answered lists.
    let listed: String
    /// The answer.
    let text: String
    /// What is to be read in it.
    let wants: String

    var testDescription: String { "\(listed) | \(text.debugDescription) -> \(wants)" }
}

/// Answers to one letter. The 14th of March 2025 is a Friday.
func answers(
    to listed: String, sent: String = "2025-03-14", by post: String = "inspector-admin",
    _ rows: [(String, String)]
) -> [Case] {
    rows.map { Case(sent: sent, post: post, listed: listed, text: $0.0, wants: $0.1) }
}

/// All tables, by the kind of thing that they try.
let tables: [(kind: String, cases: [Case])] = [
    ("done", doneCases), ("not done", notDoneCases), ("days", dayCases), ("names", nameCases),
    ("rounds", roundCases), ("surveys", surveyCases), ("extensions", extensionCases),
    ("withdrawals", undoCases), ("several at once", severalCases), ("asked back", askedCases),
    ("mail", mailCases), ("slips", slipCases), ("manual", manualCases), ("second", secondCases),
]
