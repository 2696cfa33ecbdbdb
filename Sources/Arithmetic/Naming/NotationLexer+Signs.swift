extension NotationLexer {
    /// Signs of several characters, by the first.
    private static let longSigns: [Unicode.Scalar?: [(text: String, sign: Unicode.Scalar)]] =
        Dictionary(grouping: longSignTexts) { $0.text.unicodeScalars.first }

    private static let longSignTexts: [(text: String, sign: Unicode.Scalar)] = [
        ("||", "‖"), ("...", "…"), ("===", "≡"), ("==", "≡"), ("!=", "≡"), (":=", "="), ("<=", "≤"),
        (">=", "≥"), ("+=", NotationToken.change), ("-=", NotationToken.change),
        ("*=", NotationToken.change), ("/=", NotationToken.change), ("~=", "≈"), ("->", "→"),
        ("=>", "→"), ("<-", "="), ("**", "^"), ("//", "#"), ("--", NotationToken.unknown),
    ]

    private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
        "（": "(", "）": ")", "，": ",", "、": ",", "；": ";", "：": ":", "。": ".", "．": ".", "？": "?",
        "！": "!", "＝": "=", "≃": "≈", "≅": "≈", "≒": "≈", "≐": "≈", "−": "-", "∥": "‖", "║": "‖",
        "∣": "|", "｜": "|", "×": "*", "·": "*", "⋅": "*", "∙": "*", "÷": "/", "％": "%", "＋": "+",
        "［": "[", "］": "]", "｛": "{", "｝": "}", "⋯": "…", "~": "∼", "“": "\"", "”": "\"",
        "‘": "'", "’": "'", "–": "–",
    ]

    private static let plainSigns: Set<Unicode.Scalar> = [
        "(", ")", "[", "]", "{", "}", ",", ";", ":", ".", "?", "!", "=", "≈", "-", "‖", "|", "*",
        "/",
        "%", "+", "^", "…", "∼", "\"", "'", "#", "→", "≤", "≥", "≡", "√", "&", "<", ">", "≠", "∑",
        "\\",
    ]

    mutating func readSign(_ next: Unicode.Scalar) {
        for sign in NotationLexer.longSigns[next] ?? [] where starts(with: sign.text) {
            return add(.sign(sign.sign), length: sign.text.unicodeScalars.count)
        }
        if let sign = NotationLexer.signs[next] { return add(.sign(sign), length: 1) }
        let isPlain = NotationLexer.plainSigns.contains(next)
        add(.sign(isPlain ? next : NotationToken.unknown), length: 1)
    }

    // MARK: TeX

    /// Commands that change only how something looks, or how far apart it stands.
    private static let invisible: Set<String> = [
        "mathrm", "mathbf", "mathbb", "mathsf", "mathit", "mathtt", "mathfrak", "mathscr",
        "boldsymbol", "bm", "text", "textbf", "textit", "textrm", "textsf", "texttt", "mbox", "rm",
        "bf", "operatorname", "operatorname*", "left", "right", "middle", "big", "Big", "bigg",
        "Bigg", "bigl", "bigr", "bigm", "Bigl", "Bigr", "Bigm", "biggl", "biggr", "Biggl", "Biggr",
        "displaystyle", "textstyle", "limits", "nolimits", "mathop", "mathrel", "boxed", ",", ":",
        "!", ">", " ", "/",
    ]

    private static let commands: [String: NotationToken.Kind] = [
        "|": .sign("‖"), "Vert": .sign("‖"), "lVert": .sign("‖"), "rVert": .sign("‖"),
        "parallel": .sign("‖"), "mid": .sign("|"), "vert": .sign("|"), "{": .sign("{"),
        "}": .sign("}"), "lbrace": .sign("{"), "rbrace": .sign("}"), "lbrack": .sign("["),
        "rbrack": .sign("]"), "%": .sign("%"), "approx": .sign("≈"), "simeq": .sign("≈"),
        "cong": .sign("≈"), "doteq": .sign("≈"), "sim": .sign("∼"), "backslash": .sign("\\"),
        "setminus": .sign("\\"), "quad": .sign(","), "qquad": .sign(","), "\\": .sign("\n"),
        "cdot": .sign("*"), "times": .sign("*"), "dots": .sign("…"), "ldots": .sign("…"),
        "cdots": .sign("…"), "to": .sign("→"), "le": .sign("≤"), "leq": .sign("≤"),
        "ge": .sign("≥"), "geq": .sign("≥"), "colon": .sign(":"), "langle": .sign("["),
        "rangle": .sign("]"), "coloneqq": .sign("="), "chi": .word("χ"),
    ]

    private static let accents: Set<String> = [
        "hat", "widehat", "tilde", "widetilde", "bar", "overline", "vec", "dot", "mathcal",
    ]

    /// Reads what TeX adds to the text; `false` when what is next is no markup.
    mutating func readMarkup(_ next: Unicode.Scalar) -> Bool {
        switch next {
        case "$", "{", "}", "&", "~": index += 1
        case "\\": readCommand()
        case "'", "′": index += 1
        case _: return false
        }
        return true
    }

    /// The name of the command that begins here, and its length with the backslash.
    private func command() -> (name: String, length: Int) {
        var name = ""
        while let letter = scalar(1 + name.unicodeScalars.count), letter.value < 0x80,
            letter.isLetter
        {
            name.unicodeScalars.append(letter)
        }
        if name.isEmpty, let sign = scalar(1) { name.unicodeScalars.append(sign) }
        return (name, 1 + name.unicodeScalars.count)
    }

    private mutating func readCommand() {
        let (name, length) = command()
        if name == "begin" || name == "end" { return skipEnvironment(length) }
        if ["frac", "tfrac", "dfrac", "nicefrac"].contains(name), readFraction(length) { return }
        if NotationLexer.invisible.contains(name) || name == ";" {
            index += length
        } else if NotationLexer.accents.contains(name) {
            index += length
            while scalar() == "{" || scalar() == " " { index += 1 }
            // N is the normal distribution, however it is set.
            if name != "mathcal" || scalar() == "N" { prefix = name + " " }
        } else {
            add(NotationLexer.commands[name] ?? .word(name), length: length)
        }
    }

    private mutating func skipEnvironment(_ length: Int) {
        index += length
        guard scalar() == "{" else { return }
        while let next = scalar(), next != "}", next != "\n" { index += 1 }
        index += 1
    }

    /// Reads a fraction of two whole numbers as one over the other; `false` for any other.
    private mutating func readFraction(_ length: Int) -> Bool {
        var distance = length
        var parts: [PrintedNumber] = []
        for _ in 0..<2 {
            while scalar(distance) == " " { distance += 1 }
            var digits = ""
            if scalar(distance) == "{" {
                distance += 1
                while let digit = scalar(distance), digit.isDigit {
                    digits.unicodeScalars.append(digit)
                    distance += 1
                }
                guard scalar(distance) == "}" else { return false }
                distance += 1
            } else if let digit = scalar(distance), digit.isDigit {
                digits.unicodeScalars.append(digit)
                distance += 1
            }
            guard let part = PrintedNumber(digits: digits), !digits.isEmpty else { return false }
            parts.append(part)
        }
        add(.number(parts[0]), length: 0)
        add(.sign("/"), length: 0)
        add(.number(parts[1]), length: distance)
        return true
    }

    /// Joins what stands below a name to it: `D_{\mathrm{KL}}` is `D_KL`.
    mutating func readSubscript(of word: inout String) {
        guard scalar() == "_", isFormula || scalar(1) == "{" else { return }
        index += 1
        word += "_"
        var depth = 0
        // What is longer is no name, and unclosed braces end somewhere.
        for _ in 0..<60 {
            guard let next = scalar() else { return }
            var isDone = depth == 0
            switch next {
            case "{":
                depth += 1
                isDone = false
            case "}":
                depth -= 1
                isDone = depth <= 0
            case "\\":
                let (name, length) = command()
                index += length - 1
                let isInvisible = NotationLexer.invisible.contains(name)
                if isInvisible { isDone = false } else { word += name }
            case " ": isDone = false
            case _: word.unicodeScalars.append(next)
            }
            index += 1
            if isDone { return }
        }
    }
}
