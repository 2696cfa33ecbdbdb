import Diagnostics
import Testing

@Suite("Excerpts")
struct ExcerptTests {
    private let source = SourceText("> let a = 1\n> let 信 = b\n", name: "notes.md")

    /// The script in a quotation: both lines without their marks.
    private var script: Excerpt { Excerpt(of: source, pieces: [2..<12, 14..<26]) }

    @Test("The text is that of the pieces, one after the other")
    func text() {
        #expect(script.text == "let a = 1\nlet 信 = b\n")
        #expect(script.bytes.count == 22)
    }

    @Test("Each byte knows where it came from")
    func origins() {
        for (offset, byte) in script.bytes.enumerated() {
            #expect(source.bytes[script.origin(of: offset)] == byte)
        }
        #expect(script.origin(of: 0) == 2)
        #expect(script.origin(of: 9) == 11)
        #expect(script.origin(of: 10) == 14)
        #expect(script.origin(of: 22) == 26, "the end is the end of the last piece")
    }

    @Test("A place in it is a place in the source")
    func places() {
        let place = script.place(20..<21)
        #expect(place.text == "b")
        let name = script.place(14..<17)
        #expect(name.text == "信")
        #expect((name.line, name.column) == (2, 7))
        let end = script.place(10..<10)
        #expect((end.line, end.column) == (2, 3))
    }

    @Test("A place that ends with a piece ends there, and not where the next begins")
    func pieceEnds() {
        #expect(script.place(4..<9).text == "a = 1")
        #expect(script.place(4..<10).bytes == 6..<12)
        #expect(script.place(4..<11).text == "a = 1\n> l")
    }

    @Test("Without pieces it is empty, and its end has a place all the same")
    func empty() {
        let nothing = Excerpt(of: source, pieces: [])
        #expect(nothing.text.isEmpty)
        #expect(nothing.place(0..<0).bytes == 0..<0)
        let blank = Excerpt(of: source, pieces: [5..<5])
        #expect(blank.place(0..<0).bytes == 5..<5)
        let mixed = Excerpt(of: source, pieces: [1..<1, 3..<5])
        #expect(mixed.origin(of: 0) == 3)
    }

    @Test("All of a text is an excerpt of it")
    func all() {
        let all = Excerpt(all: source)
        #expect(all.bytes == source.bytes)
        #expect((0...26).allSatisfy { all.origin(of: $0) == $0 })
    }
}
