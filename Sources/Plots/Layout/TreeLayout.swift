/// The places of the nodes of a tree: children beside one another, as near as their branches allow,
/// and their parent above the middle of them.
///
/// Source: Reingold and Tilford, “Tidier drawings of trees”, 1981, for any number of children.
struct TreeLayout {
    /// A node in its place.
    struct Item: Sendable {
        let node: Tree.Node
        /// How many branches lead to it.
        let depth: Int
        /// Where it stands across the tree, the least being what its room needs.
        var across: Double
        /// Which item is its parent; `nil` for the root.
        let parent: Int?
        /// The letter of the branch that leads to it.
        let letter: String
    }

    /// The nodes, parents before children.
    private(set) var items: [Item] = []
    /// How far the tree extends across.
    private(set) var width = 0.0
    /// How many branches lead to the deepest node.
    var depth: Int { items.map(\.depth).max() ?? 0 }

    /// How far a subtree reaches to both sides of its root, level by level.
    fileprivate struct Outline {
        var left: [Double]
        var right: [Double]
    }

    /// How many levels below a leaf its label keeps clear.
    private let clearance: Int
    private let room: (Tree.Node) -> Double
    private static let gap = 6.0

    /// Lays out a tree whose nodes need a half-width by `room`; nothing of another branch comes
    /// near a leaf on its own level and on `clearance` levels below it.
    init(_ tree: Tree, clearance: Int, room: @escaping (Tree.Node) -> Double) {
        self.clearance = clearance
        self.room = room
        let outline = place(tree.root, depth: 0, parent: nil, letter: "")
        let left = outline.left.min() ?? 0
        for index in items.indices {
            if let parent = items[index].parent {
                items[index].across += items[parent].across
            } else {
                items[index].across = -left
            }
        }
        width = (outline.right.max() ?? 0) - left
    }

    /// Places a node and what is below it; `across` is then relative to its parent.
    private mutating func place(
        _ node: Tree.Node, depth: Int, parent: Int?, letter: String
    ) -> Outline {
        let index = items.count
        items.append(Item(node: node, depth: depth, across: 0, parent: parent, letter: letter))
        let half = room(node)
        guard !node.branches.isEmpty else {
            let levels = [Double](repeating: half, count: clearance + 1)
            return Outline(left: levels.map { -$0 }, right: levels)
        }
        var children: [(index: Int, across: Double)] = []
        var merged = Outline(left: [], right: [])
        for branch in node.branches {
            children.append((items.count, 0))
            let outline = place(
                branch.node, depth: depth + 1, parent: index, letter: branch.letter)
            let apart = zip(merged.right, outline.left).map { $0 - $1 + Self.gap }
            let across = apart.max() ?? 0
            merged.merge(outline, moved: across)
            children[children.count - 1].across = across
        }
        let middle = ((children.first?.across ?? 0) + (children.last?.across ?? 0)) / 2
        for child in children { items[child.index].across = child.across - middle }
        return merged.moved(left: middle).below(half)
    }
}

extension TreeLayout.Outline {
    /// The outline moved to the left.
    fileprivate func moved(left distance: Double) -> TreeLayout.Outline {
        .init(left: left.map { $0 - distance }, right: right.map { $0 - distance })
    }

    /// The outline one level lower, below a root with a half-width.
    fileprivate func below(_ half: Double) -> TreeLayout.Outline {
        .init(left: [-half] + left, right: [half] + right)
    }

    /// Takes in the outline of the next subtree to the right.
    fileprivate mutating func merge(_ other: TreeLayout.Outline, moved across: Double) {
        for level in other.left.indices {
            if level < left.count {
                left[level] = min(left[level], other.left[level] + across)
                right[level] = max(right[level], other.right[level] + across)
            } else {
                left.append(other.left[level] + across)
                right.append(other.right[level] + across)
            }
        }
    }
}
