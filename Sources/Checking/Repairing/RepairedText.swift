import Characters
public import Diagnostics

/// A text with its repairs.
public struct RepairedText: Sendable {
    /// The text as it was judged.
    public let source: SourceText
    /// The repairs, in ascending order; no two overlap.
    public let repairs: [Repair]

    /// What is to be done with the bytes of a file that a text was read from.
    public enum Revision: Sendable, Equatable {
        /// These bytes are to stand in it.
        case bytes([UInt8])
        /// The repairs stand in it already.
        case standing
        /// It is not what was judged: something changed it meanwhile.
        case changed
    }

    /// What is to be done with the bytes of the file that the text was read from.
    public func revision(of file: [UInt8]) -> Revision {
        guard let edits = edits(of: file) else {
            return edits(of: file, inverted: true) == nil ? .changed : .standing
        }
        return .bytes(Edit.applied(edits, to: file))
    }

    /// The changes as a patch with three lines of context; `nil` when the file is not what was
    /// judged.
    public func patch(of file: [UInt8]) -> String? {
        edits(of: file).map { UnifiedDiff(of: file, edits: $0, path: source.name).text }
    }

    /// Where the repairs lie in the file, or, when they are inverted, where they lie if the file
    /// holds them already; `nil` when the file holds another text.
    ///
    /// Here, and nowhere else, places of a text become bytes of a file: they are the same but for
    /// a byte order mark, which texts do not have, and for texts taken out of their file.
    private func edits(of file: [UInt8], inverted: Bool = false) -> [Edit]? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = file.starts(with: mark) ? mark.count : 0
        let edits = changes.map { change in
            let range = source.place(change.range).inFile.bytes
            return Edit(
                range: (range.lowerBound + start)..<(range.upperBound + start),
                replacement: source.written(change.replacement))
        }
        let judged = Array(file[..<start]) + (source.origin?.file ?? source).bytes
        let expected = inverted ? Edit.applied(edits, to: judged) : judged
        return expected == file ? edits : nil
    }

    /// What changes in the text: the numbers, and the keys by which claims find them.
    private var changes: [Edit] {
        var changes: [Range<Int>: [UInt8]] = [:]
        for repair in repairs {
            changes[repair.bytes] = Array(repair.text.utf8)
            if let key = repair.key { changes[key.bytes] = Array(key.text.utf8) }
        }
        return changes.map { Edit(range: $0.key, replacement: $0.value) }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

/// Bytes to be replaced by others.
public struct Edit: Sendable, Hashable {
    /// The bytes that are replaced.
    public let range: Range<Int>
    /// The bytes that come in their place.
    public let replacement: [UInt8]

    /// Creates an edit.
    public init(range: Range<Int>, replacement: [UInt8]) {
        self.range = range
        self.replacement = replacement
    }

    /// Some bytes with edits made; these are in ascending order, within the bytes, and do not
    /// overlap.
    public static func applied(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
        applied(edits[...], to: bytes[...])
    }

    /// The same of a part of the bytes; ranges count from the beginning of all of them.
    static func applied(_ edits: ArraySlice<Edit>, to bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = bytes.startIndex
        for edit in edits {
            result += bytes[position..<edit.range.lowerBound]
            result += edit.replacement
            position = edit.range.upperBound
        }
        return result + bytes[position...]
    }
}

extension SourceText {
    /// Some text as it is written into the file.
    fileprivate func written(_ text: [UInt8]) -> [UInt8] {
        switch origin?.writing {
        case nil, .plain: return text
        case .json:
            let literal = JSON.string(String(decoding: text, as: UTF8.self)).line
            return Array(literal.utf8.dropFirst().dropLast())
        }
    }
}
