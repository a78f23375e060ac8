/// Words that stand beside a time in the cells of plans and mean nothing for it: what is done, who
/// does it, and how it is told.
extension Vocabulary {
    /// The parts of a run of letters that no known word covers.
    ///
    /// - Complexity: linear in the run; every look at a place is bounded by the longest word.
    func unknown(in text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        var unknown: [Range<Int>] = []
        var place = range.lowerBound
        while place < range.upperBound {
            if let length = knownLength(in: text, at: place, before: range.upperBound) {
                place += length
                continue
            }
            let start = place
            repeat {
                place += 1
            } while place < range.upperBound
                && knownLength(in: text, at: place, before: range.upperBound) == nil
            unknown.append(start..<place)
        }
        return unknown
    }

    private func knownLength(in text: FoldedText, at place: Int, before end: Int) -> Int? {
        let scalar = text.scalars[place]
        if Vocabulary.fillers.contains(scalar) { return 1 }
        return Vocabulary.known[scalar]?.first {
            place + $0.count <= end && text.has($0, at: place)
        }?.count
    }

    private static let fillers: Set<Unicode.Scalar> = [
        "ๆ", "ฯ", "\"", "'", "“", "”", "‘", "’", ";", "*", "•", "·", "!", "?", "#", "→", "✓", "√",
        "○", "●",
        "□", "☐", "☑", "■", "▪", "–", "|", "\\", "<", ">", "@", "$", "^",
    ]

    private static let known: [Unicode.Scalar: [[Unicode.Scalar]]] = {
        var found: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
        for word in knownText.split(separator: " ") {
            let scalars = Array(word.unicodeScalars)
            guard let first = scalars.first else { continue }
            found[first, default: []].append(scalars)
        }
        for key in Array(found.keys) { found[key]?.sort { $0.count > $1.count } }
        return found
    }()

    /// Nouns that ที่ and a number count.
    static let counted = [
        "งวด", "รุ่น", "สมัย", "นัด", "โซน", "ลำดับ", "แผน", "เฟส", "บท", "ภาค", "หมวด", "ตอน", "วาระ",
        "มาตรการ", "ขั้น",
        "ระยะ", "ข้อ",
        "เรื่อง", "อันดับ", "ชุด", "ตัวชี้วัด", "กลยุทธ์", "เป้าหมาย", "ภารกิจ", "ฉบับ",
    ]

    /// Words of the grammar that ที่ and a number count too.
    static let stages = ["ระยะ", "ขั้นตอน", "ช่วง", "ห้วง"]

    /// Words that a number behind them numbers.
    static let clauses = ["ข้อ", "มาตรา", "หัวข้อ", "วรรค", "หมู่", "ชั้น", "รุ่น", "กลุ่ม"]

    /// Nouns that a number before them counts, besides those that make quotas.
    static let measures = [
        "ป้าย", "คืน", "เมตร", "ซม", "ตร", "ล้าน", "แสน", "พัน", "มื้อ", "เที่ยว", "ราย", "อัน", "ตัว", "วง",
        "เครื่อง", "อบต", "สาย",
    ]

    /// Nouns that a number behind them belongs to.
    static let numbered = [
        "ห้องประชุม", "กม", "ช่อง", "โทร", "โทรศัพท์", "โทรสาร", "ห้อง", "อาคาร", "เลขที่", "รหัส",
        "หมายเลข", "ร้อยละ", "ลำดับ", "หมวด",
        "แบบ สขร", "แบบ", "ita",
        "oit", "ตัวชี้วัด", "มาตรการ", "ภ.", "อบต",
    ]

    /// Parts of words that say that something is handed in or told.
    static let sending = [
        "ส่ง", "รายงาน", "เผยแพร่", "ลง", "ประกาศ", "เสนอ", "แจ้ง", "นำขึ้น", "นำเข้า", "บันทึก", "อัปโหลด",
        "อัพโหลด", "โพสต์", "ยื่น", "กำหนด", "upload", "สรุป", "แสดงผล", "ขึ้นเว็บ", "ตอบกลับ",
    ]

    /// Parts of words that say that something is done for a while.
    static let doing = [
        "ดำเนินการ", "อบรม", "กิจกรรม", "โครงการ", "ประชุม", "สำรวจ", "ลงพื้นที่", "ออกตรวจ", "เปิดรับ",
        "รับสมัคร", "รณรงค์", "สัมมนา", "ศึกษาดูงาน", "จัดงาน", "จัดทำ", "จัดซื้อ", "จัดจ้าง", "ฝึก", "ทดลอง",
        "ตรวจเยี่ยม", "ปฏิบัติ", "ประเมิน", "ทบทวน", "ซ่อม", "ก่อสร้าง",
    ]

    /// Parts of words that say that what was done is reported about.
    static let results = ["ผล", "ข้อมูล", "สถิติ", "รายงาน", "สรุป", "ยอด", "งบ", "คดี", "สถานการณ์"]

    private static let knownText = """
        รายงาน ประชุม
        """
}
