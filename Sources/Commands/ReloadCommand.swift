import ArgumentParser
import CivilTime
import Control
import Facts
import Files
import Obligations
import Planning

/// `itactl reload`.
struct ReloadCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reload",
            abstract: words(
                "Have documents served although they take something away.",
                "ให้ใช้เอกสารแม้มีรายการหายไป"),
            discussion: words(
                """
                A load that would lose open or told matters, posts that owe something, or more than a tenth of \
                the rows is refused, and the plan before it is served on. When the loss is meant, accept the \
                documents as they are now; an edit after that asks anew. Who accepted them and why is \
                recorded. To have documents read again, 'systemctl reload ita-reminderd'.

                Example:
                  itactl reload --accept --comment 'M09 was taken out by order 12/2568'
                """,
                """
                เอกสารที่ทำให้รายการค้างหรือที่แจ้งแล้วหายไป จะไม่ถูกใช้จนกว่าจะมีผู้ยอมรับ คำสั่งนี้ยอมรับเอกสารตามที่เป็นอยู่ตอนนี้ \
                และบันทึกว่าใครยอมรับเพราะเหตุใด

                ตัวอย่าง:
                  itactl reload --accept --comment 'ตัด M09 ตามคำสั่งที่ ๑๒/๒๕๖๘'
                """))
    }

    @OptionGroup var shared: SharedOptions
    @Flag(help: ArgumentHelp(words("Accept them as they are now.", "ยอมรับตามที่เป็นอยู่ตอนนี้")))
    var accept = false
    @Option(help: ArgumentHelp(words("Why.", "เหตุผล")))
    var comment = ""
    @OptionGroup var chosen: YearOption

    func validate() throws {
        guard accept else {
            throw ValidationError(
                words(
                    "say --accept; to read documents again: systemctl reload ita-reminderd",
                    "ให้ใส่ --accept หากต้องการอ่านเอกสารใหม่: systemctl reload ita-reminderd"))
        }
    }

    func run() throws {
        try execute {
            let workspace = try Workspace(shared)
            let years = try workspace.years()
            let registry = try refused(
                workspace, years, try workspace.book(years), try chosen.fiscalYear())
            try Errand(workspace, saysYes: true)
                .run(.acceptDocuments(digest: registry.digest, comment: comment))
        }
    }

    /// The documents that are not served as they are now: those of the named year, else the only ones.
    private func refused(
        _ workspace: Workspace, _ years: Years, _ book: Book, _ year: FiscalYear?
    ) throws -> Registry {
        if let year { return try workspace.registry(of: year, on: year.start) }
        let served = Set((book.registryDigest ?? "").split(separator: "+").map(String.init))
        let candidates = years.registries.filter { !served.contains($0.digest) }
        guard let only = candidates.first else {
            throw CommandFailure(
                words("these documents are served already", "ใช้เอกสารเหล่านี้อยู่แล้ว"), status: 1)
        }
        guard candidates.count == 1 else {
            let names = candidates.map(\.fiscalYear.description).joined(separator: ", ")
            throw CommandFailure(
                words(
                    "name one of the fiscal years by --year: \(names)",
                    "ให้ระบุปีด้วย --year: \(names)"), status: 64)
        }
        return only
    }
}
