import Numbers

/// Finds what names are bound to in a text: `P = [0.5, 0.5]`, `Q \sim \mathcal N(0, 1)`.
struct BindingReader {
    /// A name with what it stands for.
    struct Found: Sendable {
        let name: String
        let binding: Binding
        /// The index of the name among the tokens.
        var index = 0
        /// The index of the token behind what it is bound to.
        var end = 0
    }

    /// The bindings, in reading order.
    static func bindings(in text: NotationText) -> [Found] {
        var found: [Found] = []
        for (index, token) in text.tokens.enumerated() {
            guard let name = token.word,
                name.utf8.count <= 24 || !token.isProse || name.count <= 24,
                text[index - 1].sign != "."
            else { continue }
            if var binding = binding(of: name, at: index, text) {
                binding.index = index
                found.append(binding)
                // P, Q = [0.5, 0.5], [0.9, 0.1]
                if text.setting != .prose, text[index - 1].sign == ",",
                    let other = text[index - 2].word
                {
                    found[found.count - 1] = Found(name: name, binding: .unknown)
                    found.append(Found(name: other, binding: .unknown))
                }
            }
        }
        return found
    }

    private static func binding(of name: String, at index: Int, _ text: NotationText) -> Found? {
        let equality = index + 1 + text.remark(behind: index)
        let sign = text[equality].sign
        if text.setting == .program, sign == NotationToken.change || isElementSet(text, index) {
            return Found(name: name, binding: .unknown)
        }
        guard
            sign == "=" || sign == "∼"
                || sign == ":" && text[equality + 1].opensArray
        else { return nil }
        if let (normal, end) = NormalDistribution.read(text, at: equality + 1) {
            return Found(name: name, binding: .normal(normal), end: end)
        }
        guard sign != "∼" else { return nil }
        guard let list = ProbabilityList(text, at: equality + 1), !text[list.end].changesList else {
            // What a program works out is not known.
            return text.setting != .prose && equality == index + 1
                ? Found(name: name, binding: .unknown) : nil
        }
        let distribution = NamedDistribution(list, isProgram: text.setting == .program)
        return Found(
            name: name, binding: distribution.map { .distribution($0) } ?? .unknown, end: list.end)
    }

    /// Whether an element is changed: `P[0] = 0.4`.
    private static func isElementSet(_ text: NotationText, _ index: Int) -> Bool {
        guard text[index + 1].sign == "[", let end = text.closing(index + 1), end - index < 12
        else {
            return false
        }
        return text[end + 1].sign == "=" || text[end + 1].sign == NotationToken.change
    }
}

extension NotationToken {
    /// Whether it makes another thing of the list before it: `[1, 2] / 3`, `[0.5, 0.5].T`.
    fileprivate var changesList: Bool {
        if sign == "[" || sign == "(" { return true }
        return isOperator && sign != "^"
    }
}

extension NotationText {
    /// How many tokens stand between a name and what it is bound by: `P (true) = …`, `(P): …`.
    fileprivate func remark(behind index: Int) -> Int {
        if self[index - 1].sign == "(", self[index + 1].sign == ")" { return 1 }
        guard self[index + 1].sign == "(" else { return 0 }
        var end = index + 2
        while self[end].word != nil, end - index < 6 { end += 1 }
        return end > index + 2 && self[end].sign == ")" ? end - index : 0
    }
}

/// The probabilities of single outcomes, `P(sunny) = 70 %`, gathered until they make a distribution.
struct PointMasses {
    private struct Collection {
        let name: String
        var items: [ProbabilityList.Item] = []
        var isTwice = false
    }

    /// Names that are those of other things than distributions.
    private static let functions: Set<String> = ["H", "I", "D", "h", "f", "g", "F", "G", "E", "L"]

    private var collections: [Collection] = []
    private var places: [String: Int] = [:]

    /// Takes note of the probabilities in a text.
    mutating func read(_ text: NotationText) {
        for (index, token) in text.tokens.enumerated() {
            guard let name = token.word, text[index + 1].sign == "(", !token.isProse,
                name.count <= 3, !PointMasses.functions.contains(name),
                let end = text.closing(index + 1), end - index <= 12,
                end > index + 2, text[end + 1].isEquality,
                let (item, next) = ProbabilityList.Item.read(text, at: end + 2),
                !text[next].isOperator, !text[index - 1].isOperator
            else { continue }
            note(name, text, (index + 2)..<end, item)
        }
    }

    private mutating func note(
        _ name: String, _ text: NotationText, _ inside: Range<Int>, _ item: ProbabilityList.Item
    ) {
        var inside = inside
        var name = name
        // P(X = 1) tells of the distribution of X.
        if let variable = text[inside.lowerBound].word,
            text[inside.lowerBound + 1].sign == "=", inside.count >= 3
        {
            name = variable
            inside = (inside.lowerBound + 2)..<inside.upperBound
        }
        let tokens = inside.map { text[$0] }
        guard tokens.allSatisfy({ $0.label != nil }) else { return }
        let label = tokens.compactMap(\.label).joined(separator: " ")
        if places[name] == nil {
            places[name] = collections.count
            collections.append(Collection(name: name))
        }
        guard let place = places[name] else { return }
        if let known = collections[place].items.first(where: { $0.label == label }) {
            collections[place].isTwice = collections[place].isTwice || known.value != item.value
        } else if collections[place].items.count < ProbabilityList.greatestLength {
            collections[place].items.append(
                .init(
                    value: item.value, halfUnit: item.halfUnit, mayBeRounded: item.mayBeRounded,
                    label: label))
        }
    }

    /// The names whose probabilities sum to one.
    var bindings: [BindingReader.Found] {
        collections.compactMap { collection in
            if collection.isTwice { return .init(name: collection.name, binding: .unknown) }
            return NamedDistribution(ProbabilityList(collection.items)).map {
                .init(name: collection.name, binding: .distribution($0))
            }
        }
    }
}
