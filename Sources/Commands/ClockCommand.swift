import ArgumentParser
import CivilTime
import Control
import Effects
import Facts
import Files
import Obligations
import Planning

/// `itactl clock`.
struct ClockCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "clock",
            abstract: words(
                "Say that the clock is right.", "ยืนยันว่านาฬิกาถูกต้อง"),
            discussion: words(
                """
                Example:
                  itactl clock confirm --reason 'set by hand from the radio'
                """,
                """
                ตัวอย่าง:
                  itactl clock confirm --reason 'ตั้งตามสัญญาณวิทยุ'
                """),
            subcommands: [ClockConfirmCommand.self])
    }
}

/// `itactl clock confirm`.
struct ClockConfirmCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "confirm",
            abstract: words(
                "Record that the clock is right now, and which records carry a false time.",
                "บันทึกว่านาฬิกาถูกต้องแล้ว และบันทึกใดมีเวลาไม่ถูกต้อง"),
            discussion: words(
                """
                A clock that was ahead wrote records of a time that is still to come, and mail is held until \
                then. This says that it is right now: the records after this moment count as false, what was \
                closed by them is open again, and letters that went out by them are accounted for. \
                --from and --through name other records.

                Example:
                  itactl clock confirm --reason 'the board battery was empty, time set from the radio'
                """,
                """
                เมื่อนาฬิกาเคยเร็วเกิน บันทึกจะมีเวลาที่ยังไม่ถึง และการส่งจะพักไว้ คำสั่งนี้ยืนยันว่าเวลาปัจจุบันถูกต้อง \
                บันทึกที่มีเวลาหลังจากนี้ถือว่าเวลาไม่ถูกต้อง สิ่งที่ปิดไปจะเปิดใหม่

                ตัวอย่าง:
                  itactl clock confirm --reason 'ถ่านเมนบอร์ดหมด ตั้งเวลาแล้ว'
                """))
    }

    @OptionGroup var shared: SharedOptions
    @Option(help: ArgumentHelp(words("Why it is trusted.", "เหตุผล")))
    var reason: String
    @Option(
        help: ArgumentHelp(
            words("The first record with a false time.", "บันทึกแรกที่เวลาไม่ถูกต้อง")))
    var from: Int64?
    @Option(
        help: ArgumentHelp(
            words("The last record with a false time.", "บันทึกสุดท้ายที่เวลาไม่ถูกต้อง")))
    var through: Int64?

    func validate() throws {
        guard (from == nil) == (through == nil) else {
            throw ValidationError(
                words("--from and --through go together", "ใช้ --from คู่กับ --through"))
        }
    }

    func run() throws {
        try execute {
            guard reason.contains(where: { !$0.isWhitespace }) else {
                throw CommandFailure(
                    words("--reason must say why", "--reason ต้องระบุเหตุผล"), status: 64)
            }
            var range: ClosedRange<Int64>?
            if let from, let through {
                guard from > 0, from <= through else {
                    throw CommandFailure(
                        words(
                            "--from must not be after --through, and records begin with 1",
                            "--from ต้องไม่เกิน --through และเริ่มที่ 1"), status: 64)
                }
                range = from...through
            }
            let workspace = try Workspace(shared)
            guard fileExists(workspace.ledgerPath) else {
                throw CommandFailure(
                    words("there is no ledger yet", "ยังไม่มีบันทึก"), status: 66)
            }
            try Errand(workspace, saysYes: true)
                .run(.confirmClock(reason: reason, records: range))
        }
    }
}
