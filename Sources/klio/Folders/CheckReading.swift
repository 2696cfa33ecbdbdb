/// Which documents a check reads, and how closely.
enum CheckReading {
    /// Those that hold annotations.
    case annotated
    /// All of them: their numbers are counted.
    case numbers
    /// All of them, and the numbers that nothing backs are kept.
    case listingNumbers
}
