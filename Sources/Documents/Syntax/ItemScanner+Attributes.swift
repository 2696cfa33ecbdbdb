import Diagnostics

extension ItemScanner {
    /// Reads braces that hold a label, and notes an include that does not stand alone.
    mutating func scanBrace() {
        if IncludeLine.begins(in: content, at: position) {
            report(.includeNotAlone, at: position..<(position + 3))
        }
        if let word = IncludeLine.misspeltWord(in: content, at: position) {
            report(.unknownDirective(content.text(word)), at: word)
        }
        guard let attributes = RawAttributes(in: content, at: position, before: end) else {
            position += 1
            return
        }
        let isLast = content.trimmed(attributes.range.upperBound..<end).isEmpty
        switch setting {
        case .heading where isLast: addLabel(of: attributes, expecting: ["sec-"])
        case .caption where isLast: addCaptionAttributes(attributes)
        case .heading, .caption, .paragraph, .cell, .line: noteMisplaced(attributes)
        }
    }

    private mutating func noteMisplaced(_ attributes: RawAttributes) {
        let name = content.text(attributes.name)
        let isCaptionInTable = setting == .cell && content.has("Table:", at: start)
        if !isCaptionInTable, Label.prefixes.contains(where: name.hasPrefix) {
            report(.labelMisplaced, at: attributes.range)
        }
        position = attributes.range.upperBound
    }

    private mutating func addLabel(of attributes: RawAttributes, expecting prefixes: [String]) {
        let label = readLabel(attributes, expecting: prefixes)
        reject(attributes.pairs)
        add(.attributes(Attributes(label: label, columnNames: [])), at: attributes.range)
    }

    private mutating func addCaptionAttributes(_ attributes: RawAttributes) {
        let label = readLabel(attributes, expecting: ["tbl-"])
        var names: [String] = []
        for pair in attributes.pairs {
            if content.text(pair.key) == "cols" {
                names = content.text(pair.value).split(whereSeparator: \.isWhitespace)
                    .map(String.init)
            } else {
                reject([pair])
            }
        }
        add(.attributes(Attributes(label: label, columnNames: names)), at: attributes.range)
    }

    /// Reads the label in braces and reports what is not understood beside it.
    mutating func readLabel(
        _ attributes: RawAttributes, expecting prefixes: [String]
    ) -> Label? {
        guard attributes.rest.isEmpty else {
            report(.malformedAttributes(content.text(attributes.range)), at: attributes.range)
            return nil
        }
        let place = content.place((attributes.name.lowerBound - 1)..<attributes.name.upperBound)
        return Label(
            reading: content.text(attributes.name), at: place, expecting: prefixes,
            diagnostics: &diagnostics)
    }

    /// Reports attributes that have no meaning.
    mutating func reject(_ pairs: [(key: Range<Int>, value: Range<Int>)]) {
        for pair in pairs { report(.unknownAttribute(content.text(pair.key)), at: pair.key) }
    }
}
