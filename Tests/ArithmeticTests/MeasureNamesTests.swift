import Testing

@testable import Arithmetic

@Suite("Names of measures")
struct MeasureNamesTests {
    /// What stands for a name may be set in many ways before the bracket comes.
    private static let settings = [
        "@(P, Q)", "@ [P; Q]", "$@\\left(P \\| Q\\right)$", "$\\mathrm{@}\\bigl( P", "*@*（P，Q）",
        "<b>@</b><sub>x</sub>(P)", "so @(P)", "@(P)",
    ]

    private static let names =
        NamedMeasure.names.keys.sorted() + [
            "H", "entropy", "Entropy", "shannon_entropy", "shannonEntropy", "I", "MI",
            "mutual_information", "mutual_info", "D", "D_{KL}", "D_KL", "KL-div", "Jensen_Shannon",
            "total_variation", "\\chi^2", "Hellinger", "cross_entropy", "H_{CE}",
        ]

    @Test("Each name before a bracket has a text read", arguments: names)
    func isRead(name: String) {
        for setting in Self.settings {
            let text = setting.replacing("@", with: name)
            #expect(Array(text.utf8)[...].mayNameQuantities, "\(text)")
        }
    }

    @Test(
        "Other texts are not read",
        arguments: [
            "see [the notes](notes.md)", "In (a) and [b]", "the difference (see above)", "Huge",
            "D and H, I think", "half of them (and more)", "$f(x) = \\frac{1}{2}$",
            "It is 0.51<!--= kl(P ‖ Q) --> here", "0.51<!--= entropy(P)",
        ])
    func isPassedOver(text: String) { #expect(!Array(text.utf8)[...].mayNameQuantities) }

    @Test("What stands behind a comment is read")
    func isReadBehindComment() {
        #expect(Array("0.51<!--= D --> is KL(P, Q)".utf8)[...].mayNameQuantities)
    }

    @Test("Huffman's name is enough", arguments: ["a Huffman code", "HUFFMAN", "哈夫曼编码"])
    func huffman(text: String) { #expect(Array(text.utf8)[...].mayNameQuantities) }
}
