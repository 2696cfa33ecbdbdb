import Diagnostics

extension CheckResult {
    /// The most annotations of one kind that GitHub shows for a step of a job.
    private static let mostAnnotations = 10

    /// The findings as commands that GitHub Actions turns into annotations, the worst first, then
    /// the line that counts.
    ///
    /// GitHub drops what goes beyond ten of a kind without a word; here the tenth says how many
    /// more there are. `view` sees paths from the top of the repository.
    ///
    /// Source: GitHub, Workflow commands for GitHub Actions.
    public func annotations(_ view: FolderView) -> String {
        var text = ""
        for severity in FindingClass.Severity.allCases {
            let findings = worstFirst.filter { $0.kind.severity == severity }
            let most = CheckResult.mostAnnotations
            let shown = findings.count > most ? findings.prefix(most - 1) : findings[...]
            text += shown.map { $0.annotation(view) }.joined()
            let rest = findings.count - shown.count
            if rest > 0 {
                text +=
                    "::\(severity.annotation) title=klio::and \(rest) more; klio check lists them all\n"
            }
        }
        return text + summary.line + "\n"
    }

    /// What is to be acted upon, the worst first, each class in reading order.
    var worstFirst: [Finding] {
        open.enumerated().sorted {
            ($0.element.kind.rank, $0.offset) < ($1.element.kind.rank, $1.offset)
        }.map(\.element)
    }
}

extension FindingClass.Severity {
    /// GitHub's word for it.
    fileprivate var annotation: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }
}

extension Finding {
    fileprivate func annotation(_ view: FolderView) -> String {
        var properties = ["file=\(view.path(of: file).propertyEscaped)"]
        if let place {
            properties += [
                "line=\(place.line)", "col=\(place.column)", "endColumn=\(place.endColumn)",
            ]
        }
        properties.append("title=\("klio: \(label)".propertyEscaped)")
        let text = [message, advice].compactMap(\.self).joined(separator: "\n")
        return
            "::\(kind.severity.annotation) \(properties.joined(separator: ","))::\(text.dataEscaped)\n"
    }
}

extension String {
    /// The text of a command: a line ending would end it.
    fileprivate var dataEscaped: String {
        withoutControls.replacing("%", with: "%25").replacing("\r\n", with: "%0D%0A").replacing(
            "\r", with: "%0D"
        )
        .replacing("\n", with: "%0A")
    }

    /// The value of a property: a colon or comma would end it as well.
    fileprivate var propertyEscaped: String {
        dataEscaped.replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
