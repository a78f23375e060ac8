import CivilTime
import Glibc

/// A generator whose numbers depend on nothing but its seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Songkran of 2025 as offices kept it: Monday 14 and Tuesday 15 April.
func songkran() -> HolidayTable {
    HolidayTable(
        ["2025-04-14", "2025-04-15"].compactMap { CivilDate($0) }.map {
            .init(date: $0, name: "วันสงกรานต์")
        })
}

func randomHolidays(
    from first: CivilDate, days: Int, count: Int, _ random: inout SeededRandom
) -> HolidayTable {
    HolidayTable(
        (0..<count).map { _ in
            .init(date: first.adding(days: Int.random(in: 0..<days, using: &random)), name: "x")
        })
}

/// The lines of a fixture that lies beside this file; empty when it cannot be read.
func fixture(_ name: String, beside path: String = #filePath) -> [String] {
    let folder = path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)
    guard let file = fopen("\(folder)/\(name)", "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        guard count > 0 else { break }
        bytes.append(contentsOf: buffer[..<count])
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
}
