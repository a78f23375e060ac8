import Diagnostics
import Testing

@Suite struct `The one form of Thai texts` {
    @Test(arguments: [
        ("ประจำ", "ประจํา"), ("น้ำ", "นํ้า"), ("น้ำ", "น้ํา"), ("น้ำ", "นำ้"), ("แผน", "เเผน"),
        ("ที่", "ท่ี"), ("ที่", "ที่่"), ("ผู้", "ผู้"), ("ผู้", "ผูู้"),
        ("สว.อก.", "สว．อก．"), ("สว.อก.", "ส ว . อ ก ."), ("สว.อก.", "สว.\u{200B}อก.\u{FEFF}"),
        ("สว.อก.", "สว.\u{A0}อก。"), ("ข้อ ๑๒", "ข้อ 12"), ("O12", "Ｏ１２"), ("Admin", "admin"),
        ("ต.ค.-ธ.ค.", "ต.ค.–ธ.ค."), ("งาน/โครงการ", "งาน／โครงการ"), ("มาตรการ", "มาตรกๅร"),
    ])
    func `makes equal what looks the same`(left: String, right: String) {
        #expect(ThaiForm.same(left, right), "\(left) \(right)")
        #expect(ThaiForm(left).scalars == ThaiForm(right).scalars)
    }

    @Test(arguments: [
        ("ม.ค.", "มี.ค."), ("พ.ย.", "พ.ค."), ("สว.อก.", "สว.อท."), ("ก้าว", "ก่าว"), ("เก", "แก"),
        ("เเก", "เก"), ("ฤๅษี", "ฤาษี"), ("๑", "๒"), ("กำ", "กา"),
    ])
    func `keeps apart what is not`(left: String, right: String) {
        #expect(!ThaiForm.same(left, right), "\(left) \(right)")
    }

    @Test func `knows the place of each scalar`() {
        let text = " นํ้า ผู้ ．"
        let form = ThaiForm(text)
        #expect(form.scalars.count == form.offsets.count && form.scalars.count == form.gaps.count)
        #expect(zip(form.offsets, form.offsets.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(form.offsets.allSatisfy { $0 < text.unicodeScalars.count })
    }

    /// The form of a form is itself, for every way of typing a syllable.
    @Test func `is one form`() {
        for before in ["", "เ", "เเ", "แ"] {
            for marks in ["", "ี", "ี่", "่ี", "ี่่", "ํ", "ํ้", "้ํ", "้", "ู้", "ู้"] {
                for behind in ["", "า", "ๅ", "ำ", "ำ้"] {
                    let text = before + "ก" + marks + behind + "น"
                    let once = ThaiForm(text).scalars
                    var view = String.UnicodeScalarView()
                    view.append(contentsOf: once)
                    #expect(ThaiForm(String(view)).scalars == once, "\(text)")
                }
            }
        }
    }
}
