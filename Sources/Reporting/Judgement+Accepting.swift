public import Evaluating
import Numbers

extension Judgement {
    /// Whether nothing has to be done about it: it is right, or its author said that it may fail.
    public var isAccepted: Bool { isRight || isWaived }

    /// The word for what was found, as programs read it.
    public var verdictName: String { isWaived ? "waived" : verdict.name }
}
