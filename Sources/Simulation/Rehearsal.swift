import CivilTime
import Correspondence
import Daemon
import Diagnostics
import Effects
import Obligations
import Planning

/// A fiscal year in virtual time, through the same loop that serves in earnest: every letter, file and
/// journal line that it would produce. No mail leaves the machine.
public struct Rehearsal {
    /// What the people of the station do in the rehearsal.
    public enum Diligence: String, CaseIterable, Sendable {
        /// Nobody records anything: the most letters there can be.
        case idle
        /// Everything is recorded as done on its due date.
        case diligent
    }

    /// One letter of the rehearsal.
    public struct RehearsedLetter: Sendable {
        /// When it went out.
        public let at: Instant
        /// To whom.
        public let post: PostID
        /// Its Message-ID.
        public let messageID: String
        /// What it tells.
        public let notices: [NoticeID]
        /// Where it was written, relative to the output folder.
        public let path: String
        /// Its subject.
        public let subject: String
    }

    /// What came out.
    public struct Outcome: Sendable {
        /// The plans of the rehearsal.
        public let years: Years
        /// The letters in order.
        public let letters: [RehearsedLetter]
        /// The journal.
        public let journal: [RecordingJournal.Line]
        /// What is known at the end.
        public let book: Book
        /// Every record of it.
        public let records: [LedgerRecord]
    }

    let documents: any DocumentSource
    let settings: Daemon.Settings
    let years: Years
    let first: CivilDate
    let last: CivilDate
    let diligence: Diligence

    /// A rehearsal from one day to another, both inside.
    public init(
        documents: any DocumentSource, settings: Daemon.Settings, years: Years,
        from first: CivilDate, to last: CivilDate, diligence: Diligence = .idle
    ) {
        self.documents = documents
        self.settings = settings
        self.years = years
        self.first = first
        self.last = last
        self.diligence = diligence
    }

    /// Runs it.
    ///
    /// - Parameters:
    ///   - files: where letters and files go.
    ///   - progress: called with the virtual day, now and then.
    public func run(into files: any FileStore, progress: @escaping (CivilDate) -> Void) -> Outcome {
        let zone = years.zone
        let life = Life()
        let time = VirtualTime(
            from: zone.instant(first), until: zone.instant(last.adding(days: 1)), life: life)
        let ledger = MemoryLedger(life: life)
        let journal = RecordingJournal(clock: time)
        let mailer = RehearsalMailer(files: files, time: time, zone: zone, progress: progress)
        ledger.onRecord = { record in
            if case .claimed(let claim) = record.event {
                mailer.posts[claim.id.rawValue] = claim.post
            }
        }
        script(time, ledger)
        let world = World(
            clock: time, sleeper: time, ledger: ledger, mailer: mailer, files: files,
            documents: documents, service: RecordingService(), journal: journal)
        _ = Daemon.run(world, settings)
        let book = (try? ledger.book(rounds: RoundNames(years))) ?? Book()
        return Outcome(
            years: years, letters: letters(mailer, ledger.records), journal: journal.lines,
            book: book, records: ledger.records)
    }

    /// What diligent people record: each thing on its due date, at four in the afternoon.
    private func script(_ time: VirtualTime, _ ledger: MemoryLedger) {
        guard diligence == .diligent else { return }
        let zone = years.zone
        let evening = TimeOfDay(hour: 16, minute: 0) ?? .midnight
        for registry in years.registries {
            for obligation in registry.obligations {
                for due in dueDates(of: obligation, in: registry) where due.date >= first {
                    let at = zone.instant(due.date, evening)
                    for event in events(obligation, due, registry.fiscalYear) {
                        time.at(at, wake: .asked) { ledger.recordFact(event, at: at) }
                    }
                }
            }
        }
    }

    /// A diligent station reaches the minimum of its surveys too.
    private func events(
        _ obligation: Obligation, _ due: DueDate, _ year: FiscalYear
    ) -> [LedgerEvent] {
        let survey = MatterID(obligation.id, year)
        let answers = (obligation.quota?.parts ?? []).map { part in
            LedgerEvent.fact(
                .progress(
                    survey: survey, unit: part.unit, count: part.minimum, actor: "rehearsal"))
        }
        return answers + [
            .fact(
                .completed(
                    Completion(due.id, date: due.date, result: "rehearsal", actor: "rehearsal")))
        ]
    }

    private func letters(
        _ mailer: RehearsalMailer, _ records: [LedgerRecord]
    ) -> [RehearsedLetter] {
        var claims: [String: (PostID, [NoticeID])] = [:]
        for record in records {
            if case .claimed(let claim) = record.event {
                claims[claim.messageID] = (claim.post, claim.notices)
            }
        }
        return mailer.sent.compactMap { sent in
            guard let (post, notices) = claims[sent.mail.messageID] else { return nil }
            return RehearsedLetter(
                at: sent.at, post: post, messageID: sent.mail.messageID, notices: notices,
                path: sent.path, subject: sent.mail.subject)
        }
    }
}

/// Writes each letter as an .eml file, day by day, and takes responsibility for nothing else.
private final class RehearsalMailer: Mailer {
    /// Whose letter each claim is.
    var posts: [String: PostID] = [:]
    private(set) var sent: [(at: Instant, mail: OutgoingMail, path: String)] = []
    private let files: any FileStore
    private let time: VirtualTime
    private let zone: FixedZone
    private let progress: (CivilDate) -> Void

    init(
        files: any FileStore, time: VirtualTime, zone: FixedZone,
        progress: @escaping (CivilDate) -> Void
    ) {
        self.files = files
        self.time = time
        self.zone = zone
        self.progress = progress
    }

    func deliver(_ mail: OutgoingMail) -> DeliveryOutcome {
        let day = zone.date(at: time.now())
        progress(day)
        // As the text of the letter is named, so that the two are found from one another.
        let name = posts[mail.claim]?.rawValue ?? "letter"
        let path = "mail/\(day)/\(name)-\(mail.claim.prefix(8)).eml"
        do {
            try files.write(path, mail.bytes)
        } catch {
            return DeliveryOutcome(.deferred, detail: error.reason)
        }
        sent.append((time.now(), mail, path))
        return DeliveryOutcome(.accepted, detail: "written to \(path)")
    }
}
