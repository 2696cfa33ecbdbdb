/// The candidate an author most likely meant by a name that is not known, if any is near enough.
///
/// Near is an edit distance (insertion, deletion, change, exchange of neighbours) of at most a
/// third of the longer name, upper and lower case being half an edit apart. Ties go to the
/// candidate that comes first.
///
///     suggestion(for: "entropi", among: ["entropy", "exp"])     // "entropy"
public func suggestion(for name: String, among candidates: some Sequence<String>) -> String? {
    let typed = Array(name.unicodeScalars)
    guard typed.count <= 64 else { return nil }
    let lowercase = name.lowercased()
    var best: (name: String, distance: Int)?
    for candidate in candidates {
        let other = Array(candidate.unicodeScalars)
        let allowed = max(typed.count, other.count) * 2 / 3
        if lowercase == candidate.lowercased() { return candidate }
        let limit = min(allowed, best.map { $0.distance - 1 } ?? allowed)
        guard abs(typed.count - other.count) * 2 <= limit else { continue }
        if let distance = editDistance(typed, other, limit: limit) { best = (candidate, distance) }
    }
    return best?.name
}

/// Twice the number of edits between two words (optimal string alignment); `nil` beyond a limit.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
    let (letters, others) = (
        a.map { $0.properties.lowercaseMapping }, b.map { $0.properties.lowercaseMapping }
    )
    var rows = [Array(stride(from: 0, through: 2 * b.count, by: 2))]
    for i in a.indices {
        var row = [2 * (i + 1)]
        for j in b.indices {
            let same = a[i] == b[j]
            let change = rows[i][j] + (same ? 0 : letters[i] == others[j] ? 1 : 2)
            var least = min(rows[i][j + 1] + 2, row[j] + 2, change)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                least = min(least, rows[i - 1][j - 1] + 2)
            }
            row.append(least)
        }
        rows.append(row)
        // An exchange reaches over a row, but costs no less than the change that ends in it.
        if row.allSatisfy({ $0 > limit }) { return nil }
    }
    let distance = rows[a.count][b.count]
    return distance <= limit ? distance : nil
}
