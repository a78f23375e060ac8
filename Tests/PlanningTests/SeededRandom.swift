import CivilTime

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

    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// A number from 0 up to, but not including, a limit.
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

    mutating func between(_ first: Int, _ last: Int) -> Int { first + below(last - first + 1) }

    /// One of several; they must not be empty.
    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    /// A day of the fiscal year 2568, or a little beside it.
    mutating func date() -> CivilDate { day("2024-10-01").adding(days: between(-10, 375)) }
}
