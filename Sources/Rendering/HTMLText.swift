import Characters
import Reporting

/// HTML under construction: tags are balanced by structure, text and attributes are escaped.
struct HTMLText {
    /// The words the page adds to the author's.
    let words: Words
    private(set) var text = ""

    init(words: Words) { self.words = words }

    /// Adds text.
    mutating func add(_ content: String) { text += content.escapedForMarkup }

    /// Adds markup that is known to be well-formed.
    mutating func addRaw(_ markup: String) { text += markup }

    /// Adds a line ending, so that pages can be read and compared.
    mutating func endLine() { text += "\n" }

    /// Begins a line, unless nothing stands on this one yet.
    mutating func startLine() {
        if let last = text.utf8.last, last != UInt8(ascii: "\n") { text += "\n" }
    }

    /// Adds an element around some content.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
        _ content: (inout HTMLText) -> Void
    ) {
        open(name, attributes)
        text += ">"
        content(&self)
        text += "</\(name)>"
    }

    /// Adds an element that has no content.
    mutating func void(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) {
        open(name, attributes)
        text += " />"
    }

    /// Attributes without a value are left out; addresses are percent-encoded.
    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        text += "<\(name)"
        for (key, value) in attributes {
            guard let value else { continue }
            let isAddress = key == "href" || key == "src"
            text += " \(key)=\"\(isAddress ? value.escapedForAddress : value.escapedForMarkup)\""
        }
    }
}
