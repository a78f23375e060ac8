extension CalendarPhaseKind {
    /// The phase in an English sentence.
    public var english: String {
        switch self {
        case .preparation: "the preparation"
        case .registration: "the registration"
        case .iit: "the IIT survey"
        case .eit: "the EIT survey"
        case .oit: "the OIT collection"
        case .review: "the OIT review"
        case .appeal: "the appeal"
        case .processing: "the processing of results"
        case .announcement: "the announcement"
        }
    }

    /// The same in a Thai one.
    public var thai: String {
        switch self {
        case .preparation: "การเตรียมการ"
        case .registration: "การลงทะเบียน"
        case .iit: "การเก็บข้อมูล IIT"
        case .eit: "การเก็บข้อมูล EIT"
        case .oit: "การเก็บข้อมูล OIT"
        case .review: "การตรวจ OIT"
        case .appeal: "การอุทธรณ์"
        case .processing: "การประมวลผล"
        case .announcement: "การประกาศผล"
        }
    }
}
