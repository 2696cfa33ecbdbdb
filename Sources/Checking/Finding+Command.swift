import Evaluating
import Numbers
import Reporting

extension Finding {
    /// How `klio fix` mends it.
    enum Mending {
        /// By itself.
        case safe
        /// When told to, with `--wrong`.
        case told
    }

    /// How it is mended; `nil` when only its author can.
    var mending: Mending? {
        guard let judgement, judgement.isRepairable, !judgement.isWaived else { return nil }
        return judgement.isSafelyRepairable ? .safe : .told
    }

    /// The command that mends it, or explains it.
    var command: String {
        switch mending {
        case .safe: "klio fix \(document.shellWord)"
        case .told: "klio fix --wrong \(document.shellWord)"
        case nil: "klio explain \(kind.name)"
        }
    }

    /// The number as printed and as it should be, what was found, on what it rests, the likely
    /// mistake, and what to type: `0.2938 → 0.2939 (truncated, enclosed): klio fix die.md`.
    var advice: String? {
        guard let judgement else { return nil }
        let names = [judgement.verdict.name, judgement.basis.rawValue, judgement.diagnosis?.name]
            .compactMap(\.self).joined(separator: ", ")
        guard let printed = judgement.printed,
            let correction = judgement.correction ?? judgement.expected
        else { return "\(names): \(command)" }
        return "\(printed) → \(correction) (\(names)): \(command)"
    }
}

extension CheckResult {
    /// What to type next: the command that mends most, or that explains what nobody can mend but
    /// the author.
    var nextCommand: String? {
        let findings = Array(open)
        let safe = findings.filter { $0.mending == .safe }
        let told = findings.filter { $0.mending == .told }
        if !safe.isEmpty { return "klio fix" + arguments(for: safe) }
        if !told.isEmpty { return "klio fix --wrong" + arguments(for: told) }
        let left = findings.filter { $0.kind != .error && policy.isFinding($0.kind.severity) }
        let worst = left.min { $0.kind.rank < $1.kind.rank }
        return worst.map { "klio explain \($0.kind.name)" }
    }

    /// The documents of findings, when they are few; else the paths that the user gave.
    private func arguments(for findings: [Finding]) -> String {
        var names: [String] = []
        for finding in findings where !names.contains(finding.document) {
            names.append(finding.document)
            if names.count > 3 { break }
        }
        let shown = names.count <= 3 ? names : policy.paths.count <= 3 ? policy.paths : ["PATH…"]
        return shown.map { " " + $0.shellWord }.joined()
    }
}

extension FindingClass {
    /// Its place among all, the worst being first.
    var rank: Int { FindingClass.allCases.firstIndex(of: self) ?? 0 }
}

extension String {
    /// The text as one word of a shell's command line that is no option.
    public var shellWord: String {
        let word = hasPrefix("-") ? "./" + self : self
        let isPlain = word.unicodeScalars.allSatisfy {
            !$0.isASCII || $0.properties.isAlphabetic || $0.properties.numericType != nil
                || "_./@%+=:,-".unicodeScalars.contains($0)
        }
        return isPlain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
