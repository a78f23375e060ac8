import CivilTime
import Effects
import Loading
import Obligations
import Planning

/// How a desk comes by its plans: reads the documents, serves what may be served, and puts right what the days
/// change.
extension Desk {
    /// What a reading of the documents, and of those that were kept, came to.
    struct Reading {
        var plans: [LoadedDocuments] = []
        var kept: [LoadedDocuments] = []
        /// Whether reading came to an end within its bounds.
        var isBounded = true

        /// How rounds of older records are read.
        var names: RoundNames {
            let registries = (kept + plans).compactMap(\.registry)
            return Years(registries).map(RoundNames.init) ?? .asWritten
        }
    }

    static func read(
        _ world: World, _ settings: Daemon.Settings, asOf day: CivilDate
    ) -> Reading {
        var reading = Reading()
        reading.isBounded = world.host.trial {
            _ = readYears(settings.agencyPath, from: world.documents, asOf: day)
        }
        if reading.isBounded {
            reading.plans = readYears(settings.agencyPath, from: world.documents, asOf: day).plans
        }
        // Which of them are over, the book says.
        reading.kept = LastGood.all(
            around: day, from: world.files, asOf: day, besides: reading.plans)
        return reading
    }

    /// Reads the documents again; the last good plans stay in force where they cannot be used.
    func reload() {
        let now = host.clock.now()
        let today = planner.years.zone.date(at: now)
        _ = plans.look(asOf: today)
        let reading = Desk.read(world, settings, asOf: today)
        let before = planner.years.digest
        guard reading.isBounded else {
            plans.refuseAll(settings.agencyPath)
            report.documentsUnbounded(settings.agencyPath)
            refusalCauses = [report.unboundedWords]
            return
        }
        let outcome = plans.take(reading.plans, kept: reading.kept, book, at: now)
        serve()
        if planner.years.digest != before {
            unrecorded.append(.registryLoaded(digest: planner.years.digest))
            unrecorded += openings()
        }
        introduce(outcome, isBounded: true)
    }

    /// Makes the planner anew for the plans as they are.
    private func serve() {
        guard let years = plans.years(admin: settings.signOfLife.mailbox) else { return }
        planner = Planner(years)
        report.years = years
        areCalendarsStale = true
        calendarsWrittenThrough = nil
    }

    func introduce(_ outcome: Plans.Outcome, isBounded: Bool) {
        if !isBounded { report.documentsUnbounded(settings.agencyPath) }
        for (loaded, refusal, _) in outcome.refused {
            report.documentsRefused(loaded, refusal, isReload: true)
        }
        refusalCauses =
            (isBounded ? [] : [report.unboundedWords])
            + outcome.refused.map { report.words(of: $0.refusal, $0.loaded) }
        for (loaded, registry, changes) in outcome.served {
            report.documentsLoaded(loaded, registry)
            if let changes { report.planChanged(registry.fiscalYear, changes) }
            do {
                try LastGood.keep(loaded, of: registry.fiscalYear, in: world.files)
            } catch {
                report.fileFailed(error)
            }
        }
        for year in outcome.kept { report.planKept(year) }
    }

    /// What is put right as days go by: amendments whose day has come, years whose time is over, documents
    /// that somebody accepted.
    func tend(at now: Instant) {
        let today = planner.years.zone.date(at: now)
        if plans.hasAccepted(book) { reload() }
        let gone = plans.retire(book, at: now)
        if !gone.isEmpty {
            for year in gone { book.forget(year) }
            serve()
        }
        let announced = plans.look(asOf: today)
        for (before, after) in announced {
            report.planChanged(
                after.fiscalYear, PlanComparison(before, after, book, at: now))
        }
        if !announced.isEmpty { serve() }
    }

    /// When the plans change by themselves next.
    var nextAnnouncement: Instant? {
        plans.nextAnnouncement.map { planner.years.zone.instant($0) }
    }

    /// Whether the newest edit of the documents was refused, in whole or in part.
    var areDocumentsRefused: Bool { !plans.refusals.isEmpty }

    /// One line that says so, with the cause.
    var rejectedStatus: String { report.rejectedStatus(refusalCauses) }
}
