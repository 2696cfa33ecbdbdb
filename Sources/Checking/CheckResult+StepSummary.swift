import Diagnostics
import Evaluating
import Numbers

extension CheckResult {
    /// The findings as a table in GitHub's Markdown, of at most so many bytes; empty when not even
    /// its head fits.
    public func stepSummary(_ view: FolderView, limit: Int) -> String {
        var text = "## Klio\n\n\(summary.line.cellEscaped)\n\n"
        let findings = worstFirst
        guard !findings.isEmpty else { return text.utf8.count <= limit ? text : "" }
        text +=
            "| place | found | number | should read | message |\n| :-- | :-- | :-- | :-- | :-- |\n"
        // Room for the line that says how many rows there were no room for.
        let room = limit - 100
        guard text.utf8.count <= room else { return "" }
        for (index, finding) in findings.enumerated() {
            let row = finding.row(view)
            guard text.utf8.count + row.utf8.count <= room else {
                return text + "\nand \(findings.count - index) more\n\n"
            }
            text += row
        }
        return text + "\n"
    }
}

extension Finding {
    fileprivate func row(_ view: FolderView) -> String {
        let position = place.map { ":\($0.line):\($0.column)" } ?? ""
        let cells = [
            view.path(of: file) + position, label, judgement?.printed ?? "",
            judgement?.expected ?? "", message,
        ]
        return "| " + cells.map(\.cellEscaped).joined(separator: " | ") + " |\n"
    }
}

extension String {
    /// The text as a cell of a table, all of it literal.
    fileprivate var cellEscaped: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "|", "$", "~", "#", "@", "!":
                text += "\\\(scalar)"
            case "<": text += "&lt;"
            case "&": text += "&amp;"
            case "\n", "\r", "\t": text += " "
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
