/// A figure laid out: all that one pass over it gives.
///
/// The functions of the figure are evaluated when it is created, and never again.
public struct Drawing: Sendable {
    /// The shapes with their places.
    public let scene: Scene
    /// What the figure says to someone who does not see it.
    public let alternativeText: String
    /// What was left out, cut or simplified, and what makes the file large; empty for good figures.
    public let warnings: [String]
    /// The numbers it shows, as tables.
    public let sheets: [DataSheet]
    /// The title, or a short description.
    let name: String
    /// Whether what it says is the author's.
    private let isAuthors: Bool
    /// The shapes as they are written, whatever for.
    private let markup: SceneMarkup

    /// Lays out a figure, which says what it says in the words of a language.
    init(_ figure: Figure, in words: FigureWords) {
        if let panels = PanelsDrawing(figure, in: words) {
            self.init(
                panels.scene, Summary(figure, sentences: panels.sentences, words), panels.sheets,
                panels.warnings)
        } else if let diagram = DiagramDrawing(figure, in: words) {
            self.init(
                diagram.scene, Summary(figure, sentences: diagram.sentences, words),
                [diagram.sheet], diagram.warnings)
        } else {
            self.init(axes: figure, in: words)
        }
    }

    private init(
        _ scene: Scene, _ summary: Summary, _ sheets: [DataSheet], _ warnings: [String]
    ) {
        (self.scene, self.sheets) = (scene, sheets)
        (name, alternativeText) = (summary.name, summary.text)
        isAuthors = summary.isAuthors
        markup = SceneMarkup(scene.elements)
        let bytes = scene.svg(markup, name: name, description: alternativeText, style: nil).utf8
            .count
        let isLarge = bytes > 100_000
        self.warnings =
            warnings + (isLarge ? ["the figure takes \(bytes / 1000) kB of SVG"] : [])
    }

    /// Lays out a figure with axes.
    private init(axes figure: Figure, in words: FigureWords) {
        let content = Content(figure, in: words)
        let (domain, domainWarnings) = content.horizontalDomain(figure.x)
        let plan = FigurePlan(figure, content: content, domain: domain)
        var builder = SceneBuilder(layout: plan.layout, content: content, curves: plan.curves)
        let scene = builder.build()
        self.init(
            scene,
            Summary(figure: figure, content: content, layout: plan.layout, profiles: plan.profiles),
            SheetWriter(
                figure: figure, content: content, layout: plan.layout, profiles: plan.profiles
            ).sheets,
            content.warnings + domainWarnings + plan.cutWarnings(limits: figure.y.limits)
                + plan.layout.warnings + builder.warnings)
    }

    /// What the axes of a figure show when it stands alone; `nil` for one without axes.
    static func reaches(of figure: Figure, in words: FigureWords) -> AxisReaches? {
        guard figure.panels == nil, !figure.marks.contains(where: \.isDiagram) else { return nil }
        let content = Content(figure, in: words)
        let domain = content.horizontalDomain(figure.x).domain
        let frame = FigurePlan(figure, content: content, domain: domain).layout.frame
        return AxisReaches(
            x: content.columns.isEmpty
                ? .numbers(content.horizontal.gathered(frame.x.numbers), figure.x.scale)
                : .categories(content.columns),
            y: content.rows.isEmpty
                ? .numbers(content.vertical.gathered(frame.y.numbers), figure.y.scale)
                : .categories(content.rows))
    }

    /// How much it takes to keep, in pieces of about a hundred bytes.
    public var weight: Int { 10 + 4 * scene.elements.count + markup.byteCount / 100 }

    /// The figure as SVG.
    ///
    /// A standalone drawing is a file of its own, with its style sheet; any other is meant for a page
    /// that holds `Figure.stylesheet`: its ground is the page, and what it says of itself has a
    /// language where that is said not to be the page's.
    public func svg(standalone: Bool, wordsLanguage: String? = nil) -> String {
        scene.svg(
            markup, name: name, description: alternativeText,
            language: isAuthors ? nil : wordsLanguage, style: standalone ? scene.stylesheet : nil)
    }
}
