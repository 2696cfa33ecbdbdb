/// The tree of a code: a branch for each digit, an outcome where its word ends.
///
/// Nodes are numbered from the root, which is 0.
public struct CodeTree: Sendable {
    /// The outcomes of the code.
    public let outcomes: Outcomes
    /// How many branches a node may have.
    public let radix: Int
    /// For each node and digit the node below; zero where there is none.
    private var branches: [Int32]
    /// For each node the place of the outcome whose word ends there; −1 where there is none.
    private var ended: [Int32] = [-1]

    /// How many branches a tree may have.
    static let greatestBranchCount = 50_000_000

    /// The tree of a code.
    ///
    /// - Throws: `tooLarge`.
    init(of code: Code) throws(CodeError) {
        outcomes = code.outcomes
        radix = code.radix
        branches = Array(repeating: 0, count: radix)
        for position in code.outcomes.indices {
            let digits = code.digits(at: position)
            guard !digits.isEmpty else { continue }
            var node = 0
            for digit in digits {
                let branch = node * radix + Int(digit)
                if branches[branch] == 0 {
                    branches[branch] = Int32(ended.count)
                    ended.append(-1)
                    branches.append(contentsOf: repeatElement(0, count: radix))
                    guard branches.count <= CodeTree.greatestBranchCount else {
                        throw .tooLarge(
                            "the code's tree has more than \(CodeTree.greatestBranchCount) branches"
                        )
                    }
                }
                node = Int(branches[branch])
            }
            ended[node] = Int32(position)
        }
    }

    /// How many nodes there are.
    public var nodeCount: Int { ended.count }

    /// The node that a digit leads to; `nil` where no word goes on with it.
    public func node(below node: Int, digit: UInt8) -> Int? {
        let next = Int(branches[node * radix + Int(digit)])
        return next == 0 ? nil : next
    }

    /// The place of the outcome whose word ends at a node.
    public func position(at node: Int) -> Int? { ended[node] < 0 ? nil : Int(ended[node]) }

    /// Whether words go on below a node.
    public func isInner(_ node: Int) -> Bool {
        branches[(node * radix)..<((node + 1) * radix)].contains { $0 != 0 }
    }
}

extension Code {
    /// The tree of the code.
    ///
    /// - Throws: `tooLarge`.
    public func tree() throws(CodeError) -> CodeTree { try CodeTree(of: self) }
}

extension CodeTree: CustomStringConvertible {
    /// The tree with brackets around what stands below a node, in the order of digits:
    /// `(sunny (cloudy rainy))`.
    ///
    /// A point stands for a branch that no word takes; an outcome whose word begins others stands
    /// before the bracket of those.
    public var description: String {
        var text = ""
        var waiting: [Token] = [.node(0)]
        while let token = waiting.popLast() {
            switch token {
            case .text(let piece): text += piece
            case .node(let node):
                if let position = position(at: node) { text += quoted(outcomes[position]) }
                guard isInner(node) else { continue }
                waiting.append(.text(")"))
                for digit in (0..<radix).reversed() {
                    let next = self.node(below: node, digit: UInt8(digit))
                    waiting.append(next.map(Token.node) ?? .text("·"))
                    waiting.append(.text(digit == 0 ? "(" : " "))
                }
            }
        }
        return text
    }

    private enum Token {
        case node(Int)
        case text(String)
    }

    private func quoted(_ outcome: Outcome) -> String {
        let text = outcome.description
        return text.contains { " ()·'".contains($0) } ? "'\(text)'" : text
    }
}
