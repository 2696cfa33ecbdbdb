import Testing

@Suite("Turns")
struct TurnsTests {
    /// How many run, and the most that ever did.
    private actor Count {
        private(set) var running = 0
        private(set) var most = 0

        func begin() {
            running += 1
            most = max(most, running)
        }
        func end() { running -= 1 }
    }

    private struct Failure: Error {}

    @Test("No more run at a time than may, and all do, whether or not they fail")
    func limit() async {
        let (turns, count) = (Turns(3), Count())
        let failed = await withTaskGroup(of: Bool.self) { group in
            for index in 0..<40 {
                group.addTask {
                    let result: Void? = try? await turns.run {
                        await count.begin()
                        for _ in 0..<5 { await Task.yield() }
                        await count.end()
                        if index.isMultiple(of: 4) { throw Failure() }
                    }
                    return result == nil
                }
            }
            return await group.reduce(0) { $1 ? $0 + 1 : $0 }
        }
        #expect(failed == 10)
        #expect(await count.running == 0)
        #expect(await count.most == 3)
    }
}
