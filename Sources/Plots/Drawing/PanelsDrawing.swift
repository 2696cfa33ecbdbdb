import Characters

/// The drawing of figures in a grid: of the same size inside their axes, those they share labelled
/// once.
struct PanelsDrawing {
    /// The shapes with their places.
    let scene: Scene
    /// The sentences about it, the first saying what it is.
    let sentences: [String]
    /// What was left out.
    let warnings: [String]
    /// The numbers of all figures, one after the other.
    let sheets: [DataSheet]

    /// The gap between two figures.
    private static let gap = 14.0
    /// The least height of the data of a figure.
    private static let leastHeight = 60.0

    /// Draws the figures of a figure, if it has any.
    init?(_ figure: Figure, in words: FigureWords) {
        guard let panels = figure.panels, !panels.figures.isEmpty else { return nil }
        let names = Self.sharedSeries(panels.figures, words)
        let axes = SharedAxes(panels, words)
        let width = panels.columns > 2 ? max(720, figure.size.width) : figure.size.width
        let header = Header(
            title: figure.title, verticalTitle: nil, legend: names ?? [],
            size: Figure.Size(width: width, height: figure.size.height))
        let (drawings, places) = Self.placed(
            axes, columns: panels.columns, width: width, hidesLegends: names != nil, words)
        let corners = places.corners
        scene = Self.scene(drawings, at: corners, below: header, width: width, places.height)
        sentences = words.sentences(drawings)
        warnings =
            header.warnings + axes.warnings
            + drawings.enumerated().flatMap { index, drawing in
                drawing.warnings.map { "figure \(index + 1): \($0)" }
            }
        sheets = drawings.flatMap(\.sheets)
    }

    /// The figures in their places, from the ground up.
    private static func scene(
        _ drawings: [Drawing], at corners: [Position], below header: Header, width: Double,
        _ height: Double
    ) -> Scene {
        let top = header.elements.isEmpty ? 0 : header.bottom - Spacing.edge
        let whole = Box(0, 0, width, height + top)
        let ground = Scene.Element(
            role: .background, shape: .rectangle(whole), paint: .fill(.background))
        let drawn = zip(drawings, corners).flatMap { drawing, place in
            drawing.scene.elements.filter { $0.role != .background }
                .map { $0.moved(right: place.x, down: place.y + top) }
        }
        return Scene(
            width: width, height: whole.height, dataArea: Box(0, top, width, whole.height),
            elements: [ground] + header.elements + drawn)
    }

    /// The figures drawn twice: the second time with data of one width, those of a row beginning at
    /// one height.
    private static func placed(
        _ axes: SharedAxes, columns: Int, width: Double, hidesLegends: Bool,
        _ words: FigureWords
    ) -> (drawings: [Drawing], places: (corners: [Position], height: Double)) {
        var figures = axes.figures
        for index in figures.indices { figures[index].hidesLegend = hidesLegends }
        let trial = Grid(figures, axes.labelledOnce, columns: columns, width: width)
        let first = drawings(of: figures, in: trial, words)
        let grid = trial.fitted(to: first)
        for (index, room) in grid.headRoom(of: first).enumerated() {
            figures[index].headRoom = room
        }
        let drawings = drawings(of: figures, in: grid, words)
        return (drawings, grid.places(of: drawings.map(\.scene.height)))
    }

    private static func drawings(
        of figures: [Figure], in grid: Grid, _ words: FigureWords
    ) -> [Drawing] {
        figures.enumerated().map { index, figure in
            var sized = figure
            sized.size = grid.size(of: index)
            let drawing = Drawing(sized, in: words)
            // Long words above the data would leave no room for them.
            let missing = leastHeight - drawing.scene.dataArea.height
            guard missing > 0 else { return drawing }
            sized.size = Figure.Size(exactly: sized.size.width, sized.size.height + missing)
            return Drawing(sized, in: words)
        }
    }

