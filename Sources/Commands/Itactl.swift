import ArgumentParser
import Daemon

/// `itactl`: the tool people type at.
public struct Itactl: ParsableCommand {
    /// The root command with its subcommands.
    public static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "itactl",
            abstract: words(
                "Check, preview and record the ITA reminders of an agency.",
                "ตรวจ ดูล่วงหน้า และบันทึกการแจ้งเตือน ITA ของหน่วยงาน"),
            discussion: words(
                """
                A first walk:
                  sudo itactl init              set up your agency, question by question
                  itactl check                  what is odd in the documents
                  itactl rehearse               the whole year in virtual time, into a folder
                  itactl upcoming               what is due soon
                  itactl explain M05            why a reminder comes when it does
                  itactl done M05 --on 2568-03-14 --result '…' --evidence URL
                  itactl report --html r.html   the report of results (O25), to print
                """,
                """
                เริ่มใช้:
                  sudo itactl init              ตั้งค่าหน่วยงานทีละคำถาม
                  itactl check                  ดูจุดที่ควรแก้ในเอกสาร
                  itactl rehearse               ซ้อมทั้งปีในเวลาเสมือน
                  itactl upcoming               สิ่งที่จะครบกำหนด
                  itactl explain M05            เหตุผลของการแจ้ง
                  itactl done M05 --on 2568-03-14 --result '…' --evidence URL
                  itactl report --html r.html   รายงานผลการดำเนินการ (O25) สำหรับพิมพ์
                """),
            version: programVersion,
            subcommands: [
                InitCommand.self, ImportCommand.self, CheckCommand.self, UpcomingCommand.self,
                OverdueCommand.self, ExplainCommand.self, RehearseCommand.self,
                ReportCommand.self, DoneCommand.self, ReopenCommand.self, ProgressCommand.self,
                SilenceCommand.self, ExtendCommand.self, RetractCommand.self, AnswerCommand.self,
                ClockCommand.self, ReloadCommand.self, NewYearCommand.self, ConfirmCommand.self,
                StatusCommand.self, ReadCommand.self, ExpandCommand.self, LedgerCommand.self,
                DoctorCommand.self,
            ])
    }

    /// Makes the command.
    public init() {}
}
