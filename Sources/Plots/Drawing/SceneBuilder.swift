/// The drawing of a figure in its layout, from the ground up.
struct SceneBuilder {
    let layout: Layout
    let content: Content
    /// The traced functions, one a layer.
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
        addGrid()
        if !content.hasBars { addAxis() }
        let start = elements.count
        addLayers()
        let shapes = elements[start...]
        if content.hasBars { addAxis() }
        addTickLabels()
        elements += layout.header.elements
        addEndLabels()
        addMarkLabels(over: Array(shapes))
        return Scene(
            width: layout.size.width, height: layout.size.height, dataArea: area,
            elements: elements)
    }

    mutating func add(_ role: Scene.Role, _ shape: Scene.Shape, _ paint: Paint) {
        elements.append(Scene.Element(role: role, shape: shape, paint: paint))
    }

    private mutating func addLayers() {
        let count = content.series.count(where: \.isBars)
        var place = 0
        for (layer, curve) in zip(content.layers, curves) {
            switch layer {
            case .bars(let series, let heights):
                addBars(of: series, heights: heights, place: place, of: count)
                place += 1
            case .line(let series, let stretches): addLine(of: series, stretches: stretches)
            case .function(let series, _, _): addCurve(of: series, curve: curve)
            case .point(let pair, _): addDot(at: pair)
            case .rule(let position, _): addRule(at: position)
            }
        }
    }
}
