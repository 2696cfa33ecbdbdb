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
            for term in text.terms { places[term, default: []].append(parts.count) }
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
}
