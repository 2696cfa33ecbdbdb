import Diagnostics

/// Reads a BibTeX file: `@article{key, author = {…}, title = "…" # name}`.
///
/// What stands outside entries is a comment. An entry with a mistake is left at the next line that
/// begins with `@`, so that one mistake is one message.
///
/// Source: Patashnik, BibTeXing, 1988; btparse's description of the language for what it leaves open.
struct BibTeXReader {
    let source: SourceText
    var position = 0
    /// Names for texts, from `@string`, besides those of the months.
    private var names: [String: [UInt8]] = [:]
    private(set) var entries: [BibliographyEntry] = []
    /// Where each key stands in them.
    private(set) var indices: [String: Int] = [:]
    /// What is wrong outside entries with a key.
    private(set) var mistakes: [Diagnostic] = []

    init(_ source: SourceText) {
        self.source = source
        while let at = find(UInt8(ascii: "@")) {
            position = at + 1
            do throws(BibTeXMistake) {
                try readEntry()
            } catch {
                mistakes.append(error.diagnostic(in: source))
                skipToNextEntry()
            }
        }
    }

    var byte: UInt8? { position < source.bytes.count ? source.bytes[position] : nil }

    private func find(_ byte: UInt8) -> Int? {
        source.bytes[position...].firstIndex(of: byte)
    }

    private mutating func skipToNextEntry() {
        while let at = find(UInt8(ascii: "@")) {
            position = at
            if !isAfterTextOnLine { return }
            position += 1
        }
        position = source.bytes.count
    }

    private mutating func readEntry() throws(BibTeXMistake) {
        let type = word().lowercased()
        skipBlanks()
        if type == "comment" {
            if byte == UInt8(ascii: "{") { _ = try text(until: UInt8(ascii: "}"), of: "@comment") }
            return
        }
        guard let closing = closer() else {
            // An `@` in a comment, as in an address.
            return
        }
        switch type {
        case "string":
            let (name, _, value, _) = try field()
            names[name] = value
            try close(with: closing, of: "@string")
        case "preamble":
            _ = try value(of: "@preamble")
            try close(with: closing, of: "@preamble")
        case _: try readEntry(of: type, closing: closing)
        }
    }

    /// The bracket that ends what begins here.
    private mutating func closer() -> UInt8? {
        switch byte {
        case UInt8(ascii: "{")?: break
        case UInt8(ascii: "(")?:
            position += 1
            return UInt8(ascii: ")")
        case _: return nil
        }
        position += 1
        return UInt8(ascii: "}")
    }

    private mutating func close(with closing: UInt8, of what: String) throws(BibTeXMistake) {
        skipBlanks()
        if byte == UInt8(ascii: ",") { position += 1 }
        skipBlanks()
        guard byte == closing else { throw BibTeXMistake(.unclosed(what), at: position) }
        position += 1
    }

    // MARK: Entries

    private mutating func readEntry(of type: String, closing: UInt8) throws(BibTeXMistake) {
        skipBlanks()
        let start = position
        while let byte, !byte.isBibTeXBlank, ![UInt8(ascii: ","), closing].contains(byte),
            byte != UInt8(ascii: "=")
        {
            position += 1
        }
        let place = source.place(start..<position)
        let key = place.text
        skipBlanks()
        guard !key.isEmpty, byte != UInt8(ascii: "=") else {
            throw BibTeXMistake(.noKey(type), at: start)
        }
        var fields = Fields()
        var mistake: BibTeXMistake?
        do throws(BibTeXMistake) {
            try readFields(of: key, closing: closing, into: &fields)
        } catch {
            mistake = error
        }
        // What was read of it can be cited, so that its citations are no mistakes of their own.
        enter(
            BibliographyEntry(
                key: key, kind: BibliographyEntry.Kind(type: type), place: place,
                fields: fields.texts, names: fields.names, mistakes: fields.mistakes))
        if let mistake { throw mistake }
    }

    /// What is read of an entry behind its key.
    private struct Fields {
        var texts: [String: MarkedText] = [:]
        var names: [String: NameList] = [:]
        var mistakes: [Diagnostic] = []
    }

    private mutating func readFields(
        of key: String, closing: UInt8, into fields: inout Fields
    ) throws(BibTeXMistake) {
        guard byte == UInt8(ascii: ",") || byte == closing else {
            throw BibTeXMistake(.noComma(key), at: position)
        }
        while byte == UInt8(ascii: ",") {
            position += 1
            skipBlanks()
            if byte == closing { break }
            let (name, range, value, offset) = try field()
            let text = TeXText(value)
            fields.mistakes += text.unknown.map {
                BibTeXMistake(.command($0), at: offset).warning(in: source)
            }
            if fields.texts[name] != nil {
                fields.mistakes.append(
                    BibTeXMistake(.fieldTwice(name), at: range).warning(in: source))
            } else {
                fields.texts[name] = text.text
                if BibliographyEntry.nameFields.contains(name) {
                    fields.names[name] = NameList(value)
                }
            }
            skipBlanks()
        }
        guard byte == closing else {
            throw BibTeXMistake(.unclosed("the entry '\(key)'"), at: position)
        }
        position += 1
    }

