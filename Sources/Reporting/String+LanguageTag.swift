extension String {
    /// Whether this is the tag of a language as it may be written: a language of two or three letters,
    /// then a script of four, a region of two letters or three digits, variants and extensions.
    ///
    /// Whether such a language exists is not asked.
    ///
    ///     "zh-Hant-TW".isLanguageTag     // true
    ///     "english".isLanguageTag        // false
    ///
    /// Source: RFC 5646, section 2.1, without its grandfathered tags and longer languages.
    var isLanguageTag: Bool {
        var parts = utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]
        guard let language = parts.popFirst(), (2...3).contains(language.count),
            language.allSatisfy(\.isLetter)
        else { return false }
        func take(_ isNext: (Substring.UTF8View) -> Bool) {
            if let part = parts.first, isNext(part) { parts.removeFirst() }
        }
        take { $0.count == 3 && $0.allSatisfy(\.isLetter) }
        take { $0.count == 4 && $0.allSatisfy(\.isLetter) }
        take {
            $0.count == 2 && $0.allSatisfy(\.isLetter)
                || $0.count == 3 && $0.allSatisfy(\.isDigit)
        }
        return parts.areVariants
    }
}

extension ArraySlice<Substring.UTF8View> {
    /// Whether these are variants, of five to eight signs or four with a digit first, and
    /// extensions, before which a sign stands alone.
    fileprivate var areVariants: Bool {
        var isInExtension = false
        for part in self {
            guard (1...8).contains(part.count), part.allSatisfy({ $0.isLetter || $0.isDigit })
            else {
                return false
            }
            let isVariant = part.count >= 5 || part.count == 4 && part.first?.isDigit == true
            if part.count == 1 { isInExtension = true }
            guard isInExtension || isVariant else { return false }
        }
        return last?.count != 1
    }
}
