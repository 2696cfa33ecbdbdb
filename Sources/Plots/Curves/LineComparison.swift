/// How two lines stand to each other: where they cross, where they meet without crossing, and which
/// of them is above the other.
struct LineComparison {
    /// Which of two lines is above the other wherever they differ.
    enum Order: Sendable, Hashable {
        case first
        case second
    }

    /// Where they cross, ascending.
    private(set) var crossings: [Double] = []
    /// Where they meet and part again on the same side, or begin or end together, ascending.
    private(set) var meetings: [Double] = []
    /// Whether they are the same along a whole stretch.
    private(set) var hasCommonStretch = false
    /// Whether one of them has no height somewhere.
    private(set) var hasHoles = false
    /// Which is above the other; `nil` where they cross, have holes or are the same.
    private(set) var order: Order?

    private let difference: HeightDifference
    /// Differences that are nothing beside the greatest.
    private let negligible: Double

    /// Compares lines at places all over their range, and looks closely where they come near.
    init(_ difference: HeightDifference) {
        self.difference = difference
        negligible = 1e-9 * difference.reach
        let lastSign = lookOver()
        lookClosely()
        crossings.sort()
        meetings.sort()
        guard let lastSign, crossings.isEmpty, !hasHoles else { return }
        order = lastSign > 0 ? .first : .second
    }

    /// Notes what shows at the places themselves; the sign of the difference at the last where there
    /// is one.
    private mutating func lookOver() -> Int? {
        var last: (index: Int, sign: Int)?
        var common: [Int] = []
        for index in difference.places.indices {
            switch difference.sign(index) {
            case nil:
                hasHoles = true
                (last, common) = (nil, [])
            case 0?: common.append(index)
            case let sign?:
                part(at: index, sign, after: last, common)
                (last, common) = ((index, sign), [])
            }
        }
        meet(at: common)
        return last?.sign
    }

    /// Whether the lines are the same from end to end.
    var isSame: Bool { hasCommonStretch && order == nil && crossings.isEmpty && !hasHoles }

    /// Notes what lies between a place where the lines differ and the one before, with the places
    /// between at which they are the same.
    private mutating func part(
        at index: Int, _ sign: Int, after last: (index: Int, sign: Int)?, _ common: [Int]
    ) {
        guard let last, last.sign != sign else { return meet(at: common) }
        if common.count > 1 { hasCommonStretch = true }
        if let place = common.first {
            crossings.append(difference.places[place])
        } else {
            cross(from: difference.places[last.index], to: difference.places[index])
        }
    }

    private mutating func meet(at common: [Int]) {
        if common.count > 1 { hasCommonStretch = true }
        if common.count == 1, let place = common.first { meetings.append(difference.places[place]) }
    }

    /// Notes where the difference changes its sign between two places, by bisection, unless that is
    /// at a pole or a jump.
    private mutating func cross(from start: Double, to end: Double) {
        var (low, high) = (start, end)
        let isBelow = difference.value(at: start) < 0
        for _ in 0..<40 {
            let middle = low / 2 + high / 2
            if (difference.value(at: middle) < 0) == isBelow { low = middle } else { high = middle }
        }
        if difference.value(at: high).magnitude <= 1e-6 * difference.reach {
            crossings.append(high)
        }
    }

    /// Looks between the places where the lines come near to each other and part again.
    private mutating func lookClosely() {
        let values = difference.values
        for index in values.indices.dropFirst().dropLast() {
            let distance = values[index].magnitude
            let sign = difference.sign(index)
            guard sign == 1 || sign == -1, distance <= 0.02 * difference.reach,
                distance <= values[index - 1].magnitude, distance <= values[index + 1].magnitude,
                difference.sign(index - 1) == sign, difference.sign(index + 1) == sign
            else { continue }
            let around = difference.places[index - 1]...difference.places[index + 1]
            look(at: around, sign: sign == 1 ? 1 : -1)
        }
    }

    /// Notes where the lines come together within a range at whose ends one is above the other.
    private mutating func look(at range: ClosedRange<Double>, sign: Double) {
        var nearest = (place: range.lowerBound, distance: Double.infinity)
        GoldenSection.search(range) { place in
            let distance = difference.value(at: place) * sign
            if distance < nearest.distance { nearest = (place, distance) }
            return -distance
        }
        if nearest.distance < -negligible {
            cross(from: range.lowerBound, to: nearest.place)
            cross(from: nearest.place, to: range.upperBound)
        } else if nearest.distance <= negligible {
            meetings.append(nearest.place)
        }
    }
}
