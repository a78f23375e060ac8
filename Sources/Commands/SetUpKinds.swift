import ArgumentParser
import Obligations

/// The forms of agencies that a set-up knows the usual posts and the disclosure list of.
enum AgencyKind: String, CaseIterable, ExpressibleByArgument {
    /// สถานีตำรวจ.
    case station = "police-station"
    /// ตรวจคนเข้าเมืองจังหวัด.
    case immigration
    /// จังหวัด.
    case province
    /// เทศบาล.
    case municipality
    /// โรงพยาบาล.
    case hospital
    /// สถานศึกษา.
    case school
    /// Any other agency: a head and whoever answers for the plan.
    case other

    /// A post that agencies of this form usually have.
    struct UsualPost {
        let id: String
        let title: String
        var aliases: [String] = []
        /// The id of the post above it; nil for the head.
        var superior: String?
    }

    var title: String {
        switch self {
        case .station: words("police station", "สถานีตำรวจ")
        case .immigration: words("immigration office", "ตรวจคนเข้าเมือง")
        case .province: words("province", "จังหวัด")
        case .municipality: words("municipality", "เทศบาล")
        case .hospital: words("hospital", "โรงพยาบาล")
        case .school: words("school", "สถานศึกษา")
        case .other: words("other agency", "หน่วยงานอื่น")
        }
    }

    /// The shared list of the items of public disclosure; nil for those whose list is not shipped.
    var disclosureList: String? {
        switch self {
        case .station: "oit-station-2568.yaml"
        case .immigration: "oit-immigration-2568.yaml"
        case .province, .municipality, .hospital, .school, .other: nil
        }
    }

