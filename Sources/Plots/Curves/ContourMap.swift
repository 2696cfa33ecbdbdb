/// Lines along which a function of two numbers is constant.
struct ContourMap: Sendable {
    /// The function.
    let surface: Surface
    /// The lines, from the lowest level to the highest.
    let lines: [ContourLine]
    /// What the function is.
    let label: String?
}

/// A line along which a function of two numbers is constant, in spread numbers.
struct ContourLine: Sendable {
    /// The number it belongs to.
    let level: DecimalNumber
    /// Where the number stands between the least and the greatest of the figure, 0 to 1.
    let share: Double
    /// The stretches of the line.
    let stretches: [[Content.Pair]]
}
