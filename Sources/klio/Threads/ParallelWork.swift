/// Work on many things at once whose results are handed on in the order of the things.
enum ParallelWork {
    /// How far the work has come.
    private struct Course<Result: Sendable>: Sendable {
        /// The first thing that nobody works on yet.
        var next = 0
        /// How many results were handed on.
        var received = 0
        /// The results that wait for one before them.
        var waiting: [Int: Result] = [:]

        /// The next thing to work on; as many as there are when all is done, and nothing while
        /// there is too much waiting already.
        mutating func take(of count: Int, window: Int) -> Int? {
            if next >= count { return count }
            guard next < received + window else { return nil }
            defer { next += 1 }
            return next
        }
    }

    /// Works on each item, on as many threads as there are processors, and hands the results on in
    /// the order of the items, here.
    ///
    /// Few results are kept at a time, however long the first of them takes. When a result cannot
    /// be taken, no further work is begun.
    static func forEach<Item: Sendable, Result: Sendable>(
        _ items: [Item], threads: @autoclosure () -> Int = Processors.count,
        work: @escaping @Sendable (Item) -> Result, receive: (Result) throws -> Void
    ) rethrows {
        let workers = items.count < 2 ? 1 : min(threads(), items.count)
        let course = Monitor(Course<Result>())
        let team = workers < 2 ? [] : start(workers, items, course, work)
        // A thread less is only slower; without any, this one does the work.
        guard !team.isEmpty else { return try items.forEach { try receive(work($0)) } }
        defer { for thread in team { thread.join() } }
        for index in items.indices {
            let result = course.wait { course -> Result? in
                guard let result = course.waiting.removeValue(forKey: index) else { return nil }
                course.received = index + 1
                return result
            }
            do {
                try receive(result)
            } catch {
                course.update { $0.next = items.count }
                throw error
            }
        }
    }

    private static func start<Item: Sendable, Result: Sendable>(
        _ workers: Int, _ items: [Item], _ course: Monitor<Course<Result>>,
        _ work: @escaping @Sendable (Item) -> Result
    ) -> [DeepThread] {
        (0..<workers).compactMap { _ in
            DeepThread {
                while true {
                    // Results are waited for, and room behind them, but not what is taken.
                    let index = course.wait(quietly: true) {
                        $0.take(of: items.count, window: 32 * workers)
                    }
                    guard index < items.count else { return }
                    let result = work(items[index])
                    course.update { $0.waiting[index] = result }
                }
            }
        }
    }
}
