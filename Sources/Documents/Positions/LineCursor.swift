/// A walk through the containers at the beginning of a line, in columns as libcmark counts them.
struct LineCursor {
    private let bytes: [UInt8]
    private let end: Int
    /// The byte it stands at.
    private(set) var offset: Int
    /// The column it stands at; a tab may be consumed in part.
    private var column = 0
    /// The next character that is not white space, and its column.
    private var text: (offset: Int, column: Int)

    /// Starts at the beginning of a line, given without its line ending.
    init(_ line: Range<Int>, of bytes: [UInt8]) {
        self.bytes = bytes
        offset = line.lowerBound
        end = line.upperBound
        text = (offset, 0)
        findText()
    }

    /// The white space before the next character: its columns, and where it ends.
    var indentation: (columns: Int, end: Int) { (text.column - column, text.offset) }

    private mutating func findText() {
        text = (offset, column)
        while text.offset < end, bytes[text.offset].isSpaceOrTab {
            text.column += bytes[text.offset] == 0x09 ? 4 - text.column % 4 : 1
            text.offset += 1
        }
    }

    /// Whether nothing but white space is left.
    var isAtBlank: Bool { indentation.end == end }

    /// Consumes columns, at most to the end of the line.
    mutating func advance(columns count: Int) {
        var left = count
        while left > 0, offset < end {
            guard bytes[offset] == 0x09 else {
                (offset, column, left) = (offset + 1, column + 1, left - 1)
                continue
            }
            let tab = 4 - column % 4
            if tab <= left { offset += 1 }
            column += min(tab, left)
            left -= min(tab, left)
        }
        if offset > text.offset { findText() }
    }

    /// Consumes the marker of a block quotation, if it stands here.
    mutating func enterQuotation() -> Bool {
        let (columns, first) = indentation
        guard columns <= 3, first < end, bytes[first] == UInt8(ascii: ">") else { return false }
        advance(columns: columns + 1)
        if offset < end, bytes[offset].isSpaceOrTab { advance(columns: 1) }
        return true
    }

    /// Consumes the indentation of a list item, if it stands here.
    mutating func continueItem(width: Int) -> Bool {
        guard indentation.columns >= width else { return isAtBlank }
        advance(columns: width)
        return true
    }

    /// The columns from here to the content of the list item whose marker comes next.
    ///
    /// Source: CommonMark 0.30, section 5.2, as libcmark's `parse_list_marker` has it.
    var itemWidth: Int {
        let (columns, first) = indentation
        var marker = first
        while marker < end, bytes[marker].isDigit { marker += 1 }
        let length = marker + 1 - first
        var rest = self
        rest.advance(columns: columns + length)
        let gap = rest.indentation.columns
        let padding = rest.isAtBlank || !(1...4).contains(gap) ? 1 : gap
        return columns + length + padding
    }
}
