import Testing

@testable import klio

@Suite("Work in parallel")
struct ParallelWorkTests {
    private struct Refusal: Error {}

    @Test("Results come in the order of the items", arguments: [1, 2, 7])
    func order(threads: Int) {
        let items = Array(0..<500)
        var results: [Int] = []
        ParallelWork.forEach(items, threads: threads) { item in
            // The first items take longest.
            (0..<max(0, 2000 - 10 * item)).reduce(item) { $0 ^ ($1 & 0) }
        } receive: {
            results.append($0)
        }
        #expect(results == items)
    }

    @Test("No items, one item", arguments: [0, 1])
    func few(count: Int) {
        var results: [Int] = []
        ParallelWork.forEach(Array(0..<count), threads: 4) {
            $0
        } receive: {
            results.append($0)
        }
        #expect(results == Array(0..<count))
    }

    @Test("Work runs ahead of what is received by no more than a window")
    func window() {
        let begun = Monitor(0)
        var furthest = 0
        var received = 0
        ParallelWork.forEach(Array(0..<1000), threads: 2) { _ in
            begun.update { $0 += 1 }
        } receive: { _ in
            received += 1
            furthest = max(furthest, begun.update { $0 } - received)
        }
        #expect(furthest <= 64)
    }

    @Test("When a result cannot be taken, no further work is begun")
    func refusal() {
        let begun = Monitor(0)
        #expect(throws: Refusal.self) {
            try ParallelWork.forEach(Array(0..<10_000), threads: 2) { _ in
                begun.update { $0 += 1 }
            } receive: { _ in
                throw Refusal()
            }
        }
        #expect(begun.update { $0 } < 200)
    }

    @Test("There is a processor")
    func processors() { #expect((1...64).contains(Processors.count)) }
}
