import Foundation

/// Files that hold what a test must produce, byte for byte.
public enum Golden {
    /// Compares text with `Golden/NAME` beside a test file; `nil` when they are the same.
    ///
    /// When they differ, the text is written to `NAME.actual` beside the golden file and the
    /// result says so. With `KLIO_UPDATE=1` in the environment the golden file is rewritten, and
    /// the result still is a complaint, so that no run both records and passes.
    public static func difference(
        of text: String, from name: String, beside testFile: String, folder: String = "Golden"
    ) -> String? {
        let url = URL(fileURLWithPath: testFile).deletingLastPathComponent()
            .appendingPathComponent(folder).appendingPathComponent(name)
        let actual = url.appendingPathExtension("actual")
        let expected = try? Data(contentsOf: url)
        let data = Data(text.utf8)
        if expected == data {
            try? FileManager.default.removeItem(at: actual)
            return nil
        }
        if ProcessInfo.processInfo.environment["KLIO_UPDATE"] == "1" {
            try? FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try? data.write(to: url)
            return "recorded \(name): look at it, then run again without KLIO_UPDATE"
        }
        try? data.write(to: actual)
        return expected == nil
            ? "\(name) is missing; what was produced is in \(name).actual"
            : "differs from \(name) at \(firstDifference(expected ?? Data(), data)); see \(name).actual"
    }

    private static func firstDifference(_ a: Data, _ b: Data) -> String {
        let offset =
            zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            ?? min(a.count, b.count)
        let line = 1 + a.prefix(offset).count { $0 == UInt8(ascii: "\n") }
        return "line \(line), byte \(offset)"
    }
}
