import Numbers

/// Finds named quantities with their printed values in a text.
struct QuantityReader {
    let text: NotationText

    /// The quantities, in reading order.
    static func quantities(in text: NotationText) -> [NamedQuantity] {
        let reader = QuantityReader(text: text)
        return text.tokens.indices.compactMap { reader.quantity(at: $0) }
    }

    private func quantity(at start: Int) -> NamedQuantity? {
        guard var name = text[start].word else { return nil }
        var index = start + 1
        if text[index].sign == "^", text[index + 1].number?.value == 2 {
            name += "^2"
            index += 2
        }
        guard text[index].sign == "(" || text[index].sign == "[", !isPart(start), !isRemark(start),
            let (arguments, separator, end) = arguments(index + 1),
            NamedMeasure.isKnown(name, separator),
            let result = result(behind: end), !isDoubtful(start, result.tokens.upperBound)
        else { return nil }
        return NamedQuantity(
            name: name, separator: separator, arguments: arguments, index: start,
            call: start..<end, result: result)
    }

    /// Whether it is only a part of what has the value: `1 - H(P) = 0.2`, `exp(H(P)) = 3`.
    private func isPart(_ start: Int) -> Bool {
        let before = text[start - 1]
        if before.isOperator || before.sign == "√" || before.number != nil && before.isFormula {
            return true
        }
        if before.sign == "(", text[start - 2].word != nil { return true }
        let words = [
            "exp", "ln", "log", "sqrt", "max", "min", "mean", "Delta", "Rényi", "Renyi", "Tsallis",
            "normalized", "normalised", "argmin", "argmax", "sup", "inf", "def", "lim", "sum",
            "function", "frac", "partial", "nabla", "perplexity", "归一化", "最大", "最小", "变化",
        ]
        return before.word.map { words.contains($0) } ?? false
    }

    /// Whether it stands in a program, where only remarks tell of values.
    private func isRemark(_ start: Int) -> Bool {
        guard text.setting == .program else { return false }
        var index = start - 1
        while index >= 0, text[index].sign != NotationToken.lineEnd, start - index < 60 {
            if text[index].sign == "#" { return false }
            index -= 1
        }
        return true
    }

    // MARK: Arguments

    private func arguments(
        _ start: Int
    ) -> (arguments: [NamedQuantity.Argument], separator: Unicode.Scalar?, end: Int)? {
        guard let (first, behind) = argument(start) else { return nil }
        if text[behind].closesCall { return ([first], nil, behind + 1) }
        var next = behind
        guard var separator = text[next].sign else { return nil }
        if separator == "|", text[next + 1].sign == "|" {
            separator = "‖"
            next += 1
        }
        guard ["‖", "|", ",", ";", ":"].contains(separator), let (second, end) = argument(next + 1),
            text[end].closesCall
        else { return nil }
        return ([first, second], separator, end + 1)
    }

    private func argument(_ start: Int) -> (NamedQuantity.Argument, end: Int)? {
        if let (normal, end) = NormalDistribution.read(text, at: start) {
            return (.normal(normal), end)
        }
        if let list = ProbabilityList(text, at: start) { return (.list(list), list.end) }
        guard let name = text[start].word else { return nil }
        // P(x) is P.
        if text[start + 1].sign == "(", text[start + 2].label != nil, text[start + 3].sign == ")" {
            return (.name(name), start + 4)
        }
        return (.name(name), start + 1)
    }

    // MARK: The number behind it

    private static let verbs: Set<String> = [
        "is", "are", "was", "be", "equals", "about", "approximately", "approx", "around", "roughly",
        "exactly", "just", "only", "then", "为", "是", "约", "大约", "即", "值为", "结果是", "结果为", "就是",
        "大约是", "大约为", "正好是", "则为",
    ]

