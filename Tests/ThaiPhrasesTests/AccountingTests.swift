import CivilTime
import Testing

@testable import ThaiPhrases

@Suite struct AccountingTests {
    private let times = [
        "๓๐ มี.ค. ๖๘", "ทุก ๑ เดือน", "ภายใน ๑๕ เม.ย. ๖๘", "ทุกวันศุกร์", "ต.ค. ๖๗ - มี.ค. ๖๘",
        "ทุกวันที่ ๕ ของเดือน", "ทุกสิ้นเดือน", "รอบ ๖ เดือนหลัง", "ไตรมาสที่ ๒", "ปีละ ๒ ครั้ง", "๕ ข่าวต่อเดือน",
        "ภายใน ๑๕ วัน นับแต่วันที่ ๓ มี.ค. ๖๘", "๑ - ๑๕ มี.ค. ๖๘", "ทุกวัน ยกเว้นวันอาทิตย์",
        "วันพุธที่ ๑ มกราคม ๒๕๖๘ เวลา ๐๙.๐๐ น.", "ทุก ๓ เดือน", "๙ ธันวาคม ของทุกปี",
        "๓๐ มี.ค. ๖๘ และ ๓๐ ก.ย. ๖๘", "ตั้งแต่ ๑ ม.ค. ๖๘ เป็นต้นไป", "๕ วันทำการแรกของเดือน",
    ]

    @Test func `no digit, month, weekday, negation, ordinal or part of a month is lost`() {
        var random = SmallRandom(seed: 9)
        let loose = [
            "๑๗๓", "๙๙๙๙๙", "๑๙", "๖๓", "สิงหาคม", "พ.ค.", "วันพฤหัสบดี", "ต้นเดือน", "กลางปี",
            "ปลายสัปดาห์", "ไม่", "มิใช่", "ยกเว้น", "งด", "สุดท้าย", "แรก", "สัปดาห์", "ไตรมาส", "ยี่สิบเก้า",
        ]
        let prose = ["นำส่ง", "ประชุม", "จัดทำ", "ฆฆฆ", "ให้", "ผกก.", "(", ")", "-", "รายงานผล"]
        for _ in 0..<2000 {
            let time = random.pick(times)
            let stray = random.pick(loose)
            var words = [time, stray]
            if random.below(2) == 0 { words.reverse() }
            for _ in 0..<random.below(3) {
                words.insert(random.pick(prose), at: random.below(words.count + 1))
            }
            let phrase = words.joined(separator: " ")
            let reading = read(phrase)
            // What the stray made of the time is another answer; where it made nothing, it is reported.
            let isSettled = reading.meaning == read(time).meaning
            let isReported = places(of: stray, in: phrase).contains { place in
                reading.unread.contains { $0.range.overlaps(place) }
                    || reading.warnings.contains { $0.range.overlaps(place) }
            }
            #expect(!isSettled || isReported, "\(phrase): \(reading.meaning.notation)")
        }
    }

    /// Where a word stands in a phrase.
    private func places(of word: String, in phrase: String) -> [Range<Int>] {
        let (text, wanted) = (Array(phrase.unicodeScalars), Array(word.unicodeScalars))
        return text.indices.filter { text[$0...].starts(with: wanted) }
            .map { $0..<$0 + wanted.count }
    }

    @Test func `what is left over has its place`() {
        let reading = read("๓๐ มี.ค. ๖๘ ๙๙๙")
        #expect(reading.unread.map(\.reason) == [.number])
        #expect(reading.unread.map(\.range) == [12..<15])
        #expect(reading.unread.first?.isQuestion == true)
    }
}
