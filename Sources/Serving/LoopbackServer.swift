import CEvent

/// A server for the browsers of this machine: it answers addresses, and tells the pages that listen
/// what has changed.
///
/// It listens at 127.0.0.1 alone, and answers only those who call it by a name of this machine, so
/// that a page of another site cannot read it by a name that leads here. Everything runs on the
/// thread that runs it.
///
/// Source: the WHATWG's HTML standard, section “Server-sent events”; libevent 2.1.
public final class LoopbackServer {
    /// The port it listens at.
    public let port: UInt16
    private let base: OpaquePointer
    private let http: OpaquePointer
    /// The pages that listen for events, each an answer without an end.
    private var listeners: [OpaquePointer] = []
    private var content: (String) -> ServedContent? = { _ in nil }
    private var tick: () -> Void = {}
    private var greeting: () -> ServerEvent? = { nil }

    /// The address under which pages listen for events.
    public static let events = "events"

    /// Listens at the first port of a range at which no other program does.
    ///
    /// - Throws: `portsInUse`, `noEventLoop`.
    public init(ports: ClosedRange<UInt16>) throws(ServingError) {
        guard let base = event_base_new() else { throw .noEventLoop }
        guard let http = evhttp_new(base) else {
            event_base_free(base)
            throw .noEventLoop
        }
        let free = ports.first {
            evhttp_bind_socket_with_handle(http, "127.0.0.1", $0) != nil
        }
        guard let free else {
            evhttp_free(http)
            event_base_free(base)
            throw .portsInUse(ports)
        }
        (self.base, self.http, port) = (base, http, free)
        evhttp_set_allowed_methods(
            http, UInt16(EVHTTP_REQ_GET.rawValue | EVHTTP_REQ_HEAD.rawValue))
        evhttp_set_max_body_size(http, 0)
    }

    deinit {
        // Nobody is to be told that these end.
        for listener in listeners {
            evhttp_connection_set_closecb(evhttp_request_get_connection(listener), nil, nil)
        }
        evhttp_free(http)
        event_base_free(base)
    }

    /// The address to open.
    public var address: String { "http://127.0.0.1:\(port)/" }

    /// Answers until the program is told to end, by Ctrl-C or by the system.
    ///
    /// - Parameters:
    ///   - milliseconds: How often something is to be done besides.
    ///   - greeting: What a page is told that begins to listen.
    ///   - content: What stands under a path, without the first slash; `nil` where nothing does.
    ///   - tick: What is to be done besides.
    public func run(
        every milliseconds: Int, greeting: @escaping () -> ServerEvent?,
        content: @escaping (String) -> ServedContent?, tick: @escaping () -> Void
    ) {
        (self.greeting, self.content, self.tick) = (greeting, content, tick)
        let own = Unmanaged.passUnretained(self).toOpaque()
        evhttp_set_gencb(
            http,
            { request, context in
                guard let request, let context else { return }
                Unmanaged<LoopbackServer>.fromOpaque(context).takeUnretainedValue().answer(request)
            }, own)
        let timer = event_new(
            base, -1, Int16(EV_PERSIST),
            { _, _, context in
                guard let context else { return }
                Unmanaged<LoopbackServer>.fromOpaque(context).takeUnretainedValue().tick()
            }, own)
        var interval = timeval(
            tv_sec: .init(milliseconds / 1000), tv_usec: .init(milliseconds % 1000 * 1000))
        event_add(timer, &interval)
        let signals = endSignals()
        event_base_dispatch(base)
        for event in signals + [timer] where event != nil { event_free(event) }
    }

    /// The events that end the loop: the program is told to end.
    private func endSignals() -> [OpaquePointer?] {
        let numbers = [SIGINT, SIGTERM, SIGHUP]
        // Whoever started the program may have kept these from it.
        var set = sigset_t()
        sigemptyset(&set)
        for number in numbers { sigaddset(&set, number) }
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        return numbers.map { number in
            let event = event_new(
                base, number, Int16(EV_SIGNAL | EV_PERSIST),
                { _, _, base in event_base_loopbreak(base.map { OpaquePointer($0) }) },
                UnsafeMutableRawPointer(base))
            event_add(event, nil)
            return event
        }
    }

    /// Tells all pages that listen.
    public func send(_ event: ServerEvent) {
        for listener in listeners { send(event, to: listener) }
    }

    // MARK: Answers

    private func answer(_ request: OpaquePointer) {
        guard isForThisMachine(request) else {
            return evhttp_send_error(request, 403, "Only for this machine")
        }
        guard let path = path(of: request) else {
            return evhttp_send_error(request, 400, "No address")
        }
        if path == LoopbackServer.events { return listen(request) }
        guard let content = content(path) else {
            return evhttp_send_error(request, 404, "There is no such page")
        }
        setHeaders(of: request, type: content.type)
        let buffer = evbuffer_new()
        defer { evbuffer_free(buffer) }
        content.bytes.withUnsafeBytes { bytes in
            _ = evbuffer_add(buffer, bytes.baseAddress, bytes.count)
        }
        evhttp_send_reply(request, 200, "OK", buffer)
    }

    /// Whether whoever asks calls this machine by its own name.
    private func isForThisMachine(_ request: OpaquePointer) -> Bool {
        guard let host = evhttp_request_get_host(request) else { return false }
        return ["127.0.0.1", "localhost"].contains(String(cString: host))
    }

    /// The path that is asked for, without escapes and without the first slash.
    private func path(of request: OpaquePointer) -> String? {
        guard let address = evhttp_request_get_evhttp_uri(request),
            let path = evhttp_uri_get_path(address),
            let decoded = evhttp_uridecode(path, 0, nil)
        else { return nil }
        defer { free(decoded) }
        return String(validatingCString: decoded).map { String($0.drop { $0 == "/" }) }
    }

    private func setHeaders(of request: OpaquePointer, type: String) {
        let headers = evhttp_request_get_output_headers(request)
        evhttp_add_header(headers, "Content-Type", type)
        evhttp_add_header(headers, "Cache-Control", "no-store")
        evhttp_add_header(headers, "X-Content-Type-Options", "nosniff")
    }

    // MARK: Pages that listen

    private func listen(_ request: OpaquePointer) {
        setHeaders(of: request, type: "text/event-stream")
        evhttp_connection_set_closecb(
            evhttp_request_get_connection(request),
            { connection, context in
                guard let context else { return }
                let server = Unmanaged<LoopbackServer>.fromOpaque(context).takeUnretainedValue()
                server.listeners.removeAll { evhttp_request_get_connection($0) == connection }
            }, Unmanaged.passUnretained(self).toOpaque())
        evhttp_send_reply_start(request, 200, "OK")
        listeners.append(request)
        if let event = greeting() { send(event, to: request) }
    }

    private func send(_ event: ServerEvent, to listener: OpaquePointer) {
        let buffer = evbuffer_new()
        defer { evbuffer_free(buffer) }
        let text = Array(event.text.utf8)
        evbuffer_add(buffer, text, text.count)
        evhttp_send_reply_chunk(listener, buffer)
    }
}
