import Numbers

extension Distribution {
    /// The most probable outcome; the first of several that are equally probable.
    ///
    /// - Throws: `number` when 4096 bits do not tell which of two is more probable.
    public func mode() throws(InformationError) -> Outcome {
        var best = 0
        for index in probabilities.indices.dropFirst() {
            let (own, greatest) = (probabilities[index], probabilities[best])
            if own.isEvidently(greatest) { continue }
            guard let order = own.order(to: greatest) else {
                throw .number(.undecided("which of two outcomes is more probable"))
            }
            if order == .greater { best = index }
        }
        return outcomes[best]
    }
}
