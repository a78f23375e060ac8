import ArgumentParser
import CivilTime
import Effects
import Files
import Loading
import Obligations

/// `itactl import`.
struct ImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: words(
                "Make the CSV that the service reads out of a Word or Excel file.",
                "แปลงไฟล์ Word หรือ Excel เป็น CSV ที่โปรแกรมอ่าน"),
            discussion: words(
                """
                Takes all tables with measures out of a .docx, .xlsx, .ods, .odt, CSV or TSV and writes them as one \
                CSV beside it, or to --output. Says what each heading was taken for. The service itself opens no \
                office files; where `measures:` names one, `itactl check` reads it and says to import it.

                Exit status: 0 written, 65 a table that cannot be used, 66 no such file, 73 cannot be written.

                Examples:
                  itactl import plan.docx
                  itactl import plan.xlsx --output /etc/ita-reminderd/agencies/station/measures.csv --force
                """,
                """
                ดึงทุกตารางมาตรการจาก .docx .xlsx .ods .odt CSV หรือ TSV เขียนเป็น CSV ไฟล์เดียวข้าง ๆ หรือที่ --output \
                และบอกว่าหัวตารางแต่ละช่องถือเป็นอะไร ตัวโปรแกรมหลักไม่เปิดไฟล์สำนักงานเอง

                สถานะจบ: 0 เขียนแล้ว, 65 ใช้ตารางไม่ได้, 66 ไม่พบไฟล์, 73 เขียนไม่ได้
                """))
    }

    @Option(
        help: ArgumentHelp(
            words(
                "The CSV to write; default: beside the file.", "ไฟล์ CSV ที่จะเขียน (ปกติวางข้างไฟล์เดิม)"),
            valueName: "file"))
    var output: String?
    @Flag(help: ArgumentHelp(words("Replace a file that is there.", "เขียนทับไฟล์ที่มีอยู่")))
    var force = false
    @Option(
        help: ArgumentHelp(
            words("The language of the output: th or en.", "ภาษาที่แสดง: th หรือ en"),
            valueName: "th|en"))
    var language: Language?
    @Argument(help: ArgumentHelp(words("The plan.", "ไฟล์แผน"), valueName: "file"))
    var file: String

    func run() throws {
        try execute {
            let table = try TableImport(
                path: file, bytes: readWholeFile(file, limit: 40 << 20))
            try table.checkTimes(file)
            let (folder, name) = splitPath(output ?? ImportCommand.csvPath(file))
            guard force || !fileExists("\(folder)/\(name)") else {
                throw CommandFailure(
                    words(
                        "'\(folder)/\(name)' is there; --force writes it anew",
                        "มี '\(folder)/\(name)' อยู่แล้ว ใช้ --force หากจะเขียนทับ"), status: 73)
            }
            do throws(FileFailure) {
                try FolderStore(root: folder, isPublic: true).write(name, Array(table.csv.utf8))
            } catch {
                throw CommandFailure("\(error.path): \(error.reason)", status: 73)
            }
            for remark in table.remarks { print(remark) }
            for (heading, taken) in table.check.headings {
                print("  '\(heading)': " + (taken ?? words("not known", "ไม่รู้จัก")))
            }
            print(words("Written: \(folder)/\(name)", "เขียนแล้ว: \(folder)/\(name)"))
        }
    }

    /// `plan.docx` gives `plan.csv`.
    static func csvPath(_ path: String) -> String {
        let (folder, name) = splitPath(path)
        let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
        return "\(folder)/\(stem.isEmpty ? name : stem).csv"
    }
}
