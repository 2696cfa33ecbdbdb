import Diagnostics
import Evaluating

extension [Node] {
    /// Marks the number at the end of a text that was judged; where it cannot be found, as behind a
    /// link or written by an entity, nothing is marked.
    mutating func mark(_ judgement: Judgement) {
        guard let printed = judgement.printed else { return }
        _ = mark(printed, judgement.place)
    }

    /// Whether the number is marked.
    private mutating func mark(_ printed: String, _ place: SourcePlace) -> Bool {
        for index in indices.reversed() {
            switch self[index] {
            case .softBreak, .lineBreak, .finding, .footnoteReference: continue
            case .text(let text):
                if let pieces = text.divided(around: printed, at: place) {
                    replaceSubrange(index...index, with: pieces)
                    return true
                }
                guard text.utf8.allSatisfy({ !(0x30...0x39).contains($0) }) else { return false }
            case .claimed:
                // The number behind this one, of the same claim.
                continue
            case .code:
                self[index] = .claimed([self[index]], place)
                return true
            case .formula(let formula):
                self[index] = .formula(formula.claimed(at: place))
                return true
            case .emphasis(var content):
                guard content.mark(printed, place) else { return false }
                self[index] = .emphasis(content)
                return true
            case .strong(var content):
                guard content.mark(printed, place) else { return false }
                self[index] = .strong(content)
                return true
            case .strikethrough, .link, .image, .html, .value, .reference, .citation: return false
            }
        }
        return false
    }
}

extension String {
    /// The text before a number, the number, and the text after it; `nil` when it is not there.
    ///
    /// The last place counts where it stands several times. A part of a longer number is none.
    fileprivate func divided(around number: String, at place: SourcePlace) -> [Node]? {
        let text = Array(utf8)
        let wanted = Array(number.utf8)
        func isDigit(_ index: Int) -> Bool {
            text.indices.contains(index) && (0x30...0x39).contains(text[index])
        }
        guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
        let start = (0...(text.count - wanted.count)).last {
            text[$0...].starts(with: wanted) && !isDigit($0 - 1) && !isDigit($0 + wanted.count)
        }
        guard let start else { return nil }
        let pieces = [
            Node.text(String(decoding: text[..<start], as: UTF8.self)),
            .claimed([.text(number)], place),
            .text(String(decoding: text[(start + wanted.count)...], as: UTF8.self)),
        ]
        return pieces.filter { piece in
            if case .text("") = piece { false } else { true }
        }
    }
}
