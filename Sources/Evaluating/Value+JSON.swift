import Diagnostics
import Numbers

extension Value {
    /// What a JSON file says: objects are maps, arrays lists, numbers exact.
    ///
    /// A value that the language has not, `null` or a number out of all bounds, is an error at its
    /// place in the file.
    init(_ json: JSONValue, of path: String) throws(EvaluationError) {
        switch json.kind {
        case .boolean(let truth): self = .truth(Truth(truth ? .holds : .fails))
        case .string(let string): self = .text(string.text)
        case .number(let digits):
            guard let numeral = Numeral(digits), case .decimal = numeral.form else {
                throw .file(path, .init(message: "a number out of bounds", place: json.place))
            }
            self = .plain(.exact(numeral.value))
        case .null:
            throw .file(
                path,
                .init(message: "null is no value here: leave the entry out", place: json.place))
        case .array(let entries):
            var values: [Value] = []
            for entry in entries { values.append(try Value(entry, of: path)) }
            self = .list(values)
        case .object(let members):
            var entries: [(key: String, value: Value)] = []
            for member in members {
                entries.append((member.key.text, try Value(member.value, of: path)))
            }
            self = .map(OrderedMap(entries))
        }
    }
}
