import Numbers

extension NotationToken {
    /// The unit of information that a word names.
    var unit: InformationUnit? {
        guard let word else { return nil }
        if let unit = InformationUnit(word: word.lowercased()) { return unit }
        if word.hasPrefix("比特") || word.hasPrefix("비트") { return .bit }
        if word.hasPrefix("奈特") || word.hasPrefix("纳特") { return .nat }
        return nil
    }

    /// Whether it opens the brackets of a list.
    var opensBracket: Bool { sign == "(" || opensArray }

    /// Whether it opens the brackets of an array or a set.
    var opensArray: Bool { sign == "[" || sign == "{" }

    /// Whether it closes the brackets of a call.
    var closesCall: Bool { sign == ")" || sign == "]" }

    /// Whether a number may begin with it.
    var mayBeginNumber: Bool { number != nil || sign == "-" || isEquality }

    /// Whether it may stand behind a sign of subtraction.
    var isOperand: Bool { number != nil || word != nil || sign == "(" }

    /// Whether no chain of sides that are equal goes over it.
    var endsChain: Bool {
        if let sign { return endsChain(sign) }
        guard let word else { return false }
        let functions = [
            "ln", "log", "lg", "exp", "sqrt", "sum", "frac", "tfrac", "dfrac", "cdot", "underbrace",
            "log2", "sum_i", "sum_x", "KL", "JS", "TV", "Big", "left", "right",
        ]
        return isProse && !functions.contains(word) && !(isFormula && word.count <= 3)
    }

    private func endsChain(_ sign: Unicode.Scalar) -> Bool {
        switch sign {
        case ",", ";", ".", "?", "!", ":", "≤", "≥", "<", ">", "→", "≡", "≠", "\"", "#": true
        case NotationToken.lineEnd: !isFormula
        case _: false
        }
    }

    /// Whether the word says that something is not so, or was done by mistake.
    var isDenial: Bool {
        guard let word = word?.lowercased() else { return false }
        let words = [
            "wrong", "incorrect", "incorrectly", "mistake", "mistaken", "false", "error", "typo",
            "not", "isn", "never", "instead", "cannot",
        ]
        return words.contains(word)
            || ["错", "不对", "有误", "误", "不是", "不等"].contains { word.contains($0) }
    }

    /// Whether the sentence it stands in may not tell how things are.
    var isSupposition: Bool {
        guard let word = word?.lowercased() else { return false }
        let words = [
            "if", "iff", "when", "suppose", "unless", "would", "could", "were", "assume",
            "assuming", "whenever", "until",
        ]
        let parts = ["若", "如果", "假如", "假设", "当", "要是", "倘"]
        return isDenial || words.contains(word) || parts.contains { word.contains($0) }
    }
}
