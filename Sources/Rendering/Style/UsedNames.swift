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

    /// The short tags that were read, most of which stand on a page many times.
    private var tags: Set<String> = []

    /// How many bytes a tag has at most that is worth remembering.
    private static let mostBytesOfShortTag = 64

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Adds the variables that rules of style, or attributes in markup, take values from.
    mutating func readVariables(in style: String) {
        var style = style
        style.withUTF8 { readVariables(in: $0) }
    }

    private mutating func readVariables(in style: Bytes) {
        var start = 0
        while let open = style.firstOffset(of: UInt8(ascii: "("), in: start..<style.count) {
            let isUse = style[start..<open].suffix(3).elementsEqual("var".utf8)
            start = open + 1
            guard isUse else { continue }
            let name = style[start...].drop { $0 == 0x20 }.prefix { !", )".utf8.contains($0) }
            variables.insert(String(decoding: name, as: UTF8.self))
        }
    }

    /// Adds the names in a piece of markup.
    mutating func read(_ text: String) {
        var text = text
        text.withUTF8 { markup in
            readVariables(in: markup)
            var start = 0
            while let open = markup.firstOffset(of: UInt8(ascii: "<"), in: start..<markup.count) {
                start = open + 1
                // There is no name in what closes an element.
                guard start < markup.count, !UsedNames.endsName(markup[start]) else { continue }
                let end = UsedNames.endOfTag(in: markup, from: start)
                readTag(Bytes(rebasing: markup[start..<end]))
                start = end
            }
        }
    }

    /// Blank, line ending, `/` or `>`.
    private static func endsName(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x2F || byte == 0x3E
    }

    /// Where a tag ends; a `>` in a value does not end it.
    private static func endOfTag(in markup: Bytes, from start: Int) -> Int {
        var (end, isInValue) = (start, false)
        while end < markup.count, isInValue || markup[end] != UInt8(ascii: ">") {
            if markup[end] == UInt8(ascii: "\"") { isInValue.toggle() }
            end += 1
        }
        return end
    }

    private mutating func readTag(_ tag: Bytes) {
        if tag.count <= UsedNames.mostBytesOfShortTag {
            guard tags.insert(String(decoding: tag, as: UTF8.self)).inserted else { return }
        }
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
        let name = "[" + String(decoding: key.dropLast(), as: UTF8.self)
        names.insert(name)
        if value.first == UInt8(ascii: "#"), let colon = value.firstIndex(of: UInt8(ascii: ":")) {
            names.insert("\(name)^=\"\(String(decoding: value[...colon], as: UTF8.self))\"")
        }
        if key.elementsEqual("class=".utf8) {
            for word in value.split(separator: UInt8(ascii: " ")) {
                names.insert("." + String(decoding: word, as: UTF8.self))
            }
        } else if key.elementsEqual("id=".utf8) {
            identifiers.insert(String(decoding: value, as: UTF8.self))
        } else if key.elementsEqual("lang=".utf8) {
            languages.insert(String(decoding: value, as: UTF8.self))
        }
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
