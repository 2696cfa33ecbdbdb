/// A length in thousandths of an em, the size of the font.
///
/// Absolute units are turned into ems of ten TeX points, as TeX's own text is set.
///
///     Length(thousandths: 167).css     // "0.167em"
public struct Length: Sendable, Equatable {
    /// The thousandths of an em; at most 1 000 000 in either direction.
    public let thousandths: Int

    /// Creates a length.
    public init(thousandths: Int) {
        self.thousandths = max(-1_000_000, min(1_000_000, thousandths))
    }

    /// A length in eighteenths of an em, the unit of space in formulas.
    init(mu: Int) { self.init(thousandths: (mu * 1000 + (mu < 0 ? -9 : 9)) / 18) }

    static let zero = Length(thousandths: 0)

    /// The length as HTML and CSS write it.
    public var css: String {
        guard thousandths != 0 else { return "0" }
        let size = thousandths.magnitude
        var fraction = String(size % 1000)
        fraction = String(repeating: "0", count: 3 - fraction.utf8.count) + fraction
        while fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
        let sign = thousandths < 0 ? "-" : ""
        return "\(sign)\(size / 1000)\(fraction.isEmpty ? "" : "." + fraction)em"
    }
}
