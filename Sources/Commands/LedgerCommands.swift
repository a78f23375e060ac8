import ArgumentParser
import CivilTime
import Daemon
import Effects
import Files
import FoundationEssentials
import LedgerSQLite
import Loading
import Obligations
import Planning

/// `itactl ledger`.
struct LedgerCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "ledger",
            abstract: words(
                "Prove, hand out and save the record of the reminding.",
                "ตรวจพิสูจน์ ส่งออก และสำรองบันทึกการแจ้งเตือน"),
            discussion: words(
                """
                The ledger is the evidence of who was reminded of what, when, by which letter. Every record \
                is chained to the one before it by a SHA-256; nothing is ever changed or removed.

                  itactl ledger verify                       does the chain hold?
                  itactl ledger export > letters.csv         the auditor's table
                  itactl ledger backup /srv/backup/l.sqlite  a copy, while the daemon runs
                  itactl ledger accept --reason …            go on with a restored copy
                """,
                """
                บันทึกนี้เป็นหลักฐานว่าแจ้งใคร เรื่องใด เมื่อใด ด้วยจดหมายฉบับใด ทุกรายการผูกกับรายการก่อนหน้าด้วย \
                SHA-256 และไม่มีการแก้หรือลบ

                  itactl ledger verify                       ตรวจว่าบันทึกไม่ถูกแก้
                  itactl ledger export > letters.csv         ตารางสำหรับผู้ตรวจสอบ
                  itactl ledger backup /srv/backup/l.sqlite  สำรองได้ขณะโปรแกรมทำงาน
                  itactl ledger accept --reason …            ใช้สำเนาที่กู้คืนต่อไป
                """),
            subcommands: [
                LedgerVerifyCommand.self, LedgerExportCommand.self, LedgerBackupCommand.self,
                LedgerAcceptCommand.self,
            ])
    }
}

/// The ledger's file: the one named, or that of the state directory. The documents need not be sound.
func ledgerPath(_ shared: SharedOptions, file: String? = nil) throws -> String {
    let path: String
    if let file {
        path = file
    } else if let state = shared.state {
        path = "\(state)/ledger.sqlite"
    } else {
        let (folder, name) = splitPath(shared.config)
        let (settings, _) = loadSettings(try FolderDocuments(root: folder).read(name))
        guard let settings else {
            throw CommandFailure(
                words(
                    "the configuration cannot be used; name the folder by --state",
                    "ใช้ไฟล์ตั้งค่าไม่ได้ ให้ระบุโฟลเดอร์ด้วย --state"), status: 78)
        }
        path = "\(settings.stateDirectory)/ledger.sqlite"
    }
    guard fileExists(path) else {
        throw CommandFailure(
            words("\(path): there is no ledger", "\(path): ไม่มีบันทึก"), status: 66)
    }
    return path
}

/// `itactl ledger verify`.
struct LedgerVerifyCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: words(
                "Recompute the chain and name every record that was tampered with.",
                "คำนวณสายโซ่ใหม่ และระบุทุกรายการที่ถูกแก้ ลบ หรือสลับ"),
            discussion: words(
                """
                It reads only, while the daemon runs or not. It also holds the ledger against the file \
                ledger.witness beside it, which knows where it ended. At the end stand the number of records and the \
                digest of the newest one. Somebody who may write the file could make a whole new chain; so \
                note NUMBER:DIGEST elsewhere from time to time, and hold the ledger against it later.

                Exit status: 0 the chain holds, 1 it does not, 66 there is no ledger, 74 it cannot be read.

                Examples:
                  itactl ledger verify
                  itactl ledger verify --noted 1204:9f86d081884c7d65…
                  itactl ledger verify /srv/backup/ledger-2568-03.sqlite
                """,
                """
                อ่านอย่างเดียว ใช้ได้ทั้งขณะโปรแกรมทำงานและหยุด ท้ายสุดแสดงจำนวนรายการและรหัสของรายการล่าสุด \
                ให้จด เลขที่:รหัส ไว้ที่อื่นเป็นระยะ เพื่อใช้ตรวจย้อนหลังด้วย --noted

                สถานะจบ: 0 ไม่ถูกแก้, 1 พบความผิดปกติ, 66 ไม่มีบันทึก, 74 อ่านไม่ได้
                """))
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var format: JSONOption
    @Option(
        help: ArgumentHelp(
            words("A head that was noted earlier.", "รหัสที่เคยจดไว้"), valueName: "number:digest"))
    var noted: String?
    @Argument(
        help: ArgumentHelp(
            words("A ledger's file, a backup say.", "ไฟล์บันทึก เช่น ชุดสำรอง"), valueName: "file"))
    var file: String?

    func run() throws {
        try execute {
            let path = try ledgerPath(shared, file: file)
            // Only the ledger in use has a witness; a copy elsewhere may be as old as it likes.
            let witness = file == nil ? splitPath(path).folder : nil
            let audit = try LedgerAudit(path: path, noted: noted, stateDirectory: witness)
            if format.json { try printJSON(audit) } else { print(audit.text) }
            if !audit.isSound { throw ExitCode(1) }
        }
    }
}

