public import Numbers

extension Distribution {
    /// The variance Σ p (x − mean)² of outcomes that are all numbers; `nil` when one is a word.
    ///
    /// Of a fair die it is 35/12.
    public func variance() throws(InformationError) -> Number? {
        guard let mean = try mean() else { return nil }
        return try arithmetic { () throws(NumberError) in
            var terms: [Number] = []
            for (outcome, probability) in zip(outcomes, probabilities) {
                guard let number = outcome.number else { return nil }
                let deviation = try Number.exact(number).minus(mean)
                terms.append(try probability.times(deviation.times(deviation)))
            }
            return try Number.sum(terms)
        }
    }
}
