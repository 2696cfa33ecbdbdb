/// What a walk passes over in a folder: the patterns in force there, from the root down.
///
/// What settings (`check: ignore:` in `klio.yml`) say goes first. Names that begin with `.` or `_`
/// are hidden files and parts, `node_modules` and `vendor` are other people's. For the rest the
/// `.gitignore` files of the repository speak, the nearest first, and `.git/info/exclude` last. In
/// what is passed over nothing is looked at, so that nothing in it can be read all the same.
struct IgnoreRules: Sendable {
    /// The lists of settings, the outermost first.
    private var settings: [IgnoreList] = []
    /// The lists of the repository, the outermost first.
    private var repository: [IgnoreList] = []

    /// Whether a file or folder is passed over; its path, without links, ends in its name.
    func passesOver(_ path: [UInt8], isFolder: Bool) -> Bool {
        let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[($0 + 1)...] } ?? path[...]
        if name.elementsEqual(".git".utf8) { return true }
        if let answer = IgnoreRules.answer(settings, path, isFolder) { return answer }
        return IgnoreRules.isUsuallyPassedOver(name, isFolder: isFolder)
            || IgnoreRules.answer(repository, path, isFolder) ?? false
    }

    /// Whether settings alone pass over a document that somebody else has chosen, or a folder that
    /// it lies in.
    func settingsPassOver(_ path: [UInt8], below folder: [UInt8]) -> Bool {
        guard !settings.isEmpty else { return false }
        let ends = path.indices.filter { $0 > folder.count && path[$0] == UInt8(ascii: "/") }
        return ends.contains { IgnoreRules.answer(settings, Array(path[..<$0]), true) ?? false }
            || IgnoreRules.answer(settings, path, false) ?? false
    }

    private static func answer(
        _ lists: [IgnoreList], _ path: [UInt8], _ isFolder: Bool
    ) -> Bool? {
        for list in lists.reversed() {
            if let answer = list.passesOver(path, isFolder: isFolder) { return answer }
        }
        return nil
    }

    private static func isUsuallyPassedOver(_ name: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
        name.first == UInt8(ascii: ".") || name.first == UInt8(ascii: "_")
            || isFolder
                && (name.elementsEqual("node_modules".utf8) || name.elementsEqual("vendor".utf8))
    }

    /// Adds patterns of settings for a folder.
    mutating func add(settings text: [UInt8], in folder: [UInt8]) {
        let list = IgnoreList(text, in: folder)
        if !list.isEmpty { settings.append(list) }
    }

    /// Adds patterns of the repository for a folder.
    mutating func add(repository text: [UInt8], in folder: [UInt8]) {
        let list = IgnoreList(text, in: folder)
        if !list.isEmpty { repository.append(list) }
    }

    /// Forgets the patterns of a repository, as another begins.
    mutating func enterRepository() { repository = [] }
}
