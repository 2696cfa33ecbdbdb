#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A thread with a stack deep enough for every computation that the language's limits admit.
struct DeepThread {
    /// The bytes of the stack; only those that are used ever become memory.
    static let stackSize = 512 << 20

    /// What the thread is given.
    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private let thread: pthread_t

    /// Starts a thread; `nil` when none can be had.
    init?(stackSize: Int = DeepThread.stackSize, _ body: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        guard pthread_attr_setstacksize(&attributes, stackSize) == 0 else { return nil }
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        let work = Unmanaged.passRetained(Work(body))
        let created = pthread_create(
            &thread, &attributes,
            { pointer in
                #if canImport(Glibc)
                    guard let pointer else { return nil }
                #endif
                Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().body()
                return nil
            }, work.toOpaque())
        guard created == 0 else {
            work.release()
            return nil
        }
        #if canImport(Glibc)
            self.thread = thread
        #else
            guard let thread else { return nil }
            self.thread = thread
        #endif
    }

    /// Waits for the end of the thread.
    func join() { pthread_join(thread, nil) }

    /// Lets the thread end when it will.
    func detach() { pthread_detach(thread) }

    /// Runs a body on such a thread and waits for it; on this thread, should none be had.
    static func run(_ body: @escaping @Sendable () -> Int32) -> Int32 {
        let result = Monitor<Int32>(2)
        let thread = DeepThread {
            let status = body()
            result.update { $0 = status }
        }
        guard let thread else { return body() }
        thread.join()
        return result.update { $0 }
    }
}
