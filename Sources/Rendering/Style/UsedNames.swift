import Characters

/// The names that a page gives rules to hold on to: its elements, classes, attributes and languages,
/// and the variables it takes from them.
struct UsedNames {
    private var names: Set<String> = ["html", "body"]
    private var languages: Set<String> = []
    /// The names that links may lead to, as they stand in the markup.
    private(set) var identifiers: Set<String> = []
    /// The variables of style, with their hyphens.
    private(set) var variables: Set<String> = []

    // What was read, since most of it stands on a page many times.
    private var tags = RecentTexts()
    private var keys = RecentTexts()
    private var classes = RecentTexts()

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Adds the variables that rules of style take values from.
    mutating func readVariables(in style: String) {
        var style = style
        style.withUTF8 { readVariables(in: $0) }
    }

    private mutating func readVariables(in style: Bytes) {
        var start = 0
        while let open = style.firstOffset(of: UInt8(ascii: "("), in: start..<style.count) {
            readVariable(in: style, at: open)
            start = open + 1
        }
    }

    /// Adds what the parenthesis at an offset holds, where it is that of `var(…)`.
    private mutating func readVariable(in style: Bytes, at open: Int) {
        guard style[..<open].suffix(3).elementsEqual("var".utf8) else { return }
        let name = style[(open + 1)...].drop { $0 == 0x20 }.prefix { !", )".utf8.contains($0) }
        variables.insert(String(decoding: name, as: UTF8.self))
    }

    /// Adds the names in a piece of markup, and the variables that its attributes and its elements of
    /// style take values from.
    mutating func read(_ text: String) {
        var text = text
        text.withUTF8 { markup in
            var offset = 0
            while offset < markup.count {
                switch markup[offset] {
                case UInt8(ascii: "<"):
                    let tag = UsedNames.tag(in: markup, at: offset + 1)
                    if !tag.isEmpty, tags.insert(tag) { read(tag: tag) }
                    offset += 1 + tag.count
                case UInt8(ascii: "("):
                    readVariable(in: markup, at: offset)
                    offset += 1
                case _: offset += 1
                }
            }
        }
    }

    /// Blank, line ending, `/` or `>`.
    private static func endsName(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x2F || byte == 0x3E
    }

    /// What stands up to the end of the tag that begins at an offset; a `>` in a value does not end it.
    ///
    /// It is empty where no name is in it, as in what closes an element.
    private static func tag(in markup: Bytes, at start: Int) -> Bytes {
        guard start < markup.count, !endsName(markup[start]) else {
            return Bytes(start: nil, count: 0)
        }
        var (end, isInValue) = (start, false)
        while end < markup.count, isInValue || markup[end] != UInt8(ascii: ">") {
            if markup[end] == UInt8(ascii: "\"") { isInValue.toggle() }
            end += 1
        }
        return Bytes(rebasing: markup[start..<end])
    }

    private mutating func read(tag: Bytes) {
        readVariables(in: tag)
        let name = tag.prefix { !UsedNames.endsName($0) }
        names.insert(String(decoding: name, as: UTF8.self))
        var start = name.endIndex
        while let open = tag.firstOffset(of: UInt8(ascii: "\""), in: start..<tag.count) {
            let blank = tag[start..<open].lastIndex(of: UInt8(ascii: " "))
            let close =
                tag.firstOffset(of: UInt8(ascii: "\""), in: (open + 1)..<tag.count) ?? tag.count
            insert(tag[(blank.map { $0 + 1 } ?? start)..<open], tag[(open + 1)..<close])
            start = min(close + 1, tag.count)
        }
    }

    /// Adds an attribute with what it holds; of a link to a name with a colon what stands before that.
    private mutating func insert(_ key: Slice<Bytes>, _ value: Slice<Bytes>) {
        if keys.insert(Bytes(rebasing: key)) { names.insert(UsedNames.name(of: key)) }
        if value.first == UInt8(ascii: "#"), let colon = value.firstIndex(of: UInt8(ascii: ":")) {
            let beginning = String(decoding: value[...colon], as: UTF8.self)
            names.insert("\(UsedNames.name(of: key))^=\"\(beginning)\"")
        }
        switch key.count {
        case 3 where key.elementsEqual("id=".utf8):
            identifiers.insert(String(decoding: value, as: UTF8.self))
        case 5 where key.elementsEqual("lang=".utf8):
            languages.insert(String(decoding: value, as: UTF8.self))
        case 6 where key.elementsEqual("class=".utf8):
            for word in value.split(separator: UInt8(ascii: " "))
            where classes.insert(Bytes(rebasing: word)) {
                names.insert("." + String(decoding: word, as: UTF8.self))
            }
        case _: break
        }
    }

    /// The beginning of the selector of an attribute, whose key ends with `=`.
    private static func name(of key: Slice<Bytes>) -> String {
        "[" + String(decoding: key.dropLast(), as: UTF8.self)
    }

    /// Adds a language: that of the page.
    mutating func insert(language: String) { languages.insert(language) }

    /// Whether all of some names are there; `lang=zh` is there with every tag that begins so.
    func holds(_ wanted: [String]) -> Bool {
        wanted.allSatisfy { name in
            guard name.hasPrefix("lang=") else { return names.contains(name) }
            let language = name.dropFirst("lang=".count).lowercased()
            return languages.contains { tag in
                let tag = tag.lowercased()
                return tag == language || tag.hasPrefix(language + "-")
            }
        }
    }
}
