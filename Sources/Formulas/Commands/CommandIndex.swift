/// Where the names of commands stand in the text of the tables.
///
/// The tables are passed over once, and what a name stands for is read where it stands when somebody
/// asks: to fill a dictionary of all commands, in every run, takes several times as long.
struct CommandIndex: Sendable {
    /// What the words of a table are.
    enum Form: Sendable {
        /// Names and characters by turns.
        case symbols(AtomClass, isIdentifier: Bool)
        /// Names and characters by turns, of large operators.
        case largeOperators(takesLimits: Bool)
        /// Names and characters by turns, of arrows.
        case arrows
        /// Names that are functions.
        case functions(takesLimits: Bool)
        /// Names of one command.
        case command(Command)

        /// Whether every second word is a character.
        fileprivate var isPaired: Bool {
            switch self {
            case .symbols, .largeOperators, .arrows: true
            case .functions, .command: false
            }
        }
    }

    /// A name: its bytes, and the form of the table it stands in.
    private struct Entry {
        let bytes: Range<Int>
        let form: Int
    }

    /// The text of all tables.
    private var text: [UInt8] = []
    private var forms: [Form] = []
    private var entries: [Entry] = []
    /// One more than the index of each entry, in the slot its letters give, or in the next that was
    /// free; the others are 0.
    private var slots: [UInt16]

    /// Creates an index that can hold fewer names than `1 << bits`.
    init(bits: Int) {
        slots = Array(repeating: 0, count: 1 << bits)
        entries.reserveCapacity(1 << bits / 2)
    }

    /// Adds the words of a table; a name that is known gets another meaning.
    mutating func add(_ table: String, _ form: Form) {
        var start = text.count
        text += table.utf8
        text.append(CommandIndex.blank)
        forms.append(form)
        var isName = true
        for index in start..<text.count where CommandIndex.isBlank(text[index]) {
            if index > start {
                if isName { add(start..<index) }
                isName = !isName || !form.isPaired
            }
            start = index + 1
        }
    }

    /// Adds a name that no table can hold, since blanks divide tables.
    mutating func add(blank command: Command) {
        text.append(CommandIndex.blank)
        forms.append(.command(command))
        add((text.count - 1)..<text.count)
    }

    private mutating func add(_ name: Range<Int>) {
        let entry = Entry(bytes: name, form: forms.count - 1)
        let found = text.withUnsafeBufferPointer {
            slot(of: UnsafeBufferPointer(rebasing: $0[name]))
        }
        if slots[found] == 0 {
            entries.append(entry)
            slots[found] = UInt16(entries.count)
        } else {
            entries[Int(slots[found]) - 1] = entry
        }
    }

    /// What a name stands for; `nil` for one that is in no table.
    subscript(name: String) -> Command? {
        guard let entry = entry(of: name) else { return nil }
        switch forms[entry.form] {
        case .symbols(let atom, let isIdentifier):
            return .symbol(character(behind: entry), atom, isIdentifier: isIdentifier)
        case .largeOperators(let takesLimits):
            return .largeOperator(character(behind: entry), takesLimits: takesLimits)
        case .arrows: return .arrow(character(behind: entry))
        case .functions(let takesLimits): return .function(name, takesLimits: takesLimits)
        case .command(let command): return command
        }
    }

    /// Whether a name is in one of the tables.
    func contains(_ name: String) -> Bool { entry(of: name) != nil }

    /// All names.
    var names: [String] { entries.map { String(decoding: text[$0.bytes], as: UTF8.self) } }

    private func entry(of name: String) -> Entry? {
        var name = name
        let number = name.withUTF8 { slots[slot(of: $0)] }
        return number == 0 ? nil : entries[Int(number) - 1]
    }

    /// The slot of a name, or the one that it may have.
    private func slot(of name: UnsafeBufferPointer<UInt8>) -> Int {
        var hash = UInt32(truncatingIfNeeded: name.count)
        for byte in name { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        var slot = Int(hash ^ hash >> 15) & (slots.count - 1)
        while slots[slot] != 0,
            !text[entries[Int(slots[slot]) - 1].bytes].elementsEqual(name)
        {
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    /// The word behind a name.
    private func character(behind name: Entry) -> String {
        let rest = text[name.bytes.upperBound...].drop(while: CommandIndex.isBlank)
        return String(decoding: rest.prefix { !CommandIndex.isBlank($0) }, as: UTF8.self)
    }

    private static let blank = UInt8(ascii: " ")

    private static func isBlank(_ byte: UInt8) -> Bool { byte == blank || byte == 0x0A }
}
