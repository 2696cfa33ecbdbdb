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
        var extent = Extent()
        switch layer {
        case .bars(_, let row):
            if hasHorizontalBars {
                for span in row.spans.compactMap({ $0 }) { extent.include(span) }
            }
        case .blocks(_, let blocks, _): for block in blocks { extent.include(block.x) }
        case .line(_, let course):
            for stretch in stretches(of: course) { extent.include(stretch.lazy.map { $0.x }) }
        case .area(_, let upper, let lower):
            for stretch in stretches(of: upper) + stretches(of: lower) {
                extent.include(stretch.lazy.map { $0.x })
            }
        case .symbols(_, let pairs), .stems(_, let pairs, _):
            extent.include(pairs.lazy.map { $0.x })
        case .jumps(_, let pairs):
            // A distribution function is flat on both sides of its jumps.
            extent.include(pairs.lazy.map { $0.x })
            if let range = extent.range {
                let margin = range.upperBound / 8 - range.lowerBound / 8
                extent.include(range.lowerBound - (margin > 0 ? margin : 1))
                extent.include(range.upperBound + (margin > 0 ? margin : 1))
            }
        case .intervals(_, let intervals): for one in intervals { extent.include(one.center.x) }
        case .contours(let map): extent.include(map.surface.x)
        case .field(let field): extent.include(field.surface.x)
        case .point(let pair, _), .words(let pair, _): extent.include(pair.x)
        case .arrow(let start, let end, _):
            extent.include(start.x)
            extent.include(end.x)
        case .rule(.x(let value), _, _): extent.include(value)
        case .rule(.y, _, _), .cells: break
        }
        return extent
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
        var extent = Extent()
        func include(_ pairs: [Pair]) {
            extent.include(pairs.lazy.filter { shown.contains($0.x) }.map { $0.y })
        }
        switch layer {
        case .bars(_, let row):
            guard !hasHorizontalBars else { break }
            for span in row.spans.compactMap({ $0 }) { extent.include(span) }
            if let ground = vertical.spread(0) { extent.include(ground) }
        case .blocks(_, let blocks, _): for block in blocks { extent.include(block.y) }
        case .line(_, let course): stretches(of: course).forEach(include)
        case .area(_, let upper, let lower):
            (stretches(of: upper) + stretches(of: lower)).forEach(include)
            if case .level(let level) = lower { extent.include(level) }
        case .symbols(_, let pairs): include(pairs)
        case .stems(_, let pairs, let base):
            include(pairs)
            extent.include(base)
        case .jumps(_, let pairs):
            extent.include(pairs.lazy.map { $0.y })
            if let ground = vertical.spread(0) { extent.include(ground) }
        case .intervals(_, let intervals):
            for one in intervals where shown.contains(one.center.x) {
                extent.include([one.low, one.center.y, one.high])
            }
        case .contours(let map): extent.include(map.surface.y)
        case .field(let field): extent.include(field.surface.y)
        case .point(let pair, _), .words(let pair, _): include([pair])
        case .arrow(let start, let end, _): include([start, end])
        case .rule(.y(let value), _, _): extent.include(value)
        case .rule(.x, _, _), .cells: break
        }
        return extent
    }
}
