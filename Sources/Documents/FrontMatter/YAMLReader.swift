import Diagnostics
import Yams

/// Reads YAML as a frame: keys with texts, each with its place; no value is interpreted.
struct YAMLReader {
    /// What was found, in order.
    private(set) var entries: [FrontMatter.Entry] = []
    /// What is wrong.
    private(set) var diagnostics: [Diagnostic] = []

    private let yaml: [UInt8]
    private let start: Int
    private let source: SourceText
    private let lineStarts: [Int]

    /// Prepares to read bytes that stand in a source from an offset on.
    init(_ yaml: [UInt8], at start: Int, of source: SourceText) {
        self.yaml = yaml
        self.start = start
        self.source = source
        lineStarts = YAMLReader.lineStarts(in: yaml)
    }

    /// Reads all of it.
    mutating func read() {
        if let (mistake, range) = YAMLGuard.obstacle(in: yaml) {
            let place = source.place((start + range.lowerBound)..<(start + range.upperBound))
            diagnostics.append(Diagnostic(mistake, at: place))
            return
        }
        do {
            let text = String(decoding: yaml, as: UTF8.self)
            let parser = try Yams.Parser(yaml: text, resolver: .basic, encoding: .utf8)
            if let root = try parser.singleRoot() { readRoot(root) }
        } catch let error as YamlError {
            report(error)
        } catch {
            report(.yaml("unreadable"), at: start)
        }
    }

    private mutating func readRoot(_ root: Node) {
        switch root {
        case .mapping(let mapping): read(mapping, under: "")
        case .scalar(let scalar) where scalar.string.isEmpty && scalar.style == .plain: break
        case .scalar, .sequence, .alias:
            report(.frontMatterNotMapping, at: offset(of: root.mark))
        }
    }

    private mutating func read(_ mapping: Node.Mapping, under prefix: String) {
        for (key, value) in mapping {
            guard case .scalar(let name) = key else {
                report(.frontMatterKeyNotText, at: offset(of: key.mark))
                continue
            }
            let place = source.place(extent(of: name))
            read(value, key: prefix.isEmpty ? name.string : "\(prefix).\(name.string)", place)
        }
    }

    /// Reads a value.
    ///
    /// Texts in a sequence come under the sequence's key, mappings and sequences
    /// in it under that key and their number: `render.1.loaded`.
    private mutating func read(_ node: Node, key: String, _ place: SourcePlace) {
        switch node {
        case .scalar(let scalar):
            let value = Excerpt(of: source, pieces: pieces(of: scalar))
            entries.append(FrontMatter.Entry(key: key, value: value, keyPlace: place))
        case .mapping(let mapping): read(mapping, under: key)
        case .sequence(let sequence):
            for (index, item) in sequence.enumerated() {
                if case .scalar = item {
                    read(item, key: key, place)
                } else {
                    read(item, key: "\(key).\(index + 1)", place)
                }
            }
        case .alias: report(.yamlAnchor("*"), at: place.bytes.lowerBound)
        }
    }

    private func extent(of scalar: Node.Scalar) -> Range<Int> {
        let pieces = pieces(of: scalar)
        guard let first = pieces.first, let last = pieces.last else { return start..<start }
        return first.lowerBound..<last.upperBound
    }

    private func pieces(of scalar: Node.Scalar) -> [Range<Int>] {
        let offset = offset(of: scalar.mark)
        let extent = ScalarExtent(source.bytes, at: offset, before: start + yaml.count)
        return switch scalar.style {
        case .singleQuoted, .doubleQuoted: extent.quoted
        case .literal, .folded: extent.block
        case .plain, .any: extent.plain(scalar.string)
        }
    }
}

extension YAMLReader {
    /// The offset in the source of a line and column of the YAML text.
    private func offset(of mark: Mark?) -> Int {
        guard let mark, mark.line >= 1, mark.line <= lineStarts.count else {
            return start + yaml.count
        }
        var offset = lineStarts[mark.line - 1]
        var column = 1
        while column < mark.column, offset < yaml.count {
            offset += 1
            while offset < yaml.count, yaml[offset] & 0xC0 == 0x80 { offset += 1 }
            column += 1
        }
        return start + offset
    }

    /// The beginnings of lines as YAML 1.1 counts them: U+0085, U+2028 and U+2029 end lines too.
    private static func lineStarts(in bytes: [UInt8]) -> [Int] {
        var starts = [0]
        for (index, byte) in bytes.enumerated() {
            let next = index + 1
            switch byte {
            case 0x0A: starts.append(next)
            case 0x0D where next == bytes.count || bytes[next] != 0x0A: starts.append(next)
            case 0x85 where index > 0 && bytes[index - 1] == 0xC2: starts.append(next)
            case 0xA8 where bytes[..<index].suffix(2).elementsEqual([0xE2, 0x80]),
                0xA9 where bytes[..<index].suffix(2).elementsEqual([0xE2, 0x80]):
                starts.append(next)
            default: break
            }
        }
        return starts
    }

    private mutating func report(_ mistake: Mistake, at offset: Int) {
        let end = min(max(offset, start), max(start + yaml.count - 1, start))
        let line = source.bareLine(source.line(at: end))
        let first = min(end, line.upperBound)
        diagnostics.append(
            Diagnostic(mistake, at: source.place(first..<min(first + 1, line.upperBound))))
    }

    private mutating func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            report(.yaml(problem), at: offset(of: mark))
        case .duplicatedKeysInMapping(let duplicates, let context):
            report(.repeatedKey(duplicates.first ?? ""), at: offset(of: context.mark))
        case .reader(let problem, let offset, _, let text):
            let index = text.index(text.startIndex, offsetBy: offset ?? 0, limitedBy: text.endIndex)
            let bytes = text.utf8.distance(from: text.startIndex, to: index ?? text.startIndex)
            report(.yaml(problem), at: start + bytes)
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            report(.yaml("unreadable"), at: start)
        }
    }
}
