/// A generator that gives the same numbers each time (SplitMix64).
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// Texts such as officers write, and such as nobody should.
enum RandomText {
    static let pieces: [String] = [
        "ก", "กำ", "ที่", "น้ำ", "ผู้", "เก็บ", "แจ้ง", "โปร่ง", "ใส่", "ไม่", "ญี่", "ปู่", "ฤๅ", "กรกฎาคม",
        "๒๕๖๘",
        "สถานีตำรวจภูธร", "การประเมินคุณธรรม", "ครบกำหนด", "ITA", "OIT", "O14", "a", "Z", "measure",
        "2025-03-30",
        " ", " ", " ", "  ", "\t", "(", ")", "<", ">", "@", ",", ";", ":", "\\", "\"", ".", "[",
        "]",
        "=?", "?=", "=?UTF-8?B?4LiB?=", "=?utf-8?q?x?=", "_", "=", "?", "%", "'", "*", "🚓", "👮🏽‍♀️",
        "👨‍👩‍👧‍👦",
        "🇹🇭", "1️⃣", "é", "e\u{301}", "ก\u{E31}\u{E49}\u{E49}", "\u{E31}", "\u{301}", "\u{200B}",
        "\u{200D}",
        "\r\n", "\n", "\r", "\u{0}", "\u{7}", "\u{7F}", "\u{85}", "\u{9B}", "\u{2028}", "\u{202E}",
        "\u{2066}",
        "\u{FEFF}", "\u{FFFF}", "\r\nBcc: x@example.org", "\n\nFrom nobody", "\n.\n", "\u{A0}", "𠮷",
    ]

    static func make(pieces count: Int, using random: inout Seeded) -> String {
        var text = ""
        for _ in 0..<count { text += pieces.randomElement(using: &random) ?? "" }
        if Int.random(in: 0..<40, using: &random) == 0 {
            // One cluster longer than an encoded-word holds.
            text +=
                "ก" + String(repeating: "\u{E49}", count: Int.random(in: 10..<60, using: &random))
        }
        if Int.random(in: 0..<20, using: &random) == 0 {
            text += String(repeating: "x", count: Int.random(in: 60..<1200, using: &random))
        }
        return text
    }

    /// Seldom empty, mostly of a line's length, sometimes long.
    static func make(using random: inout Seeded) -> String {
        let longest = [2, 8, 20, 20, 60].randomElement(using: &random) ?? 8
        return make(pieces: Int.random(in: 0...longest, using: &random), using: &random)
    }
}
