import CYAML

/// Reads a text as one document of YAML, with libyaml.
///
/// Anchors, aliases and tags are mistakes, since few bytes would stand for many; so is a tree that
/// is too deep to be walked.
struct YAMLParser: ~Copyable {
    /// At a place of its own, since libyaml keeps a pointer to it.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    /// The offset of each character: libyaml counts characters.
    private let characters: [Int]
    private let end: Int

    /// The tree of a text in UTF-8; none where the text holds nothing but comments.
    static func tree(of yaml: [UInt8]) throws(YAMLError) -> YAMLNode? {
        try yaml.withUnsafeBufferPointer { bytes throws(YAMLError) in
            try YAMLParser(bytes).document()
        }
    }

    /// Prepares to read bytes that must outlive the parser.
    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        characters = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
        end = bytes.count
        parser = .allocate(capacity: 1)
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    private func document() throws(YAMLError) -> YAMLNode? {
        _ = try nextEvent()  // The stream begins,
        _ = try nextEvent()  // and a document, or nothing is left.
        guard let root = try node(depth: 0) else { return nil }
        _ = try nextEvent()  // The document ends.
        let last = try nextEvent()
        guard case .streamEnd = last.content else {
            throw YAMLError(.yaml("but found another document"), at: last.offset)
        }
        return root
    }

    /// The next node; none where a mapping, a sequence or the text ends.
    private func node(depth: Int) throws(YAMLError) -> YAMLNode? {
        let (content, offset) = try nextEvent()
        switch content {
        case .sequence where depth > Limit.depth, .mapping where depth > Limit.depth:
            throw YAMLError(.frontMatterTooDeep, at: offset)
        case .scalar(let text, let style):
            return .scalar(YAMLNode.Scalar(text: text, style: style, offset: offset))
        case .sequence: return .sequence(try items(depth: depth + 1), offset: offset)
        case .mapping: return .mapping(try pairs(depth: depth + 1), offset: offset)
        case .streamEnd, .boundary: return nil
        }
    }

    private func items(depth: Int) throws(YAMLError) -> [YAMLNode] {
        var items: [YAMLNode] = []
        while let item = try node(depth: depth) { items.append(item) }
        return items
    }

    private func pairs(depth: Int) throws(YAMLError) -> [YAMLNode.Pair] {
        var pairs: [YAMLNode.Pair] = []
        while let key = try node(depth: depth), let value = try node(depth: depth) {
            pairs.append(YAMLNode.Pair(key: key, value: value))
        }
        if let key = repeatedKey(in: pairs) {
            throw YAMLError(.repeatedKey(key.text), at: key.offset)
        }
        return pairs
    }

    /// The least of the keys that a mapping has twice, as it stands there first.
    private func repeatedKey(in pairs: [YAMLNode.Pair]) -> YAMLNode.Scalar? {
        var keys: [String: YAMLNode.Scalar] = [:]
        var repeated: [YAMLNode.Scalar] = []
        for case .scalar(let key) in pairs.lazy.map(\.key) {
            if let first = keys[key.text] { repeated.append(first) } else { keys[key.text] = key }
        }
        return repeated.min { $0.text < $1.text }
    }
}

// MARK: Events

extension YAMLParser {
    /// What libyaml comes upon.
    private enum Content {
        case scalar(String, YAMLNode.Scalar.Style)
        case sequence, mapping
        case streamEnd
        /// The beginning of the stream, either end of a document, the end of a collection.
        case boundary
    }

    private func nextEvent() throws(YAMLError) -> (content: Content, offset: Int) {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
        defer { yaml_event_delete(&event) }
        let offset = offset(of: event.start_mark)
        if let sign = sign(of: event) { throw YAMLError(.yamlAnchor(sign), at: offset) }
        return (content(of: event), offset)
    }

    private func content(of event: yaml_event_t) -> Content {
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return .scalar(String(decoding: bytes, as: UTF8.self), style(of: scalar.style))
        case YAML_SEQUENCE_START_EVENT: return .sequence
        case YAML_MAPPING_START_EVENT: return .mapping
        case YAML_STREAM_END_EVENT: return .streamEnd
        default: return .boundary
        }
    }

    private func style(of style: yaml_scalar_style_t) -> YAMLNode.Scalar.Style {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .plain
        }
    }

    /// The sign of an anchor, an alias or a tag at an event.
    private func sign(of event: yaml_event_t) -> String? {
        switch event.type {
        case YAML_ALIAS_EVENT: "*"
        case YAML_SCALAR_EVENT: sign(event.data.scalar.anchor, event.data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            sign(event.data.sequence_start.anchor, event.data.sequence_start.tag)
        case YAML_MAPPING_START_EVENT:
            sign(event.data.mapping_start.anchor, event.data.mapping_start.tag)
        default: nil
        }
    }

    private func sign(_ anchor: UnsafePointer<UInt8>?, _ tag: UnsafePointer<UInt8>?) -> String? {
        anchor != nil ? "&" : tag != nil ? "!" : nil
    }

    private func offset(of mark: yaml_mark_t) -> Int {
        mark.index < characters.count ? characters[mark.index] : end
    }

    /// Why libyaml cannot go on.
    private var failure: YAMLError {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
        let offset =
            switch parser.pointee.error {
            case YAML_SCANNER_ERROR, YAML_PARSER_ERROR: offset(of: parser.pointee.problem_mark)
            case YAML_READER_ERROR: parser.pointee.problem_offset
            default: 0
            }
        return YAMLError(.yaml(problem), at: offset)
    }
}
