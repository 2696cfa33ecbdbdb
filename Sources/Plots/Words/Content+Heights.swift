extension Content {
    /// The heights along a line or the edge of an area between the ends of an axis; `nil` where it is
    /// out of sight, and where it is no function.
    func heights(
        along course: Course, _ profiles: [FunctionProfile?], over shown: ClosedRange<Double>
    ) -> CourseHeights? {
        switch course {
        case .function(let index): profiles[index].map { CourseHeights($0) }
        case .stretches(let stretches): CourseHeights(stretches, over: shown)
        case .level(let level): CourseHeights(level: level, over: shown)
        }
    }
}
