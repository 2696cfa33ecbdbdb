import Characters

/// What a report or a site was made of and what was made of it: paths, and what stood at them; and
/// what was told of it.
///
/// A record that is not whole, or was made by another program or for another subject, is never
/// current, and none of its paths is looked at.
struct RenderRecord {
    /// Binds the paths to what the record is of.
    private let seal: String
    /// The digest of all states.
    private let states: String
    /// What was told.
    let told: ToldText
    private let paths: [String]

    /// Writes down what stands at paths for a subject, and what was told of it.
    init(of subject: String, _ entries: [(path: String, state: FileState)], told: ToldText) {
        paths = entries.map(\.path)
        self.told = told
        seal = RenderRecord.seal(of: subject, told, paths)
        states = RenderRecord.digest(entries.map(\.state.text))
    }

    /// Reads a record; `nil` when it is none.
    init?(_ bytes: [UInt8]) {
        let fields = bytes.split(separator: 0, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard fields.count > 2, let count = Int(fields[2]), count >= 0,
            (fields.count - 3) / 2 >= count
        else { return nil }
        let told = fields[3..<(3 + 2 * count)]
        (seal, states, paths) = (fields[0], fields[1], Array(fields[told.endIndex...]))
        self.told = ToldText(
            stride(from: told.startIndex, to: told.endIndex, by: 2).map {
                ToldText.Paragraph(plain: told[$0], colored: told[$0 + 1])
            })
    }

    /// The record as it is kept; no path holds a NUL, nor does what is told of texts, which have none.
    var bytes: [UInt8] {
        let fields = [seal, states, "\(told.paragraphs.count)"] + told.texts + paths
        return Array(fields.joined(separator: "\0").utf8)
    }

    /// Whether it is a record of a subject, and all stands as it did; so many files are
    /// looked at at once, if nobody says otherwise as many as there are processors.
    func isCurrent(for subject: String, threads: Int?) -> Bool {
        guard seal == RenderRecord.seal(of: subject, told, paths) else { return false }
        var now: [String] = []
        ParallelWork.forEach(paths, threads: threads ?? Processors.count) {
            FileState($0).text
        } receive: {
            now.append($0)
        }
        return states == RenderRecord.digest(now)
    }

    private static func seal(of subject: String, _ told: ToldText, _ paths: [String]) -> String {
        digest([subject, "\(told.paragraphs.count)"] + told.texts + paths)
    }

    private static func digest(_ texts: [String]) -> String {
        SHA256.hexadecimal(of: Array(JSON.array(texts.map(JSON.string)).line.utf8))
    }
}

extension ToldText {
    /// Each paragraph without colours and with them.
    fileprivate var texts: [String] { paragraphs.flatMap { [$0.plain, $0.colored] } }
}
