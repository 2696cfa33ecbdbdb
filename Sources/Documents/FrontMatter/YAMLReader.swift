import Diagnostics

/// Reads YAML as a frame: keys with texts, each with its place; no value is interpreted.
struct YAMLReader {
    /// What was found, in order.
    private(set) var entries: [FrontMatter.Entry] = []
    /// What is wrong.
    private(set) var diagnostics: [Diagnostic] = []

    private let yaml: [UInt8]
    private let start: Int
    private let source: SourceText

    /// Prepares to read bytes that stand in a source from an offset on.
    init(_ yaml: [UInt8], at start: Int, of source: SourceText) {
        self.yaml = yaml
        self.start = start
        self.source = source
    }

    /// Reads all of it.
    mutating func read() {
        if let (mistake, range) = YAMLGuard.obstacle(in: yaml) {
            let place = source.place((start + range.lowerBound)..<(start + range.upperBound))
            diagnostics.append(Diagnostic(mistake, at: place))
            return
        }
        do {
            if let root = try YAMLParser.tree(of: yaml) { readRoot(root) }
        } catch {
            report(error.mistake, at: error.offset)
        }
    }

    private mutating func readRoot(_ root: YAMLNode) {
        switch root {
        case .mapping(let pairs, _): read(pairs, under: "", in: nil)
        case .scalar(let scalar) where scalar.text.isEmpty && scalar.style == .plain: break
        case .scalar, .sequence: report(.frontMatterNotMapping, at: root.offset)
        }
    }

    private mutating func read(
        _ pairs: [YAMLNode.Pair], under prefix: String, in outermost: SourcePlace?
    ) {
        for pair in pairs {
            guard case .scalar(let name) = pair.key else {
                report(.frontMatterKeyNotText, at: pair.key.offset)
                continue
            }
            let place = source.place(extent(of: name))
            let key = prefix.isEmpty ? name.text : "\(prefix).\(name.text)"
            read(pair.value, key: key, place, in: outermost ?? place)
        }
    }

    /// Reads a value.
    ///
    /// Texts in a sequence come under the sequence's key, mappings and sequences
    /// in it under that key and their number: `render.1.loaded`.
    private mutating func read(
        _ node: YAMLNode, key: String, _ place: SourcePlace, in outermost: SourcePlace
    ) {
        switch node {
        case .scalar(let scalar):
            let value = Excerpt(of: source, pieces: pieces(of: scalar))
            entries.append(
                FrontMatter.Entry(key: key, value: value, keyPlace: place, in: outermost))
        case .mapping(let pairs, _): read(pairs, under: key, in: outermost)
        case .sequence(let items, _):
            for (index, item) in items.enumerated() {
                if case .scalar = item {
                    read(item, key: key, place, in: outermost)
                } else {
                    read(item, key: "\(key).\(index + 1)", place, in: outermost)
                }
            }
        }
    }

    private func extent(of scalar: YAMLNode.Scalar) -> Range<Int> {
        let pieces = pieces(of: scalar)
        guard let first = pieces.first, let last = pieces.last else { return start..<start }
        return first.lowerBound..<last.upperBound
    }

    private func pieces(of scalar: YAMLNode.Scalar) -> [Range<Int>] {
        let extent = ScalarExtent(
            source.bytes, at: start + scalar.offset, before: start + yaml.count)
        return switch scalar.style {
        case .quoted: extent.quoted
        case .block: extent.block
        case .plain: extent.plain(scalar.text)
        }
    }

    /// Notes a mistake at an offset in the YAML text; at its end, with its last character.
    private mutating func report(_ mistake: Mistake, at offset: Int) {
        let end = start + min(offset, max(yaml.count - 1, 0))
        let line = source.bareLine(source.line(at: end))
        let first = min(end, line.upperBound)
        diagnostics.append(
            Diagnostic(mistake, at: source.place(first..<min(first + 1, line.upperBound))))
    }
}
