import Testing

@Suite("Modules")
struct ModuleTests {
    private static let manifest = Manifest(SourceTree.manifest)

    /// What a file may import beyond its module's declared dependencies.
    static let system: [String: Set<String>] = [
        "klio": ["Glibc", "Darwin"], "Numbers": ["Synchronization"],
        "Evaluating": ["Synchronization"],
    ]

    /// The imports of a module's code that its declaration does not allow.
    static func undeclared(_ code: SwiftCode, in module: Manifest.Module) -> [String] {
        let allowed = Set(module.uses + ["Swift"]).union(system[module.name] ?? [])
        return code.imports.filter { !allowed.contains($0) }
    }

    /// The dependencies that a manifest declares below their use.
    static func upward(_ manifest: Manifest) -> [String] {
        let names = manifest.modules.map(\.name)
        return manifest.modules.enumerated().flatMap { index, module in
            module.uses.filter { names[index...].contains($0) }.map { "\(module.name) → \($0)" }
        }
    }

    @Test("The manifest is read, and every folder of the sources is a module of it")
    func folders() {
        let names = Self.manifest.modules.map(\.name)
        #expect(names.prefix(5) == ["CMPFR", "CCmark", "CYAML", "CEvent", "Characters"])
        #expect(names.last == "klio")
        #expect(Set(SourceTree.files.map(\.module)).isSubset(of: names))
        #expect(SourceTree.files.count > 100)
    }

    @Test("A module uses only modules above it")
    func order() { #expect(Self.upward(Self.manifest) == []) }

    @Test("A file imports only what its module declares", arguments: SourceTree.files)
    func imports(file: SourceTree.File) throws {
        let module = try #require(Self.manifest.modules.first { $0.name == file.module })
        #expect(Self.undeclared(file.code, in: module) == [])
    }

    @Test(
        "Outside code is seen by one module only",
        arguments: [
            ("CMPFR", "Numbers"), ("CCmark", "Documents"), ("CEvent", "Serving"),
            ("CYAML", "Documents"),
            ("ArgumentParser", "klio"), ("Glibc", "klio"), ("Darwin", "klio"),
        ])
    func outside(library: String, module: String) {
        let importers = Set(
            SourceTree.files.filter { $0.code.imports.contains(library) }.map(\.module))
        #expect(importers == [module])
    }

    @Test("Foundation is imported nowhere")
    func foundation() {
        let importers = SourceTree.files.filter { file in
            file.code.imports.contains { $0.hasPrefix("Foundation") }
        }
        #expect(importers.map(\.path) == [])
    }

    @Test("What computes knows no documents, and nobody knows the command")
    func arrows() throws {
        for name in ["Information", "Plots", "Numbers", "Script", "Evaluating"] {
            let module = try #require(Self.manifest.modules.first { $0.name == name })
            #expect(!module.uses.contains { ["Documents", "Reporting", "Rendering"].contains($0) })
        }
        #expect(!Self.manifest.modules.contains { $0.uses.contains("klio") })
    }

    // MARK: The rules themselves

    private let example = """
        let package = Package(name: "x", targets: [
            .systemLibrary(name: "CA", pkgConfig: "a", providers: [.apt(["liba-dev"])]),
            library("A", "CA", "B"),
            library(
                "B", "A",
                .product(name: "X", package: "x")),
            .executableTarget(name: "klio", dependencies: ["A", "B"]),
            tests("A", of: "A"),
        ])
        func library(_ name: String) { .target(name: name, x: "m") }
        """

    @Test("A manifest is read from top to bottom")
    func readsManifest() {
        #expect(
            Manifest(example).modules == [
                .init(name: "CA", uses: []), .init(name: "A", uses: ["CA", "B"]),
                .init(name: "B", uses: ["A", "X", "x"]),
                .init(name: "klio", uses: ["A", "B"]),
            ])
    }

    @Test("A dependency that points upward is found")
    func findsUpward() { #expect(Self.upward(Manifest(example)) == ["A → B"]) }

    @Test(
        "An import that is not declared is found",
        arguments: [
            ("import A", []), ("public import A\nimport B", ["B"]),
            ("import Foundation", ["Foundation"]),
            ("  @preconcurrency import Glibc", ["Glibc"]), ("import struct B.C", ["struct"]),
            ("// import B", []), ("\"import B\"", []), ("let important = B", []),
        ])
    func findsUndeclared(text: String, expected: [String]) {
        let module = Manifest.Module(name: "M", uses: ["A"])
        #expect(Self.undeclared(SwiftCode(text), in: module) == expected)
    }

    @Test("The command may speak to the system")
    func systemImports() {
        let module = Manifest.Module(name: "klio", uses: [])
        let code = SwiftCode("import Glibc\nimport Foundation")
        #expect(Self.undeclared(code, in: module) == ["Foundation"])
    }
}
