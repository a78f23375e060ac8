import CivilTime
import Correspondence
import Effects
import Obligations
import Planning

/// Whether and to whom the service gives a sign of life each month.
public enum SignOfLife: Hashable, Sendable {
    /// To this mailbox.
    case to(String)
    /// To nobody, because the configuration says so.
    case off
    /// To nobody, because the configuration names no admin.
    case nobody
}

extension SignOfLife {
    /// The mailbox that it goes to, or nil.
    public var mailbox: String? { if case .to(let mailbox) = self { mailbox } else { nil } }
}

extension Desk {
    /// How the service stands, for the letter to its admin; asked for once a month.
    func serviceReport(_ plan: Plan, at now: Instant) -> ServiceReport {
        var result = ServiceReport()
        result.version = settings.version
        result.overdueCount = plan.overdueCount
        result.nextWake = plan.nextWake.flatMap { $0 > now ? $0 : nil }
        if let examination = try? world.ledger.examine() {
            result.records = examination.records
            result.head = examination.head
            result.ledgerFaults = examination.faults
        }
        if areDocumentsRefused { result.findings.append(rejectedStatus) }
        if let probe = host.probe {
            result.findings += SelfCheck.run(
                probe(), years: planner.years, newest: book.greatestAt, at: now,
                language: settings.letters.language, isService: true,
                signOfLife: settings.signOfLife
            ).filter { $0.standing != .ok }.map {
                $0.remedy.isEmpty ? $0.message : "\($0.message) – \($0.remedy)"
            }
        }
        return result
    }
}
