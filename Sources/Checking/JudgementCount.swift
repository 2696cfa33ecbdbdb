import Evaluating

/// How much was judged, of each kind, and how much of it is right.
struct JudgementCount {
    private(set) var claims = 0
    private(set) var checks = 0
    /// The relations between sides that nobody annotated, cells of tables among them.
    private(set) var relations = 0
    /// The quantities by the names of distributions, which nobody annotated either.
    private(set) var quantities = 0
    private(set) var right = 0

    var isEmpty: Bool { claims + checks + relations + quantities == 0 }

    mutating func add(_ judgements: [Judgement]) {
        // A judgement holds many texts, none of which has to be copied for its kind.
        for index in judgements.indices {
            switch judgements[index].kind {
            case .claim: claims += 1
            case .check: checks += 1
            case .arithmetic, .table: relations += 1
            case .named: quantities += 1
            }
            if judgements[index].isRight { right += 1 }
        }
    }
}