    /// The series of all figures when they are the same, so that one legend serves all.
    private static func sharedSeries(_ figures: [Figure], _ words: FigureWords) -> [Series]? {
        let all = figures.map { Content($0, in: words).series }
        guard figures.count > 1, let first = all.first, first.contains(where: { $0.label != nil }),
            all.allSatisfy({ $0 == first })
        else { return nil }
        return first
    }

    /// Where the figures stand: the first column and the lowest figures have room for labels.
    private struct Grid {
        private let columns: Int
        private var widths: [Double]
        private let heights: [Double]

        init(
            _ figures: [Figure], _ labelledOnce: Panels.Sharing, columns: Int, width: Double
        ) {
            self.columns = columns
            let inner = (width - PanelsDrawing.gap * Double(columns - 1)) / Double(columns)
            let labels = labelledOnce.contains(.y) ? min(28.0, inner / 5) : 0
            let share = labels / Double(columns)
            widths = (0..<columns).map {
                (inner - share + ($0 == 0 ? labels : 0)).rounded(.down)
            }
            let hasTitles = (
                x: figures.contains { $0.x.label != nil }, y: figures.contains { $0.y.label != nil }
            )
            let titles = hasTitles.x ? Spacing.row : 0
            let foot =
                labelledOnce.contains(.x) ? Spacing.tickGap + Spacing.row + titles - 2 : 0
            let head = labelledOnce.contains(.y) && hasTitles.y ? Spacing.row : 0
            let base = max(130, (inner * (columns == 1 ? 0.4 : 0.66)).rounded())
            heights = figures.enumerated().map { index, figure in
                base + (figure.hiddenLabels.contains(.x) ? 0 : foot) + (index < columns ? head : 0)
            }
        }

        /// The grid whose columns have data of the same width, after what stands beside them in
        /// drawings of its figures.
        func fitted(to drawings: [Drawing]) -> Grid {
            var margins = [Double](repeating: 0, count: columns)
            for (index, drawing) in drawings.enumerated() {
                let margin = drawing.scene.width - drawing.scene.dataArea.width
                margins[index % columns] = max(margins[index % columns], margin)
            }
            let room = widths.reduce(0, +) - margins.reduce(0, +)
            var grid = self
            grid.widths = margins.map { ($0 + room / Double(columns)).rounded(.down) }
            return grid
        }

        /// How much lower the data of each drawing have to begin for all of a row to begin at one
        /// height.
        func headRoom(of drawings: [Drawing]) -> [Double] {
            let tops = drawings.map(\.scene.dataArea.minY)
            return tops.indices.map { index in
                let row = tops[(index - index % columns)...].prefix(columns)
                return (row.max() ?? 0) - tops[index]
            }
        }

        func size(of index: Int) -> Figure.Size {
            Figure.Size(exactly: widths[index % columns], heights[index])
        }

        /// The upper left corners of figures of some heights; a row is as high as the highest.
        func places(of figures: [Double]) -> (corners: [Position], height: Double) {
            var corners: [Position] = []
            var top = 0.0
            for row in stride(from: 0, to: figures.count, by: columns) {
                var x = 0.0
                var height = 0.0
                for (column, figure) in figures[row...].prefix(columns).enumerated() {
                    corners.append(Position(x: x, y: top))
                    height = max(height, figure)
                    x += widths[column] + PanelsDrawing.gap
                }
                top += height + 4
            }
            return (corners, top)
        }
    }
}

extension FigureWords {
    /// What a grid of figures is, and what each of them says.
    fileprivate func sentences(_ drawings: [Drawing]) -> [String] {
        let count = diagrams.figureCount(drawings.count)
        return [sentence(nil, diagrams.grid.filled(["figures": count]))]
            + drawings.enumerated().map { index, drawing in
                named(
                    diagrams.figure.filled(["n": String(index + 1)]),
                    withoutEnd(drawing.alternativeText))
            }
    }
}
