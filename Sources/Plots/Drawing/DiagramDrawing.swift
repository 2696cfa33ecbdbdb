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
    init?(_ figure: Figure, in words: FigureWords) {
        let header = Header(title: figure.title, verticalTitle: nil, legend: [], size: figure.size)
        guard let mark = figure.marks.first(where: \.isDiagram),
            let diagram = Diagram(mark, size: figure.size, top: header.bottom, words)
        else { return nil }
        scene = diagram.scene(below: header)
        (sentences, sheet) = (diagram.sentences, diagram.sheet)
        let others = figure.marks.count - 1
        warnings =
            header.warnings + diagram.warnings
            + (others > 0
                ? ["a tree or network fills a figure alone: \(others) other layers are left out"]
                : [])
    }
}

/// A tree or a network in its place.
private struct Diagram {
    let elements: [Scene.Element]
    let size: Figure.Size
    let warnings: [String]
    let sentences: [String]
    let sheet: DataSheet

    /// Lays out a mark below a head of some height; `nil` for marks that need axes.
    init?(_ mark: Mark, size: Figure.Size, top: Double, _ words: FigureWords) {
        switch mark {
        case .tree(let tree): self.init(TreeDrawing(tree, size: size, top: top), words)
        case .network(let network):
            self.init(NetworkDrawing(network, size: size, top: top), top: top, network, words)
        case .bars, .line, .area, .points, .errorBars, .histogram, .jumps, .cells, .contours,
            .field, .point, .rule, .inscription, .arrow:
            return nil
        }
    }

    private init(_ drawing: TreeDrawing, _ words: FigureWords) {
        (elements, warnings) = drawing.elements()
        size = drawing.size
        sentences = drawing.layout.sentences(in: words)
        sheet = drawing.layout.sheet(in: words)
    }

    /// A network is moved up to its head, and ends where its shapes do.
    private init(
        _ drawing: NetworkDrawing, top: Double, _ network: Network, _ words: FigureWords
    ) {
        let whole = drawing.elements()
        let boxes = whole.elements.map(\.box)
        let (low, high) = (boxes.map(\.maxY).max() ?? top, boxes.map(\.minY).min() ?? top)
        let up = (high - top - 1).rounded(.down)
        elements = whole.elements.map { $0.moved(right: 0, down: -up) }
        size = Figure.Size(exactly: drawing.size.width, (low - up + Spacing.edge).rounded(.up))
        warnings = whole.warnings
        sentences = network.sentences(in: words)
        sheet = network.sheet(in: words)
    }

    /// The whole figure, from the ground up.
    func scene(below header: Header) -> Scene {
        let ground = Scene.Element(
            role: .background, shape: .rectangle(Box(0, 0, size.width, size.height)),
            paint: .fill(.background))
        return Scene(
            width: size.width, height: size.height,
            dataArea: Box(0, header.bottom, size.width, size.height),
            elements: [ground] + header.elements + elements)
    }
}

extension Mark {
    /// Whether the mark fills a figure alone.
    var isDiagram: Bool {
        switch self {
        case .tree, .network: true
        case .bars, .line, .area, .points, .errorBars, .histogram, .jumps, .cells, .contours,
            .field, .point, .rule, .inscription, .arrow:
            false
        }
    }
}
