/// The people of a field: `Cover, Thomas M. and Thomas, Joy A. and others`.
struct NameList: Sendable, Hashable {
    /// Their names, in order.
    private(set) var names: [PersonName] = []
    /// Whether there are more of them: the last name is `others`.
    private(set) var hasOthers = false

    /// Reads names from TeX text: braces keep together what belongs together.
    init(_ value: [UInt8]) {
        var parts: [[NameWord]] = [[]]
        for token in NameList.tokens(of: value) + [.and] {
            switch token {
            case .comma: parts.append([])
            case .word(let word): parts[parts.count - 1].append(word)
            case .and:
                let words = parts.flatMap { $0 }
                if words.count == 1, words[0].text == "others" {
                    hasOthers = true
                } else if !words.isEmpty {
                    names.append(PersonName(parts.filter { !$0.isEmpty }))
                }
                parts = [[]]
            }
        }
    }

    private enum Token {
        case word(NameWord)
        case comma
        case and
    }

    private static func tokens(of value: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        var word: [UInt8] = []
        var depth = 0
        func end() {
            guard !word.isEmpty else { return }
            tokens.append(word.elementsEqual("and".utf8) ? .and : .word(NameWord(word)))
            word = []
        }
        for byte in value {
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            guard depth <= 0 else {
                word.append(byte)
                continue
            }
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "~"): end()
            case UInt8(ascii: ","):
                end()
                tokens.append(.comma)
            case _: word.append(byte)
            }
        }
        end()
        return tokens
    }
}

extension NameWord {
    fileprivate init(_ bytes: [UInt8]) {
        text = TeXText(bytes).text.plain
        let isBraced = bytes.first == UInt8(ascii: "{")
        isParticle =
            !isBraced && text.unicodeScalars.first.map { $0.properties.isLowercase } ?? false
    }
}
