public import Characters
public import Diagnostics

extension Diagnostic {
    /// The diagnostic for programs; `file` is its document when it has no place.
    public func json(file: String) -> JSON {
        .object([
            ("file", .string(place?.source.name ?? file)), ("line", .integer(place?.line ?? 1)),
            ("column", .integer(place?.column ?? 1)), ("severity", .string(severity.name)),
            ("message", .string(message)), ("hint", JSON(hint)),
        ])
    }
}
