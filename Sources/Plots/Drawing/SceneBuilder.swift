/// The drawing of a figure in its layout, from the ground up.
struct SceneBuilder {
    let layout: Layout
    let content: Content
    /// The traced functions of the figure.
    let curves: [Curve?]
    var elements: [Scene.Element] = []
    var warnings: [String] = []

    var frame: Frame { layout.frame }
    var area: Box { layout.frame.area }

    init(layout: Layout, content: Content, curves: [Curve?]) {
        self.layout = layout
        self.content = content
        self.curves = curves
    }

    /// Draws everything.
    mutating func build() -> Scene {
        let ground = Box(0, 0, layout.size.width, layout.size.height)
        add(.background, .rectangle(ground), .fill(.background))
        let axisIsBelow = !content.hasGroundedMarks
        if !content.hasCells {
            if content.field == nil { addGrid() }
            if axisIsBelow { addAxis() }
        }
        let start = elements.count
        for layer in content.layers { add(layer) }
        let end = elements.count
        if !content.hasCells && !axisIsBelow { addAxis() }
        addTickLabels()
        elements += layout.header.elements
        addEndLabels()
        addMarkLabels(over: elements[start..<end])
        return Scene(
            width: layout.size.width, height: layout.size.height, dataArea: area,
            elements: elements)
    }

    mutating func add(_ role: Scene.Role, _ shape: Scene.Shape, _ paint: Paint) {
        elements.append(Scene.Element(role: role, shape: shape, paint: paint))
    }

    private mutating func add(_ layer: Content.Layer) {
        switch layer {
        case .bars(let series, let row): addBars(of: series, row)
        case .blocks(let series, let blocks, _): addBlocks(of: series, blocks)
        case .line(let series, let course): addLine(of: series, course)
        case .area(let series, let upper, let lower):
            addArea(of: series, upper: upper, lower: lower)
        case .symbols(let series, let pairs): addSymbols(of: series, pairs)
        case .stems(let series, let pairs, let base): addStems(of: series, pairs, base: base)
        case .intervals(let series, let intervals): addIntervals(of: series, intervals)
        case .jumps(let series, let pairs): addJumps(of: series, pairs)
        case .cells(let table): addCells(of: table)
        case .contours(let map): addContours(map)
        case .field(let field): addField(field)
        case .point(let pair, _): addDot(at: pair)
        case .rule(let position, _, let isDashed): addRule(at: position, isDashed: isDashed)
        case .arrow(let start, let end, _): addArrow(from: start, to: end)
        case .words: break
        }
    }
}
