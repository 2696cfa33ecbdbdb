import Numbers

extension MarkovChain {
    /// The closed classes: sets of states that reach each other and are never left, each in
    /// ascending order, the classes by their first states.
    func closedClasses() throws(InformationError) -> [[Int]] {
        let reached = try states.indices.map { start throws(InformationError) in
            try reachable(from: start)
        }
        var classes: [[Int]] = []
        var isKnown = [Bool](repeating: false, count: states.count)
        for state in states.indices where !isKnown[state] {
            let members = reached[state].indices.filter { reached[state][$0] }
            // Whoever can be reached can come back: then the class is closed.
            guard members.allSatisfy({ reached[$0][state] }) else { continue }
            for member in members { isKnown[member] = true }
            classes.append(members)
        }
        return classes
    }

    /// For every state, whether the chain can come to it from a state, itself included.
    private func reachable(from start: Int) throws(InformationError) -> [Bool] {
        var isReached = [Bool](repeating: false, count: states.count)
        isReached[start] = true
        var waiting = [start]
        while let state = waiting.popLast() {
            for next in states.indices where !isReached[next] {
                guard let sign = transitions.probability(state, next).sign else {
                    throw .number(.undecided("whether a transition is possible"))
                }
                if sign != 0 {
                    isReached[next] = true
                    waiting.append(next)
                }
            }
        }
        return isReached
    }
}
