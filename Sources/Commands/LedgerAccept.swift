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
                "Go on with a restored ledger although records of it are lost.",
                "ใช้บันทึกที่กู้คืนต่อไป แม้บางรายการจะหาย"),
            discussion: words(
                """
                The service keeps beside the ledger where it ended. When an older copy takes its place, all \
                mail is held: nobody knows what the lost records said. Put the newest ledger back if there \
                is one. If there is none, accept the copy. The ledger then keeps who accepted it and why, \
                and every letter whose notice may have been told in the lost time says that it may be a \
                repeat. With the service stopped: accept, record the facts of the lost time again (itactl \
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
            let faults = try ledger.verify()
            guard faults.isEmpty else {
                throw CommandFailure(
                    words(
                        "the chain does not hold: 'itactl ledger verify' names the records",
                        "สายโซ่ไม่ถูกต้อง: สั่ง 'itactl ledger verify' เพื่อดูรายการ"), status: 74)
            }
            let witness = SQLiteLedger.witnessPath(stateDirectory: state)
            guard let exchange = try ledger.exchange(witness: witness) else {
                print(
                    words("Nothing is lost: there is nothing to accept.", "ไม่มีรายการใดหาย"))
                throw ExitCode(1)
            }
            let restoration = Restoration(
                lostThrough: exchange.known, lostDigest: exchange.digest,
                lostUntil: exchange.knownAt, comment: reason, actor: actor)
            try ledger.append([.restored(restoration)], at: RealClock().now())
            _ = nudge(directory: state)
            let zone = (try? Workspace(shared).registry())?.agency.zone ?? .bangkok
            say(exchange, zone.format(exchange.knownAt))
        }
    }

    private func say(_ exchange: LedgerExchange, _ until: String) {
        let sentence = words(
            "Accepted: the ledger goes on after record \(exchange.found); records through \(exchange.known) (\(until)) are lost. Letters that may be repeats say so.",
            "ยอมรับแล้ว: บันทึกต่อจากรายการ \(exchange.found) รายการถึง \(exchange.known) (\(until)) หายไป จดหมายที่อาจซ้ำจะระบุไว้"
        )
        print(sentence)
        SystemdJournal(identifier: "itactl").log(
            JournalEntry(
                .notice, .ledgerAccepted, "\(sentence) \(reason)",
                [
                    .init("ITA_ACTOR", actor), .init("ITA_RECORD", String(exchange.found)),
                    .init("ITA_KNOWN_RECORD", String(exchange.known)),
                ]))
    }
}
