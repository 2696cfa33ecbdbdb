public import Characters
import Diagnostics

/// The coverage of the documents of a check, for people and for programs.
public struct CoverageReport: Sendable {
    /// A document's coverage.
    public struct File: Sendable {
        /// The path as the user gave it.
        public let name: String
        /// Its coverage.
        public let coverage: Coverage
        /// Whether all of the document could be worked out; if not, nobody knows what its claims are
        /// worth, and it has no figure.
        public let isEstablished: Bool
        /// What its unbacked numbers might be.
        public let suggestions: [BindingSuggestion]

        /// Creates the coverage of a document.
        public init(
            name: String, coverage: Coverage, isEstablished: Bool = true,
            suggestions: [BindingSuggestion] = []
        ) {
            self.name = name
            self.coverage = coverage
            self.isEstablished = isEstablished
            self.suggestions = suggestions
        }
    }

    /// The documents that could be read, in the order they were checked.
    public let files: [File]
    /// The counts of all that could be worked out.
    public let total: NumberCount

    /// Sums the coverage of documents up.
    public init(_ files: [File]) {
        self.files = files
        total = files.reduce(into: NumberCount()) {
            if $1.isEstablished { $0 += $1.coverage.count }
        }
    }

    /// The most unbacked numbers of a document that are shown to a person.
    private static let mostShown = 20

    /// The figure of each document with its unbacked numbers, then that of all.
    public var text: String {
        var text = ""
        for file in files {
            guard file.isEstablished else {
                text += "\(file.name): no figure while there are errors in it\n"
                continue
            }
            text += "\(file.name): \(file.coverage.count.sentence)\n"
            let numbers = file.coverage.mostSuspicious
            for number in numbers.prefix(CoverageReport.mostShown) {
                text += "  \(number.place.address): \(number.place.line(of: number.place.text))\n"
            }
            let rest = numbers.count - CoverageReport.mostShown
            if rest > 0 { text += "  and \(rest) more\n" }
        }
        let count = files.count(where: \.isEstablished)
        guard files.count != 1, count > 0 else { return text }
        return text + "\(count) \(count == 1 ? "file" : "files"): \(total.sentence)\n"
    }

    /// What the unbacked numbers might be, with the claims that would say so.
    public var suggestionText: String {
        let suggestions = files.flatMap(\.suggestions)
        guard !suggestions.isEmpty else { return "nothing to suggest\n" }
        return suggestions.map { $0.line + "\n" }.joined()
    }

    /// What is found when less than so many per cent are backed; `nil` otherwise.
    public func finding(below percent: Int) -> String? {
        guard !total.reaches(percent: percent), let found = total.percent else { return nil }
        return
            "coverage: \(found) % of \(total.numbers) numbers are backed, less than \(percent) %\n"
    }

    /// The same for programs, every unbacked number included.
    public var json: JSON {
        .object(
            total.members(isEstablished: files.contains(where: \.isEstablished)) + [
                (
                    "files",
                    .array(
                        files.map { file in
                            .object(
                                [("file", .string(file.name))]
                                    + file.coverage.count.members(
                                        isEstablished: file.isEstablished)
                                    + [
                                        (
                                            "unbackedNumbers",
                                            .array(file.coverage.mostSuspicious.map(\.json))
                                        ),
                                        ("suggestions", .array(file.suggestions.map(\.json))),
                                    ])
                        })
                )
            ])
    }
}

extension NumberCount {
    /// `82 % of 61 numbers backed (40 backed, 10 given, 11 unbacked; 23 structural: 9 exponents)`.
    public var sentence: String {
        let names = rules.map { $0.count.counted($0.rule.words.one, $0.rule.words.many) }
        let taken =
            structural == 0 ? "" : "\(structural) structural: \(names.joined(separator: ", "))"
        guard let percent else { return "no numbers" + (taken.isEmpty ? "" : " (\(taken))") }
        let classes = "\(backed) backed, \(given) given, \(unbacked) unbacked"
        return
            "\(percent) % of \(numbers.counted("number")) backed (\(classes)"
            + (taken.isEmpty ? ")" : "; \(taken))")
    }

    fileprivate func members(isEstablished: Bool) -> [(key: String, value: JSON)] {
        [
            ("percent", isEstablished ? percent.map(JSON.integer) ?? .null : .null),
            ("numbers", .integer(numbers)),
            ("claims", .integer(claims)), ("backed", .integer(backed)), ("given", .integer(given)),
            ("unbacked", .integer(unbacked)),
            ("structural", .object(rules.map { ($0.rule.rawValue, .integer($0.count)) })),
        ]
    }
}

extension SourcePlace {
    /// `notes.md:12:5`.
    var address: String { "\(source.name):\(line):\(column)" }

    /// A text of the source on one line.
    func line(of text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}

extension Coverage.UnbackedNumber {
    fileprivate var json: JSON {
        .object([
            ("file", .string(place.source.name)), ("line", .integer(place.line)),
            ("column", .integer(place.column)), ("endColumn", .integer(place.endColumn)),
            ("printed", .string(place.text)), ("significantDigits", .integer(significantDigits)),
        ])
    }
}
