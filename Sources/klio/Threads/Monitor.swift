#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A value that threads share: one of them at a time looks at it, and those that wait are woken by
/// each change that may concern them.
///
/// It may be sent anywhere because its value is touched between locking and unlocking only.
final class Monitor<Value: Sendable>: @unchecked Sendable {
    private var value: Value
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init(_ value: Value) {
        self.value = value
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(change, nil)
    }

    deinit {
        pthread_cond_destroy(change)
        pthread_mutex_destroy(mutex)
        change.deallocate()
        mutex.deallocate()
    }

    /// Changes the value.
    func update<Result>(_ body: (inout Value) -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer {
            pthread_cond_broadcast(change)
            pthread_mutex_unlock(mutex)
        }
        return body(&value)
    }

    /// Waits until a change of the value can be made, that is, until the body gives something.
    ///
    /// A quiet change wakes nobody: none of those that wait could go on because of it.
    func wait<Result>(quietly isQuiet: Bool = false, for body: (inout Value) -> Result?) -> Result {
        pthread_mutex_lock(mutex)
        defer {
            if !isQuiet { pthread_cond_broadcast(change) }
            pthread_mutex_unlock(mutex)
        }
        while true {
            if let result = body(&value) { return result }
            pthread_cond_wait(change, mutex)
        }
    }
}
