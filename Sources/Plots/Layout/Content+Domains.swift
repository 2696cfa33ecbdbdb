extension Content {
    /// What the horizontal axis shows, and which warnings come of its limits.
    func horizontalDomain(_ axis: Axis) -> (domain: AxisDomain, warnings: [String]) {
        guard columns.isEmpty else {
            let isIgnored = axis.limits != nil
            return (
                .categories(columns, anchors: BandScale.anchors(of: columns)),
                isIgnored ? ["limits of the horizontal axis do not apply to categories"] : []
            )
        }
        let limits = axis.limits.map(horizontal.spread)
        let range = horizontalExtent.range(limitedTo: limits)
        if limits != nil { return (.numbers(range), []) }
        if hasHorizontalBars && horizontal == .linear {
            let numbers = Ticks.enclosing(range, about: 5).numbers.map(\.value)
            var shown = Extent()
            for number in numbers { shown.include(number) }
            return (.numbers(shown.range ?? range), [])
        }
        return (.numbers(hasLines && horizontalExtent.range != nil ? range : range.padded), [])
    }

    /// What the marks span horizontally.
    private var horizontalExtent: Extent {
        var extent = Extent()
        for function in functions {
            if let range = function.range { extent.include(range) }
        }
        for layer in layers { extent.include(horizontalExtent(of: layer)) }
        return extent
    }

    private func horizontalExtent(of layer: Layer) -> Extent {
        switch layer {
        case .bars(_, let row):
            hasHorizontalBars ? Extent(ranges: row.spans.compactMap { $0 }) : Extent()
        case .blocks(_, let blocks, _): Extent(ranges: blocks.map(\.x))
        case .line(_, let course): Extent(points(of: [course]).lazy.map(\.x))
        case .area(_, let upper, let lower): Extent(points(of: [upper, lower]).lazy.map(\.x))
        case .symbols(_, let pairs), .stems(_, let pairs, _): Extent(pairs.lazy.map(\.x))
        case .jumps(_, let pairs): Extent(pairs.lazy.map(\.x)).withFlatEnds
        case .intervals(_, let intervals): Extent(intervals.lazy.map(\.center.x))
        case .contours(let map): Extent(ranges: [map.surface.x])
        case .field(let field): Extent(ranges: [field.surface.x])
        case .point(let pair, _), .words(let pair, _): Extent([pair.x])
        case .arrow(let start, let end, _): Extent([start.x, end.x])
        case .rule(.x(let value), _, _): Extent([value])
        case .rule(.y, _, _), .cells: Extent()
        }
    }

    /// The points of lines that are known before functions are evaluated.
    private func points(of courses: [Course]) -> FlattenSequence<[[Pair]]> {
        courses.flatMap { stretches(of: $0) }.joined()
    }

    /// The functions evaluated where they are drawn; none where they are out of sight.
    func profiles(over domain: AxisDomain, width: Double) -> [FunctionProfile?] {
        functions.map { drawn in
            let shown = domain.numbers
            let range = drawn.range ?? shown
            guard range.overlaps(shown) else { return nil }
            return FunctionProfile(
                drawn.function, over: range.clamped(to: shown), width: width, drawn.sampling)
        }
    }

    /// What the marks reach vertically, between the ends of the horizontal axis.
    func verticalExtent(over domain: AxisDomain, profiles: [FunctionProfile?]) -> Extent {
        let shown = domain.numbers
        var extent = Extent()
        for profile in profiles.compactMap({ $0 }) { extent.include(profile.view) }
        for layer in layers { extent.include(verticalExtent(of: layer, over: shown)) }
        if hasGroundedMarks && extent.range == 0...0 { extent.include(1) }
        return extent
    }

    private func verticalExtent(of layer: Layer, over shown: ClosedRange<Double>) -> Extent {
        func heights(_ pairs: some Sequence<Pair>) -> Extent {
            Extent(pairs.lazy.filter { shown.contains($0.x) }.map(\.y))
        }
        let ground = vertical.spread(0)
        return switch layer {
        case .bars where hasHorizontalBars: Extent()
        case .bars(_, let row): Extent(ranges: row.spans.compactMap { $0 }).including(ground)
        case .blocks(_, let blocks, _): Extent(ranges: blocks.map(\.y))
        case .line(_, let course): heights(points(of: [course]))
        case .area(_, let upper, .level(let level)): heights(points(of: [upper])).including(level)
        case .area(_, let upper, let lower): heights(points(of: [upper, lower]))
        case .symbols(_, let pairs): heights(pairs)
        case .stems(_, let pairs, let base): heights(pairs).including(base)
        case .jumps(_, let pairs): Extent(pairs.lazy.map(\.y)).including(ground)
        case .intervals(_, let intervals): heights(intervals.flatMap(\.corners))
        case .contours(let map): Extent(ranges: [map.surface.y])
        case .field(let field): Extent(ranges: [field.surface.y])
        case .point(let pair, _), .words(let pair, _): heights([pair])
        case .arrow(let start, let end, _): heights([start, end])
        case .rule(.y(let value), _, _): Extent([value])
        case .rule(.x, _, _), .cells: Extent()
        }
    }
}

extension Content.Interval {
    /// Its ends, and the point between them.
    fileprivate var corners: [Content.Pair] {
        [low, center.y, high].map { Content.Pair(x: center.x, y: $0) }
    }
}

extension Extent {
    /// Room on both sides for a distribution function, which is flat there.
    fileprivate var withFlatEnds: Extent {
        guard let range else { return self }
        let margin = range.upperBound / 8 - range.lowerBound / 8
        let room = margin > 0 ? margin : 1
        return including(range.lowerBound - room).including(range.upperBound + room)
    }
}
