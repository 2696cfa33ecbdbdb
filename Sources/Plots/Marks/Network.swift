/// Nodes with arrows between them: the states of a Markov chain, or the inputs and outputs of a
/// channel.
public struct Network: Sendable {
    /// How the nodes stand.
    public enum Arrangement: Sendable, Hashable {
        /// On a circle, from the top clockwise; two stand side by side.
        case circle
        /// The first so many on the left, the others on the right.
        case columns(left: Int)
    }

    /// An arrow.
    public struct Edge: Sendable, Hashable {
        /// The node it leaves, from 0.
        public let start: Int
        /// The node it enters.
        public let end: Int
        /// What stands beside it.
        public let label: String

        /// Creates an arrow.
        public init(from start: Int, to end: Int, label: String) {
            self.start = start
            self.end = end
            self.label = label
        }
    }

    /// The names of the nodes.
    public let nodes: [String]
    /// The arrows; those to or from nodes that do not exist are left out.
    public let edges: [Edge]
    /// How the nodes stand.
    public let arrangement: Arrangement

    /// Creates a network.
    public init(nodes: [String], edges: [Edge], arrangement: Arrangement = .circle) {
        self.nodes = nodes
        self.edges = edges.filter {
            nodes.indices.contains($0.start) && nodes.indices.contains($0.end)
        }
        self.arrangement = arrangement
    }
}
