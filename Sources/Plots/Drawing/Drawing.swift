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

    /// Lays out a figure.
    init(_ figure: Figure) {
        let found: [String]
        if let panels = PanelsDrawing(figure) {
            (scene, found, sheets) = (panels.scene, panels.warnings, panels.sheets)
            (name, alternativeText) = Self.words(of: figure, panels.sentences)
        } else if let diagram = DiagramDrawing(figure) {
            (scene, found, sheets) = (diagram.scene, diagram.warnings, [diagram.sheet])
            (name, alternativeText) = Self.words(of: figure, diagram.sentences)
        } else {
            let content = Content(figure)
            let (domain, domainWarnings) = content.horizontalDomain(figure.x)
            let plan = Plan(figure, content: content, domain: domain)
            var builder = SceneBuilder(layout: plan.layout, content: content, curves: plan.curves)
            scene = builder.build()
            let summary = Summary(
                figure: figure, content: content, layout: plan.layout, profiles: plan.profiles)
            sheets =
                SheetWriter(
                    figure: figure, content: content, layout: plan.layout, profiles: plan.profiles
                ).sheets
            name = summary.name
            alternativeText = figure.alternative ?? summary.text
            found =
                content.warnings + domainWarnings + plan.cutWarnings(limits: figure.y.limits)
                + plan.layout.warnings + builder.warnings
        }
        let bytes = scene.svg(name: name, description: alternativeText, style: nil).utf8.count
        warnings = found + (bytes > 100_000 ? ["the figure takes \(bytes / 1000) kB of SVG"] : [])
    }

    /// The name of a figure without axes, and its alternative text.
    private static func words(
        of figure: Figure, _ sentences: [String]
    ) -> (name: String, text: String) {
        let title = MeasuredText(figure.title ?? "").plain
        let text = sentences.map { $0 + "." }.joined(separator: " ")
        return (title.isEmpty ? sentences.first ?? "" : title, figure.alternative ?? text)
    }

    /// What the axes of a figure show when it stands alone; `nil` for one without axes.
    static func reaches(of figure: Figure) -> AxisReaches? {
        guard figure.panels == nil, !figure.marks.contains(where: \.isDiagram) else { return nil }
        let content = Content(figure)
        let domain = content.horizontalDomain(figure.x).domain
        let frame = Plan(figure, content: content, domain: domain).layout.frame
        return AxisReaches(
            x: content.columns.isEmpty
                ? .numbers(content.horizontal.gathered(frame.x.numbers), figure.x.scale)
                : .categories(content.columns),
            y: content.rows.isEmpty
                ? .numbers(content.vertical.gathered(frame.y.numbers), figure.y.scale)
                : .categories(content.rows))
    }

    /// The figure as SVG.
    ///
    /// A standalone drawing is a file of its own, with its style sheet; any other is meant for a page
    /// that holds `Figure.stylesheet`. The bytes are the same but for the `<style>` element.
    public func svg(standalone: Bool) -> String {
        scene.svg(
            name: name, description: alternativeText,
            style: standalone ? scene.stylesheet : nil)
    }
}

/// A layout and the functions traced in it.
private struct Plan {
    let layout: Layout
    let profiles: [FunctionProfile?]
    let curves: [Curve?]
    private let content: Content

    /// Plans a figure; twice, if finer sampling finds that functions reach farther.
    init(_ figure: Figure, content: Content, domain: AxisDomain) {
        func solved(_ profiles: [FunctionProfile?]) -> Layout {
            LayoutSolver(figure: figure, content: content, domain: domain, profiles: profiles)
                .solve()
        }
        let first = content.profiles(over: domain, width: figure.size.width)
        let trial = solved(first)
        let traced = Self.curves(of: first, in: trial.frame)
        let refined = zip(first, traced).map { $0?.extended(by: $1?.extremes ?? []) }
        let isSame = zip(first, refined).allSatisfy { $0?.view == $1?.view }
        self.content = content
        profiles = refined
        layout = isSame ? trial : solved(refined)
        curves = isSame ? traced : Self.curves(of: refined, in: layout.frame)
    }

    private static func curves(of profiles: [FunctionProfile?], in frame: Frame) -> [Curve?] {
        profiles.map { profile in
            guard let profile else { return nil }
            if profile.isSampled { return Curve(through: profile.samples, in: frame) }
            var tracer = CurveTracer(profile.function, in: frame)
            return tracer.trace(profile.samples)
        }
    }

    /// What to say about poles that were cut off a view without limits.
    func cutWarnings(limits: ClosedRange<Double>?) -> [String] {
        guard limits == nil else { return [] }
        return zip(content.functions, profiles).compactMap { drawn, profile in
            guard let profile, profile.cutsLow || profile.cutsHigh else { return nil }
            return "\(drawn.series.name) grows beyond all bounds: "
                + "the vertical axis shows the middle of its values"
        }
    }
}
