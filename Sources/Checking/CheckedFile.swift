public import Arithmetic
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
    /// The document worked out; `nil` when it could not be read, or holds nothing to judge.
    public let report: Report?
    /// The classes of findings that its folder's settings switch off.
    public var off: Set<FindingClass> = []
    /// Whether nothing was read of it but that it holds no annotation.
    public private(set) var isPassedOver = false
    /// Which of its numbers are backed; `nil` unless that was looked at.
    public var coverage: Coverage?

    /// What its author worked out in it without any annotation; `nil` unless that was looked at.
    public var arithmetic: DocumentArithmetic?

    /// Creates the result of a document that was worked out, for its page, or for somebody who asks
    /// about its numbers alone.
    public init(name: String, report: Report, isPageWanted: Bool) {
        self.name = name
        self.report = isPageWanted ? report : report.numbersAlone
        diagnostics = (isPageWanted ? report.diagnostics : report.diagnosticsOfNumbers)
            .map(CommentForm.spoken)
    }

    /// Creates the result of a document that could not be read.
    public init(name: String, unreadable diagnostic: Diagnostic) {
        self.name = name
        report = nil
        diagnostics = [diagnostic]
    }

    /// Creates the result of a document that holds nothing to judge; what is wrong with the settings
    /// of its folder is told all the same.
    public init(name: String, unannotated diagnostics: [Diagnostic]) {
        self.name = name
        report = nil
        isPassedOver = true
        self.diagnostics = diagnostics
    }

    /// Creates the result of a document without annotations, in which arithmetic was looked for.
    public init(name: String, arithmetic: DocumentArithmetic, diagnostics: [Diagnostic]) {
        self.name = name
        report = nil
        self.arithmetic = arithmetic
        self.diagnostics = diagnostics
    }

    /// The same without its page.
    public var numbersAlone: CheckedFile {
        CheckedFile(name: name, diagnostics: diagnostics, report: report?.numbersAlone)
    }

    private init(name: String, diagnostics: [Diagnostic], report: Report?) {
        self.name = name
        self.diagnostics = diagnostics
        self.report = report
    }

    /// Its errors for programs.
    public var errors: [JSON] {
        diagnostics.filter { $0.severity == .error }.map { $0.json(file: name) }
    }

    /// The exit status it calls for: 2 with errors, 1 with findings, else 0.
    public var status: Int32 {
        diagnostics.containsError ? 2 : (report?.areNumbersRight ?? true) ? 0 : 1
    }
}
