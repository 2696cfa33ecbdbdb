/// A figure without axes: a tree or a network, below its title.
struct DiagramDrawing {
    /// The shapes with their places.
    let scene: Scene
    /// The sentences about it, the first saying what it is.
    let sentences: [String]
    /// What was left out.
    let warnings: [String]
    /// The words of the tree or the arrows of the network.
    let sheet: DataSheet

    /// Draws the tree or network of a figure, if it has one.
    init?(_ figure: Figure) {
        let header = Header(title: figure.title, verticalTitle: nil, legend: [], size: figure.size)
        let diagrams = figure.marks.filter(\.isDiagram)
        guard let mark = diagrams.first else { return nil }
        let size: Figure.Size
        let drawn: (elements: [Scene.Element], warnings: [String])
        switch mark {
        case .tree(let tree):
            let drawing = TreeDrawing(tree, size: figure.size, top: header.bottom)
            (size, drawn, sentences) = (drawing.size, drawing.elements(), drawing.sentences)
            sheet = drawing.sheet
        case .network(let network):
            let drawing = NetworkDrawing(network, size: figure.size, top: header.bottom)
            let whole = drawing.elements()
            let (elements, height) = Self.movedUp(whole.elements, to: header.bottom)
            size = Figure.Size(exactly: drawing.size.width, height)
            (drawn, sentences) = ((elements, whole.warnings), drawing.sentences)
            sheet = drawing.sheet
        case .bars, .line, .area, .points, .errorBars, .histogram, .jumps, .cells, .contours,
            .field,
            .point, .rule, .inscription, .arrow:
            return nil
        }
        let whole = Box(0, 0, size.width, size.height)
        let ground = Scene.Element(
            role: .background, shape: .rectangle(whole), paint: .fill(.background))
        scene = Scene(
            width: size.width, height: size.height,
            dataArea: Box(0, header.bottom, size.width, size.height),
            elements: [ground] + header.elements + drawn.elements)
        let others = figure.marks.count - 1
        warnings =
            header.warnings + drawn.warnings
            + (others > 0
                ? ["a tree or network fills a figure alone: \(others) other layers are left out"]
                : [])
    }

    /// Shapes moved up to a height, and how high the figure is that ends below them.
    private static func movedUp(
        _ elements: [Scene.Element], to top: Double
    ) -> (elements: [Scene.Element], height: Double) {
        let boxes = elements.map(\.box)
        let (low, high) = (boxes.map(\.maxY).max() ?? top, boxes.map(\.minY).min() ?? top)
        let up = (high - top - 1).rounded(.down)
        let height = (low - up + Spacing.edge).rounded(.up)
        return (elements.map { $0.moved(right: 0, down: -up) }, height)
    }
}

extension Mark {
    /// Whether the mark fills a figure alone.
    var isDiagram: Bool {
        switch self {
        case .tree, .network: true
        case .bars, .line, .area, .points, .errorBars, .histogram, .jumps, .cells, .contours,
            .field,
            .point, .rule, .inscription, .arrow:
            false
        }
    }
}
