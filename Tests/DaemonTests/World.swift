import CivilTime
import Daemon
import Effects
import Obligations
import Planning
import Simulation
import Testing

/// A world around the daemon of the small station.
func world(
    from start: String, until end: String, documents: [String: String] = MiniStation.documents
) -> SimulatedWorld {
    SimulatedWorld(documents: documents, from: moment(start), until: moment(end))
}

func settings() throws -> Daemon.Settings { try #require(MiniStation.settings) }

extension SimulatedWorld {
    /// The journal's entries of a kind.
    func entries(_ kind: MessageKind) -> [RecordingJournal.Line] {
        journal.lines.filter { $0.entry.kind == kind }
    }

    /// An officer records a fact, and the daemon is told.
    func fact(_ text: String, _ event: LedgerEvent) {
        let at = moment(text)
        time.at(at, wake: .asked) { [ledger, time] in
            ledger.recordFact(event, at: time.now())
        }
    }

    /// Other documents are put in place, and the admin asks for a reload.
    func reload(_ text: String, _ edited: [String: String]) {
        time.at(moment(text), wake: .reload) { [documents] in documents.texts = edited }
    }

    /// Every claim that was made, with its notices.
    var claims: [(at: Instant, post: PostID, notices: [NoticeID], attempt: Int)] {
        ledger.records.compactMap { record in
            guard case .claimed(let claim) = record.event else { return nil }
            return (record.at, claim.post, claim.notices, claim.attempt)
        }
    }

    /// `day post notice`, in order of the words, for every notice that was taken.
    var told: [String] {
        letterLines(ledger.records).flatMap { line -> [String] in
            let parts = line.split(separator: ": ", maxSplits: 1)
            let post = parts[0].split(separator: " ").last ?? ""
            return (parts.last ?? "").split(separator: "; ").map { "\(post) \($0)" }
        }.sorted()
    }
}

func done(_ id: String, in year: FiscalYear = FiscalYear(2568), on date: String) -> LedgerEvent {
    .fact(.completed(Completion(OccurrenceID(ObligationID(id), year), date: day(date))))
}

extension JournalEntry {
    /// The value of a field, or nil.
    func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}
