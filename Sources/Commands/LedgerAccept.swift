import ArgumentParser
import CivilTime
import Control
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
                who touched it. It is root's to say. Then record the facts of the lost time again (itactl done …).

                Exit status: 0 accepted, 1 nothing is lost and nothing to accept, 64 no reason was given, \
                66 there is no ledger, 74 it cannot be written.

                Example:
                  itactl ledger accept --reason 'disk of 12 March broken, backup of 11 March restored'
                """,
                """
                บริการจำไว้นอกบันทึกว่าบันทึกจบที่ใด เมื่อบันทึกถูกแทนด้วยสำเนาเก่า จะพักการส่งทั้งหมด เพราะไม่ทราบว่า \
                รายการที่หายระบุอะไรไว้ หากยังมีบันทึกล่าสุดให้นำกลับมา หากไม่มีให้ใช้คำสั่งนี้ บันทึกจะเก็บว่าใครยอมรับและเพราะเหตุใด \
                และจดหมายทุกฉบับที่อาจเคยแจ้งแล้วจะระบุว่าอาจซ้ำ คำสั่งนี้เป็นของผู้ดูแลระบบ แล้วบันทึกผลของช่วงที่หายอีกครั้ง \
                (itactl done …)

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
            let state = splitPath(try ledgerPath(shared)).folder
            // The documents need not be sound.
            try Errand(stateDirectory: state) { try Workspace(shared) }
                .run(.acceptLedger(reason: reason))
        }
    }
}