    private func result(behind call: Int) -> PrintedResult? {
        var index = call
        var unit: InformationUnit?
        if text[index].sign == "(" || text[index].sign == "[",
            text[index + 2].sign == ")" || text[index + 2].sign == "]",
            let found = text[index + 1].unit
        {
            unit = found
            index += 3
        }
        let first = index
        while index - first < 4,
            text[index].isEquality || text[index].sign == ":" && text[index + 1].mayBeginNumber
                || text[index].sign == "∼" || text[index].sign == "→" && text.setting != .prose
                || QuantityReader.verbs.contains(text[index].word ?? "")
        {
            index += 1
        }
        guard index > first else { return nil }
        if let found = number(at: index, unit, isDirect: true) { return found }
        return chained(from: index, unit)
    }

    /// A number with a unit, when no operator or factor stands behind it.
    private func number(
        at start: Int, _ unit: InformationUnit?, isDirect: Bool
    ) -> PrintedResult? {
        let isNegative = text[start].sign == "-"
        var end = start + (isNegative ? 1 : 0)
        guard var number = text[end].number else { return nil }
        end += 1
        if text[end].sign == "%", let percent = number.percent {
            number = percent
            end += 1
        }
        if text[end].sign == "…" {
            number.isPrefix = true
            end += 1
        }
        var behind = end
        let isBracketed = text[behind].sign == "(" || text[behind].sign == "["
        let found = text[behind + (isBracketed ? 1 : 0)].unit
        if found != nil { behind += isBracketed ? 3 : 1 }
        guard found != nil || !goesOn(behind) else { return nil }
        guard !text[behind].isOperator || text[behind].sign == "-" && !text[behind + 1].isOperand
        else { return nil }
        return PrintedResult(
            number: number, isNegative: isNegative, unit: found ?? unit, tokens: start..<end,
            isDirect: isDirect, isApproximate: text[start - 1].sign != "=")
    }

    /// Whether what stands behind a number belongs to it: an operator, a factor, an uncertainty.
    private func goesOn(_ index: Int) -> Bool {
        let token = text[index]
        if token.number != nil || token.sign == "√" { return true }
        let functions = ["ln", "log", "lg", "log2", "log10", "exp", "sqrt", "frac"]
        if token.word.map({ functions.contains($0) }) ?? false { return true }
        if token.sign == "(", token.range.lowerBound == text[index - 1].range.upperBound {
            return true
        }
        if token.isFormula, text[index - 1].isFormula {
            if token.sign == "(" || token.sign == "[" || token.sign == "{" { return true }
            if token.word != nil, !token.isProse { return true }
        }
        let units = ["times", "percent", "x", "倍", "dB", "mm", "million", "万", "k"]
        return token.word.map { units.contains($0) || $0 == "pm" } ?? (token.sign == "±")
    }

    /// The first number that stands alone behind a further sign of equality.
    private func chained(from start: Int, _ unit: InformationUnit?) -> PrintedResult? {
        var depth = 0
        for index in start..<min(start + 400, text.tokens.count) {
            let token = text[index]
            switch token.sign {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case _: break
            }
            if depth < 0 { return nil }
            guard depth == 0 else { continue }
            if token.isEquality, let found = number(at: index + 1, unit, isDirect: false) {
                return found
            }
            if token.endsChain { return nil }
        }
        return nil
    }

    /// Whether the sentence asks, denies or supposes what it says.
    private func isDoubtful(_ start: Int, _ end: Int) -> Bool {
        if text[end].sign == "?" || text[end + 1].sign == "?" && text[end].unit != nil {
            return true
        }
        var index = start - 1
        while index >= 0, start - index < 40, !text[index].endsSentence {
            if text[index].isSupposition { return true }
            index -= 1
        }
        index = end
        while index < text.tokens.count, index - end < 12, !text[index].endsSentence {
            if text[index].isDenial { return true }
            index += 1
        }
        return false
    }
}

extension NamedMeasure {
    /// Whether a name with so many arguments is one of a measure.
    fileprivate static func isKnown(_ name: String, _ separator: Unicode.Scalar?) -> Bool {
        guard let separator else { return NamedMeasure(name) != nil }
        return NamedMeasure(name, separator: separator) != nil
    }
}
