/// A layout and the functions traced in it.
struct FigurePlan {
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
