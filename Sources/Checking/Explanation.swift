import Characters
import Diagnostics

/// A page of `klio explain`.
public struct Explanation: Sendable {
    /// What is explained.
    private enum Subject: Sendable {
        case findings(FindingClass)
        case mistake(DiagnosisClass)
    }

    private let subject: Subject

    /// All pages in the order in which they are listed.
    private static var all: [Explanation] {
        FindingClass.allCases.map { Explanation(subject: .findings($0)) }
            + DiagnosisClass.allCases.map { Explanation(subject: .mistake($0)) }
    }

    /// The page of a name; `off-by-3` is explained under `off-by`, every pair of units under one.
    public init?(named name: String) {
        guard let found = Explanation.all.first(where: { $0.names.contains(name) }) else {
            return nil
        }
        self = found
    }

    private init(subject: Subject) { self.subject = subject }

    /// The name that was probably meant.
    public static func name(near name: String) -> String? {
        suggestion(for: name, among: all.flatMap(\.names))
    }

    /// All names with their titles, by how grave they are.
    public static var list: String {
        let width = all.map(\.name.count).max() ?? 0
        func lines(_ title: String, _ pages: [Explanation]) -> String {
            title + "\n"
                + pages.map {
                    "  \($0.name)\(String(repeating: " ", count: width - $0.name.count))  \($0.title)\n"
                }.joined()
        }
        var text = ""
        for severity in FindingClass.Severity.allCases {
            let classes = FindingClass.allCases.filter { $0.severity == severity }
            text += lines(severity.heading, classes.map { Explanation(subject: .findings($0)) })
            text += "\n"
        }
        let mistakes = DiagnosisClass.allCases.map { Explanation(subject: .mistake($0)) }
        return text + lines("Mistakes that a wrong number is told, where one is likely:", mistakes)
    }

    /// The page: what it is, what to do, and a document with it and one without.
    public var text: String {
        let page = "\(name) (\(kind)): \(title)\n\n" + explanation.wrapped(to: 80) + "\n"
        let example = example
        let shown =
            "\(example.command.rawValue) finds it in\n\n\(example.wrong.indented)\n"
            + "and not in\n\n\(example.right.indented)"
        return page + shown + (closing.map { "\n" + $0 + "\n" } ?? "")
    }

    /// The page's name.
    public var name: String {
        switch subject {
        case .findings(let findings): findings.name
        case .mistake(let mistake): mistake.name
        }
    }

    private var names: [String] {
        switch subject {
        case .findings(.offBy): [name] + (1...9).map { "\(name)-\($0)" }
        case .findings: [name]
        case .mistake(let mistake): mistake.names
        }
    }

    private var kind: String {
        switch subject {
        case .findings(let findings): findings.severity.rawValue
        case .mistake: "a likely mistake"
        }
    }

    private var title: String {
        switch subject {
        case .findings(let findings): findings.title
        case .mistake(let mistake): mistake.title
        }
    }

    private var explanation: String {
        switch subject {
        case .findings(let findings): findings.explanation
        case .mistake(let mistake): mistake.explanation
        }
    }

    private var example: FindingExample {
        switch subject {
        case .findings(let findings): findings.example
        case .mistake(let mistake): mistake.example
        }
    }

    private var closing: String? {
        switch subject {
        case .findings(.error), .findings(.unsafe), .mistake: nil
        case .findings(let findings): "To hear no more of it: klio check --off \(findings.name)"
        }
    }
}

extension FindingClass.Severity {
    fileprivate var heading: String {
        switch self {
        case .error: "Findings (exit status 1; for an error, 2):"
        case .warning: "Warnings (findings with --strict):"
        case .note: "Notes (findings with --strict):"
        }
    }
}