/// `itactl ledger export`.
struct LedgerExportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: words(
                "Print the auditor's table: who was told what, when, with which outcome.",
                "แสดงตารางสำหรับผู้ตรวจสอบ: แจ้งใคร เรื่องใด เมื่อใด ผลเป็นอย่างไร"),
            discussion: words(
                """
                One row for each attempt of a letter and notice in it (kind 'letter'; the outcome 'in-doubt' \
                means that the daemon ended before the mailer answered), for each notice that was not told \
                ('not-told', 'withdrawn'), for each fact that an officer recorded ('done', 'reopened', \
                'progress', 'silence', 'silence-ended', 'extended', 'retracted', 'clock', 'documents'), for each \
                matter that was open when a year was closed ('lapsed', 'year-closed') and for each loss of records that was accepted ('restored').

                CSV by RFC 4180 in UTF-8 (--bom for Excel); a text that a spreadsheet would run as a formula \
                gets an apostrophe before it. --json prints one object a line, texts as they are.

                Examples:
                  itactl ledger export --from 2567-10-01 --to 2568-03-31 > half-year.csv
                  itactl ledger export --json | jq -r 'select(.outcome == "rejected") | .postTitle'
                """,
                """
                หนึ่งแถวต่อการส่งหนึ่งครั้งและเรื่องหนึ่งเรื่อง (letter, ผล in-doubt คือโปรแกรมหยุดก่อนทราบผล) \
                เรื่องที่ไม่ได้แจ้ง (not-told, withdrawn) และสิ่งที่เจ้าหน้าที่บันทึก (done, reopened, progress, silence)

                CSV ตาม RFC 4180 แบบ UTF-8 (ใช้ --bom สำหรับ Excel) ข้อความที่อาจถูกตีความเป็นสูตรจะมี ' นำหน้า
                """))
    }

    @OptionGroup var shared: SharedOptions
    @Option(help: ArgumentHelp(words("The first day.", "วันแรก")))
    var from: String?
    @Option(help: ArgumentHelp(words("The last day, inside.", "วันสุดท้าย (รวมวันนั้น)")))
    var to: String?
    @Flag(help: ArgumentHelp(words("Print JSON lines.", "แสดงเป็น JSON บรรทัดละรายการ")))
    var json = false
    @Flag(
        help: ArgumentHelp(
            words("Begin with a byte-order mark, for Excel.", "ขึ้นต้นด้วย BOM สำหรับ Excel")))
    var bom = false
    @Argument(
        help: ArgumentHelp(
            words("A ledger's file, a backup say.", "ไฟล์บันทึก เช่น ชุดสำรอง"), valueName: "file"))
    var file: String?

    func run() throws {
        try execute {
            let path = try ledgerPath(shared, file: file)
            // The evidence must come out even when the documents of the day are broken.
            let years = try? Workspace(shared).years()
            if years == nil {
                complain(
                    words(
                        "itactl: the documents cannot be used, so titles are left out\n",
                        "itactl: ใช้เอกสารไม่ได้ จึงไม่แสดงชื่อเต็ม\n"))
            }
            let today = FixedZone.bangkok.date(at: RealClock().now())
            let year = years?.registry(on: today).fiscalYear ?? FiscalYear(containing: today)
            var export = LedgerExport(
                years: years, from: try from.map { try day($0, in: year) },
                to: try to.map { try day($0, in: year) })
            let ledger = try openLedger(path)
            do throws(LedgerFailure) {
                try ledger.changes(after: 0) { (record) throws(LedgerFailure) in export.add(record)
                }
            } catch {
                // What the chain does not vouch for is no evidence; what stands before it is.
                guard case .doubted = error else { throw error }
                complain("itactl: \(error.message)\n")
            }
            try show(export.rows)
        }
    }

    private func show(_ rows: [ExportRow]) throws {
        if json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            for row in rows {
                printCleanJSON(String(decoding: try encoder.encode(row), as: UTF8.self))
            }
            return
        }
        if bom { print("\u{FEFF}", terminator: "") }
        print(csvLine(ExportRow.titles(language).map { .text($0) }), terminator: "")
        for row in rows { print(csvLine(row.cells), terminator: "") }
    }
}

/// `itactl ledger backup`.
struct LedgerBackupCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup",
            abstract: words(
                "Copy the ledger into a new file, while the daemon runs, and verify the copy.",
                "สำรองบันทึกเป็นไฟล์ใหม่ขณะโปรแกรมทำงาน แล้วตรวจชุดสำรอง"),
            discussion: words(
                """
                Never copy the file itself with cp: what is in the write-ahead log would be missing. An \
                existing file is never overwritten. To restore, see docs/manual/operations.md: stop the \
                service, put the copy in the place of ledger.sqlite, remove ledger.sqlite-wal and -shm, start, and accept the copy.

                Exit status: 0 saved and sound, 1 saved, but the chain does not hold, 66 there is no ledger, \
                73 the file is there already, 74 it cannot be written.

                Example, for a timer once a day:
                  itactl ledger backup /srv/backup/ita-$(date +%F).sqlite
                """,
                """
                อย่าคัดลอกไฟล์ด้วย cp เพราะข้อมูลใน write-ahead log จะหายไป ไม่เขียนทับไฟล์เดิม วิธีกู้คืนอยู่ใน \
                docs/manual/operations.md

                สถานะจบ: 0 สำรองแล้วและถูกต้อง, 1 สำรองแล้วแต่บันทึกถูกแก้, 73 มีไฟล์อยู่แล้ว, 74 เขียนไม่ได้
                """))
    }

    @OptionGroup var shared: SharedOptions
    @OptionGroup var format: JSONOption
    @Argument(help: ArgumentHelp(words("The new file.", "ไฟล์ใหม่"), valueName: "file"))
    var target: String

    func run() throws {
        try execute {
            let path = try ledgerPath(shared)
            guard !fileExists(target) else {
                throw CommandFailure(
                    words(
                        "\(target) is there already; name a new file",
                        "\(target) มีอยู่แล้ว ให้ตั้งชื่อไฟล์ใหม่"),
                    status: 73)
            }
            let report = try openLedger(path).backUp(to: target)
            let audit = LedgerAudit(target, report)
            if format.json { try printJSON(audit) } else { print(audit.text) }
            if !audit.isSound { throw ExitCode(1) }
        }
    }
}
