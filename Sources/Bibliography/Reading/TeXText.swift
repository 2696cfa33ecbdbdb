/// What a text in TeX's notation says: `G{\"o}del` is “Gödel”, `{KL}` is “KL”, `a--b` is “a–b”.
struct TeXText {
    /// The text.
    private(set) var text = MarkedText()
    /// Commands that are not known, each once; what they stand for is left out.
    private(set) var unknown: [String] = []
    private let bytes: [UInt8]
    private var position = 0
    private var pending = ""
    private var isEmphasized = false

    /// Braces deeper than this are read like text.
    private static let greatestDepth = 64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        read(depth: 0)
        while pending.last == " " { pending.removeLast() }
        flush()
    }

    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func flush() {
        text.append(isEmphasized ? .emphasis(pending) : .text(pending))
        pending = ""
    }

    /// Reads to the brace that ends a group, or to the end; the answer is whether there was a brace.
    @discardableResult
    private mutating func read(depth: Int) -> Bool {
        while let byte {
            position += 1
            switch byte {
            case UInt8(ascii: "{") where depth < TeXText.greatestDepth: read(depth: depth + 1)
            case UInt8(ascii: "}"): if depth > 0 { return true }
            case UInt8(ascii: "{"): break
            case UInt8(ascii: "\\"): readCommand(depth: depth)
            case UInt8(ascii: "$"): readFormula()
            case UInt8(ascii: "~"): pending += "\u{A0}"
            case UInt8(ascii: "-"): readDashes()
            case UInt8(ascii: "`"): pending += takes(byte) ? "“" : "‘"
            case UInt8(ascii: "'"): pending += takes(byte) ? "”" : "’"
            case 0x09, 0x0A, 0x0D, 0x20:
                if pending.last != " ", !(pending.isEmpty && text.isEmpty) { pending += " " }
            case _: readCharacters(from: position - 1)
            }
        }
        return false
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard self.byte == byte else { return false }
        position += 1
        return true
    }

    /// Copies characters that mean themselves.
    private mutating func readCharacters(from start: Int) {
        while let byte, !"{}\\$~-`' \t\n\r".utf8.contains(byte) { position += 1 }
        pending += String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func readDashes() {
        guard takes(UInt8(ascii: "-")) else {
            pending += "-"
            return
        }
        pending += takes(UInt8(ascii: "-")) ? "—" : "–"
    }

    private mutating func readFormula() {
        guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "$")), end > position else {
            pending += "$"
            return
        }
        flush()
        text.append(.formula(String(decoding: bytes[position..<end], as: UTF8.self)))
        position = end + 1
    }

    // MARK: Commands

    private mutating func readCommand(depth: Int) {
        guard let first = byte else { return }
        position += 1
        var name = String(UnicodeScalar(first))
        if first.isLetter {
            while let byte, byte.isLetter {
                name.unicodeScalars.append(UnicodeScalar(byte))
                position += 1
            }
            skipBlanks()
        }
        if let accent = TeXAccent(command: name) { return readAccent(accent, depth: depth) }
        switch name {
        case "emph", "textit", "textsl", "em", "it": readEmphasis(depth: depth)
        case "url": readAddress()
        case "href": readLink()
        case "textbf", "textsc", "textrm", "textsf", "texttt", "text", "mbox", "mathrm", "bf", "sc",
            "rm", "sf", "tt", "-", "/", "noopsort", "relax", "natexlab", "bibnamedelima":
            break
        case _:
            if let character = TeXAccent.characters[name] {
                pending += character
            } else if !unknown.contains("\\" + name) {
                unknown.append("\\" + name)
            }
        }
    }

    private mutating func skipBlanks() {
        while let byte, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
    }

    private mutating func readEmphasis(depth: Int) {
        flush()
        let isGroup = byte == UInt8(ascii: "{") && depth < TeXText.greatestDepth
        isEmphasized.toggle()
        if isGroup { position += 1 }
        let isClosed = read(depth: isGroup ? depth + 1 : depth)
        // A declaration such as `\em` ends with the group it stands in, which reads the brace too.
        if !isGroup, isClosed { position -= 1 }
        flush()
        isEmphasized.toggle()
    }

    /// The accent over the letter that follows, in braces or not.
    private mutating func readAccent(_ accent: TeXAccent, depth: Int) {
        skipBlanks()
        let isGroup = takes(UInt8(ascii: "{"))
        let before = pending
        pending = ""
        if takes(UInt8(ascii: "\\")) {
            readCommand(depth: depth)
        } else if let byte, byte != UInt8(ascii: "}") {
            let start = position
            position += 1
            while let byte = self.byte, byte & 0xC0 == 0x80 { position += 1 }
            pending = String(decoding: bytes[start..<position], as: UTF8.self)
        }
        pending = before + accent.over(pending)
        if isGroup { read(depth: TeXText.greatestDepth) }
    }

    // MARK: Addresses

    /// What stands in the braces that begin here, as it is.
    private mutating func group() -> String {
        guard byte == UInt8(ascii: "{"),
            let end = bytes[position...].firstIndex(of: UInt8(ascii: "}"))
        else { return "" }
        let start = position + 1
        position = end + 1
        return String(
            decoding: bytes[start..<end].filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self)
    }

    private mutating func readAddress() {
        let address = group()
        flush()
        text.append(.link(address, destination: address))
    }

    private mutating func readLink() {
        let address = group()
        let label = TeXText(Array(group().utf8)).text.plain
        flush()
        text.append(.link(label, destination: address))
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}
