/// The names by which a header may speak of other columns.
struct ColumnNames {
    /// A name in a text.
    struct Occurrence {
        let range: Range<Int>
        let column: Int
    }

    /// The names in UTF-8, the longest first.
    private let names: [(bytes: [UInt8], column: Int)]

    /// The names of all columns but one, without those that two columns share.
    init(_ headers: [NumericTable.Cell], without column: Int) {
        var columns: [String: [Int]] = [:]
        for (index, cell) in headers.enumerated() where index != column {
            for name in cell.names { columns[name, default: []].append(index) }
        }
        names = columns.compactMap { name, columns in
            columns.count == 1 ? (Array(name.utf8), columns[0]) : nil
        }.sorted {
            $0.bytes.count != $1.bytes.count
                ? $0.bytes.count > $1.bytes.count : $0.column < $1.column
        }
    }

    /// Where names stand in a text, as whole words.
    func occurrences(in text: String) -> [Occurrence] {
        let bytes = Array(text.utf8)
        var found: [Occurrence] = []
        var index = 0
        while index < bytes.count {
            guard !bytes.continuesWord(at: index),
                let name = names.first(where: { bytes[index...].starts(with: $0.bytes) })
            else {
                index += 1
                continue
            }
            let end = index + name.bytes.count
            if bytes.continuesWord(at: end) {
                index += 1
            } else {
                found.append(Occurrence(range: index..<end, column: name.column))
                index = end
            }
        }
        return found
    }

    /// Which tokens of a formula are names.
    func symbols(in tokens: [Token], of tex: String) -> [Occurrence] {
        let bytes = Array(tex.utf8)
        return tokens.flatMap { token -> [Occurrence] in
            switch token.kind {
            case .group(let inner), .raised(let inner), .root(let inner, _):
                return symbols(in: inner, of: tex)
            case .fraction(let above, let below), .binomial(let above, let below):
                return symbols(in: above + below, of: tex)
            case .opaque:
                guard token.range.upperBound <= bytes.count else { return [] }
                let name = names.first { $0.bytes.elementsEqual(bytes[token.range]) }
                return name.map { [Occurrence(range: token.range, column: $0.column)] } ?? []
            case .number, .constant, .plus, .minus, .times, .divide, .caret, .bang, .percent,
                .opening, .closing, .bar, .function, .relation, .separator, .dots, .word:
                return []
            }
        }
    }
}

extension NumericTable.Cell {
    /// What others may call its column: the header up to an equals sign, and without a remark in
    /// brackets behind it.
    fileprivate var names: [String] {
        let name =
            (text.split(separator: "=", omittingEmptySubsequences: false).first.map(String.init)
            ?? "").trimmed
        guard name.contains(where: \.isLetter), !["log", "ln", "exp", "e"].contains(name) else {
            return []
        }
        guard let open = name.lastIndex(of: "("), name.hasSuffix(")"), open > name.startIndex,
            name[name.index(before: open)] == " "
        else { return [name] }
        return [name, String(name[..<open]).trimmed]
    }
}

extension [UInt8] {
    /// Whether a word goes on over the border before a byte.
    fileprivate func continuesWord(at index: Int) -> Bool {
        guard index > 0, index < count else { return false }
        return self[index - 1].isWordByte && self[index].isWordByte
    }
}

extension UInt8 {
    /// Whether it is part of a letter or digit; of other characters those that begin with the lead byte
    /// of signs such as × are none.
    fileprivate var isWordByte: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
            true
        case _: false
        }
    }
}
