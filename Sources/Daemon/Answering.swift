import CivilTime
import Control
import Effects
import Obligations
import Planning

/// How a desk answers whoever asks at the control channel.
extension Desk {
    /// As long as this is left for letters, officers' facts are taken.
    private static let leastSpace: Int64 = 32 << 20

    /// Answers everybody who asks at this moment.
    ///
    /// - Returns: whether something was recorded, so that what was planned before is out of date.
    @discardableResult
    func answerCalls() -> Bool {
        guard let control = host.control else { return false }
        let before = book.lastSequence
        // A turn is not for askers alone: who comes meanwhile wakes the loop again.
        for _ in 0..<32 {
            guard let call = control.nextCall() else { break }
            control.answer(call, with: reply(to: call).frame)
        }
        return book.lastSequence != before
    }

    private func reply(to call: ControlCall) -> Reply {
        let request: Request
        do throws(Frame.Fault) {
            request = try Request(frame: call.request)
        } catch {
            return .refused(status: 76, "the request was not understood: \(error.message)")
        }
        let now = host.clock.now()
        if let refusal = refusal(of: request, by: call.caller, at: now) { return refusal }
        do throws(LedgerFailure) {
            try refresh()
        } catch {
            // What is lost or doubted only an acceptance can mend; a ledger at fault takes nothing else.
            guard case .acceptLedger = request.wish else {
                return .refused(status: error.isPassing ? 75 : 74, error.message)
            }
        }
        lookAtClock()
        let actor = call.caller.actor(onBehalf: request.onBehalf)
        let clerk = Clerk(planner.years, world.ledger, at: now, hold: hold(at: now))
        let outcome = clerk.hear(request, by: actor, isAdmin: call.caller.isAdmin, &book)
        guard case .recorded(let receipt) = outcome.reply else { return outcome.reply }
        report.recorded(receipt, outcome, request.wish)
        if outcome.fact == nil {
            // The ledger is another one now, and is read anew before anything is planned.
            forgetBook()
        }
        areCalendarsStale = true
        return outcome.reply
    }

    /// What bounds how much is recorded; root is not bounded.
    private func refusal(of request: Request, by caller: Caller, at now: Instant) -> Reply? {
        if caller.isAdmin { return nil }
        if !allowances.take(caller.user, at: now) {
            return .refused(
                status: 75,
                request.language == .thai
                    ? "สั่งได้ไม่เกิน \(Allowances.perMinute) ครั้งต่อนาที และ \(Allowances.perDay) ครั้งต่อวัน ให้ลองใหม่ภายหลัง"
                    : "more than \(Allowances.perMinute) requests in a minute or \(Allowances.perDay) in a day are not taken: try again later"
            )
        }
        if let free = host.freeBytes(), free < Desk.leastSpace {
            return .refused(
                status: 75,
                request.language == .thai
                    ? "ที่ว่างในดิสก์เหลือน้อย จึงเก็บไว้สำหรับการแจ้งเตือน แจ้งผู้ดูแลระบบ"
                    : "the disk is nearly full, and what is left is for the reminders: tell the admin"
            )
        }
        return nil
    }
}
