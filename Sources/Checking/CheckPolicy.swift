/// What a check is to make of what it finds.
public struct CheckPolicy: Sendable {
    /// The classes nobody wants to hear of; a document's folder may switch off more.
    public var off: Set<FindingClass>
    /// Whether warnings and notes are findings.
    public var isStrict: Bool
    /// Whether findings leave the exit status at 0; errors never do.
    public var exitsWithZero: Bool
    /// What is known already.
    public var baseline: Baseline?
    /// The paths that the user gave, for commands that are proposed.
    public var paths: [String]

    /// Creates a policy.
    public init(
        off: Set<FindingClass> = [], isStrict: Bool = false, exitsWithZero: Bool = false,
        baseline: Baseline? = nil, paths: [String] = []
    ) {
        self.off = off
        self.isStrict = isStrict
        self.exitsWithZero = exitsWithZero
        self.baseline = baseline
        self.paths = paths
    }

    /// Whether something of this gravity makes the exit status 1.
    func isFinding(_ severity: FindingClass.Severity) -> Bool {
        switch severity {
        case .error: true
        case .warning, .note: isStrict
        }
    }

    /// Something found in a document, with what is made of it.
    func decided(_ finding: Finding, in file: CheckedFile) -> Finding {
        var finding = finding
        finding.state = state(of: finding, in: file)
        return finding
    }

    private func state(of finding: Finding, in file: CheckedFile) -> Finding.State {
        if finding.state != .open || finding.kind == .error { return finding.state }
        if off.contains(finding.kind) || file.off.contains(finding.kind) { return .off }
        return baseline?.holds(finding) ?? false ? .known : .open
    }
}
