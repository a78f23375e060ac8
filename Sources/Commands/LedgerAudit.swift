import Effects
import LedgerSQLite

/// What `itactl ledger verify` and `backup` found, for people and for programs.
struct LedgerAudit: Encodable {
    struct Fault: Encodable, Hashable {
        let record: Int64
        let kind: String
        let message: String
    }

    let ledger: String
    let isSound: Bool
    let records: Int
    /// The newest record as `number:digest`, to be noted elsewhere.
    let head: String?
    let faults: [Fault]

    init(_ path: String, _ report: ChainReport, more: [Fault] = []) {
        ledger = path
        records = report.count
        head = report.headDigest.map { "\(report.lastSequence):\($0)" }
        let broken = more + report.faults.map { Fault($0) }
        isSound = broken.isEmpty
        // A clock that was put right breaks no chain, but whoever looks wants to know.
        faults = broken + report.setBacks.map { Fault($0) }
    }

    /// Audits a file, and holds it against a head that was noted earlier.
    ///
    /// - Parameter stateDirectory: where its witness is; nil for a copy, which has none.
    init(path: String, noted: String? = nil, stateDirectory: String? = nil) throws {
        let ledger = try openLedger(path)
        var more: [Fault] = []
        if let noted {
            let parts = noted.split(separator: ":").map(String.init)
            guard parts.count == 2, let number = Int64(parts[0]), parts[1].count >= 8 else {
                throw CommandFailure(
                    words(
                        "'\(noted)' is no head; write NUMBER:DIGEST as verify printed it",
                        "'\(noted)' ไม่ใช่รหัส ให้เขียน เลขที่:รหัส ตามที่ verify แสดง"), status: 64)
            }
            let found = try ledger.digest(of: number)
            // A digest that was noted by hand may be cut short; eight digits are the least.
            if found?.hasPrefix(parts[1].lowercased()) != true {
                more.append(Fault(rewritten: number))
            }
        }
        if let stateDirectory {
            let witness = SQLiteLedger.witnessPath(stateDirectory: stateDirectory)
            if let exchange = try ledger.exchange(witness: witness) {
                more.append(Fault(exchange))
            }
        }
        self.init(path, try ledger.audit(), more: more)
    }

    /// A line for each fault, then the sum.
    var text: String {
        let lines = faults.map(\.message)
        let sum =
            isSound
            ? words("the chain holds", "สายโซ่ถูกต้อง ไม่มีรายการถูกแก้")
            : words(
                "the chain does not hold: \(faults.count) faults", "พบความผิดปกติ \(faults.count) แห่ง"
            )
        let count = words("\(records) records", "\(records) รายการ")
        let newest = words("head", "รหัสล่าสุด")
        return (lines + ["\(ledger): \(sum); \(count), \(newest) \(head ?? "-")"])
            .joined(separator: "\n")
    }
}

extension LedgerAudit.Fault {
    fileprivate init(rewritten number: Int64) {
        record = number
        kind = "rewritten"
        message = words(
            "record \(number) is not the one whose digest was noted",
            "รายการ \(number) ไม่ใช่รายการเดิมที่จดรหัสไว้")
    }

    fileprivate init(_ exchange: LedgerExchange) {
        record = exchange.known
        kind = "exchanged"
        message = words(
            exchange.message,
            "บันทึกจบที่รายการ \(exchange.found) แต่เคยมีถึงรายการ \(exchange.known) คือถูกแทนด้วยไฟล์อื่น")
    }

    fileprivate init(_ fault: ChainFault) {
        let number = fault.sequence
        record = number
        switch fault.kind {
        case .edited:
            kind = "edited"
            message = words(fault.description, "รายการ \(number) ถูกแก้ไข")
        case .moved(let from):
            kind = "reordered"
            message = words(fault.description, "รายการ \(number) เดิมคือรายการ \(from)")
        case .removed(let through):
            kind = "removed"
            message = words(fault.description, "รายการ \(number) ถึง \(through) ถูกลบ")
        case .unlinked:
            kind = "unlinked"
            message = words(fault.description, "รายการ \(number) ไม่ต่อจากรายการก่อนหน้า")
        case .unreadable:
            kind = "unreadable"
            message = words(fault.description, "รายการ \(number) อ่านไม่ได้")
        case .stampedBack:
            kind = "stamped-back"
            message = words(
                fault.description, "เวลาของรายการ \(number) ย้อนกลับไปก่อนรายการก่อนหน้า")
        case .foreign:
            kind = "foreign"
            message = words(
                fault.description, "มีสิ่งที่ไม่ใช่ของโปรแกรมในไฟล์: \(fault.description)")
        }
    }
}
