import CivilTime
import Testing

@testable import Correspondence
@testable import ReceivedMail

/// A message of lines; `\r\n` between them, as it comes from the net.
func message(_ lines: String...) throws -> ReceivedMessage {
    try ReceivedMessage(Array(lines.joined(separator: "\r\n").utf8))
}

/// A message whose body is bytes of one byte a letter.
func message(_ head: [String], body: [UInt8]) throws -> ReceivedMessage {
    try ReceivedMessage(Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
}

/// Thai in TIS-620: U+0E01 to U+0E5B lie at 0xA1 to 0xFB.
func thaiBytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
        (0x0E01...0x0E5B).contains(scalar.value)
            ? UInt8(scalar.value - 0x0E01 + 0xA1) : UInt8(truncatingIfNeeded: scalar.value)
    }
}

/// As the letters of this project have it.
func base64(_ bytes: [UInt8]) -> String {
    String(decoding: Base64.encodeLines(bytes), as: UTF8.self)
}

func base64(_ text: String) -> String { base64(Array(text.utf8)) }

/// A text's lines without the blank ones.
func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter { line in
        line.contains { !$0.isWhitespace && $0 != ">" }
    }
}

let head = [
    "From: =?UTF-8?B?4LiY4Li44Lij4LiB4Liy4Lij?= <Clerk@Station.example>",
    "To: ita@station.example",
    "Subject: =?UTF-8?B?4LiV4Lit4Lia?=",
    "Date: Fri, 14 Mar 2025 23:30:00 +0700",
    "Message-ID: <answer-1@phone.example>",
    "In-Reply-To: <ita.2568.abc@mini.ita-reminderd.invalid>",
    "References: <older@x.example> <ita.2568.abc@mini.ita-reminderd.invalid>",
    "MIME-Version: 1.0",
]
