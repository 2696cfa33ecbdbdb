import Diagnostics

/// Something in a BibTeX file that cannot be read as it stands.
struct BibTeXMistake: Error {
    /// What is wrong.
    enum Kind {
        case noKey(_ type: String)
        case noComma(_ key: String)
        case keyTwice(String, firstLine: Int)
        case noField
        case fieldTwice(String)
        case noValue(String)
        case unclosed(String)
        case brace(String)
        case unknownName(String)
        case command(String)
    }

    let kind: Kind
    /// The byte it was found at.
    let offset: Int

    init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }

    /// The mistake as a message about something that is left out.
    func warning(in source: SourceText) -> Diagnostic {
        Diagnostic(
            .warning(.citation), message, at: place(in: source), hint: hint,
            concern: .page(.citation))
    }

    /// The mistake as an error.
    func diagnostic(in source: SourceText) -> Diagnostic {
        Diagnostic(
            .error, message, at: place(in: source), hint: hint, concern: .page(.citation))
    }

    private func place(in source: SourceText) -> SourcePlace {
        let start = min(offset, source.bytes.count)
        return source.place(start..<min(start + 1, source.bytes.count))
    }

    private var message: String {
        switch kind {
        case .noKey(let type): "the entry '@\(type)' has no key"
        case .noComma(let key): "expected ',' behind the key '\(key)'"
        case .keyTwice(let key, let line):
            "the key '\(key)' is given twice, first in line \(line)"
        case .noField: "expected the name of a field"
        case .fieldTwice(let name): "the field '\(name)' is given twice"
        case .noValue(let what): "\(what) has no value"
        case .unclosed(let what): "\(what) is not closed"
        case .brace(let what): "a closing brace too many in \(what)"
        case .unknownName(let name): "there is no text with the name '\(name)'"
        case .command(let name): "the command '\(name)' is not known; it is left out"
        }
    }

    private var hint: String? {
        switch kind {
        case .noKey(let type): "write '@\(type){key, …}'"
        case .noComma: "a key holds no blanks"
        case .keyTwice: "the first one is cited; give each work a key of its own"
        case .noField: "write 'name = {value}', with a comma between fields"
        case .fieldTwice: "the first one counts"
        case .noValue: "write 'name = {value}'"
        case .unclosed: "close it with the bracket it was opened with, or put the comma before it"
        case .brace: "braces come in pairs, in quotation marks too"
        case .unknownName(let name): "put it in braces, '{\(name)}', or define it by '@string'"
        case .command: "write the character itself: the file is UTF-8"
        }
    }
}
