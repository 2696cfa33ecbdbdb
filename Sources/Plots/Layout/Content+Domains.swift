extension Content {
    /// What the horizontal axis shows, and which warnings come of its limits.
    func horizontalDomain(
        limits: ClosedRange<Double>?
    ) -> (domain: HorizontalDomain, warnings: [String]) {
        guard !categories.isEmpty else {
            let range = horizontalExtent.range(limitedTo: limits)
            return (.numbers(hasLines || limits != nil ? range : range.padded), [])
        }
        let anchors = BandScale.anchors(of: categories)
        let isIgnored = limits != nil
        return (
            .categories(categories, anchors: anchors),
            isIgnored ? ["limits of the horizontal axis do not apply to categories"] : []
        )
    }

    /// What the marks span horizontally.
    private var horizontalExtent: Extent {
        var extent = Extent()
        for layer in layers {
            switch layer {
            case .bars: break
            case .line(_, let stretches):
                for pair in stretches.joined() { extent.include(pair.x) }
            case .function(_, _, let range): if let range { extent.include(range) }
            case .point(let pair, _): extent.include(pair.x)
            case .rule(.x(let value), _): extent.include(value)
            case .rule(.y, _): break
            }
        }
        return extent
    }

    /// The functions evaluated where they are drawn: one profile a layer, none for other marks.
    func profiles(over domain: HorizontalDomain, width: Double) -> [FunctionProfile?] {
        layers.map { layer in
            guard case .function(_, let function, let over) = layer else { return nil }
            let shown = domain.numbers
            let range = over ?? shown
            guard range.overlaps(shown) else { return nil }
            return FunctionProfile(function, over: range.clamped(to: shown), width: width)
        }
    }

    /// What the marks reach vertically, between the ends of the horizontal axis.
    func verticalExtent(
        over domain: HorizontalDomain, profiles: [FunctionProfile?]
    ) -> Extent {
        let shown = domain.numbers
        var extent = Extent()
        for (layer, profile) in zip(layers, profiles) {
            switch layer {
            case .bars(_, let heights):
                extent.include(0)
                for height in heights.compactMap({ $0 }) { extent.include(height) }
            case .line(_, let stretches):
                for pair in stretches.joined() where shown.contains(pair.x) {
                    extent.include(pair.y)
                }
            case .function: if let profile { extent.include(profile.view) }
            case .point(let pair, _): if shown.contains(pair.x) { extent.include(pair.y) }
            case .rule(.y(let value), _): extent.include(value)
            case .rule(.x, _): break
            }
        }
        if hasBars && extent.range == 0...0 { extent.include(1) }
        return extent
    }
}
