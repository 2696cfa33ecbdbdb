import Characters

/// What a report or a site was made of and what was made of it: paths, and what stood at them.
///
/// A record that is not whole, or was made by another program or for another subject, is never
/// current, and none of its paths is looked at.
struct RenderRecord {
    /// Binds the paths to what the record is of.
    private let seal: String
    /// The digest of all states.
    private let states: String
    private let paths: [String]

    /// Writes down what stands at paths for a subject.
    init(of subject: String, _ entries: [(path: String, state: FileState)]) {
        paths = entries.map(\.path)
        seal = RenderRecord.digest([subject] + paths)
        states = RenderRecord.digest(entries.map(\.state.text))
    }

    /// Reads a record; `nil` when it is none.
    init?(_ bytes: [UInt8]) {
        let fields = bytes.split(separator: 0, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard fields.count > 2 else { return nil }
        (seal, states, paths) = (fields[0], fields[1], Array(fields[2...]))
    }

    /// The record as it is kept; no path holds a NUL.
    var bytes: [UInt8] { Array(([seal, states] + paths).joined(separator: "\0").utf8) }

    /// Whether it is a record of a subject, and all stands as it did; so many files are
    /// looked at at once, if nobody says otherwise as many as there are processors.
    func isCurrent(for subject: String, threads: Int?) -> Bool {
        guard seal == RenderRecord.digest([subject] + paths) else { return false }
        var now: [String] = []
        ParallelWork.forEach(paths, threads: threads ?? Processors.count) {
            FileState($0).text
        } receive: {
            now.append($0)
        }
        return states == RenderRecord.digest(now)
    }

    private static func digest(_ texts: [String]) -> String {
        SHA256.hexadecimal(of: Array(JSON.array(texts.map(JSON.string)).line.utf8))
    }
}
