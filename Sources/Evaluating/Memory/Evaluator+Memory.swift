import Numbers
public import Plots
import Script

extension Evaluator {
    /// The value of an expression of the document itself, which may be known already: it is worked
    /// out once from the same, and kept.
    mutating func knownValue(
        of expression: Expression, in scope: Scope
    ) throws(EvaluationError) -> Value {
        guard let description = description(of: expression, in: scope) else {
            return try value(of: expression, in: scope)
        }
        return try known(description) { evaluator throws(EvaluationError) in
            try evaluator.value(of: expression, in: scope)
        }
    }

    /// The lines of the steps in which the value of an expression is worked out, which may be known
    /// already.
    mutating func knownLines(
        of expression: Expression, in scope: Scope
    ) throws(EvaluationError) -> Value {
        let digits = self.digits
        let work = { (evaluator: inout Evaluator) throws(EvaluationError) -> Value in
            let steps = try evaluator.steps(of: expression, digits: digits, in: scope)
            return .list(steps.text.split(separator: "\n").map { .text(String($0)) })
        }
        var writer = OriginWriter(settings, in: scope, reading: data)
        writer.add(withText: expression)
        guard writer.isComplete else { return try work(&self) }
        return try known(writer.bytes + "lines".utf8, work)
    }

    /// The heights of the curve of a function, shared with all curves of the same function.
    func knownHeights(of function: FunctionValue) -> CurveHeights {
        var writer = OriginWriter(settings, in: Scope(document: DocumentNames()), reading: data)
        writer.add(.function(function))
        return writer.isComplete ? memory.heights(of: writer.bytes) : CurveHeights()
    }

    /// What is known under a description, or what working it out gives, which is kept.
    private mutating func known(
        _ description: [UInt8], _ work: (inout Evaluator) throws(EvaluationError) -> Value
    ) throws(EvaluationError) -> Value {
        if let found = memory.value(of: description) {
            rest(on: found.basis)
            try countSteps(found.steps)
            return found.value
        }
        let (outside, before) = (basis, steps)
        basis = .exact
        defer { rest(on: outside) }
        let value = try work(&self)
        let found = ValueMemory.Found(value: value, basis: basis, steps: steps - before)
        memory.keep(found, for: description)
        return value
    }

    /// What the value of an expression is made from; `nil` where that is not all known, and where the
    /// value is had sooner than its description.
    private func description(of expression: Expression, in scope: Scope) -> [UInt8]? {
        guard scope.isDocument, expression.isWorthKnowing else { return nil }
        var writer = OriginWriter(settings, in: scope, reading: data)
        writer.add(expression)
        return writer.isComplete ? writer.bytes : nil
    }
}

extension Session {
    /// A figure that a block shows, laid out in the words of a language.
    ///
    /// What was laid out for the same expression, made from the same, is not laid out again.
    public func drawing(
        of figure: Figure, in shown: Shown, language: String, _ words: FigureWords
    ) -> Drawing {
        guard var description = shown.description else { return figure.drawing(in: words) }
        for text in [language, figure.alternative.map { "alternative: " + $0 } ?? ""] {
            description += [0] + text.utf8
        }
        if let known = memory.drawing(of: description) { return known }
        let drawing = figure.drawing(in: words)
        memory.keep(drawing, for: description)
        return drawing
    }

    /// What the figure that an expression shows is made from, while it is being shown.
    func description(ofFigure value: Value, _ expression: Expression) -> [UInt8]? {
        switch value {
        case .figure, .mark: break
        case .number, .truth, .text, .list, .map, .range, .dataTable, .table, .distribution,
            .parametric, .multivariate, .measure, .code, .codeTree, .function, .axis, .simplex,
            .working, .parameters:
            return nil
        }
        var writer = OriginWriter(settingsDescription, in: scope, reading: data)
        writer.add(expression)
        return writer.isComplete ? writer.bytes : nil
    }

    /// The origin of what a name of the document is bound to.
    func origin(of expression: Expression) -> Origin {
        origin { $0.add(withText: expression) }
    }

    /// The origin of a function of the document.
    func origin(
        ofFunction name: String, _ parameters: [Expression.Parameter], _ body: Expression
    ) -> Origin {
        origin { $0.add(name, parameters, body) }
    }

    /// The origin of the parameters: what they are.
    func origin(ofParameters parameters: OrderedMap) -> Origin {
        origin { $0.add(parameters) }
    }

    private func origin(_ describe: (inout OriginWriter) -> Void) -> Origin {
        var writer = OriginWriter(settingsDescription, in: scope, reading: data)
        describe(&writer)
        return writer.isComplete ? memory.origin(of: writer.bytes) : memory.newOrigin()
    }
}

extension Session.Settings {
    /// Everything a value may depend on beside its expression and names.
    var description: [UInt8] {
        let parts = [
            unit.rawValue, logarithms.rawValue, String(digits), style.mark.rawValue,
            style.separator, ties.rawValue,
        ]
        return parts.flatMap { Array($0.utf8) + [0] }
    }
}

extension Expression {
    /// Whether more is done for its value than for its description.
    fileprivate var isWorthKnowing: Bool {
        switch kind {
        case .call, .comparison, .comprehension: true
        case .sum, .product, .power: !isLiteral
        case .number, .percent, .infinity, .boolean, .text, .name, .list, .map, .range, .negation,
            .not, .conjunction, .disjunction, .conditional, .lambda, .index, .quantity, .conversion:
            false
        }
    }
}
