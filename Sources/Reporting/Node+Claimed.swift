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
    fileprivate mutating func mark(_ printed: String, _ place: SourcePlace) -> Bool {
        // Behind it there may be a unit, and a number of the same claim that is marked already.
        let end = lastIndex { node in
            switch node {
            case .softBreak, .lineBreak, .finding, .footnoteReference, .claimed: false
            case .text(let text):
                text.divided(around: printed, at: place) != nil
                    || text.utf8.contains { (0x30...0x39).contains($0) }
            case .code, .emphasis, .strong, .strikethrough, .link, .image, .html, .formula, .value,
                .reference, .citation:
                true
            }
        }
        guard let end, let marked = self[end].marking(printed, place) else { return false }
        replaceSubrange(end...end, with: marked)
        return true
    }
}

extension Node {
    /// The piece with a number in it marked; `nil` when it is not there, or cannot be.
    fileprivate func marking(_ printed: String, _ place: SourcePlace) -> [Node]? {
        switch self {
        case .text(let text): return text.divided(around: printed, at: place)
        case .code: return [.claimed([self], place)]
        case .formula(let formula): return [.formula(formula.claimed(at: place))]
        case .emphasis(var content):
            return content.mark(printed, place) ? [.emphasis(content)] : nil
        case .strong(var content): return content.mark(printed, place) ? [.strong(content)] : nil
        case .strikethrough, .link, .image, .html, .value, .reference, .citation, .softBreak,
            .lineBreak, .finding, .footnoteReference, .claimed:
            return nil
        }
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
