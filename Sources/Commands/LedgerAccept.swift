import ArgumentParser
import CivilTime
import Daemon
import Effects
import Files
import LedgerSQLite
import Obligations
import Planning
import Systemd

/// `itactl ledger accept`.
struct LedgerAcceptCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "accept",
            abstract: words(
                "Go on with a restored ledger, or with one whose chain does not hold.",
                "ใช้บันทึกที่กู้คืน หรือที่สายโซ่ไม่ถูกต้อง ต่อไป"),
            discussion: words(
                """
                The service keeps beside the ledger where it ended. When an older copy takes its place, all \
                mail is held: nobody knows what the lost records said. Put the newest ledger back if there \
                is one. If there is none, accept the copy. The ledger then keeps who accepted it and why, \
                and every letter whose notice may have been told in the lost time says that it may be a \
                repeat. The same holds for a ledger whose chain 'itactl ledger verify' finds broken: look first \
                who touched it. With the service stopped: accept, record the facts of the lost time again (itactl \
                done …), start.

                Exit status: 0 accepted, 1 nothing is lost and nothing to accept, 64 no reason was given, \
                66 there is no ledger, 74 it cannot be written.

                Example:
                  itactl ledger accept --reason 'disk of 12 March broken, backup of 11 March restored'
                """,
                """
                บริการจำไว้นอกบันทึกว่าบันทึกจบที่ใด เมื่อบันทึกถูกแทนด้วยสำเนาเก่า จะพักการส่งทั้งหมด เพราะไม่ทราบว่า \
                รายการที่หายระบุอะไรไว้ หากยังมีบันทึกล่าสุดให้นำกลับมา หากไม่มีให้ใช้คำสั่งนี้ บันทึกจะเก็บว่าใครยอมรับและเพราะเหตุใด \
                และจดหมายทุกฉบับที่อาจเคยแจ้งแล้วจะระบุว่าอาจซ้ำ ให้ทำขณะหยุดบริการ: ยอมรับ บันทึกผลของช่วงที่หายอีกครั้ง \
                (itactl done …) แล้วเริ่มบริการ

                สถานะจบ: 0 ยอมรับแล้ว, 1 ไม่มีอะไรหาย, 64 ไม่ระบุเหตุผล, 66 ไม่มีบันทึก, 74 เขียนไม่ได้
                """))
    }

    @OptionGroup var shared: SharedOptions
    @Option(help: ArgumentHelp(words("Why, for the auditor.", "เหตุผล สำหรับผู้ตรวจสอบ")))
    var reason: String

    func run() throws {
        try execute {
            guard reason.contains(where: { !$0.isWhitespace }) else {
                throw CommandFailure(
                    words("--reason must say why", "--reason ต้องระบุเหตุผล"), status: 64)
            }
            let path = try ledgerPath(shared)
            let state = splitPath(path).folder
            let ledger = try SQLiteLedger(path: path)
            let report = try ledger.audit()
            let witness = SQLiteLedger.witnessPath(stateDirectory: state)
            let now = RealClock().now()
            let zone = (try? Workspace(shared).years())?.zone ?? .bangkok
            if let exchange = try ledger.exchange(witness: witness) {
                let restoration = Restoration(
                    lostThrough: exchange.known, lostDigest: exchange.digest,
                    lostUntil: exchange.knownAt, comment: reason, actor: actor)
                try append(restoration, ledger, report, at: now)
                say(exchange, zone.format(exchange.knownAt))
            } else if let fault = report.faults.first, try isDoubted(ledger) {
                // What the records behind it say is not certain: all that was owed until now may be told.
                let restoration = Restoration(
                    lostThrough: report.lastSequence, lostDigest: report.headDigest ?? "",
                    lostUntil: now, comment: reason, actor: actor)
                try append(restoration, ledger, report, at: now)
                say(doubtedFrom: fault.sequence, through: report.lastSequence)
            } else {
                print(
                    words("Nothing is lost: there is nothing to accept.", "ไม่มีรายการใดหาย"))
                throw ExitCode(1)
            }
            _ = nudge(directory: state)
        }
    }

    private func append(
        _ restoration: Restoration, _ ledger: SQLiteLedger, _ report: ChainReport, at now: Instant
    ) throws {
        _ = try ledger.append(
            [.fact(.restored(restoration))], at: now, expecting: report.lastSequence)
    }

    /// Whether the chain does not hold and nobody has accepted that yet.
    private func isDoubted(_ ledger: SQLiteLedger) throws -> Bool {
        do throws(LedgerFailure) {
            try ledger.changes(after: 0) { (_) throws(LedgerFailure) in }
            return false
        } catch {
            if case .doubted = error { return true }
            throw error
        }
    }

    private func say(doubtedFrom record: Int64, through last: Int64) {
        let sentence = words(
            "Accepted: the ledger goes on after record \(last), although its chain holds only up to before record \(record). Letters that may be repeats say so.",
            "ยอมรับแล้ว: บันทึกต่อจากรายการ \(last) แม้สายโซ่ถูกต้องเพียงก่อนรายการ \(record) จดหมายที่อาจซ้ำจะระบุไว้"
        )
        note(
            sentence,
            [.init("ITA_RECORD", String(last)), .init("ITA_KNOWN_RECORD", String(record))])
    }

    private func note(_ sentence: String, _ fields: [JournalEntry.Field]) {
        print(sentence)
        SystemdJournal(identifier: "itactl").log(
            JournalEntry(
                .notice, .ledgerAccepted, "\(sentence) \(reason)",
                [.init("ITA_ACTOR", actor)] + fields))
    }

    private func say(_ exchange: LedgerExchange, _ until: String) {
        let sentence = words(
            "Accepted: the ledger goes on after record \(exchange.found); records through \(exchange.known) (\(until)) are lost. Letters that may be repeats say so.",
            "ยอมรับแล้ว: บันทึกต่อจากรายการ \(exchange.found) รายการถึง \(exchange.known) (\(until)) หายไป จดหมายที่อาจซ้ำจะระบุไว้"
        )
        note(
            sentence,
            [
                .init("ITA_RECORD", String(exchange.found)),
                .init("ITA_KNOWN_RECORD", String(exchange.known)),
            ])
    }
}
