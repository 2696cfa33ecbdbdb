public import Diagnostics
public import Documents
public import Evaluating
public import Formulas
public import Numbers
public import Plots

/// A document with everything in it worked out: values in place, figures made, references numbered,
/// printed numbers judged.
///
/// Rendering it computes nothing more but what its numbers tell of themselves: `NumberAnswers`.
public struct Report: Sendable {
    /// The title of the front matter; `nil` when there is none.
    public internal(set) var title: [Node]?
    /// What the report is called where a name is needed: its title, else its first heading, else
    /// the name of its file.
    public let name: String
    /// The description of the front matter.
    public internal(set) var description: [Node]?
    /// The language, as BCP 47 writes it: `en`, `zh`.
    public let language: String
    /// Whether failed checks do not keep the report from being written.
    public let isDraft: Bool
    /// What is on the page, in order.
    public internal(set) var sections: [Section]
    /// Whether there is a formula in it.
    public let hasFormulas: Bool
    /// Its formulas as they were parsed, where nobody wants its page.
    public internal(set) var formulas: ParsedFormulas
    /// The font that its formulas are set in, to be put into the page; `nil` for the reader's own.
    public let mathFont: FontFile?
    /// The frame of its page.
    public var layout: PageLayout { ownLayout ?? .standard }
    /// The frame that its folder or the document asks for; `nil` for the standard one.
    let ownLayout: PageLayout?
    /// Rules of style to be added to those of the page.
    public let stylesheet: String
    /// What its page shows of its numbers.
    public let numberDetail: NumberDetail
    /// Whether the page has a table of contents; `nil` where its length decides.
    public let hasContents: Bool?
    /// What the footnotes say, in the order in which the page refers to them.
    public internal(set) var footnotes: [ReportFootnote]
    /// The works that the page cites, as they are listed at its end.
    public internal(set) var references: [ReportReference]
    /// The links of the page, in the order in which they are written.
    public internal(set) var links: [ReportLink]
    /// What was found about printed numbers and predicates, in reading order.
    public let judgements: [Judgement]
    /// The comments by which its author accepts what is found.
    public let waivers: [ActiveWaiver]
    /// The numbers that were put into the text, in reading order.
    public let values: [PrintedValue]
    /// The numbers of tables that were worked out, in reading order.
    public let tableValues: [PrintedValue]
    /// The worked steps that were put on the page, in reading order.
    public let workings: [PrintedWorking]
    /// What could not be read or worked out, in reading order.
    public let diagnostics: [Diagnostic]
    /// Whether it was made from a template of Klio's, not from a document that another program
    /// renders.
    public let isTemplate: Bool

    /// The same for somebody who asks about the numbers alone: what concerns the page is a warning,
    /// and in a document that another program renders it is that program's concern.
    public var diagnosticsOfNumbers: [Diagnostic] {
        diagnostics.compactMap { diagnostic in
            switch diagnostic.concern {
            case .numbers: diagnostic
            case .page(let topic): isTemplate ? diagnostic.warning(about: topic) : nil
            case .template: isTemplate ? diagnostic : nil
            }
        }
    }

    /// Whether nothing is wrong: no error, and every check and claim right or waived.
    public var isClean: Bool { !diagnostics.containsError && areNumbersRight }

    /// Whether every check and claim is right or waived.
    public var areNumbersRight: Bool { judgements.allSatisfy(\.isAccepted) }

    /// Whether it may be written: nothing is wrong, or it is a draft without errors.
    public var isWritable: Bool { isClean || (isDraft && !diagnostics.containsError) }

    /// The same report without its page, which takes many times as much memory as its numbers.
    public var numbersAlone: Report {
        var report = self
        report.title = nil
        report.description = nil
        report.sections = []
        report.footnotes = []
        report.references = []
        report.links = []
        report.formulas = ParsedFormulas()
        report.session = nil
        return report
    }

