import Characters

/// The words in which figures describe themselves, in one language: phrases with places for numbers
/// and names in braces.
///
/// A further language is a further entry beside those in `FigureWords+….swift`.
public struct FigureWords: Sendable {
    /// How words stand together.
    let joining: Joining
    /// What kinds of figures there are.
    let kinds: Kinds
    /// What axes show.
    let axes: Axes
    /// What a series does.
    let course: Course
    /// What marks of other kinds show.
    let marks: Marks
    /// How lines stand to one another.
    let comparison: Comparison
    /// What trees, networks and grids show.
    let diagrams: Diagrams
    /// The heads of tables, and what the axis of a histogram shows.
    let heads: Heads

    /// How words stand together.
    struct Joining: Sendable {
        /// What is said of something that has a name.
        let named: String
        /// Between the items of a list.
        let items: String
        /// Before the last item of a list.
        let last: String
        /// Between two clauses of a sentence.
        let clauses: String
        /// Between two parts of a sentence that have clauses themselves.
        let parts: String
        /// At the end of a sentence.
        let end: String
        /// Between two sentences.
        let gap: String
    }

    /// A noun for one thing and for several.
    struct Noun: Sendable, Hashable {
        let one: String
        let many: String

        init(_ one: String, _ many: String) { (self.one, self.many) = (one, many) }

        /// A noun of a language that has one form for both.
        init(_ noun: String) { self.init(noun, noun) }

        /// So many of them: `{n}` stands for the number.
        func callAsFunction(_ count: Int) -> String {
            (count == 1 ? one : many).filled(["n": String(count)])
        }
    }

    /// What kinds of figures there are.
    struct Kinds: Sendable {
        let bars: Noun
        let stackedBars: String
        let histogram: Noun
        let line: Noun
        let area: Noun
        /// An area between two lines.
        let band: Noun
        let points: Noun
        let stems: Noun
        let intervals: Noun
        let jumps: Noun
        let cells: Noun
        let contours: Noun
        let field: Noun
        /// Marked points, where there is nothing else.
        let point: Noun
        let rules: String
        let empty: String
    }

    /// What axes show; the first six follow the kind of a figure.
    struct Axes: Sendable {
        /// What is measured.
        let of: String
        /// What it is measured over.
        let over: String
        /// By what it is divided.
        let by: String
        /// The two axes of a function of two numbers.
        let both: String
        let rows: String
        let columns: String
        /// Where an axis of numbers begins and ends.
        let span: String
        let categoryCount: Noun
        let rowCount: Noun
        let columnCount: Noun
        /// So many of something, from the first to the last.
        let range: String
        /// What a logarithmic axis says beside its title.
        let logarithmic: String
        /// What an axis says that is linear near zero and logarithmic beyond.
        let symmetric: String
        /// The title of an axis with what it says beside it.
        let note: String
    }

    /// What a series does.
    struct Course: Sendable {
        let nothing: String
        let everywhere: String
        let everyCategory: String
        /// A value and where it is.
        let at: String
        /// A value and where it is, about.
        let near: String
        /// A value and between which numbers it is.
        let between: String
        let highest: String
        let lowest: String
        let rising: String
        let falling: String
        let unboundedHigh: String
        let unboundedLow: String
        /// Bars in the order of their heights.
        let order: String
        /// A series without a name.
        let series: String
    }

    /// What marks of other kinds show.
    struct Marks: Sendable {
        let pointCount: Noun
        let intervalCount: Noun
        let jumpCount: Noun
        let lineCount: Noun
        let ruleCount: Noun
        /// A value with its interval.
        let interval: String
        /// What an interval reaches that has no end on the axis.
        let belowAxis: String
        let half: String
        let cell: String
        let contour: String
        let point: String
        let verticalRule: String
        let horizontalRule: String
        let text: String
        let arrow: String
        let upperEdge: String
        let lowerEdge: String
        let widest: String
        let edgesMeet: String
        let edgesCross: String
    }

    /// How lines stand to one another.
    struct Comparison: Sendable {
        let above: String
        let notBelow: String
        let cross: String
        let same: String
        let within: String
        /// Where lines meet of which was said how they stand to one another.
        let meet: String
    }

    /// What trees, networks and grids show.
    struct Diagrams: Sendable {
        let tree: String
        let leafCount: Noun
        let depth: String
        let depths: String
        let network: String
        let nodeCount: Noun
        let arrows: String
        let arrow: String
        let grid: String
        let figureCount: Noun
        let figure: String
    }

    /// The heads of tables, and what the axis of a histogram shows.
    struct Heads: Sendable {
        let from: String
        let to: String
        let low: String
        let high: String
        let word: String
        let meaning: String
        let weight: String
        let count: String
        let probability: String
        let density: String
    }
}
