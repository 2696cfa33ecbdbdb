/// The space between two atoms, in eighteenths of an em.
///
/// Source: Knuth, The TeXbook, chapter 18, page 170.
enum Spacing {
    /// The space between an atom and the next.
    static func between(_ left: AtomClass, _ right: AtomClass, in style: MathStyle) -> Int {
        switch table[left.rawValue][right.rawValue] {
        case 1: 3
        case -1: style.isScript ? 0 : 3
        case -2: style.isScript ? 0 : 4
        case -3: style.isScript ? 0 : 5
        default: 0
        }
    }

    /// Rows and columns in the order of the classes: 1 thin, 2 medium, 3 thick.
    ///
    /// What is negative vanishes in scripts. Pairs that cannot occur are 0.
    private static let table: [[Int]] = [
        [0, 1, -2, -3, 0, 0, 0, -1],
        [1, 1, 0, -3, 0, 0, 0, -1],
        [-2, -2, 0, 0, -2, 0, 0, -2],
        [-3, -3, 0, 0, -3, 0, 0, -3],
        [0, 0, 0, 0, 0, 0, 0, 0],
        [0, 1, -2, -3, 0, 0, 0, -1],
        [-1, -1, 0, -1, -1, -1, -1, -1],
        [-1, 1, -2, -3, -1, 0, -1, -1],
    ]

    /// Makes an ordinary symbol of each binary operator that lacks an operand.
    static func settle(
        _ classes: inout [AtomClass?], previous: AtomClass?, next: AtomClass?
    ) {
        var last = previous
        var lastIndex: Int?
        for index in classes.indices {
            guard var atom = classes[index] else { continue }
            if atom == .binary, !(last?.canPrecedeBinary ?? false) { atom = .ordinary }
            if let lastIndex, last == .binary, !atom.canFollowBinary {
                classes[lastIndex] = .ordinary
            }
            classes[index] = atom
            last = atom
            lastIndex = index
        }
        if let lastIndex, last == .binary, !(next?.canFollowBinary ?? false) {
            classes[lastIndex] = .ordinary
        }
    }

    /// A space as an attribute's value.
    static func css(_ mu: Int) -> String {
        switch mu {
        case 3: "0.1667em"
        case 4: "0.2222em"
        case 5: "0.2778em"
        default: "0"
        }
    }
}

extension AtomClass {
    fileprivate var canPrecedeBinary: Bool {
        switch self {
        case .ordinary, .closing, .inner: true
        case .operator, .binary, .relation, .opening, .punctuation: false
        }
    }

    fileprivate var canFollowBinary: Bool {
        switch self {
        case .ordinary, .operator, .binary, .opening, .inner: true
        case .relation, .closing, .punctuation: false
        }
    }
}
