import Characters

/// Short texts that were met not long ago: most tags on a page have stood on it before.
///
/// A text that it takes for new may have been met all the same; one that it knows has been.
struct RecentTexts {
    /// Each at a place that follows from its bytes, until another one takes it.
    private var texts: [[UInt8]] = []

    private static let count = 1024

    /// How many bytes a text has at most that is worth remembering.
    private static let mostBytes = 64

    /// Remembers a text, and says whether it was not known.
    mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !text.isEmpty, text.count <= RecentTexts.mostBytes else { return true }
        if texts.isEmpty { texts = Array(repeating: [], count: RecentTexts.count) }
        let place = Int(text.fingerprint % UInt64(RecentTexts.count))
        if texts[place].count == text.count, texts[place].elementsEqual(text) { return false }
        texts[place] = Array(text)
        return true
    }
}
