import Diagnostics

/// What an included document has to know of those that include it.
struct IncludeTrail {
    /// The names of the texts that are being read, from the outermost.
    let names: [String]
    /// The number of containers around its blocks.
    let depth: Int
    /// Whether the outermost text names a bibliography.
    let citesWorks: Bool
}

/// How much has been included so far, in all branches together.
struct IncludeBudget {
    private(set) var count = 0
    private(set) var bytes = 0

    /// Takes note of a text; tells whether it may still be read.
    mutating func spend(on source: SourceText) -> Bool {
        count += 1
        bytes += source.bytes.count
        return count <= Limit.includes && bytes <= Document.readingLimit
    }
}

extension IncludeLine {
    /// The document that the line names, or what keeps it from being read.
    func read(
        in includer: SourceText, trail: IncludeTrail, budget: inout IncludeBudget,
        resolver: Document.IncludeResolver
    ) -> Result<Document, Mistake> {
        guard trail.names.count <= Limit.includeDepth else { return .failure(.includeTooDeep) }
        switch resolver(path, includer) {
        case .failure(let failure):
            return .failure(.includeFailed(message: failure.message, hint: failure.hint))
        case .success(let text):
            guard !trail.names.contains(text.name) else {
                return .failure(.includeCycle(path: path))
            }
            guard budget.spend(on: text) else { return .failure(.tooManyIncludes) }
            let inner = IncludeTrail(
                names: trail.names + [text.name], depth: trail.depth + depth,
                citesWorks: trail.citesWorks)
            return .success(
                Document(
                    reading: text, trail: inner, budget: &budget, resolver: resolver))
        }
    }
}
