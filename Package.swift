// swift-tools-version: 6.2
import PackageDescription

// Read from top to bottom: a module uses only modules above it.
let package = Package(
    name: "klio",
    products: [.executable(name: "klio", targets: ["klio"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        // C libraries, each seen by one module only.
        .systemLibrary(
            name: "CMPFR", pkgConfig: "mpfr",
            providers: [.apt(["libmpfr-dev"]), .brew(["mpfr"])]),
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CEvent", pkgConfig: "libevent",
            providers: [.apt(["libevent-dev"]), .brew(["libevent"])]),

        // Sums over large data, with instructions chosen at run time.
        .target(name: "CLogarithms"),
        // Memory for libcmark's nodes.
        .target(name: "CRegions", dependencies: ["CCmark"]),

        // The ground: knows nothing of reports.
        library("Characters"),
        library("Diagnostics", "Characters"),
        library("Numbers", "CMPFR", "CLogarithms"),
        library("Information", "Numbers"),
        library("Plots", "Characters"),

        // The stages: text → document and script → values → report → page.
        library("Formulas", "Diagnostics", "Characters"),
        library(
            "Documents", "Formulas", "Diagnostics", "Characters", "CCmark", "CRegions", "CYAML"),
        library(
            "Arithmetic", "Documents", "Formulas", "Information", "Numbers", "Diagnostics",
            "Characters"),
        library("Bibliography", "Documents", "Diagnostics", "Characters"),
        library("Script", "Diagnostics"),
        library(
            "Evaluating", "Script", "Information", "Plots", "Numbers", "Diagnostics", "Characters"),
        library(
            "Reporting", "Bibliography", "Documents", "Formulas", "Evaluating", "Script",
            "Information", "Plots", "Numbers", "Diagnostics", "Characters"),
        library(
            "Rendering", "Reporting", "Evaluating", "Documents", "Formulas", "Plots", "Numbers",
            "Diagnostics", "Characters"),
        library(
            "Checking", "Reporting", "Evaluating", "Arithmetic", "Documents", "Formulas", "Script",
            "Numbers", "Diagnostics", "Characters"),
        library("Serving", "CEvent"),

        // The only code that touches files, environment and terminal.
        .executableTarget(
            name: "klio",
            dependencies: [
                "Serving", "Checking", "Rendering", "Reporting", "Evaluating", "Arithmetic",
                "Documents",
                "Script", "Numbers",
                "Diagnostics", "Characters",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            // Memory for many small values on several threads, in less time than the C library's.
            linkerSettings: [.linkedLibrary("jemalloc", .when(platforms: [.linux]))]),

        .target(name: "TestSupport", path: "Tests/TestSupport"),
        tests("Characters", of: "Characters"),
        tests("Diagnostics", of: "Diagnostics"),
        tests("Numbers", of: "Numbers", "CLogarithms", data: "Specification"),
        tests("Information", of: "Information", "Numbers"),
        tests("Plots", of: "Plots", data: "Golden"),
        tests("Formulas", of: "Formulas", "Diagnostics", data: "Specification"),
        tests("Script", of: "Script", "Diagnostics", data: "Specification"),
        tests("Documents", of: "Documents", "Formulas", "Diagnostics", data: "Specification"),
        tests(
            "Arithmetic", of: "Arithmetic", "Documents", "Evaluating", "Script", "Diagnostics",
            data: "Specification"),
        tests(
            "Bibliography", of: "Bibliography", "Documents", "Diagnostics", data: "Specification"),
        tests(
            "Evaluating", of: "Evaluating", "Script", "Numbers", "Diagnostics",
            data: "Specification"),
        tests(
            "Reporting", of: "Reporting", "Documents", "Evaluating", "Plots", "Diagnostics",
            data: "Specification"),
        tests(
            "Rendering", of: "Rendering", "Reporting", "Evaluating", "Documents", "Formulas",
            "Diagnostics", "Characters", data: "Specification"),
        tests(
            "Checking", of: "Checking", "Reporting", "Evaluating", "Documents", "Numbers",
            "Diagnostics", data: "Specification"),
        tests("Serving", of: "Serving"),
        tests("Architecture"),
        tests("Klio", of: "klio", "Checking", "Diagnostics", data: "Specification"),
    ]
)

let ownC = ["CLogarithms", "CRegions"]
for target in package.targets where target.type != .system && !ownC.contains(target.name) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
}

func library(_ name: String, _ dependencies: Target.Dependency...) -> Target {
    // Square roots need the C mathematics library when nothing else links it.
    .target(
        name: name, dependencies: dependencies,
        linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))])
}

func tests(_ name: String, of modules: String..., data folder: String? = nil) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: (modules + ["TestSupport"]).map { .byName(name: $0) },
        exclude: folder.map { [$0] } ?? [])
}
