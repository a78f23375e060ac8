import CivilTime
import Effects
import Files
import Glibc
import Obligations
import Planning
import Simulation

// Worlds in which things break, over the real planner, loop and letters. Figures to stdout; it ends with
// status 1 at the first broken invariant, after a transcript.
//
//   ita-simulate [--all] [--whole] [--step N] [--years N] [WORLDS [FIRST-SEED]]
//
//   --all      goes on after a broken invariant and counts them
//   --step N   crashes at one effect in N, default 1; 0 leaves the crash points out
//   --whole    prints the whole transcript of a world that broke an invariant
//   --years N  worlds of N fiscal years in a row, and the crash points of a change of year

func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

var goesOn = false
var isWhole = false
var span = 1
var step = 1
var numbers: [UInt64] = []
var words = CommandLine.arguments.dropFirst()
while let word = words.popFirst() {
    switch word {
    case "--all": goesOn = true
    case "--whole": isWhole = true
    case "--step":
        guard let value = words.popFirst().flatMap(Int.init), value >= 0 else { exit(64) }
        step = value
    case "--years":
        guard let value = words.popFirst().flatMap(Int.init), (1...4).contains(value) else {
            exit(64)
        }
        span = value
    default:
        guard let value = UInt64(word) else {
            writeStandardError(
                "usage: ita-simulate [--all] [--whole] [--step N] [--years N] [WORLDS [FIRST-SEED]]\n"
            )
            exit(64)
        }
        numbers.append(value)
    }
}
let worlds = numbers.first ?? 2000
let firstSeed = numbers.dropFirst().first ?? 1
guard let settings = MiniStation.settingsWithAdmin, let registry = MiniStation.registry,
    let years = MiniStation.years(max(span, 2)), let first = CivilDate("2025-01-02"),
    let last = CivilDate("2025-05-20"), let september = CivilDate("2025-09-20"),
    let november = CivilDate("2025-11-05")
else { exit(70) }

var broken = 0

/// What broke, with the last of what happened before, short enough to read.
@MainActor func report(_ name: String, _ breaches: [String], _ transcript: [String]) {
    broken += 1
    if isTerminal(2) { writeStandardError("\r\u{1B}[K") }
    print("\(name): \(breaches.prefix(4).joined(separator: "; "))")
    for line in isWhole ? transcript[...] : transcript.suffix(25) { print("    \(line)") }
    fflush(nil)
    if !goesOn { exit(1) }
}

if step > 0 {
    let begin = seconds()
    let exhaustive =
        span > 1
        ? ExhaustiveCrashes(settings: settings, years: years, from: september, to: november)
        : ExhaustiveCrashes(settings: settings, registry: registry, from: first, to: last)
    let calm = exhaustive.world(crashAt: nil)
    if let breach = calm.breach { report("without a crash", [breach], []) }
    var repeats = 0
    var points = 0
    for point in stride(from: 1, through: max(calm.life.points, 1), by: step) {
        let world = exhaustive.world(crashAt: point)
        let breaches = exhaustive.breaches(world, beside: calm)
        points += 1
        repeats +=
            world.mailer.received.count - Set(world.mailer.received.map(\.mail.messageID)).count
        if !breaches.isEmpty { report("crash at effect \(point)", breaches, []) }
        if point % 50 == 0, isTerminal(2) {
            writeStandardError("\r\u{1B}[Kcrash \(point) of \(calm.life.points)")
        }
    }
    if isTerminal(2) { writeStandardError("\r\u{1B}[K") }
    print(
        "crash points: \(points) of \(calm.life.points) effects, \(calm.mailer.received.count) letters a world, \(repeats) marked repeats, \(rounded(seconds() - begin)) s"
    )
    fflush(nil)
}

let swarm = seconds()
var faults: [String: Int] = [:]
var letters = 0
for seed in firstSeed..<(firstSeed + worlds) {
    let world =
        span > 1
        ? SeededWorld(seed: seed, settings: settings, years: years)
        : SeededWorld(seed: seed, settings: settings, registry: registry)
    let breaches = world.run()
    letters += world.world.mailer.received.count
    faults.merge(world.faults) { $0 + $1 }
    if !breaches.isEmpty { report("seed \(seed)", breaches, world.transcript) }
    if seed % 20 == 0, isTerminal(2) { writeStandardError("\r\u{1B}[Kworld \(seed)") }
}
if isTerminal(2) { writeStandardError("\r\u{1B}[K") }
print(
    "seeded worlds: \(worlds) of \(span) fiscal years, \(letters) letters, \(rounded(seconds() - swarm)) s"
)
for (kind, count) in faults.sorted(by: { $0.key < $1.key }) { print("  \(kind): \(count)") }
print("broken invariants: \(broken)")
exit(broken == 0 ? 0 : 1)
