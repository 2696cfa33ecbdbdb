/// Categories in the order of their first appearance.
struct CategoryList: Sendable {
    /// The names.
    private(set) var names: [String] = []
    private var places: [String: Int] = [:]

    /// Takes in names that are not yet known.
    mutating func include(_ more: [String]) {
        for name in more where places[name] == nil {
            places[name] = names.count
            names.append(name)
        }
    }

    /// Where a name stands; `nil` for one that is not known.
    func place(of name: String) -> Int? { places[name] }
}
