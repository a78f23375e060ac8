/// The candidate a person probably meant, for "did you mean".
///
/// Counts the characters to insert, delete, replace or swap with their neighbour. A third of the
/// word may be wrong, three characters at most; beyond that a suggestion confuses more than it
/// helps. Case does not count.
///
/// - Returns: the nearest candidate, the earliest of equally near ones; nil when none is near, or
///   the word is among the candidates as it stands.
public func suggestion(for word: String, among candidates: [String]) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(longestWord + 1))
    guard !wanted.isEmpty, wanted.count <= longestWord else { return nil }
    var limit = wanted.count == 1 ? 0 : min(3, (wanted.count + 2) / 3)
    var best: String?
    for candidate in candidates {
        if candidate == word { return nil }
        let scalars = Array(candidate.lowercased().unicodeScalars.prefix(longestWord + 1))
        guard !scalars.isEmpty, abs(scalars.count - wanted.count) <= limit else { continue }
        let distance = editDistance(wanted, scalars)
        // A candidate of which nothing is left is not near, however short it is.
        guard distance <= limit, distance < scalars.count else { continue }
        guard best != nil else {
            (best, limit) = (candidate, distance)
            continue
        }
        if distance < limit { (best, limit) = (candidate, distance) }
    }
    return best
}

private let longestWord = 100

/// The number of insertions, deletions, replacements and swaps of neighbours between two words.
///
/// - Complexity: the product of the two lengths.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
        var current = [row + 1]
        current.reserveCapacity(right.count + 1)
        for column in 0..<right.count {
            let change = left[row] == right[column] ? 0 : 1
            var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + change)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            current.append(cost)
        }
        beforeLast = last
        last = current
    }
    return last[right.count]
}
