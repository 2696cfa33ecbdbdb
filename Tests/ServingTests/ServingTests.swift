import Serving
import Testing

@Suite("Serving")
struct ServingTests {
    @Test("What an event says takes a line for each of its own")
    func event() {
        #expect(ServerEvent("made", data: "a\nb").text == "event: made\ndata: a\ndata: b\n\n")
    }

    @Test("A port belongs to one server, and the next takes another")
    func ports() throws {
        let range: ClosedRange<UInt16> = 42100...42199
        let first = try LoopbackServer(ports: range)
        let second = try LoopbackServer(ports: range)
        #expect(first.port != second.port)
        #expect(throws: ServingError.portsInUse(first.port...first.port)) {
            try LoopbackServer(ports: first.port...first.port)
        }
    }
}
