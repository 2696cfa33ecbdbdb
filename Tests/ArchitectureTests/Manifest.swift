/// The modules a manifest declares, with what each may use, from top to bottom.
struct Manifest {
    struct Module: Equatable {
        let name: String
        let uses: [String]
    }

    let modules: [Module]

    /// Reads the targets: `library("A", "B")`, `.systemLibrary(name: "C")`,
    /// `.executableTarget(name: "klio", dependencies: ["A"])`.
    init(_ text: String) {
        let targets = text.firstRange(of: "targets: [").map { text[$0.upperBound...] } ?? ""
        let kinds = ["library(", ".systemLibrary(", ".executableTarget("]
        var found: [(place: String.Index, module: Module)] = []
        for kind in kinds {
            for range in targets.ranges(of: kind) {
                // `.systemLibrary(` ends in a word of its own, and `func library(` declares none.
                let before = targets[..<range.lowerBound].last
                let declares = targets[..<range.lowerBound].hasSuffix("func ")
                guard before?.isLetter != true, !declares else { continue }
                let words = Self.texts(in: targets[range.upperBound...])
                guard let name = words.first else { continue }
                let uses = kind == ".systemLibrary(" ? [] : Array(words.dropFirst())
                found.append((range.lowerBound, Module(name: name, uses: uses)))
            }
        }
        modules = found.sorted { $0.place < $1.place }.map(\.module)
    }

    /// The string literals before the parenthesis that closes a call.
    private static func texts(in call: Substring) -> [String] {
        var texts: [String] = []
        var depth = 1
        var rest = call
        while depth > 0, let character = rest.popFirst() {
            switch character {
            case "(": depth += 1
            case ")": depth -= 1
            case "\"":
                texts.append(String(rest.prefix { $0 != "\"" }))
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case _: break
            }
        }
        return texts
    }
}
