public import Characters
import Diagnostics
public import Evaluating
import Numbers

extension Judgement {
    /// The judgement as programs read it; `file` is the path as the user gave it.
    public func json(file: String) -> JSON { .object(jsonMembers(file: file)) }

    /// Its members; `file` is the path as the user gave it.
    public func jsonMembers(file: String) -> [(key: String, value: JSON)] {
        [
            ("file", .string(file)), ("line", .integer(place.line)),
            ("column", .integer(place.column)), ("endColumn", .integer(place.endColumn)),
            ("id", JSON(id)), ("kind", .string(kind.rawValue)), ("ok", .boolean(isAccepted)),
            ("printed", JSON(printed)), ("verdict", .string(verdictName)),
            ("basis", .string(basis.rawValue)), ("expression", .string(expression)),
            ("value", JSON(value)), ("unit", .string(unit)), ("expected", JSON(expected)),
            ("diagnosis", JSON(diagnosis?.name)), ("message", .string(message)),
        ]
    }
}

extension Answer {
    /// The answer's members as `klio eval --json` prints them, after the expression.
    public var jsonMembers: [(key: String, value: JSON)] {
        switch content {
        case .number(let number):
            var members: [(key: String, value: JSON)] = [
                ("value", .string(number.value)), ("lower", .string(number.lower)),
                ("upper", .string(number.upper)), ("unit", .string(number.unit)),
                ("basis", .string(number.basis.rawValue)),
            ]
            if let exact = number.exact { members.append(("exact", .string(exact))) }
            return members
        case .boolean(let value): return [("value", .boolean(value))]
        case .text(let text): return [("value", .string(text))]
        case .list(let answers): return [("value", .array(answers.map { .object($0.jsonMembers) }))]
        }
    }
}
