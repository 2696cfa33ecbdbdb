import Bibliography
import Diagnostics
import Documents
import Evaluating
import Formulas

/// The works that a document cites, from the file under `bibliography` in its front matter.
struct WorksCited {
    /// How the text names them; `nil` when the document names no bibliography.
    let works: CitedWorks?
    /// The file.
    private let library: Bibliography
    /// The list at the end of the page.
    let list: [ReportReference]
    /// What is wrong with the file, as far as it matters to the document.
    let diagnostics: [Diagnostic]

    /// Reads the file, if there is one, and finds what of it is cited.
    init(
        _ document: Document, style: CitationStyle, language: String, _ files: DocumentFiles
    ) {
        guard let path = document.frontMatter.entry("bibliography")?.value else {
            self.init(nil, [], Bibliography(), diagnostics: [])
            return
        }
        switch files.text(path.text, path.source.name) {
        case .failure(let failure):
            let diagnostic = Diagnostic(
                .error, "cannot read the bibliography '\(path.text)': \(failure.message)",
                at: path.place(0..<path.bytes.count),
                hint: "give the path of a BibTeX file, from the document's folder",
                concern: .page(.citation))
            self.init(nil, [], Bibliography(), diagnostics: [diagnostic])
        case .success(let source):
            let library = Bibliography(source)
            let keys = document.citedKeys
            let works = CitedWorks(
                library, cited: keys, style: style, words: Words(language: language).citation)
            let mistakes = library.mistakes + keys.compactMap { library[$0] }.flatMap(\.mistakes)
            self.init(works, works.references, library, diagnostics: mistakes)
        }
    }

    private init(
        _ works: CitedWorks?, _ references: [CitedWorks.Reference], _ library: Bibliography,
        diagnostics: [Diagnostic]
    ) {
        self.works = works
        self.library = library
        list = references.map { reference in
            ReportReference(
                anchor: WorksCited.anchor(of: reference.key), label: reference.label,
                content: reference.text.runs.map(Node.init))
        }
        self.diagnostics =
            diagnostics
            + zip(references, list).flatMap { reference, listed in
                WorksCited.mistakes(inFormulasOf: listed, reference.key, library[reference.key])
            }
    }

    /// What is wrong in the formulas of a reference.
    private static func mistakes(
        inFormulasOf reference: ReportReference, _ key: String, _ work: BibliographyEntry?
    ) -> [Diagnostic] {
        reference.content.flatMap { node -> [Diagnostic] in
            guard case .formula(let formula) = node else { return [] }
            return formula.tree.diagnostics.map { mistake in
                Diagnostic(
                    .warning(.citation), "in a formula of '\(key)': \(mistake.message)",
                    at: work?.place, hint: mistake.hint, concern: .page(.citation))
            }
        }
    }

    /// Whether there is a formula in the list.
    var hasFormulas: Bool {
        list.contains { reference in
            reference.content.contains { if case .formula = $0 { true } else { false } }
        }
    }

    /// Whether a work can be cited by a key.
    func holds(_ key: String) -> Bool { library[key] != nil }

    /// The key that was probably meant.
    func suggestion(for key: String) -> String? {
        Diagnostics.suggestion(for: key, among: library.entries.map(\.key))
    }

    /// The name that citations of a work lead to; no heading and no label has a colon in its name.
    static func anchor(of key: String) -> String { "ref:" + key }
}

extension Document {
    /// The keys that its text cites, in reading order; labels are among them.
    fileprivate var citedKeys: [String] {
        var keys: [String] = []
        blocks.visitInlines { inline in
            if case .citation(let citation) = inline.kind { keys += citation.items.map(\.key) }
        }
        return keys
    }
}

extension Node {
    fileprivate init(_ run: MarkedText.Run) {
        switch run {
        case .text(let text): self = .text(text)
        case .emphasis(let text): self = .emphasis([.text(text)])
        case .formula(let tex): self = .formula(ReportFormula(tex: tex))
        case .link(let text, let destination):
            self = .link(destination: destination, title: "", content: [.text(text)])
        }
    }
}

extension ReportBuilder {
    /// A citation of works, or references to labels; a name that stands for nothing is reported.
    mutating func citation(_ citation: Citation) -> [Node] {
        var works: [Citation.Item] = []
        var nodes: [Node] = []
        for item in citation.items {
            if references.targets[item.key] != nil || !mayBeWork(item) {
                if !nodes.isEmpty { nodes.append(.text(", ")) }
                nodes += reference(item)
            } else {
                works.append(item)
            }
        }
        guard !works.isEmpty else { return nodes }
        let group = Citation(items: works, isInBrackets: citation.isInBrackets)
        return (nodes.isEmpty ? [] : nodes + [.text(" ")])
            + (self.works.works?.pieces(of: group) ?? []).map(Node.init)
    }

    /// Whether a name is the key of a work, or is to be reported as one.
    private mutating func mayBeWork(_ item: Citation.Item) -> Bool {
        guard works.works != nil else { return false }
        if works.holds(item.key) { return true }
        guard !Label.prefixes.contains(where: item.key.hasPrefix) else { return false }
        let near = works.suggestion(for: item.key)
        diagnostics.append(
            Diagnostic(
                .error, "there is no work '\(item.key)' in the bibliography", at: item.place,
                hint: near.map { "did you mean '@\($0)'?" }
                    ?? "add it to the file, or write '\\@' where nothing is cited",
                concern: .page(.citation)))
        return true
    }

    private mutating func reference(_ item: Citation.Item) -> [Node] {
        var nodes: [Node] = item.prefix.isEmpty ? [] : [.text(item.prefix + " ")]
        if let node = reference(item.key, at: item.place, isNumberAlone: item.isNumberAlone) {
            nodes.append(node)
        }
        return item.suffix.isEmpty ? nodes : nodes + [.text(item.suffix)]
    }
}

extension Node {
    fileprivate init(_ piece: CitationPiece) {
        switch piece {
        case .text(let text): self = .text(text)
        case .link(let text, let key):
            self = .reference(text: text, anchor: WorksCited.anchor(of: key))
        }
    }
}
