/// The names of the months: full, short, and what typists and scanners make of them.
enum Months {
    /// Full names, January first.
    static let full = [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
        "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ]

    /// Short names, January first.
    static let short = [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.",
        "ธ.ค.",
    ]

    /// The two halves of each short name.
    static let halves: [(first: String, second: String)] = [
        ("ม", "ค"), ("ก", "พ"), ("มี", "ค"), ("เม", "ย"), ("พ", "ค"), ("มิ", "ย"), ("ก", "ค"),
        ("ส", "ค"), ("ก", "ย"), ("ต", "ค"), ("พ", "ย"), ("ธ", "ค"),
    ]

    /// Misspellings that are common enough to name; others are found by their distance.
    static let misspelt: [(String, Int)] = [
        ("มกรคม", 1), ("มกราคน", 1), ("มกาคม", 1), ("กุมภาพันธุ์", 2), ("กุมภาพันธ", 2),
        ("กุมภาพัน", 2), ("กุมพาพันธ์", 2), ("กุมภาพันธุ", 2), ("กุมภาพันท์", 2), ("มีนาคน", 3), ("มึนาคม", 3),
        ("เมยายน", 4), ("เมษยน", 4), ("เมษานย", 4), ("เมศายน", 4), ("เมสายน", 4),
        ("พฤศภาคม", 5), ("พฤษภคม", 5), ("พฤกษภาคม", 5), ("พฤกษาคม", 5), ("พฤสภาคม", 5),
        ("พฤษาคม", 5), ("มิถุนยน", 6), ("มิถุนาย", 6), ("มิถนายน", 6), ("กรกฏาคม", 7), ("กรกาคม", 7),
        ("กรกฎคม", 7), ("กรกฏคม", 7), ("กรฎาคม", 7), ("กรกดาคม", 7), ("สิงหคม", 8),
        ("สิงห์าคม", 8), ("สิงห์คม", 8), ("กันยาน", 9), ("กันยยน", 9), ("กัณยายน", 9), ("กันายน", 9),
        ("ตุลคม", 10), ("ตุลาตม", 10), ("พฤษจิกายน", 11), ("พฤศจิกยน", 11), ("พฤสจิกายน", 11),
        ("พฤจิกายน", 11), ("พฤศจกายน", 11), ("ธันวคม", 12), ("ธันวามคม", 12), ("ธันวาตม", 12),
    ]

    /// Halves of short names that are damaged: what they may have been.
    ///
    /// ม.ย. has lost the vowel that tells April from June; the others mix the halves of two months.
    static let damaged: [(first: String, second: String, months: [Int])] = [
        ("ม", "ย", [4, 6]), ("มิ", "ค", [3, 6]), ("มี", "ย", [3, 6]), ("เม", "ค", [3, 4]),
        ("มึ", "ค", [3]), ("มื", "ค", [3]), ("มึ", "ย", [6]), ("มื", "ย", [6]),
    ]

    /// The halves of short names, sound and damaged, by the first scalar that they begin with.
    static let halvesByScalar: [Unicode.Scalar: [Halves]] = {
        let sound = halves.enumerated().map { ($1.first, $1.second, [$0 + 1]) }
        let all = sound + damaged.map { ($0.first, $0.second, $0.months) }
        var found: [Unicode.Scalar: [Halves]] = [:]
        for (first, second, months) in all {
            let entry = Halves(
                first: Array(first.unicodeScalars), second: Array(second.unicodeScalars),
                months: months,
                isDamaged: found.isEmpty == false && months.count == 1
                    && damaged.contains { $0.first == first && $0.second == second })
            found[entry.first[0], default: []].append(entry)
        }
        return found
    }()

    /// A short name in scalars.
    struct Halves: Sendable {
        let first: [Unicode.Scalar]
        let second: [Unicode.Scalar]
        let months: [Int]
        /// Whether the month was recognized from a damaged spelling.
        let isDamaged: Bool
    }

    /// Full names without their last syllable, as people speak; only where a date is certain.
    static let spoken: [(String, Int)] = [
        ("มกรา", 1), ("กุมภา", 2), ("มีนา", 3), ("เมษา", 4), ("พฤษภา", 5), ("มิถุนา", 6), ("กรกฎา", 7),
        ("กรกฏา", 7), ("สิงหา", 8), ("กันยา", 9), ("ตุลา", 10), ("พฤศจิกา", 11), ("ธันวา", 12),
    ]

    /// English names.
    static let english: [(String, Int)] = [
        ("january", 1), ("february", 2), ("march", 3), ("april", 4), ("may", 5), ("june", 6),
        ("july", 7), ("august", 8), ("september", 9), ("october", 10), ("november", 11),
        ("december", 12), ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7),
        ("aug", 8), ("sep", 9), ("sept", 9), ("oct", 10), ("nov", 11), ("dec", 12),
    ]

    /// The month whose full name is near a run of letters, or nil when none or several are.
    ///
    /// The last syllable must fit: a name that mixes two months (กันยาคม) is not guessed.
    static func nearest(_ run: ArraySlice<Unicode.Scalar>) -> Int? {
        guard (5...13).contains(run.count) else { return nil }
        var best: (distance: Int, month: Int)?
        var second = Int.max
        for (index, name) in fullScalars.enumerated() {
            let found = distance(Array(run), name)
            if let current = best, found >= current.distance {
                second = min(second, found)
            } else {
                second = best?.distance ?? Int.max
                best = (found, index + 1)
            }
        }
        guard let best, best.distance <= 2, second > best.distance + 1 else { return nil }
        let name = fullScalars[best.month - 1]
        let ending = Array(run.suffix(2))
        let clashes = endings.contains { $0 == ending && Array(name.suffix(2)) != $0 }
        return clashes ? nil : best.month
    }

    /// Whether a run of letters ends as the name of a month does.
    static func looksLikeName(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
        run.count >= 4 && endings.contains(Array(run.suffix(2)))
            || run.count >= 6 && run.suffix(6).elementsEqual("พันธ์".unicodeScalars)
    }

    private static let fullScalars = full.map { Array($0.unicodeScalars) }
    private static let endings = ["คม", "ยน"].map { Array($0.unicodeScalars) }

    /// The number of insertions, deletions and replacements between two short words.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var previous = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let change = previous[column] + (scalar == other ? 0 : 1)
                current.append(min(change, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
