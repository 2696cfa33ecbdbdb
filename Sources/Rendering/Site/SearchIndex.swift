import Characters

/// Which parts of a site hold which terms: words, and pairs of neighbouring characters where a
/// script puts no blanks between words.
struct SearchIndex {
    private var pages: [JSON] = []
    private var parts: [JSON] = []
    private var places: [String: [Int]] = [:]

    /// Adds the page of a report, by its address.
    mutating func add(_ report: SiteReport, at address: String) {
        pages.append(
            .array([.string(address), .string(report.title), .string(report.language)]))
        for text in report.texts {
            for term in SearchIndex.terms(of: "\(report.title) \(text.heading) \(text.text)") {
                places[term, default: []].append(parts.count)
            }
            parts.append(
                .array([
                    .integer(pages.count - 1), .string(text.anchor ?? ""), .string(text.heading),
                    .string(text.text),
                ]))
        }
    }

    /// The index as JSON: pages, parts, terms in order, and for each term the parts that hold it, as
    /// distances from one to the next in base 36.
    var json: JSON {
        let terms = places.sorted {
            $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars)
        }
        return .object([
            ("pages", .array(pages)), ("parts", .array(parts)),
            ("terms", .string(terms.map(\.key).joined(separator: " "))),
            (
                "places",
                .string(terms.map { SearchIndex.distances($0.value) }.joined(separator: " "))
            ),
        ])
    }

    private static func distances(_ places: [Int]) -> String {
        zip(places, [0] + places).map { String($0 - $1, radix: 36) }.joined(separator: ",")
    }

    /// The longest word that is looked for whole, in characters.
    private static let longestWord = 40

    /// The terms of a text, in small letters.
    ///
    ///     SearchIndex.terms(of: "KL 散度。")     // ["kl", "散度", "度"]
    static func terms(of text: String) -> Set<String> {
        var terms: Set<String> = []
        var word = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.lowercased().unicodeScalars {
            let isLetter = scalar.isSearched
            let isPaired = isLetter && scalar.isPaired
            if !isPaired, let end = last {
                terms.insert(String(end))
                last = nil
            }
            if !isLetter || isPaired, !word.isEmpty {
                terms.insert(String(String.UnicodeScalarView(word.prefix(longestWord))))
                word = .init()
            }
            if isPaired {
                if let last { terms.insert(String(last) + String(scalar)) }
                last = scalar
            } else if isLetter {
                word.append(scalar)
            }
        }
        if let last { terms.insert(String(last)) }
        if !word.isEmpty {
            terms.insert(String(String.UnicodeScalarView(word.prefix(longestWord))))
        }
        return terms
    }
}

extension Unicode.Scalar {
    /// Whether it belongs to a word.
    fileprivate var isSearched: Bool {
        if value < 0x80 {
            return (0x61...0x7A).contains(value) || (0x30...0x39).contains(value)
        }
        return properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory == .nonspacingMark
    }

    /// Whether it is looked for together with its neighbour; full-width letters of ours are not.
    fileprivate var isPaired: Bool { isEastAsian && !(0xFF00...0xFFEF).contains(value) }
}
