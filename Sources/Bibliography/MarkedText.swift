/// Text with the little markup that a bibliography needs.
public struct MarkedText: Sendable, Hashable {
    /// A piece of it.
    public enum Run: Sendable, Hashable {
        /// Text.
        case text(String)
        /// A title, or what its author set apart.
        case emphasis(String)
        /// A formula, in TeX.
        case formula(String)
        /// An address with what stands for it.
        case link(String, destination: String)
    }

    /// Its pieces, in reading order.
    public private(set) var runs: [Run] = []

    /// Creates text without markup.
    init(_ text: String = "") { append(.text(text)) }

    /// Whether nothing is in it.
    public var isEmpty: Bool { runs.isEmpty }

    /// The text without markup.
    public var plain: String {
        runs.map { run in
            switch run {
            case .text(let text), .emphasis(let text), .formula(let text), .link(let text, _): text
            }
        }.joined()
    }

    /// The same, set apart: pieces that were already are upright again.
    var emphasized: MarkedText {
        var result = MarkedText()
        for run in runs {
            switch run {
            case .text(let text): result.append(.emphasis(text))
            case .emphasis(let text): result.append(.text(text))
            case .formula, .link: result.append(run)
            }
        }
        return result
    }

    mutating func append(_ run: Run) {
        switch (runs.last, run) {
        case (_, .text("")), (_, .emphasis("")): break
        case (.text(let before)?, .text(let text)):
            runs[runs.count - 1] = .text(before + text)
        case (.emphasis(let before)?, .emphasis(let text)):
            runs[runs.count - 1] = .emphasis(before + text)
        case _: runs.append(run)
        }
    }

    mutating func append(_ text: String) { append(.text(text)) }

    mutating func append(_ other: MarkedText) {
        for run in other.runs { append(run) }
    }

    /// Ends it with a mark unless it ends with one.
    mutating func end(with mark: Character) {
        guard let last = plain.last(where: { !"”’“»」》\"')]".contains($0) }),
            !".?!。？！".contains(last)
        else { return }
        append(String(mark))
    }
}
