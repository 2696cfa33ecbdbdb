/// Two short documents: one with a finding in it, and the same without.
public struct FindingExample: Sendable {
    /// The document with the finding.
    public let wrong: String
    /// The same without it.
    public let right: String
    /// The command that finds it.
    public let command: Command

    /// A command that finds things in documents.
    public enum Command: String, Sendable {
        /// `klio check`.
        case check = "klio check"
        /// `klio render --safe`.
        case safeRendering = "klio render --safe"
    }

    init(_ wrong: String, _ right: String, by command: Command = .check) {
        self.wrong = wrong
        self.right = right
        self.command = command
    }

    /// Documents of one line and a script before it.
    init(_ wrong: String, _ right: String, after script: String) {
        let block = "```{klio}\n\(script)\n```\n\n"
        self.init(block + wrong, block + right)
    }

    /// Templates: documents whose pages are Klio's concern, since a value stands in them.
    init(template wrong: String, _ right: String) {
        let value = "\n\nA die has `{klio} 2 * 3` faces."
        self.init(wrong + value, right + value)
    }

    /// Documents that are one script.
    init(script wrong: String, _ right: String) {
        self.init("```{klio}\n\(wrong)\n```", "```{klio}\n\(right)\n```")
    }
}

extension FindingClass {
    /// A document with just this finding in it, and the same without.
    public var example: FindingExample {
        switch self {
        case .error: FindingExample("Half is 0.5<!--= 1/0 -->.", "Half is 0.5<!--= 1/2 -->.")
        case .wrong:
            FindingExample("A third is 0.53<!--= 1/3 -->.", "A third is 0.33<!--= 1/3 -->.")
        case .boundViolated:
            FindingExample("p <0.001<!--= 1/500 -->", "p <0.005<!--= 1/500 -->")
        case .fails:
            FindingExample(script: "check 1/3 + 1/3 == 1/2", "check 1/3 + 1/6 == 1/2")
        case .undecided:
            FindingExample(
                "0.5<!--= sqrt(2) * sqrt(3) - sqrt(6) + 0.45 -->",
                "0.45<!--= sqrt(2) * sqrt(3) - sqrt(6) + 0.45 -->")
        case .arithmetic:
            FindingExample(
                "Of these, 8900/100000 = 0.89 are.", "Of these, 8900/100000 = 0.089 are.")
        case .named:
            FindingExample(
                "For P = [0.5, 0.25, 0.25] the entropy is H(P) = 1.04 bits.",
                "For P = [0.5, 0.25, 0.25] the entropy is H(P) = 1.5 bits.")
        case .accumulated:
            FindingExample(
                "$0.5 \\ln 5 = 0.5 \\times 1.609 = 0.8045$",
                "$0.5 \\ln 5 = 0.5 \\times 1.609 = 0.80472$")
        case .overPrecise:
            FindingExample(
                "It is 0.246/1.5774 = 0.15595221262710145.", "It is 0.246/1.5774 = 0.156.")
        case .mixedBase:
            FindingExample(
                "$-0.9 \\log 0.9 - 0.1 \\log 0.1 \\approx 0.325$ bits",
                "$-0.9 \\log 0.9 - 0.1 \\log 0.1 \\approx 0.469$ bits")
        case .offBy:
            FindingExample("A third is 0.31<!--= 1/3 -->.", "A third is 0.33<!--= 1/3 -->.")
        case .roundedUp:
            FindingExample("A third is 0.34<!--= 1/3 -->.", "A third is 0.33<!--= 1/3 -->.")
        case .truncated:
            FindingExample("Two thirds are 0.66<!--= 2/3 -->.", "Two thirds are 0.67<!--= 2/3 -->.")
        case .frontMatter:
            FindingExample(
                template: "---\ntitel: A die\n---\nText.", "---\ntitle: A die\n---\nText.")
        case .include:
            FindingExample(
                template: "The rules {{< include _rules.md >}} hold.",
                "The rules `{{< include _rules.md >}}` hold.")
        case .label:
            FindingExample(
                template: "The rules {#sec-rules} of the game.", "## The rules {#sec-rules}")
        case .heading: FindingExample(template: "# A die\n\n### Faces", "# A die\n\n## Faces")
        case .table:
            FindingExample(
                template: "| face | P |\n| :- | -: |\n| 1 | 0.5 | 0.1 |",
                "| face | P |\n| :- | -: |\n| 1 | 0.5 |")
        case .footnote: FindingExample(template: "A die.[^a]", "A die.[^a]\n\n[^a]: One of two.")
        case .formula: FindingExample(template: "A half: $\\fraq{1}{2}$", "A half: $\\frac{1}{2}$")
        case .citation:
            FindingExample(
                template: "---\nbibliography: works.bib\n---\nA die.", "A die.")
        case .figure:
            FindingExample(
                script:
                    "plot(line(x => x, over: 0...1), rule(y: 3), y: axis(\"y\", limits: 0...1))",
                "plot(line(x => x, over: 0...1), rule(y: 0.5), y: axis(\"y\", limits: 0...1))")
        case .doubleSlash: FindingExample(script: "let x = 6 // 2", "let x = 6 / 2")
        case .waiver:
            FindingExample(
                "A third is 0.33<!--= 1/3 -->. <!--klio ok: measured -->",
                "A third is 0.33<!--= 1/3 -->.")
        case .unsafe:
            FindingExample(
                "A [die](javascript:roll).", "A [die](die.html).", by: .safeRendering)
        case .boundLoose: FindingExample("50+<!--= 77 --> tests", "70+<!--= 77 --> tests")
        }
    }
}
