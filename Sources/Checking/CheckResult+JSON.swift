public import Characters
import Diagnostics
import Evaluating
import Reporting

extension CheckResult {
    /// The findings for programs, the right numbers included.
    public var json: JSON {
        let remarks = findings.filter { $0.judgement == nil }
        return .object([
            ("version", .integer(1)), ("summary", summary.json),
            ("results", .array(rows.map(\.json))),
            ("errors", .array(remarks.filter { $0.kind == .error }.compactMap(\.remark))),
            ("warnings", .array(remarks.filter { $0.kind != .error }.compactMap(\.remark))),
        ])
    }
}

extension CheckedFile.Row {
    fileprivate var json: JSON {
        judgement.json(file: judgement.place.source.name).adding([
            ("class", JSON(finding?.kind.name)),
            ("severity", JSON(finding?.kind.severity.rawValue)),
            ("state", JSON(finding?.state.rawValue)),
            ("fingerprint", .string(fingerprint.text)),
        ])
    }
}

extension Finding {
    /// An error or a warning.
    fileprivate var remark: JSON? {
        guard case .diagnostic(let diagnostic) = origin else { return nil }
        let json = diagnostic.json(file: document)
        guard kind != .error else { return json }
        return json.adding([("class", .string(kind.name)), ("state", .string(state.rawValue))])
    }
}

extension JSON {
    /// An object with members behind its own.
    fileprivate func adding(_ members: [(key: String, value: JSON)]) -> JSON {
        guard case .object(let own) = self else { return self }
        return .object(own + members)
    }
}
