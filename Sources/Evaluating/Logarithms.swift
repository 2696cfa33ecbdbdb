public import Numbers

/// What `log(x)` is in a document, by its base: natural, unless the document or its folder says
/// otherwise.
public enum Logarithms: String, Sendable, CaseIterable {
    case binary = "2"
    case natural = "e"
    case decimal = "10"

    /// The unit in which they count information.
    public var unit: InformationUnit {
        switch self {
        case .binary: .bit
        case .natural: .nat
        case .decimal: .ban
        }
    }

    /// The base, when it is a fraction.
    var base: Int? {
        switch self {
        case .binary: 2
        case .natural: nil
        case .decimal: 10
        }
    }
}
