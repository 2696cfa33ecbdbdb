/// What a browser gets for an address.
public struct ServedContent: Sendable, Hashable {
    /// What it is, as browsers are told: `text/html; charset=utf-8`.
    public let type: String
    /// Its bytes.
    public let bytes: [UInt8]

    /// A page.
    public init(page text: String) {
        type = "text/html; charset=utf-8"
        bytes = Array(text.utf8)
    }
}

/// Why nothing can be served.
public enum ServingError: Error, Hashable {
    /// Another program listens at each of the ports.
    case portsInUse(ClosedRange<UInt16>)
    /// The system has no event loop to give.
    case noEventLoop
}
