import Foundation

/// Runs something on a thread with a stack as deep as the command's, since scripts may call
/// themselves a thousand deep and the threads of tests have small stacks.
public func onDeepStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) -> Result {
    let work = DeepWork(body)
    let thread = Thread { work.run() }
    thread.stackSize = 512 << 20
    thread.start()
    return work.wait()
}

/// A body, its result, and the signal that the result is there.
private final class DeepWork<Result: Sendable>: @unchecked Sendable {
    private let body: @Sendable () -> Result
    private let done = DispatchSemaphore(value: 0)
    private var result: Result?

    init(_ body: @escaping @Sendable () -> Result) { self.body = body }

    func run() {
        result = body()
        done.signal()
    }

    func wait() -> Result {
        done.wait()
        guard let result else { preconditionFailure("the thread ended without a result") }
        return result
    }
}
