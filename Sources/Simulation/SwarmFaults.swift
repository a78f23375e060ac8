import CivilTime
import Effects
import Obligations
import Planning

extension SeededWorld {
    func mailerFault() -> ScriptedMailer.Behaviour {
        switch generator.number(0...5) {
        case 0:
            return mailer("defers", .answer(DeliveryOutcome(.deferred, detail: "exit status 75")))
        case 1:
            return mailer("rejects", .answer(DeliveryOutcome(.rejected, detail: "exit status 67")))
        case 2:
            return mailer("dies", .answer(DeliveryOutcome(.unknown, detail: "signal 9")))
        case 3: return mailer("hangs", .hang(seconds: 60))
        case 4:
            return mailer("is gone", .answer(DeliveryOutcome(.deferred, detail: "no such program")))
        default:
            return mailer("is slow", .acceptAfter(seconds: generator.number(1...59)))
        }
    }

    private func mailer(
        _ name: String, _ behaviour: ScriptedMailer.Behaviour
    ) -> ScriptedMailer.Behaviour {
        count(.mailer, name)
        say("mailer \(name)")
        return behaviour
    }

    /// In the calm months the admin hears of the service, once each, whatever the planner thinks.
    func missingSignsOfLife() -> [String] {
        guard years.admin != nil else { return [] }
        var months: [CivilDate: Set<String>] = [:]
        for record in world.ledger.history {
            guard case .claimed(let claim) = record.event, claim.post == .admin else { continue }
            for notice in claim.notices {
                months[notice.due, default: []].insert(claim.messageID)
            }
        }
        let arrived = Set(world.mailer.received.map(\.mail.messageID))
        let calm = [-1, -2].map { years.newest.fiscalYear.end.adding(days: 1).adding(months: $0) }
        return calm.filter { months[$0, default: []].isDisjoint(with: arrived) }
            .map { "no sign of life came in the month of \($0)" }
    }

    /// What the letter under way speaks of is done at this moment: other letters of the same plan must
    /// not speak of it any more.
    func recordLateFact() {
        guard !world.ledger.isExchanged,
            case .claimed(let claim) = world.ledger.records.last?.event,
            let notice = claim.notices.first(where: { years.obligation($0.occurrence) != nil })
        else { return }
        let event = LedgerEvent.fact(
            .completed(Completion(notice.occurrence, date: notice.due, actor: "simulation")))
        world.ledger.recordFact(event, at: world.time.now())
        count(.lateFact)
        say("late fact \(event)")
    }

    /// An older copy takes the ledger's place, and some days later the admin accepts it.
    func exchange() {
        let lost = generator.number(1...40)
        guard lost < world.ledger.records.count else { return }
        world.ledger.exchange(forCopyOf: world.ledger.records.count - lost)
        count(.exchange)
        say("ledger exchanged for a copy without its last \(lost) records")
        accept(after: generator.number(60...300_000))
    }

    private func accept(after seconds: Int) {
        let at = min(world.time.trueMoment.adding(seconds: seconds), calmFrom.adding(seconds: -60))
        world.time.at(at, wake: .asked) { [self] in
            // Nobody accepts anything while the clock shows another day.
            if world.time.offset != 0, world.time.trueMoment < calmFrom.adding(seconds: -90_000) {
                return accept(after: 43_200)
            }
            world.ledger.accept(at: world.time.now())
            say("the older copy is accepted")
        }
    }
}
