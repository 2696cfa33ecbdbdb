/// Why digits count as no number that a document states: each is a rule with a name.
///
/// A rule names values and not shapes: decimals are never versions, ranges never pages, and what a
/// per cent sign or a unit follows is never the number of a section. Where it is not certain, the
/// digits are a number.
public enum StructuralRule: String, Sendable, CaseIterable {
    /// A length, a colour, a name: an argument of TeX that is not printed.
    case layout
    /// A raised number: x², `x^{2}`.
    case exponent
    /// A lowered number: x₁, `x_{12}`.
    case index
    /// A day, with or without its year.
    case date
    /// A time of day.
    case time
    /// A number to call, a DOI, the number of a standard or a book, an address of a computer.
    case address
    /// A year.
    case year
    /// The number a heading begins with.
    case heading
    /// A reference to a section, a chapter, a step, a line.
    case section
    /// A reference to a figure or table.
    case figure
    /// A reference to an equation, a theorem, an example.
    case equation
    /// A page.
    case page
    /// A version of a program.
    case version
    /// 0 and 1 where they stand by habit: `[0, 1]`, `p > 0`, `1 - p`.
    case limit
    /// The beginning of a list of integers: `1, 2, …`.
    case enumeration
    /// A reference to the literature.
    case citation
    /// The number of an issue, a change, a colour: `#12`.
    case issue
    /// An ordinal: 3rd.
    case ordinal
    /// A part of a name: H2, GPT-4.
    case name
    /// The mark of a list item.
    case listMarker
    /// The mark of a footnote.
    case footnote

    /// What people call one such number, and several.
    public var words: (one: String, many: String) {
        switch self {
        case .layout: ("TeX argument", "TeX arguments")
        case .exponent: ("exponent", "exponents")
        case .index: ("index", "indices")
        case .date: ("date", "dates")
        case .time: ("time", "times")
        case .address: ("address", "addresses")
        case .version: ("version", "versions")
        case .year: ("year", "years")
        case .heading: ("heading number", "heading numbers")
        case .section: ("section", "sections")
        case .figure: ("figure", "figures")
        case .equation: ("equation", "equations")
        case .page: ("page", "pages")
        case .limit: ("limit 0 or 1", "limits 0 or 1")
        case .enumeration: ("enumeration", "enumerations")
        case .citation: ("citation", "citations")
        case .issue: ("issue", "issues")
        case .ordinal: ("ordinal", "ordinals")
        case .name: ("name", "names")
        case .listMarker: ("list marker", "list markers")
        case .footnote: ("footnote mark", "footnote marks")
        }
    }

    /// Whether a list or range may go on with further numbers of the kind: sections 3 and 4.
    var isContinued: Bool {
        switch self {
        case .section, .figure, .equation, .page, .version, .year: true
        case .layout, .exponent, .index, .date, .time, .address, .heading, .limit, .enumeration,
            .citation, .issue, .ordinal, .name, .listMarker, .footnote:
            false
        }
    }

    /// The bytes that the rule takes, among them the digits; `nil` when it does not apply.
    func extent(of digits: DigitSurroundings) -> Range<Int>? {
        switch self {
        case .layout: digits.layoutExtent
        case .exponent: digits.exponentExtent
        case .index: digits.indexExtent
        case .date: digits.dateExtent
        case .time: digits.timeExtent
        case .address: digits.addressExtent
        case .version: digits.versionExtent
        case .year: digits.yearExtent
        case .heading: digits.headingExtent
        case .section: digits.sectionExtent
        case .figure: digits.figureExtent
        case .equation: digits.equationExtent
        case .page: digits.pageExtent
        case .limit: digits.limitExtent
        case .enumeration: digits.enumerationExtent
        case .citation: digits.citationExtent
        case .issue: digits.issueExtent
        case .ordinal: digits.ordinalExtent
        case .name: digits.nameExtent
        case .listMarker: digits.listMarkerExtent
        // The tree knows the marks of footnotes; they have no digits of their own in the text.
        case .footnote: nil
        }
    }
}
