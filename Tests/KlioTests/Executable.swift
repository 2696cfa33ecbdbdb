import Foundation

/// The command as it was built beside the tests.
enum Executable {
    /// The folder that holds `klio`: the one the tests run from, or the nearest above it.
    static let folder: URL? = {
        let places = [CommandLine.arguments[0]] + Bundle.allBundles.map(\.bundlePath)
        for place in places {
            var folder = URL(fileURLWithPath: place).resolvingSymlinksInPath()
            for _ in 0..<5 {
                folder.deleteLastPathComponent()
                if FileManager.default.isExecutableFile(atPath: folder.appending(path: "klio").path)
                {
                    return folder
                }
            }
        }
        return nil
    }()
}
