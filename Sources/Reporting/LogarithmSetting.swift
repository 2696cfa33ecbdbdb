import Documents

/// The base that `log` stands for in a folder: `log: 2`.
public enum LogarithmBase: String, Sendable, CaseIterable {
    case two = "2"
    case e
    case ten = "10"
}

extension FrontMatter {
    /// The key of the base of logarithms.
    static let logKey = "log"
}
