/// Something that the pages which listen are told.
public struct ServerEvent: Sendable, Hashable {
    /// What it is called.
    public let name: String
    /// What it says.
    public let data: String

    /// Creates an event.
    public init(_ name: String, data: String) {
        self.name = name
        self.data = data
    }

    /// The event as it is sent: every line of what it says is a line of its own.
    ///
    ///     ServerEvent("page", data: "a\nb").text      // event: page, data: a, data: b
    public var text: String {
        "event: \(name)\n"
            + data.split(separator: "\n", omittingEmptySubsequences: false)
            .map { "data: \($0)\n" }.joined() + "\n"
    }

    /// What keeps a quiet connection open: nothing is told by it.
    public static let heartbeat = ServerEvent("heartbeat", data: "")
}
