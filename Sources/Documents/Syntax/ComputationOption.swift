/// The options of a computation block.
enum ComputationOption: String, CaseIterable {
    case label, caption, alt, echo
    case codeFold = "code-fold"
    case include, eval, error

    /// All of them, for messages.
    static var names: String {
        allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }
}