    private mutating func enter(_ entry: BibliographyEntry) {
        guard let first = indices[entry.key] else {
            indices[entry.key] = entries.count
            entries.append(entry)
            return
        }
        entries[first].mistakes.append(
            BibTeXMistake(
                .keyTwice(entry.key, firstLine: entries[first].place.line),
                at: entry.place.bytes.lowerBound
            ).warning(in: source))
    }

    /// A field: its name in lower case, where the name stands, its value and where that begins.
    private mutating func field()
        throws(BibTeXMistake) -> (name: String, at: Int, value: [UInt8], offset: Int)
    {
        skipBlanks()
        let start = position
        let name = word().lowercased()
        guard !name.isEmpty else { throw BibTeXMistake(.noField, at: position) }
        skipBlanks()
        guard byte == UInt8(ascii: "=") else {
            throw BibTeXMistake(.noValue(name), at: position)
        }
        position += 1
        skipBlanks()
        let offset = position
        return (name, start, try value(of: "the field '\(name)'"), offset)
    }

    // MARK: Values

    /// Parts joined by `#`.
    private mutating func value(of what: String) throws(BibTeXMistake) -> [UInt8] {
        var value: [UInt8] = []
        while true {
            skipBlanks()
            value += try part(of: what)
            skipBlanks()
            guard byte == UInt8(ascii: "#") else { return value }
            position += 1
        }
    }

    private mutating func part(of what: String) throws(BibTeXMistake) -> [UInt8] {
        let start = position
        switch byte {
        case UInt8(ascii: "{")?: return try text(until: UInt8(ascii: "}"), of: what)
        case UInt8(ascii: "\"")?: return try text(until: UInt8(ascii: "\""), of: what)
        case _:
            let name = word()
            guard !name.isEmpty else { throw BibTeXMistake(.noValue(what), at: start) }
            if name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return Array(name.utf8) }
            let key = name.lowercased()
            guard let text = names[key] ?? BibTeXReader.months[key].map({ Array($0.utf8) }) else {
                throw BibTeXMistake(.unknownName(name), at: start)
            }
            return text
        }
    }

    /// The text up to a closing mark outside braces of its own.
    private mutating func text(
        until closing: UInt8, of what: String
    ) throws(BibTeXMistake) -> [UInt8] {
        let start = position
        position += 1
        let first = position
        var depth = 0
        while let byte {
            if byte == UInt8(ascii: "\\"), position + 1 < source.bytes.count {
                position += 2
                continue
            }
            if byte == closing, depth == 0 {
                position += 1
                return Array(source.bytes[first..<(position - 1)])
            }
            // No text holds the beginning of an entry: its own end was left out.
            if byte == UInt8(ascii: "@"), beginsEntry { break }
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") {
                guard depth > 0 else { throw BibTeXMistake(.brace(what), at: position) }
                depth -= 1
            }
            position += 1
        }
        position = first
        throw BibTeXMistake(.unclosed(what), at: start)
    }

    /// Whether anything but blanks stands before this on its line.
    private var isAfterTextOnLine: Bool {
        let before = source.bytes[..<position].last { $0 != 0x20 && $0 != 0x09 }
        return before.map { $0 != 0x0A && $0 != 0x0D } ?? false
    }

    /// Whether an entry begins here, on a line of its own.
    private var beginsEntry: Bool {
        guard !isAfterTextOnLine else { return false }
        let rest = source.bytes[(position + 1)...].prefix(20)
        return rest.first?.isASCIILetter == true
            && rest.drop { $0.isASCIILetter }.first == UInt8(ascii: "{")
    }

    /// The names BibTeX styles know without a definition.
    private static let months: [String: String] = [
        "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May",
        "jun": "June", "jul": "July", "aug": "August", "sep": "September", "oct": "October",
        "nov": "November", "dec": "December",
    ]

    // MARK: Characters

    private mutating func skipBlanks() {
        while let byte, byte.isBibTeXBlank { position += 1 }
    }

    /// A name or number: anything but blanks and the signs of the language.
    private mutating func word() -> String {
        let start = position
        while let byte, !byte.isBibTeXBlank, !"\"#%'(),={}@".utf8.contains(byte) { position += 1 }
        return source.string(start..<position)
    }
}

extension UInt8 {
    fileprivate var isBibTeXBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    fileprivate var isASCIILetter: Bool {
        (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }
}
