public import Diagnostics
import Evaluating

/// Worked steps that were put on the page.
public struct PrintedWorking: Sendable {
    /// The steps as text.
    public let text: String
    /// How many lines of it say what a number is; each is held against the digits of the line before.
    public let checkedLineCount: Int
    /// Where the block stands that shows them.
    public let place: SourcePlace

    init(_ steps: WorkedSteps, at place: SourcePlace) {
        text = steps.text
        checkedLineCount = steps.checkedLineCount
        self.place = place
    }
}
