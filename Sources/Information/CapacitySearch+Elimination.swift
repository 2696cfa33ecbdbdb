/// The step that makes the divergences of the inputs in use equal in first order.
///
/// With the changes of all inputs but the first as unknowns (the first takes up their sum) the
/// divergences D(W(·|x) ‖ q) less that of the first change by −G, G = Σ d(x) d(x′)/q, where d is
/// what a row differs in from the first. G is inverted in doubles once and kept.
struct EqualizingStep: Sendable {
    private let inverse: [[Double]]

    /// Inverts by elimination with pivots; `nil` when rows depend on each other as far as doubles
    /// tell.
    init?(_ differences: [[Double]], output: [Double]) {
        var matrix = differences.map { a in
            differences.map { b in
                output.indices.reduce(0) { output[$1] > 0 ? $0 + a[$1] * b[$1] / output[$1] : $0 }
            }
        }
        // Scaled to ones on the diagonal, so that rows that are close are told from dependent ones.
        let scales = matrix.indices.map { 1 / matrix[$0][$0].squareRoot() }
        guard scales.allSatisfy(\.isFinite) else { return nil }
        for row in matrix.indices {
            for column in matrix.indices { matrix[row][column] *= scales[row] * scales[column] }
        }
        guard var inverse = inverted(matrix) else { return nil }
        for row in inverse.indices {
            for column in inverse.indices { inverse[row][column] *= scales[row] * scales[column] }
        }
        self.inverse = inverse
    }

    /// The changes of the input, of sum zero, for divergences of the inputs in use.
    func change(for divergences: [Double]) -> [Double] {
        guard let first = divergences.first else { return [] }
        let gaps = divergences.dropFirst().map { $0 - first }
        let changes = inverse.map { row in zip(row, gaps).reduce(0) { $0 + $1.0 * $1.1 } }
        return [-changes.reduce(0, +)] + changes
    }
}

/// The inverse of a matrix; `nil` when it is singular as far as doubles tell.
private func inverted(_ matrix: [[Double]]) -> [[Double]]? {
    var left = matrix
    var right = matrix.indices.map { row in matrix.indices.map { row == $0 ? 1.0 : 0.0 } }
    for column in matrix.indices {
        let pivot = matrix.indices[column...].max {
            left[$0][column].magnitude < left[$1][column].magnitude
        }
        guard let pivot, left[pivot][column].magnitude > 1e-13 else { return nil }
        left.swapAt(pivot, column)
        right.swapAt(pivot, column)
        let scale = 1 / left[column][column]
        left[column] = left[column].map { $0 * scale }
        right[column] = right[column].map { $0 * scale }
        for row in matrix.indices where row != column && left[row][column] != 0 {
            let factor = left[row][column]
            for index in matrix.indices {
                left[row][index] -= factor * left[column][index]
                right[row][index] -= factor * right[column][index]
            }
        }
    }
    return right
}

/// Coefficients, not all zero, with which rows sum to zero, when there are any as far as doubles tell.
func dependence(_ rows: [[Double]]) -> [Double]? {
    var left = rows
    let least = 1e-9 * (rows.lazy.flatMap { $0 }.map(\.magnitude).max() ?? 0)
    var right = rows.indices.map { row in rows.indices.map { row == $0 ? 1.0 : 0.0 } }
    var free = Array(rows.indices)
    while !free.isEmpty {
        // The greatest entry left is the next pivot.
        var best: (row: Int, column: Int, size: Double) = (free[0], 0, -1)
        for row in free {
            for (column, entry) in left[row].enumerated() where entry.magnitude > best.size {
                best = (row, column, entry.magnitude)
            }
        }
        guard best.size > least else { return right[best.row] }
        free.removeAll { $0 == best.row }
        for row in free {
            let factor = left[row][best.column] / left[best.row][best.column]
            guard factor != 0 else { continue }
            for index in left[row].indices { left[row][index] -= factor * left[best.row][index] }
            for index in right[row].indices { right[row][index] -= factor * right[best.row][index] }
        }
    }
    return nil
}
