import CivilTime
import Glibc
import Testing

@testable import ThaiPhrases

/// What a piece of work costs this thread, in seconds of the processor: how busy the machine is with
/// other things does not count.
private func cpuSeconds(_ work: () -> Void) -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
}

/// A small generator of numbers that is the same on every machine (xorshift64*).
struct SmallRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }

    mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % limit }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}

@Suite struct FuzzTests {
    private var corpus: [String] {
        allRows.map { $0[0] }
    }

    private func mutated(_ phrase: String, with other: String, _ random: inout SmallRandom)
        -> String
    {
        var scalars = Array(phrase.unicodeScalars)
        let donor = Array(other.unicodeScalars)
        for _ in 0...random.below(4) where !scalars.isEmpty {
            let place = random.below(scalars.count)
            switch random.below(6) {
            case 0: scalars.remove(at: place)
            case 1: scalars.insert(random.pick(donor), at: place)
            case 2: scalars[place] = random.pick(donor)
            case 3: scalars.swapAt(place, random.below(scalars.count))
            case 4: scalars.insert(contentsOf: donor.prefix(random.below(12)), at: place)
            default: scalars = Array(scalars.prefix(place)) + donor.suffix(random.below(20))
            }
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    @Test(.timeLimit(.minutes(2)))
    func `twenty thousand damaged phrases are read without a fall`() {
        var random = SmallRandom(seed: 20_250_330)
        let phrases = corpus
        for _ in 0..<20_000 {
            let phrase = mutated(random.pick(phrases), with: random.pick(phrases), &random)
            let reading = read(phrase)
            let count = phrase.unicodeScalars.count
            #expect(!reading.meaning.notation.isEmpty)
            for warning in reading.warnings {
                #expect(warning.range.upperBound <= count, "\(phrase)")
            }
            if let range = reading.errorRange { #expect(range.upperBound <= count, "\(phrase)") }
            _ = ThaiText.normalForm(reading.meaning)
        }
    }

    @Test func `the time for a long phrase grows with its length only`() {
        let pieces = [
            "๑ และ ", "ทุก", "ทุกวันจันทร์ และ ", "ก่อน", "๓๐ มี.ค. ๖๘ หรือ ", "๑ - ", "ตาม", "(", ".",
            "๒๕",
            "วันที่", "ภายใน ", "ระหว่าง", "ขยาย", "สิ้นสุดการ", "๑ หรือ ๒ มี.ค. ๖๘ และ ", "๐๘.๐๐ น. และ ",
            "เดือนละ", "ก", "๑/", "ไตรมาสที่ ๑ และ ", "จากเดิม", "หลังการ", "ม.ย. ๖๘ ",
        ]
        for piece in pieces {
            let times = [400, 1600].map { count in
                let phrase = String(repeating: piece, count: count)
                return cpuSeconds { _ = read(phrase) }
            }
            // Four times the length may take four times the time; thirteen leaves room for noise.
            #expect(times[1] < times[0] * 13 + 0.06, "\(piece) \(times)")
        }
    }

    @Test func `a reading does not depend on what was read before`() {
        let phrases = corpus
        let first = phrases.map { read($0) }
        let second = Array(phrases.reversed().map { read($0) }.reversed())
        #expect(first == second)
    }
}
