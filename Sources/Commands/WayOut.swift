import Diagnostics
import Files

// All that the tool says goes out here, and is cleaned: a title in a document and a fact of an officer may hold
// orders to a terminal. Nothing else in this room writes to the standard streams; a test holds that.

/// Says a text on standard output.
func print(_ text: String = "", terminator: String = "\n") {
    Swift.print(clean(text), terminator: terminator)
}

/// Says a text on standard output as it is, without a line's end; false when it could not be written whole.
@discardableResult
func printWhole(_ text: String) -> Bool { writeStandardOutput(clean(text)) }

/// Says a text on standard error.
func complain(_ text: String) { writeStandardError(clean(text)) }

/// Prints JSON, which says the same and orders nothing.
func printCleanJSON(_ text: String) { Swift.print(cleanJSON(text)) }
