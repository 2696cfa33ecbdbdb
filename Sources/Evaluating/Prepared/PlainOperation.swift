import Numbers

/// What a function of the library does to plain numbers, given without names.
enum PlainOperation: Sendable {
    /// It takes one number.
    case unary(@Sendable (Number) throws(NumberError) -> Number)
    /// It takes one number, and depends on what `log` means in the document.
    case logarithm(@Sendable (Number, Logarithms) throws(NumberError) -> Number)
    /// It takes numbers, at least one.
    case variadic(@Sendable ([Number]) throws(NumberError) -> Number)

    /// Whether it takes so many numbers.
    func takes(_ count: Int) -> Bool {
        switch self {
        case .unary, .logarithm: count == 1
        case .variadic: count > 0
        }
    }

    /// The value for as many numbers as it takes.
    func value(_ numbers: [Number], _ logarithms: Logarithms) throws(NumberError) -> Number {
        switch self {
        case .unary(let function): try function(numbers[0])
        case .logarithm(let function): try function(numbers[0], logarithms)
        case .variadic(let function): try function(numbers)
        }
    }
}
