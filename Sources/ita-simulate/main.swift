import Effects
import CivilTime
import Files
import Glibc
import Obligations
import Planning
import Simulation

// Worlds in which things break, over the real planner, loop and letters. Figures to stdout; the exit
// status is 1 when an invariant broke.
//
//   ita-simulate [WORLDS [FIRST-SEED]]

func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
let worlds = arguments.first ?? 2000
let firstSeed = arguments.dropFirst().first ?? 1
guard let settings = MiniStation.settings, let registry = MiniStation.registry,
    let first = CivilDate("2025-01-02"), let last = CivilDate("2025-05-20")
else { exit(70) }

var broken = 0
let begin = seconds()
let exhaustive = ExhaustiveCrashes(
    settings: settings, registry: registry, from: first, to: last)
let calm = exhaustive.world(crashAt: nil)
var repeats = 0
for point in 1...max(calm.life.points, 1) {
    let world = exhaustive.world(crashAt: point)
    let breaches = exhaustive.breaches(world, beside: calm)
    repeats += world.mailer.received.count - Set(world.mailer.received.map(\.mail.messageID)).count
    if !breaches.isEmpty {
        broken += 1
        print("crash at effect \(point): \(breaches.prefix(3).joined(separator: "; "))")
    }
    if point % 50 == 0, isTerminal(2) {
        writeStandardError("\r\u{1B}[Kcrash \(point) of \(calm.life.points)")
    }
}
if isTerminal(2) { writeStandardError("\r\u{1B}[K") }
print(
    "every crash point: \(calm.life.points) effects, \(calm.mailer.received.count) letters a world, \(repeats) marked repeats, \(rounded(seconds() - begin)) s"
)

let swarm = seconds()
var faults: [String: Int] = [:]
var letters = 0
for seed in firstSeed..<(firstSeed + worlds) {
    let world = SeededWorld(seed: seed, settings: settings, registry: registry)
    let breaches = world.run()
    letters += world.world.mailer.received.count
    faults.merge(world.faults) { $0 + $1 }
    if !breaches.isEmpty {
        broken += 1
        print("seed \(seed): \(breaches.prefix(4).joined(separator: "; "))")
        for line in world.transcript.suffix(25) { print("    \(line)") }
    }
    if seed % 20 == 0, isTerminal(2) { writeStandardError("\r\u{1B}[Kworld \(seed)") }
}
if isTerminal(2) { writeStandardError("\r\u{1B}[K") }
print(
    "seeded worlds: \(worlds) fiscal years, \(letters) letters, \(rounded(seconds() - swarm)) s")
for (kind, count) in faults.sorted(by: { $0.key < $1.key }) { print("  \(kind): \(count)") }
print("broken invariants: \(broken)")
exit(broken == 0 ? 0 : 1)
