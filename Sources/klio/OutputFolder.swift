import Rendering

/// A folder that reports are written to, every file inside it.
struct OutputFolder {
    /// Its path.
    let path: String
    /// Its path without links.
    private let resolved: String?
    /// The folders that were found to lie in it.
    private var folders: Set<String> = []

    /// Finds a folder, or makes it.
    init(_ path: String) throws(FileFailure) {
        try Files.makeFolder(path)
        self.path = path
        resolved = Files.resolved(path)
    }

    /// Writes a file of the folder beside its place.
    mutating func stage(_ file: OutputFile, in replacement: Replacement) throws(FileFailure) {
        let place = path.appending(path: file.path)
        do {
            try requireInside(place)
            try replacement.stage(Array(file.text.utf8), at: place)
        } catch {
            throw FileFailure(message: "cannot write '\(place)': \(error.message)")
        }
    }

    /// Refuses a path that a link in the folder would lead out of it.
    private mutating func requireInside(_ place: String) throws(FileFailure) {
        let folder = place.parentPath ?? "."
        guard !folders.contains(folder) else { return }
        var parent: String? = folder
        while let ancestor = parent, Files.kind(of: ancestor) == .missing {
            parent = ancestor.parentPath
        }
        guard let resolved, let found = Files.resolved(parent ?? "."),
            found == resolved || found.hasPrefix(resolved == "/" ? "/" : resolved + "/")
        else { throw FileFailure(message: "a link leads out of the output folder") }
        folders.insert(folder)
    }
}