    /// How many numbers were worked out for the text and its tables, line by line in worked steps, or judged.
    public var numberCount: Int { tally.count }

    /// How many of these rest on what.
    public var tally: NumberTally {
        var tally = NumberTally()
        for judgement in judgements { tally.add(judgement.basis) }
        for basis in (values + tableValues).compactMap(\.basis) { tally.add(basis) }
        // The digits of a line are proved to follow from those of the line before.
        for working in workings { tally.proved += working.checkedLineCount }
        return tally
    }

    /// How many of the values in the text are numbers.
    public var numericValueCount: Int { values.count { $0.basis != nil } }

    /// The names, as expressions write them, of what the document does not work out: parameters,
    /// and names bound to a literal.
    public let inputs: Set<String>
    /// The decimal mark of its numbers.
    public let mark: DecimalMark
    /// Its computations, in which the steps of a number can be worked out.
    var session: Session?
}

/// A piece of a page: a block with everything worked out.
public struct Section: Sendable {
    /// What the piece is.
    public let kind: Kind

    init(_ kind: Kind) { self.kind = kind }

    /// What a piece of a page is.
    public enum Kind: Sendable {
        /// A heading, with the name links lead to, and whether its author gave it that name; a page
        /// of CommonMark alone has no such names.
        case heading(level: Int, content: [Node], anchor: String?, isNamed: Bool)
        /// A paragraph.
        case paragraph([Node])
        /// A block quotation.
        case quotation([Section])
        /// A remark set apart from the text.
        case callout(Callout, [Section])
        /// A list.
        case list(start: Int?, isTight: Bool, items: [ReportItem])
        /// Code.
        case code(ReportCode)
        /// A table.
        indirect case table(ReportTable)
        /// A formula on lines of its own, with its number as it is printed: `(1)`.
        indirect case formula(ReportFormula, number: String?, anchor: String?)
        /// The steps in which a value is worked out.
        indirect case working(ReportWorking)
        /// A figure.
        indirect case figure(ReportFigure)
        /// What a computation shows that is text.
        case output([Node])
        /// A check that failed, on a page that is written all the same.
        case failure(String)
        /// Raw HTML.
        case html(String)
        /// A rule between paragraphs.
        case thematicBreak
    }
}

/// An item of a list on a page.
public struct ReportItem: Sendable {
    /// What it holds.
    public let sections: [Section]
    /// Whether the task it names is done; `nil` when it is not a task.
    public let isDone: Bool?
}

/// A footnote on a page.
public struct ReportFootnote: Sendable {
    /// Its number, from 1.
    public let number: Int
    /// What it says.
    public let sections: [Section]
    /// How many references lead to it.
    public let references: Int
}

/// A work in the list at the end of a page.
public struct ReportReference: Sendable {
    /// The name that citations lead to.
    public let anchor: String
    /// What stands before it: `[1]`; `nil` in a list by authors.
    public let label: String?
    /// The reference.
    public let content: [Node]
}

/// A table on a page.
public struct ReportTable: Sendable {
    /// How each column is set.
    public let alignments: [Documents.Table.Alignment]
    /// The header, one cell a column.
    public internal(set) var header: [[Node]]
    /// The rows, each with one cell a column.
    public internal(set) var rows: [[[Node]]]
    /// The caption, and with it the words of its number: `Table 1`.
    public let caption: Caption?
    /// The name links lead to.
    public let anchor: String?
}

/// A figure on a page.
public struct ReportFigure: Sendable {
    /// The figure as it is drawn, once for all forms of the report.
    public let drawing: Drawing
    /// The name of its file and of links to it: `fig-die`.
    public let name: String
    /// The caption.
    public let caption: Caption?
}

/// A caption with its number.
public struct Caption: Sendable {
    /// The words of the number: `Figure 1`, `图 1`; empty when it has none.
    public let label: String
    /// The text.
    public let content: [Node]
}
