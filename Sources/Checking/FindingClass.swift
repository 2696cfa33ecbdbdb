import Diagnostics
import Evaluating
import Numbers

/// What kind of thing is found in a document.
///
/// This is the registry that `klio explain` lists, `--off` reads and SARIF declares. The worst comes
/// first.
public enum FindingClass: Sendable, Hashable, CaseIterable {
    /// Something cannot be read or worked out.
    case error
    /// The number is another one than the value.
    case wrong
    /// The value does not keep the bound that is printed.
    case boundViolated
    /// The predicate is refuted.
    case fails
    /// No precision up to the cap decides it.
    case undecided
    /// Two sides that nobody annotated differ.
    case arithmetic
    /// A quantity is another one than its name says.
    case named
    /// The last digit is off by up to nine.
    case offBy
    /// The number is rounded away from the nearest one.
    case roundedUp
    /// The number is cut off and not rounded.
    case truncated
    /// Front matter or settings that are probably not meant so.
    case frontMatter
    /// An include that is not read.
    case include
    /// A label that names nothing.
    case label
    /// A heading whose level skips one.
    case heading
    /// A row that does not fit its table.
    case table
    /// A footnote without its text, or a text without its footnote.
    case footnote
    /// A formula with a mistake in it.
    case formula
    /// A figure that does not show all it was given.
    case figure
    /// A work that cannot be cited as it is.
    case citation
    /// A comment where a division was meant.
    case doubleSlash
    /// A comment that accepts a finding where there is none.
    case waiver
    /// Something that is left out of a safe page.
    case unsafe
    /// A number worked out from rounded ones, whose error shows.
    case accumulated
    /// A number with more digits than it can have.
    case overPrecise
    /// A number in another unit than the one printed.
    case mixedBase
    /// A bound that holds and could be closer.
    case boundLoose

    /// How grave a finding is.
    public enum Severity: String, Sendable, CaseIterable {
        /// It has to be mended.
        case error
        /// It is probably not meant so.
        case warning
        /// It is right, and could be better.
        case note
    }

    /// The word for it everywhere: on the command line, in settings, in JSON and SARIF.
    public var name: String {
        switch self {
        case .error: "error"
        case .wrong: "wrong"
        case .boundViolated: "bound-violated"
        case .fails: "fails"
        case .undecided: "undecided"
        case .offBy: "off-by"
        case .roundedUp: "rounded-up"
        case .truncated: "truncated"
        case .frontMatter: "front-matter"
        case .include: "include"
        case .label: "label"
        case .heading: "heading"
        case .table: "table"
        case .footnote: "footnote"
        case .formula: "formula"
        case .figure: "figure"
        case .citation: "citation"
        case .doubleSlash: "double-slash"
        case .waiver: "waiver"
        case .unsafe: "unsafe"
        case .arithmetic: "arithmetic"
        case .named: "named"
        case .accumulated: "accumulated"
        case .overPrecise: "over-precise"
        case .mixedBase: "mixed-base"
        case .boundLoose: "bound-loose"
        }
    }

    /// How grave it is.
    public var severity: Severity {
        switch self {
        case .error, .wrong, .boundViolated, .fails, .undecided, .arithmetic, .named, .offBy,
            .roundedUp, .truncated:
            .error
        case .frontMatter, .include, .label, .heading, .table, .footnote, .formula, .figure,
            .citation, .doubleSlash, .waiver, .unsafe, .accumulated, .overPrecise, .mixedBase:
            .warning
        case .boundLoose: .note
        }
    }

    /// The class of a verdict; `nil` for one that nothing has to be said about.
    init?(_ verdict: Verdict) {
        switch verdict {
        case .exact, .rounded, .prefix, .holds, .agrees, .survived: return nil
        case .truncated: self = .truncated
        case .roundedUp: self = .roundedUp
        case .offBy: self = .offBy
        case .wrong: self = .wrong
        case .boundViolated: self = .boundViolated
        case .boundLoose: self = .boundLoose
        case .fails: self = .fails
        case .undecided: self = .undecided
        case .disagrees: self = .arithmetic
        case .misnamed: self = .named
        case .accumulated: self = .accumulated
        case .overPrecise: self = .overPrecise
        case .mixedBase: self = .mixedBase
        }
    }

    /// The class of a diagnostic.
    init(_ severity: Diagnostic.Severity) {
        switch severity {
        case .error: self = .error
        case .warning(.frontMatter): self = .frontMatter
        case .warning(.include): self = .include
        case .warning(.label): self = .label
        case .warning(.heading): self = .heading
        case .warning(.table): self = .table
        case .warning(.footnote): self = .footnote
        case .warning(.formula): self = .formula
        case .warning(.figure): self = .figure
        case .warning(.citation): self = .citation
        case .warning(.doubleSlash): self = .doubleSlash
        case .warning(.waiver): self = .waiver
        case .warning(.unsafe): self = .unsafe
        }
    }
}
