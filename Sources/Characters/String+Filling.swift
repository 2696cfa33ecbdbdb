extension String {
    /// The text with words in the places that names in braces hold: a name that has none leaves
    /// nothing, and a brace without its partner stays.
    ///
    ///     "{k} of {n}".filled(["n": "6", "k": "2"])  // "2 of 6"
    public func filled(_ words: KeyValuePairs<String, String>) -> String {
        var result = ""
        var rest = self[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            result += rest[..<open]
            result += words.first { $0.key == name }?.value ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
