/// Looks for files that have changed, from moment to moment.
///
/// An editor that saves may empty a file before it fills it, or take it away before it puts another
/// in its place; and it may save many at once. So a change counts when the file is the same at three
/// looks, and an absence or emptiness when it lasts.
struct ChangeWatch {
    /// What a file was at the last look, and for how many looks it has been that.
    private struct Sight {
        var stamp: FileStamp?
        var looks: Int
    }

    /// For how many looks a file must be away to be gone, or empty to be meant so.
    private static let absence = 36

    private var sights: [String: Sight] = [:]

    /// Those of some files that are settled and no longer what they were.
    mutating func changed(_ files: [String: Set<FileStamp?>]) -> Set<String> {
        var changed: Set<String> = []
        var seen: [String: Sight] = [:]
        for (path, known) in files {
            let stamp = FileStamp(path)
            guard known != [stamp] else { continue }
            var sight = sights[path] ?? Sight(stamp: stamp, looks: 0)
            sight = Sight(stamp: stamp, looks: sight.stamp == stamp ? sight.looks + 1 : 1)
            seen[path] = sight
            let needed = (stamp?.size ?? 0) == 0 ? ChangeWatch.absence : 3
            if sight.looks >= needed { changed.insert(path) }
        }
        sights = seen
        return changed
    }
}
