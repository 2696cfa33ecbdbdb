import Numbers

/// Numbers in brackets, as arrays and sets are written: `[0.5, 0.1]`, `\{0.4, 0.6\}`,
/// `np.array([1/2, 1/2])`, `{'a': 0.3, 'b': 0.7}`.
struct ProbabilityList: Sendable {
    /// A number of the list.
    struct Item: Sendable {
        /// What it says.
        let value: Rational
        /// Half a unit of its last place; zero for a fraction.
        let halfUnit: Rational
        /// Whether it may have been worked out and rounded.
        let mayBeRounded: Bool
        /// The outcome before it, if one is written.
        let label: String?
    }

    /// The numbers, in the order written.
    let items: [Item]
    /// The index of the token behind it.
    let end: Int

    /// A list has no more numbers.
    static let greatestLength = 256

    /// Reads the list that begins at a token; `nil` when there is none, or anything in it is no
    /// number.
    init?(_ text: NotationText, at start: Int) {
        var index = start
        while text[index].word != nil || text[index].sign == "." {
            index += 1
            guard index - start <= 8 else { return nil }
        }
        guard text[index].opensBracket,
            index == start || text[index].sign == "(" && text[index - 1].makesLists
        else { return nil }
        let isNested = index > start && text[index + 1].opensArray
        let opening = isNested ? index + 1 : index
        guard var end = text.closing(opening),
            let items = ProbabilityList.items(text, opening + 1..<end)
        else { return nil }
        end += 1
        if isNested {
            // Arguments such as the type of the numbers may follow.
            guard let last = text.closing(index), last - end <= 12 else { return nil }
            end = last + 1
        }
        self.items = items
        self.end = end
        guard items.count >= 2 else { return nil }
    }

    /// Creates a list of what stands elsewhere.
    init(_ items: [Item]) {
        self.items = items
        end = 0
    }

    private static func items(_ text: NotationText, _ range: Range<Int>) -> [Item]? {
        var items: [Item] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let token = text[index]
            if token.sign == NotationToken.lineEnd || token.sign == "," || token.sign == ";"
                || token.sign == "&"
            {
                index += 1
                continue
            }
            let label = ProbabilityList.label(text, &index)
            guard let (item, next) = Item.read(text, at: index, label: label),
                items.count < greatestLength
            else { return nil }
            items.append(item)
            index = next
        }
        return items
    }

    /// Reads `'a':` before a number.
    private static func label(_ text: NotationText, _ index: inout Int) -> String? {
        var place = index
        if text[place].sign == "'" || text[place].sign == "\"" { place += 1 }
        guard text[place].sign != "-", let label = text[place].label else { return nil }
        place += 1
        if text[place].sign == "'" || text[place].sign == "\"" { place += 1 }
        guard text[place].sign == ":" else { return nil }
        index = place + 1
        return label
    }
}

extension NotationToken {
    /// Whether it is a function that makes a list of its argument: `np.array([…])`,
    /// `torch.tensor([…])`, `c(…)`.
    fileprivate var makesLists: Bool {
        guard let word else { return false }
        return word == "c" || ["array", "tensor", "ector"].contains { word.contains($0) }
    }

    /// What it says as the name of an outcome.
    var label: String? {
        switch kind {
        case .word(let word): word
        case .number(let number): number.digits
        case .sign: nil
        }
    }
}

extension ProbabilityList.Item {
    /// Reads a number, a fraction of two, or a number of per cents, and gives the index of what is
    /// behind it.
    static func read(
        _ text: NotationText, at start: Int, label: String? = nil
    ) -> (item: ProbabilityList.Item, end: Int)? {
        guard let number = text[start].number else { return nil }
        if text[start + 1].sign == "/", let below = text[start + 2].number {
            guard below.value.sign != 0 else { return nil }
            let value = number.value / below.value
            return (
                .init(value: value, halfUnit: .zero, mayBeRounded: false, label: label), start + 3
            )
        }
        if text[start + 1].sign == "%", let percent = number.percent {
            return (.init(percent, label: label), start + 2)
        }
        return (.init(number, label: label), start + 1)
    }

    private init(_ number: PrintedNumber, label: String?) {
        self.init(
            value: number.value, halfUnit: number.halfUnit,
            mayBeRounded: number.lastPlace <= -3 && !number.isBinaryFraction
                || number.looksLikeThird,
            label: label)
    }
}

extension PrintedNumber {
    /// Whether it is a whole number of sixty-fourths: 0.125 is exact though it has three places.
    fileprivate var isBinaryFraction: Bool { (value * 64).isInteger }
}
