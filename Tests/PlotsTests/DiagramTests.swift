import Testing

@testable import Plots

@Suite("Trees, networks and grids")
struct DiagramTests {
    private func layout(_ words: [String]) -> TreeLayout {
        TreeLayout(Tree(words.map { ($0, $0) }), clearance: 0) { _ in 10 }
    }

    /// The words of n letters or fewer that a seed chooses, none the beginning of another.
    private static let codes: [[String]] = [
        ["0", "1"], ["0", "10", "110", "111"], ["00", "01", "10", "11"],
        ["a", "ba", "bb", "bc", "ca", "cba", "cbb", "cc"], ["000", "001", "01", "1"],
        (0..<32).map {
            String(repeating: "0", count: 5 - String($0, radix: 2).count) + String($0, radix: 2)
        },
    ]

    @Test("Nodes of one depth stand apart, in the order of their words", arguments: codes)
    func nodesStandApart(words: [String]) {
        let items = layout(words).items
        for depth in 0...(items.map(\.depth).max() ?? 0) {
            let row = items.filter { $0.depth == depth }.map(\.across)
            for (one, next) in zip(row, row.dropFirst()) { #expect(next - one >= 20 - 1e-9) }
        }
    }

    @Test("A parent stands over the middle of its children", arguments: codes)
    func parentsAreCentred(words: [String]) {
        let items = layout(words).items
        for (index, item) in items.enumerated() {
            let children = items.filter { $0.parent == index }.map(\.across)
            guard let first = children.first, let last = children.last else { continue }
            #expect(abs(item.across - (first + last) / 2) < 1e-9)
        }
    }

    @Test("The mirror image of a code has the mirror image of its tree")
    func mirror() {
        let words = ["0", "10", "110", "111"]
        let mirrored = words.map { word in String(word.map { $0 == "0" ? "1" : "0" }) }
        let (one, other) = (layout(words), layout(mirrored))
        #expect(one.width == other.width)
        let places = one.items.map { "\($0.depth) \($0.across)" }.sorted()
        #expect(other.items.map { "\($0.depth) \(one.width - $0.across)" }.sorted() == places)
    }

    @Test("A tree has a leaf for each word, as deep as the word is long")
    func leaves() {
        let words = ["0", "10", "110", "111"]
        let leaves = layout(words).items.filter { $0.node.branches.isEmpty }
        #expect(leaves.compactMap(\.node.label) == words)
        #expect(leaves.map(\.depth) == [1, 2, 3, 3])
    }

    @Test("Branches do not cross")
    func branchesDoNotCross() throws {
        for words in Self.codes {
            let scene = Figure([.tree(Tree(words.map { ($0, "leaf \($0)") }))]).scene()
            let edges = scene.elements(in: .edge)
            guard case .path(let lines) = try #require(edges.first).shape else { continue }
            for (index, one) in lines.enumerated() {
                for other in lines[(index + 1)...] {
                    #expect(!cross(one, other), "\(one) and \(other)")
                }
            }
        }
    }

    private func cross(_ one: [Position], _ other: [Position]) -> Bool {
        func side(_ a: Position, _ b: Position, _ c: Position) -> Double {
            (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
        }
        return side(one[0], one[1], other[0]) * side(one[0], one[1], other[1]) < -1e-6
            && side(other[0], other[1], one[0]) * side(other[0], other[1], one[1]) < -1e-6
    }

    @Test("A tree with more leaves than fit side by side grows to the right, and high enough")
    func treeGrows() {
        let scene = ExampleFigure.treeSideways.figure.scene()
        #expect(scene.height > 300)
        #expect(scene.width == 480)
        let labels = scene.elements.filter { if case .nodeLabel = $0.role { true } else { false } }
        #expect(labels.count == 16)
    }

    @Test("A word that begins another has its label inside the tree; letters may be anything")
    func unusualWords() {
        let tree = Tree([("", "root"), ("0", "inner"), ("01", "leaf"), ("概", "wide")])
        #expect(tree.root.label == "root")
        #expect(tree.root.branches.map(\.letter) == ["0", "概"])
        #expect(tree.root.branches[0].node.label == "inner")
        #expect(Tree([]).root.branches.isEmpty)
        let long = String(repeating: "0", count: 10_000)
        #expect(layout([long, long + "1"]).depth <= 65)
    }

    @Test("Arrows end at the edges of their nodes")
    func arrowsTouchNodes() throws {
        let scene = ExampleFigure.channel.figure.scene()
        let heads = scene.elements(in: .edge).compactMap { element -> Position? in
            if case .polygon(let corners) = element.shape { corners.first } else { nil }
        }
        let nodes = scene.elements.compactMap { element -> (Position, Double)? in
            if case .circle(let center, let radius) = element.shape {
                (center, radius)
            } else {
                nil
            }
        }
        #expect(heads.count == 4)
        for (head, target) in zip(heads, [2, 3, 3, 4]) {
            let (center, radius) = nodes[target]
            let gap = head.distance(from: center, to: center) - radius
            #expect(gap > 0 && gap < 8)
        }
    }

    @Test("Arrows in opposite directions between two nodes stay apart")
    func arrowsStayApart() throws {
        let scene = ExampleFigure.chain.figure.scene()
        let middles = scene.elements(in: .edge).compactMap { element -> Position? in
            guard case .path(let lines) = element.shape, let line = lines.first,
                element.box.width > 80
            else { return nil }
            return line[line.count / 2]
        }
        try #require(middles.count == 2)
        #expect(middles[0].distance(from: middles[1], to: middles[1]) > 15)
    }

    @Test("Figures of a grid share their limits and are labelled once")
    func sharedAxes() {
        let scene = ExampleFigure.grid.figure.scene()
        let titles = scene.elements(in: .verticalTitle)
        #expect(titles.count == 1)
        #expect(scene.elements(in: .title).count == 4)
        let lines = scene.elements(in: .line(series: 0)).map(\.box.height)
        #expect(lines.count == 3)
        #expect(abs(lines[0] / lines[1] - 2) < 0.05)
    }

    private func grid(_ figures: [Figure], columns: Int = 1) -> Drawing {
        var figure = Figure([])
        figure.panels = Panels(figures, columns: columns)
        return figure.drawing()
    }

    @Test("Bars of a grid stand over the categories of all its figures")
    func sharedCategories() throws {
        let figures = [["a", "b"], ["b", "c"]].map { names in
            Figure([.bars(Bars(categories: names, heights: [1, 2]))], x: Axis("letter"))
        }
        let drawing = grid(figures)
        let labels = drawing.scene.elements(in: .horizontalLabel).compactMap(\.words)
        #expect(labels == ["a", "b", "c"])
        #expect(drawing.warnings == [])
        let bars = (0...2).map { drawing.scene.elements(in: .bar(series: 0, category: $0)).count }
        #expect(bars == [1, 2, 1])
        let both = drawing.scene.elements(in: .bar(series: 0, category: 1)).map(\.box)
        #expect(both[0].minX == both[1].minX)
    }

    @Test("Figures of a grid that show different things keep their labels")
    func axesThatAreNotShared() {
        let bars = Figure([.bars(Bars(categories: ["a"], heights: [1]))])
        let line = Figure([.line(Line(.points([(0, 0), (5, 1)])))])
        let mixed = grid([bars, line])
        #expect(
            mixed.warnings == [
                "the figures show different things on their horizontal axes, which are not shared"
            ])
        #expect(mixed.scene.elements(in: .horizontalLabel).count == 1 + 6)
        let tree = Figure([.tree(Tree([("0", "a"), ("1", "b")]))])
        #expect(grid([line, tree]).scene.elements(in: .horizontalLabel).count == 6)
        let titled = grid([
            Figure([.point(Point(x: 1, y: 1))], x: Axis("x")),
            Figure([.point(Point(x: 2, y: 1))], x: Axis("z")),
        ])
        #expect(titled.scene.elements(in: .horizontalTitle).compactMap(\.words) == ["x →", "z →"])
    }

    @Test("Figures of a row begin at one height, whatever stands above them")
    func rowsAreLevel() {
        let figures = ["a title", nil].map { title in
            Figure([.line(Line(.points([(0, 0), (1, 1)])))], title: title)
        }
        let lines = grid(figures, columns: 2).scene.elements(in: .line(series: 0)).map(\.box)
        #expect(lines.map(\.minY) == [lines[0].minY, lines[0].minY])
        #expect(lines.map(\.maxY) == [lines[0].maxY, lines[0].maxY])
    }

    @Test("Limits of one figure of a grid are those of all")
    func sharedLimits() {
        let figures = [2.0, 4].map { high in
            Figure(
                [.line(Line(.points([(0, 0), (1, high)])))],
                y: Axis(limits: high > 3 ? 0...8 : nil))
        }
        let heights = grid(figures).scene.elements(in: .line(series: 0)).map(\.box.height)
        #expect(heights.count == 2)
        #expect((1.99...2.01).contains((heights.last ?? 0) / (heights.first ?? 1)))
    }

    @Test("Diagrams say in words what they show")
    func words() {
        #expect(
            ExampleFigure.treeUpright.figure.alternativeText
                == "Tree with 4 leaves at depths 1 to 3. 0 sunny, 10 cloudy, 110 rainy, 111 snow.")
        #expect(
            ExampleFigure.chain.figure.alternativeText
                == "Network of 2 nodes: sunny, rainy. Arrows sunny to sunny: 0.8, sunny to rainy: 0.2, "
                + "rainy to sunny: 0.4, rainy to rainy: 0.6.")
    }
}
