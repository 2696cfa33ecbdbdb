import Diagnostics
import Formulas

extension Formula {
    /// The formula that a paragraph is for other programs, which know environments without dollar
    /// signs and `\\\\[` … `\\\\]`; `nil` for other paragraphs.
    init?(bare place: SourcePlace) {
        guard place.source.bytes[place.bytes].first == UInt8(ascii: "\\") else { return nil }
        let text = place.text
        let pairs = [("\\\\[", "\\\\]"), ("\\[", "\\]")]
        let start: Int
        let end: Int
        if let name = text.bareEnvironment {
            (start, end) = (0, 0)
            guard text.hasSuffix("\\end{\(name)}") else { return nil }
        } else if let pair = pairs.first(where: { text.hasPrefix($0.0) && text.hasSuffix($0.1) }) {
            (start, end) = (pair.0.utf8.count, pair.1.utf8.count)
        } else {
            return nil
        }
        let bytes = place.bytes
        guard bytes.count > start + end, !text.contains("\n>") else { return nil }
        let inner = (bytes.lowerBound + start)..<(bytes.upperBound - end)
        self.init(
            parts: [.tex(Excerpt(of: place.source, pieces: [inner]))], isDisplay: true,
            place: place)
    }
}

extension String {
    /// The name of the environment of equations that the text begins with.
    fileprivate var bareEnvironment: Substring? {
        guard hasPrefix("\\begin{"), let close = firstIndex(of: "}") else { return nil }
        let name = self[index(startIndex, offsetBy: 7)..<close]
        let names = ["align", "aligned", "equation", "gather", "gathered", "split", "eqnarray"]
        return names.contains(name.last == "*" ? String(name.dropLast()) : String(name))
            ? name : nil
    }
}
