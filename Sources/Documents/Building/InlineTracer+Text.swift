import Characters
import Diagnostics

extension InlineTracer {
    mutating func traceText(_ literal: UnsafeBufferPointer<UInt8>) {
        let isAutolink = frames.last?.isAutolink == true && flattened == 0
        var index = indentation(of: literal)
        isAtLineStart = false
        while index < literal.count {
            if position < itemEnd {
                index += 1
                position += 1
            } else if position == nextItem, putItem() {
                continue
            } else {
                index = traceRun(literal, from: index, isAutolink: isAutolink)
            }
        }
    }

    /// The white space that libcmark leaves at the beginning of a lazy continuation line after a
    /// line break by backslash; the content has none there.
    mutating func indentation(of literal: UnsafeBufferPointer<UInt8>) -> Int {
        let count = literal.prefix { $0.isSpaceOrTab }.count
        guard isAtLineStart, count > 0, content.byte(at: position)?.isSpaceOrTab != true else {
            return 0
        }
        if content.byte(at: position) == UInt8(ascii: "&"), let name = entityName(),
            entityCharacters(name).first == literal[0]
        {
            return 0
        }
        return count
    }

    /// Traces characters up to one that needs a look, or that one; tells how far it came.
    mutating func traceRun(
        _ literal: UnsafeBufferPointer<UInt8>, from first: Int, isAutolink: Bool
    ) -> Int {
        let start = position
        let count = min(content.bytes.count - start, nextItem - start, literal.count - first)
        let length = content.bytes.withUnsafeBufferPointer { bytes in
            let typed = UnsafeBufferPointer(rebasing: bytes[start..<(start + max(count, 0))])
            let read = UnsafeBufferPointer(rebasing: literal[first...])
            var length = 0
            while length &+ 8 <= typed.count {
                let eight = EightBytes(typed, at: length)
                if eight != EightBytes(read, at: length) || eight.hold(0x5C) || eight.hold(0x26)
                    || eight.hold(0x7F)
                {
                    break
                }
                length &+= 8
            }
            while length < typed.count, typed[length] == read[length],
                typed[length] != 0x5C, typed[length] != 0x26, typed[length] != 0x7F
            {
                length &+= 1
            }
            return length
        }
        guard length > 0 else { return traceSpecial(literal, from: first, isAutolink: isAutolink) }
        position += length
        append(start..<position)
        return first + length
    }

    /// Traces an escape, an entity, NUL, or a character that only looked like one of them.
    mutating func traceSpecial(
        _ literal: UnsafeBufferPointer<UInt8>, from index: Int, isAutolink: Bool
    ) -> Int {
        let start = position
        switch content.byte(at: position) {
        case UInt8(ascii: "\\") where !isAutolink && content.isEscape(at: position):
            position += 1
            append((start + 1)..<(start + 2), from: start)
            position = start + 2
            return index + 1
        case UInt8(ascii: "&"):
            if let entity = entity(literal, from: index) {
                if textStart == nil { textStart = start }
                characters += literal[index..<entity.index]
                position = entity.end
                return entity.index
            }
        case 0x7F where content.isNull(at: position):
            if textStart == nil { textStart = start }
            characters += "\u{FFFD}".utf8
            position += 1
            return index + 1
        case .none:
            if textStart == nil { textStart = start }
            characters += literal[index...]
            return literal.count
        default: break
        }
        position += 1
        append(start..<position)
        return index + 1
    }

    /// The end of the entity at the position, and of the characters it stands for.
    mutating func entity(
        _ literal: UnsafeBufferPointer<UInt8>, from index: Int
    ) -> (end: Int, index: Int)? {
        guard let name = entityName() else { return nil }
        let end = name.endIndex
        let isNumeric = name.dropFirst().first == UInt8(ascii: "#")
        if literal[index] == UInt8(ascii: "&") {
            let isAmpersand = ["&amp;", "&AMP;"].contains { name.elementsEqual($0.utf8) }
            guard isAmpersand || isNumeric && entityCharacters(name) == [0x26] else { return nil }
            return (end, index + 1)
        }
        let count = isNumeric ? length(literal[index]) : entityCharacters(name).count
        return (end, min(index + max(count, 1), literal.count))
    }

    /// What may be an entity at the position, from `&` to `;`.
    func entityName() -> ArraySlice<UInt8>? {
        var end = position + 1
        while end - position <= 40, let byte = content.byte(at: end),
            byte.isAlphanumeric || byte == UInt8(ascii: "#")
        {
            end += 1
        }
        guard content.byte(at: end) == UInt8(ascii: ";") else { return nil }
        return content.bytes[position...end]
    }

    mutating func entityCharacters(_ entity: ArraySlice<UInt8>) -> [UInt8] {
        if let known = entities[entity] { return known }
        let characters = CommonMarkTree.characters(ofEntity: entity)
        entities[entity] = characters
        return characters
    }

    func length(_ first: UInt8) -> Int {
        first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }

    /// Adds characters of the source to the text that is being gathered.
    mutating func append(_ range: Range<Int>, from start: Int? = nil) {
        if textStart == nil { textStart = start ?? range.lowerBound }
        content.appendSource(range, to: &characters)
    }
}
