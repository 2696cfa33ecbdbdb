@_spi(_Unicode) import Swift

extension ScriptLexer {
    /// Cuts a name or a keyword.
    mutating func name() {
        let start = position
        let word = reader.take(while: \.continuesName).normalizedToNFC
        if let keyword = Keyword.named(word) {
            append(.keyword(keyword), from: start)
        } else {
            append(.name(word), from: start)
        }
    }

    /// Whether a line that begins here begins a statement by its first word.
    var isAtStatementKeyword: Bool {
        var scan = reader
        let word = scan.take(while: \.continuesName)
        return Keyword.named(word)?.beginsStatement == true
    }
}

extension String {
    /// The text in Normalization Form C, so that names that look the same are the same bytes.
    ///
    /// Source: Unicode Standard Annex #15.
    var normalizedToNFC: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        var normalized = String.UnicodeScalarView()
        for scalar in _nfc { normalized.append(scalar) }
        return String(normalized)
    }
}
