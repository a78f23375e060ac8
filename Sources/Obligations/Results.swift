import CivilTime

/// A change of a phase of the calendar that was announced after the calendar.
public struct PhaseAmendment: Hashable, Sendable {
    /// The change as written, for example `ขยายถึงวันที่ ๑๙ มิ.ย. ๖๘`.
    public let cell: PhraseCell
    /// The days of the phase after it, both ends inside.
    public let window: CivilInterval
    /// When it was announced, if the file says.
    public let announced: CivilDate?
    /// Why, as the announcement says.
    public let reason: String

    /// Makes an amendment.
    public init(cell: PhraseCell, window: CivilInterval, announced: CivilDate?, reason: String) {
        self.cell = cell
        self.window = window
        self.announced = announced
        self.reason = reason
    }
}

/// The three states that the boxes of a report of results offer.
///
/// It is what the document says; what is recorded as done stands in the ledger.
public enum MeasureState: String, CaseIterable, Sendable {
    /// ดำเนินการแล้วเสร็จ.
    case done
    /// อยู่ระหว่างดำเนินการ.
    case inProgress = "in-progress"
    /// ยังไม่ได้ดำเนินการ.
    case notStarted = "not-started"
}

/// A score of the assessment, 0 to 100 points, in hundredths of a point as documents print it.
public struct Score: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Hundredths of a point, 0 to 10,000.
    public let hundredths: Int

    /// Makes a score; nil outside 0 to 100 points.
    public init?(hundredths: Int) {
        guard (0...10_000).contains(hundredths) else { return nil }
        self.hundredths = hundredths
    }

    /// In points with two decimals: `78.50`.
    public var description: String {
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// By points.
    public static func < (left: Score, right: Score) -> Bool { left.hundredths < right.hundredths }
}

/// A kind of evidence, or a channel, that an agency names once and its rows refer to.
public struct NamedKind: Hashable, Sendable {
    /// Machine name, for example `sign`.
    public let id: String
    /// As the documents write it, for example `ภาพถ่ายป้าย`.
    public let title: String

    /// Makes a kind.
    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// What a report of results says about a row, beside what was planned.
public struct RowReport: Hashable, Sendable {
    /// The area (ด้าน) of an agency whose table has areas in place of indicators, or empty.
    public var area = ""
    /// สรุปผลการดำเนินการ, or empty.
    public var result = ""
    /// ผลลัพธ์หรือความสำเร็จ, or empty.
    public var outcome = ""
    /// The box that is ticked; nil when none is, or the table has none.
    public var state: MeasureState?
    /// The score of the indicator.
    public var score: Score?
    /// The kinds of evidence that show it, by id.
    public var evidence: [String] = []
    /// The channels through which it is made known, by id.
    public var channels: [String] = []

    /// An empty report.
    public init() {}
}
