import Diagnostics
import Reporting

extension IgnoreRules {
    /// A file of patterns that cannot be read.
    struct Failure: Error {
        let path: String
        let failure: FileFailure
    }

    /// What is in force in a folder by files above it: those of its repository, and the nearest
    /// `klio.yml`.
    ///
    /// The folder's own files are read when it is entered.
    init(above folder: String, for purpose: Purpose) {
        self.init()
        var above: [String] = []
        var current = folder
        // Without a repository, nothing above the folder says anything.
        while Files.kind(of: current.appending(path: ".git")) == .missing {
            guard let parent = current.parentPath else {
                above = []
                break
            }
            above.append(parent)
            current = parent
        }
        for folder in above.reversed() {
            // What lies above was not asked for: if it cannot be read, it says nothing.
            try? readRepository(folder, Array(folder.utf8), [".git", ".gitignore"])
        }
        if let folder = IgnoreRules.nearestSettings(above: folder) {
            readSettings(folder, Array(folder.utf8), for: purpose)
        }
    }

    /// The nearest folder above one that holds `klio.yml`, unless the folder does itself.
    private static func nearestSettings(above folder: String) -> String? {
        var current = folder
        while Files.kind(of: current.appending(path: "klio.yml")) != .file {
            guard let parent = current.parentPath else { return nil }
            current = parent
        }
        return current == folder ? nil : current
    }

    /// Adds what the files of a folder with these names say.
    mutating func enter(
        _ folder: String, _ place: [UInt8], _ names: Set<String>, for purpose: Purpose
    ) throws(Failure) {
        if names.contains("klio.yml") { readSettings(folder, place, for: purpose) }
        try readRepository(folder, place, names)
    }

    private mutating func readRepository(
        _ folder: String, _ place: [UInt8], _ names: Set<String>
    ) throws(Failure) {
        if names.contains(".git"), Files.kind(of: folder.appending(path: ".git")) != .missing {
            enterRepository()
            try read(folder.appending(path: ".git/info/exclude"), place)
        }
        // As in git, a link says nothing: it could lead anywhere.
        let path = folder.appending(path: ".gitignore")
        if names.contains(".gitignore"), !Files.isLink(path) { try read(path, place) }
    }

    private mutating func read(_ path: String, _ place: [UInt8]) throws(Failure) {
        guard Files.kind(of: path) == .file else { return }
        do {
            add(repository: try Files.read(path, limit: 1 << 24), in: place)
        } catch {
            throw Failure(path: path, failure: error)
        }
    }

    /// Settings speak of what is checked; what is wrong with them every document below tells.
    private mutating func readSettings(_ folder: String, _ place: [UInt8], for purpose: Purpose) {
        switch purpose {
        case .rendering: break
        case .checking:
            let check = Root(of: folder.appending(path: "klio.yml")).check
            add(settings: check.ignorePatterns, in: place)
        }
    }
}

extension Root {
    /// Whether the folder's settings pass over a document that a list names.
    func passesOver(_ path: String) -> Bool {
        guard !check.ignore.isEmpty else { return false }
        var rules = IgnoreRules()
        rules.add(settings: check.ignorePatterns, in: Array(folder.utf8))
        let parent = path.parentPath ?? "."
        let place = (Files.resolved(parent) ?? parent).appending(path: path.fileName)
        return rules.settingsPassOver(Array(place.utf8), below: Array(folder.utf8))
    }
}

extension CheckSettings {
    /// The patterns of what is not to be checked, one a line.
    fileprivate var ignorePatterns: [UInt8] {
        Array(ignore.map(\.text).joined(separator: "\n").utf8)
    }
}
