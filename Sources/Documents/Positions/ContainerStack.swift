import Diagnostics

/// The quotations and list items that a block stands in, from the outermost.
struct ContainerStack {
    private enum Container {
        case quotation(line: Int)
        case item(line: Int, width: Int)
        case footnote(line: Int, start: Int)
    }

    private var containers: [Container] = []

    /// How many there are.
    var depth: Int { containers.count }

    /// Enters a quotation that begins in a line.
    mutating func enterQuotation(line: Int) { containers.append(.quotation(line: line)) }

    /// Enters what a footnote says, which begins at a byte of a line.
    mutating func enterFootnote(line: Int, start: Int) {
        containers.append(.footnote(line: line, start: start))
    }

    /// Enters a list item whose marker stands in a line.
    mutating func enterItem(line: Int, of source: SourceText, bytes: [UInt8]) {
        let cursor = cursor(line: line, of: source, bytes: bytes).cursor
        containers.append(.item(line: line, width: cursor.itemWidth))
    }

    /// What stands for them before a line in which none of them begins.
    var continuation: String {
        containers.map { container in
            switch container {
            case .quotation: "> "
            case .item(_, let width): String(repeating: " ", count: width)
            case .footnote: "    "
            }
        }.joined()
    }

    /// Whether one of them begins in a line.
    func begin(inLine line: Int) -> Bool {
        containers.contains { container in
            switch container {
            case .quotation(let first), .item(let first, _), .footnote(let first, _): first == line
            }
        }
    }

    /// Leaves the innermost container.
    mutating func leave() { _ = containers.popLast() }

    /// A cursor after the containers' prefixes of a line, and whether all of them were there;
    /// they need not be on a lazy continuation line.
    func cursor(
        line: Int, of source: SourceText, bytes: [UInt8]
    ) -> (cursor: LineCursor, isComplete: Bool) {
        var cursor = LineCursor(source.bareLine(line), of: bytes)
        for container in containers {
            switch container {
            case .quotation:
                if !cursor.enterQuotation() { return (cursor, false) }
            case .footnote(let first, let start) where first == line:
                cursor.advance(columns: start - cursor.offset)
            case .footnote:
                if !cursor.continueItem(width: 4) { return (cursor, false) }
            case .item(let first, let width) where first == line:
                cursor.advance(columns: width)
            case .item(_, let width):
                if !cursor.continueItem(width: width) { return (cursor, false) }
            }
        }
        return (cursor, true)
    }
}
