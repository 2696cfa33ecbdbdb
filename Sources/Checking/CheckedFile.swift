public import Characters
public import Diagnostics
import Evaluating
public import Reporting

/// A document with what was found about its numbers.
public struct CheckedFile: Sendable {
    /// The path as the user gave it.
    public let name: String
    /// What could not be read or worked out.
    public let diagnostics: [Diagnostic]
    /// The document worked out; `nil` when it could not be read at all.
    public let report: Report?
    /// The classes of findings that its folder's settings switch off.
    public var off: Set<FindingClass> = []
    /// Which of its numbers are backed; `nil` unless that was looked at.
    public var coverage: Coverage?

    /// Creates the result of a document that was worked out, for its page, or for somebody who asks
    /// about its numbers alone.
    public init(name: String, report: Report, isPageWanted: Bool) {
        self.name = name
        self.report = report
        diagnostics = isPageWanted ? report.diagnostics : report.diagnosticsOfNumbers
    }

    /// Creates the result of a document that could not be read.
    public init(name: String, unreadable diagnostic: Diagnostic) {
        self.name = name
        report = nil
        diagnostics = [diagnostic]
    }

    /// Its errors for programs.
    public var errors: [JSON] {
        diagnostics.filter { $0.severity == .error }.map { $0.json(file: name) }
    }

    /// The exit status it calls for: 2 with errors, 1 with findings, else 0.
    public var status: Int32 {
        diagnostics.containsError ? 2 : (report?.areNumbersRight ?? false) ? 0 : 1
    }
}
