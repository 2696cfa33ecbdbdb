import Characters
import Rendering
import Reporting

/// How templates are rendered, as far as the command line says so.
struct RenderOptions: Sendable {
    /// The forms; `nil` for those that a template has by itself.
    var formats: [OutputFormat]?
    /// The folder to write to; `nil` for that which a template has by itself.
    var output: String?
    var parameters: [ReportParameter] = []
    var isSafe = false

    /// All of it for programs.
    var json: JSON {
        .object([
            ("formats", formats.map { .array($0.map { .string($0.rawValue) }) } ?? .null),
            ("output", JSON(output)),
            ("parameters", .array(parameters.flatMap { [.string($0.name), .string($0.text)] })),
            ("safe", .boolean(isSafe)),
        ])
    }
}
