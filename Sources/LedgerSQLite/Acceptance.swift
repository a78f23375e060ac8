import CivilTime
import Effects
import Planning

extension SQLiteLedger {
    /// Records that this ledger goes on although records of it are lost or doubted; nothing when neither is so.
    ///
    /// - Parameters:
    ///   - reason: why, for the auditor.
    ///   - actor: who says so.
    public func accept(
        reason: String, actor: String, at moment: Instant
    ) throws(LedgerFailure) -> LedgerAcceptance {
        // Opened once more, because nothing is written through one that is held against its witness.
        let open = try SQLiteLedger(path: connection.path)
        let report = try open.audit()
        let acceptance: LedgerAcceptance
        let restoration: Restoration
        if let exchange = try loss(seenBy: open) {
            acceptance = .lost(exchange)
            restoration = Restoration(
                lostThrough: exchange.known, lostDigest: exchange.digest,
                lostUntil: exchange.knownAt, comment: reason, actor: actor)
        } else if let fault = report.faults.first, try open.isDoubted() {
            acceptance = .doubted(from: fault.sequence, through: report.lastSequence)
            // What the records behind it say is not certain: all that was owed until now may be told.
            restoration = Restoration(
                lostThrough: report.lastSequence, lostDigest: report.headDigest ?? "",
                lostUntil: moment, comment: reason, actor: actor)
        } else {
            return .nothing
        }
        try open.append(
            [.fact(.restored(restoration))], at: moment, expecting: report.lastSequence)
        return acceptance
    }

    /// Whether the chain does not hold and nobody has accepted that yet.
    private func isDoubted() throws(LedgerFailure) -> Bool {
        do throws(LedgerFailure) {
            try changes(after: 0) { (_) throws(LedgerFailure) in }
            return false
        } catch {
            if case .doubted = error { return true }
            throw error
        }
    }
}
