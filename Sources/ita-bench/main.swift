import CivilTime
import Daemon
import Diagnostics
import Effects
import Files
import Glibc
import Loading
import Obligations
import Planning
import Simulation
import Systemd

// What a cycle with nothing due costs, for the example station and for one a thousand times as large.
// Figures and ratios only; nothing here judges.

/// CPU seconds of this process so far.
func cpuSeconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

/// Resident bytes of this process.
func residentBytes() -> Int {
    let text = (try? String(decoding: readWholeFile("/proc/self/statm"), as: UTF8.self)) ?? ""
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
}

/// The registry with every obligation repeated under other names.
func multiplied(_ registry: Registry, by factor: Int) -> Registry {
    let obligations = (0..<factor).flatMap { copy in
        registry.obligations.map { one in
            Obligation(
                id: ObligationID(copy == 0 ? one.id.rawValue : "s\(copy)-\(one.id.rawValue)"),
                kind: one.kind, title: one.title, indicator: one.indicator, output: one.output,
                asWritten: one.asWritten, schedule: one.schedule, inForceFrom: one.inForceFrom,
                performers: one.performers, controllers: one.controllers, leadDays: one.leadDays,
                quota: one.quota, source: one.source)
        }
    }
    return Registry(
        agency: registry.agency, fiscalYear: registry.fiscalYear,
        inForceFrom: registry.inForceFrom, posts: registry.posts, secretary: registry.secretary,
        holidays: registry.holidays, policy: registry.policy, obligations: obligations,
        digest: registry.digest)
}

struct Measured {
    var first = 0.0
    var idle = 0.0
    var bytes = 0
}

/// First plan, then `cycles` plans in which nothing is due.
func measure(_ registry: Registry, cycles: Int) -> Measured {
    var result = Measured()
    let zone = registry.agency.zone
    // A Saturday: nothing is due and nothing is overdue on the first day of the year before.
    var now = zone.instant(registry.fiscalYear.start).adding(seconds: 1)
    var book = Book()
    book.apply(
        LedgerRecord(
            sequence: 1, at: now, event: .started(version: "bench", digest: registry.digest)))
    trimMemory()
    let before = residentBytes()
    var planner = Planner(Years(registry))
    let start = cpuSeconds()
    var plan = planner.plan(book, at: now)
    result.first = cpuSeconds() - start
    trimMemory()
    result.bytes = max(residentBytes() - before, 0)
    precondition(plan.actions.isEmpty, "something is due at the moment that was to be quiet")
    let idle = cpuSeconds()
    for cycle in 0..<cycles {
        // The clock goes on, but not so far that the first notice of the year becomes due.
        if cycle % 20 == 0 { now = now.adding(seconds: 1) }
        plan = planner.plan(book, at: now)
    }
    result.idle = (cpuSeconds() - idle) / Double(cycles)
    return result
}

func microseconds(_ seconds: Double) -> String { "\((seconds * 1e8).rounded() / 100) µs" }

do {
    if try benchLedger(Array(CommandLine.arguments.dropFirst())) { exit(0) }
} catch {
    writeStandardError("ita-bench: \(error.message)\n")
    exit(74)
}
let root = CommandLine.arguments.dropFirst().first ?? "config"
let loaded = readDocuments("agencies/changhan/agency.yaml", from: FolderDocuments(root: root))
guard let registry = loaded.registry else {
    writeStandardError("ita-bench: no registry under '\(root)'\n")
    exit(66)
}
let factor = 1000
let cycles = 200_000
let one = measure(registry, cycles: cycles)
let large = multiplied(registry, by: factor)
let many = measure(large, cycles: cycles)
let obligations = registry.obligations.count
print("obligations                      \(obligations)   and \(large.obligations.count)")
print(
    "first plan, CPU                  \(microseconds(one.first))   and \(microseconds(many.first))")
print("cycle with nothing due, CPU      \(microseconds(one.idle))   and \(microseconds(many.idle))")
print(
    "ratio of the idle cycles         \((many.idle / one.idle * 100).rounded() / 100)  (x\(factor) registry)"
)
print("agenda and plan, bytes each      \(many.bytes / large.obligations.count) per obligation")