    /// The usual posts, the head first, each after the one above it.
    var usualPosts: [UsualPost] {
        switch self {
        case .station:
            [
                UsualPost(id: "superintendent", title: "ผกก.", aliases: ["ผู้กำกับการ", "หัวหน้าสถานี"]),
                UsualPost(
                    id: "deputy-prevention", title: "รอง ผกก.ป.", superior: "superintendent"),
                UsualPost(
                    id: "inspector-admin", title: "สว.อก.", aliases: ["สารวัตรอำนวยการ"],
                    superior: "deputy-prevention"),
                UsualPost(id: "admin-section", title: "งานอำนวยการ", superior: "inspector-admin"),
                UsualPost(
                    id: "prevention-section", title: "งานป้องกันปราบปราม",
                    superior: "deputy-prevention"),
                UsualPost(id: "traffic-section", title: "งานจราจร", superior: "deputy-prevention"),
                UsualPost(
                    id: "investigation-section", title: "งานสืบสวน", superior: "superintendent"),
                UsualPost(id: "inquiry-section", title: "งานสอบสวน", superior: "superintendent"),
            ]
        case .immigration:
            [
                UsualPost(
                    id: "inspector-chief", title: "สวญ.", aliases: ["สารวัตรใหญ่", "หัวหน้าหน่วย"]),
                UsualPost(
                    id: "web-officer", title: "เจ้าหน้าที่เว็บไซต์และ OIT", superior: "inspector-chief"),
                UsualPost(
                    id: "service-officer", title: "เจ้าหน้าที่จุดบริการ", superior: "inspector-chief"),
                UsualPost(
                    id: "finance-officer", title: "เจ้าหน้าที่การเงินและพัสดุ",
                    superior: "inspector-chief"),
            ]
        case .province:
            [
                UsualPost(
                    id: "governor", title: "ผู้ว่าราชการจังหวัด", aliases: ["ผู้บังคับบัญชา"]),
                UsualPost(id: "provincial-office", title: "สำนักงานจังหวัด", superior: "governor"),
                UsualPost(
                    id: "regional-offices", title: "ส่วนราชการภูมิภาคทุกแห่ง",
                    aliases: ["ส่วนราชการภูมิภาค"], superior: "provincial-office"),
            ]
        case .municipality:
            [
                UsualPost(id: "executive", title: "ผู้บริหาร", aliases: ["นายกเทศมนตรี"]),
                UsualPost(id: "chief-office", title: "สำนักปลัด", superior: "executive"),
                UsualPost(
                    id: "legal", title: "นิติกร", aliases: ["ฝ่ายนิติการ", "นิติการ"],
                    superior: "chief-office"),
                UsualPost(
                    id: "public-relations", title: "เจ้าหน้าที่ประชาสัมพันธ์",
                    aliases: ["ประชาสัมพันธ์"], superior: "chief-office"),
                UsualPost(id: "supply", title: "เจ้าหน้าที่พัสดุ", superior: "executive"),
                UsualPost(
                    id: "divisions", title: "ทุกส่วนราชการ", aliases: ["ทุกกอง"],
                    superior: "executive"),
            ]
        case .hospital:
            [
                UsualPost(
                    id: "director", title: "ผู้อำนวยการโรงพยาบาล",
                    aliases: ["ผอ.รพ.", "ผู้อำนวยการ", "ผอ."]),
                UsualPost(
                    id: "administration", title: "กลุ่มงานบริหารทั่วไป",
                    aliases: ["ฝ่ายบริหารทั่วไป", "บริหารทั่วไป"], superior: "director"),
                UsualPost(
                    id: "strategy", title: "กลุ่มงานประกันสุขภาพ ยุทธศาสตร์และสารสนเทศทางการแพทย์",
                    aliases: ["กลุ่มงานยุทธศาสตร์", "งานสารสนเทศ"], superior: "director"),
                UsualPost(
                    id: "nursing", title: "กลุ่มงานการพยาบาล", aliases: ["ฝ่ายการพยาบาล"],
                    superior: "director"),
                UsualPost(
                    id: "supply", title: "งานพัสดุ", aliases: ["เจ้าหน้าที่พัสดุ", "จนท.พัสดุ"],
                    superior: "administration"),
                UsualPost(
                    id: "finance", title: "งานการเงินและบัญชี", aliases: ["งานการเงิน"],
                    superior: "administration"),
            ]
        case .school:
            [
                UsualPost(
                    id: "director", title: "ผู้อำนวยการโรงเรียน",
                    aliases: ["ผู้อำนวยการสถานศึกษา", "ผู้อำนวยการ", "ผอ."]),
                UsualPost(
                    id: "general-affairs", title: "กลุ่มบริหารงานทั่วไป",
                    aliases: ["ฝ่ายบริหารทั่วไป", "งานบริหารทั่วไป"], superior: "director"),
                UsualPost(
                    id: "academic-affairs", title: "กลุ่มบริหารงานวิชาการ",
                    aliases: ["ฝ่ายวิชาการ", "งานวิชาการ"], superior: "director"),
                UsualPost(
                    id: "budget", title: "กลุ่มบริหารงานงบประมาณ",
                    aliases: ["ฝ่ายงบประมาณ", "งานการเงินและพัสดุ"], superior: "director"),
                UsualPost(
                    id: "personnel", title: "กลุ่มบริหารงานบุคคล",
                    aliases: ["ฝ่ายบุคคล", "งานบุคคล"], superior: "director"),
            ]
        case .other:
            [
                UsualPost(
                    id: "head", title: "หัวหน้าหน่วยงาน", aliases: ["ผู้บริหาร", "ผู้อำนวยการ"]),
                UsualPost(
                    id: "secretary", title: "เลขานุการคณะทำงาน", aliases: ["ฝ่ายเลขานุการ"],
                    superior: "head"),
            ]
        }
    }

    /// The usual post that answers for rows that name nobody.
    var usualSecretary: String {
        switch self {
        case .station: "inspector-admin"
        case .immigration: "web-officer"
        case .province: "provincial-office"
        case .municipality: "chief-office"
        case .hospital: "administration"
        case .school: "general-affairs"
        case .other: "secretary"
        }
    }

    /// The headings of an empty table, as agencies of this form write them.
    var headings: [String] {
        switch self {
        case .station:
            [
                "ตัวชี้วัด", "ประเด็นที่ต้องเตรียมความพร้อม/ยกระดับ", "กิจกรรมที่จะดำเนินการ", "ผลผลิต",
                "วิธีการสร้างการรับรู้", "ระยะเวลาเสร็จ", "ผู้รับผิดชอบ", "ระยะเวลากำกับติดตาม", "รหัส",
            ]
        default:
            [
                "ด้าน", "มาตรการ/กิจกรรม", "วิธีดำเนินการ", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ", "การติดตาม",
                "สรุปผลการดำเนินการ", "ผลลัพธ์", "รหัส",
            ]
        }
    }
}
