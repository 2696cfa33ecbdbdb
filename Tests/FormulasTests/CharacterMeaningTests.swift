import Testing

@testable import Formulas

@Suite("Characters written as themselves")
struct CharacterMeaningTests {
    @Test(
        "The first table that has a character says what it means",
        arguments: [
            ("−", AtomClass.binary, false), ("⟨", .opening, false), ("△", .ordinary, true),
            ("⊲", .binary, false), ("≤", .relation, false), ("⇓", .relation, false),
            ("‖", .ordinary, false), ("é", .ordinary, true),
        ] as [(Unicode.Scalar, AtomClass, Bool)])
    func symbols(scalar: Unicode.Scalar, atom: AtomClass, isIdentifier: Bool) {
        guard case .symbol(let text, let found, let isName) = CharacterMeaning(scalar) else {
            Issue.record("\(scalar) is no symbol")
            return
        }
        #expect(text == String(scalar) && found == atom && isName == isIdentifier)
    }

    @Test("Scripts stand for plain characters")
    func scripts() {
        guard case .raised("z") = CharacterMeaning("ᶻ"), case .lowered("x") = CharacterMeaning("ₓ"),
            case .raised("0") = CharacterMeaning("⁰"), case .text = CharacterMeaning("中")
        else {
            Issue.record("a script is none")
            return
        }
    }
}
