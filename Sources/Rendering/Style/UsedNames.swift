/// The names that a page gives rules to hold on to: its elements, classes, attributes and languages,
/// and the variables it takes from them.
struct UsedNames {
    private var names: Set<String> = ["html", "body"]
    private var languages: Set<String> = []
    /// The names that links may lead to, as they stand in the markup.
    private(set) var identifiers: Set<String> = []
    /// The variables of style, with their hyphens.
    private(set) var variables: Set<String> = []

    /// Adds the variables that rules of style, or attributes in markup, take values from.
    mutating func readVariables(in style: [UInt8]) {
        var rest = style[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "(")) {
            let isUse = rest[..<open].suffix(3).elementsEqual("var".utf8)
            rest = style[(open + 1)...]
            guard isUse else { continue }
            let name = rest.drop { $0 == 0x20 }.prefix { !", )".utf8.contains($0) }
            variables.insert(String(decoding: name, as: UTF8.self))
        }
    }

    /// Adds the names in a piece of markup.
    mutating func read(_ text: String) {
        let markup = Array(text.utf8)
        readVariables(in: markup)
        var offset = 0
        while let open = markup[offset...].firstIndex(of: UInt8(ascii: "<")) {
            offset = open + 1
            // Blank, line ending, `/` or `>`: there is no name in what closes an element.
            let name = markup[offset...].prefix { ![0x20, 0x0A, 0x2F, 0x3E].contains($0) }
            guard !name.isEmpty else { continue }
            names.insert(String(decoding: name, as: UTF8.self))
            offset = name.endIndex
            readAttributes(of: markup, from: &offset)
        }
    }

    /// Reads up to the end of a tag; a `>` in a value does not end it.
    private mutating func readAttributes(of markup: [UInt8], from offset: inout Int) {
        var start = offset
        while offset < markup.count, markup[offset] != UInt8(ascii: ">") {
            guard markup[offset] == UInt8(ascii: "\"") else {
                if markup[offset] == UInt8(ascii: " ") { start = offset + 1 }
                offset += 1
                continue
            }
            let key = markup[start..<offset]
            let value = markup[(offset + 1)...].prefix { $0 != UInt8(ascii: "\"") }
            offset = min(value.endIndex + 1, markup.count)
            insert(key.dropLast(), value)
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
    }

    /// Adds an attribute, and of a link to a name with a colon what stands before that.
    private mutating func insert(_ key: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) {
        let name = "[" + String(decoding: key, as: UTF8.self)
        names.insert(name)
        guard value.first == UInt8(ascii: "#"), let colon = value.firstIndex(of: UInt8(ascii: ":"))
        else { return }
        names.insert("\(name)^=\"\(String(decoding: value[...colon], as: UTF8.self))\"")
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
