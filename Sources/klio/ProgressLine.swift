#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A line on a terminal that tells how far a long run has come, and is gone at its end.
///
/// There is none when standard error is no terminal, or colours are not wanted, or the run ends
/// within half a second.
struct ProgressLine {
    private struct Course: Sendable {
        var done = 0
        var isShown = false
        var hasEnded = false
    }

    private let course: Monitor<Course>?

    /// Begins to count up to a total.
    init(of total: Int, _ things: String) {
        guard total > 1, Terminal.showsProgress else {
            course = nil
            return
        }
        let course = Monitor(Course())
        self.course = course
        // No clock is read: a thread sleeps, and then looks.
        let thread = DeepThread(stackSize: 1 << 20) {
            usleep(500_000)
            while course.update({ ProgressLine.show(&$0, total, things) }) { usleep(100_000) }
        }
        thread?.detach()
    }

    private static func show(_ course: inout Course, _ total: Int, _ things: String) -> Bool {
        guard !course.hasEnded else { return false }
        course.isShown = true
        Terminal.report("\r\(course.done) of \(total) \(things)\u{1B}[K")
        return true
    }

    /// Counts one more.
    func advance() { course?.update { $0.done += 1 } }

    /// Takes the line away.
    func end() {
        course?.update { course in
            course.hasEnded = true
            if course.isShown { Terminal.report("\r\u{1B}[K") }
        }
    }
}
