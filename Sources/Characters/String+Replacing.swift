extension String {
    /// The text with other bytes wherever those of a word stand, from the left.
    ///
    /// It does what `replacing` does where the word begins and ends at characters, in far less time,
    /// since it compares bytes and not characters.
    ///
    ///     "a</b></c>".replacingBytes(of: "</", with: "<\\/")     // "a<\/b><\/c>"
    public func replacingBytes(of word: String, with other: String) -> String {
        let (old, new) = (Array(word.utf8), Array(other.utf8))
        guard let first = old.first else { return self }
        var text = self
        return text.withUTF8 { bytes in
            guard bytes.contains(first) else { return self }
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            var index = 0
            while index < bytes.count {
                let isWord =
                    bytes[index] == first && bytes.count - index >= old.count
                    && bytes[index..<index + old.count].elementsEqual(old)
                if isWord { result += new } else { result.append(bytes[index]) }
                index += isWord ? old.count : 1
            }
            return String(decoding: result, as: UTF8.self)
        }
    }
}
