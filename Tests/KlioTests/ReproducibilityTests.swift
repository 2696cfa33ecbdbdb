import Foundation
import Testing

@Suite("The same bytes everywhere")
struct ReproducibilityTests {
    private static let template = """
        ---
        title: A die
        params:
          loaded: 0.5
        ---

        ```{klio}
        let P = dist(["eins": params.loaded, "zwei": 0.3, "drei": 0.2])
        let Q = uniform(P)
        check kl(P ‖ Q) >= 0 nats
        check forall(simplex(3), simplex(3), (p, q) => kl(p ‖ q) >= 0 nats, cases: 20, seed: 7)
        ```

        It costs `{klio} kl(P ‖ Q)`, or `{klio} kl(P ‖ Q) in bits :.9f`, of 1.0986<!--= log(3) -->.

        ```{klio}
        #| label: fig-die
        #| caption: The die and a curve.
        plot(bars(P, label: "P"), bars(Q, label: "Q"), x: "face", y: "p")
        ```

        ```{klio}
        #| label: fig-curve
        #| caption: A curve.
        plot(line(a => kl([a, 1 - a] ‖ [0.5, 0.5]), over: 0.1...0.9))
        ```
        """

    /// A document with every construct of Markdown in it.
    private static let gallery = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Templates/markdown.md")

    /// All bytes that rendering, checking and evaluating give in some surroundings.
    private func bytes(_ environment: [String: String], from path: String) async throws -> Data {
        try await withTemporaryFolder { folder in
            let elsewhere = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: elsewhere, withIntermediateDirectories: true)
            let templates = folder.appending(path: "Templates")
            try FileManager.default.createDirectory(
                at: templates, withIntermediateDirectories: true)
            try Data(Self.template.utf8).write(to: templates.appending(path: "die.md"))
            try FileManager.default.copyItem(
                at: Self.gallery, to: templates.appending(path: "markdown.md"))
            let shell = Shell(folder: elsewhere, environment: environment)
            let up = path.split(separator: "/").map { _ in "../" }.joined()
            let outcome = try await shell.run(
                """
                klio render \(up)Templates --output \(up)out > /dev/null || exit
                cd \(up). && find out -type f | sort && find out -type f | sort | xargs cat
                klio check --json Templates; klio eval --json 'log(2)' '1e6 / 7' 'zz'; true
                """)
            #expect(outcome.status == 0)
            return outcome.output
        }
    }

    @Test("Language, time zone, folder and a second run change nothing")
    func surroundings() async throws {
        let first = try await bytes(["LC_ALL": "C", "TZ": "UTC"], from: "a")
        #expect(first.count > 10_000)
        #expect(String(decoding: first, as: UTF8.self).contains("fig-curve.svg"))
        let others: [([String: String], String)] = [
            (["LC_ALL": "C", "TZ": "UTC"], "a"),
            (["LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Asia/Tokyo"], "b/c"),
            (["LC_ALL": "", "LANG": "tr_TR.UTF-8", "LC_NUMERIC": "fr_FR.UTF-8"], "a"),
            (["LC_ALL": "C", "SWIFT_DETERMINISTIC_HASHING": "1"], "a"),
            (["LC_ALL": "C", "NO_COLOR": "1", "COLUMNS": "20", "TERM": "xterm"], "c"),
        ]
        for (environment, path) in others {
            let second = try await bytes(environment, from: path)
            #expect(second == first, "\(environment) \(path)")
        }
    }
}
