extension FormulaParser {
    /// The scripts and primes that have been read after a base.
    private struct Found {
        var primes = 0
        var below: [FormulaNode] = []
        var above: [FormulaNode] = []
        var placement = Scripts.Placement.automatic
        var isEmpty = true
    }

    /// Reads the scripts after a base, in whatever order they stand.
    mutating func scripted(_ base: FormulaNode) -> FormulaNode {
        var found = Found()
        while readScript(of: base, into: &found) {}
        guard !found.isEmpty else { return base }
        let whole = range(from: base.range.lowerBound)
        if case .brace(let brace) = base.kind, found.primes == 0 {
            return labelled(brace, found, whole, of: base)
        }
        let scripts = Scripts(
            base: base, primes: found.primes, below: joined(found.below),
            above: joined(found.above), placement: found.placement)
        return FormulaNode(.scripts(scripts), range: whole)
    }

    /// Reads one script or prime, if one is next.
    private mutating func readScript(of base: FormulaNode, into found: inout Found) -> Bool {
        let token = peekMath()
        switch token.kind {
        case .superscript:
            advance()
            raise(argument(of: "^"), token, &found)
        case .subscript:
            advance()
            lower(argument(of: "_"), token, &found)
        case .character("'"), .character("′"): readPrime(1, token, &found)
        case .character("″"): readPrime(2, token, &found)
        case .character("‴"): readPrime(3, token, &found)
        case .character(let scalar):
            guard !scalar.isASCII else { return false }
            switch CharacterMeaning(scalar) {
            case .raised: raise(smallCharacters(token), token, &found)
            case .lowered: lower(smallCharacters(token), token, &found)
            case .symbol, .largeOperator, .digit, .text: return false
            }
        case .command(let name):
            guard case .limits(let placement) = Command.named(name) else { return false }
            advance()
            place(placement, name, token, base, &found)
        case .openBrace, .closeBrace, .alignment, .dollar, .space, .parameter, .value, .verbatim,
            .end:
            return false
        }
        found.isEmpty = false
        return true
    }

    private mutating func readPrime(_ count: Int, _ token: Token, _ found: inout Found) {
        advance()
        if !found.above.isEmpty {
            report(
                "a prime after a superscript", at: token.range, hint: "write the prime first: f'^2")
        }
        found.primes += count
    }

    private mutating func raise(_ script: FormulaNode, _ token: Token, _ found: inout Found) {
        if found.above.isEmpty, script.onlySymbol?.text == "′" { return found.primes += 1 }
        if !found.above.isEmpty { reportDouble("superscript", "^", token) }
        found.above.append(script)
    }

    private mutating func lower(_ script: FormulaNode, _ token: Token, _ found: inout Found) {
        if !found.below.isEmpty { reportDouble("subscript", "_", token) }
        found.below.append(script)
    }

    private mutating func reportDouble(_ name: String, _ sign: String, _ token: Token) {
        report(
            "a second \(name) on the same base", at: token.range,
            hint: "write 'a\(sign){b\(sign)c}' or '{a\(sign)b}\(sign)c'")
    }

    /// The script, or, where there should have been but one, all of them side by side.
    private func joined(_ scripts: [FormulaNode]) -> FormulaNode? {
        guard scripts.count > 1, let first = scripts.first, let last = scripts.last else {
            return scripts.first
        }
        let end = max(first.range.lowerBound, last.range.upperBound)
        return FormulaNode(.group(scripts), range: first.range.lowerBound..<end)
    }

    private mutating func place(
        _ placement: Scripts.Placement, _ name: String, _ token: Token, _ base: FormulaNode,
        _ found: inout Found
    ) {
        if base.isOperator {
            found.placement = placement
        } else {
            report(
                "'\\\(name)' does not follow an operator", at: token.range,
                hint: "'\\mathop{…}' makes an operator of anything")
        }
    }

    /// Takes small characters of one kind, `⁻³`, as a script of their plain forms.
    private mutating func smallCharacters(_ first: Token) -> FormulaNode {
        var nodes: [FormulaNode] = []
        while case .character(let scalar) = peek().kind, let plain = plain(scalar, like: first) {
            let range = peek().range
            advance()
            nodes.append(node(for: plain, range))
        }
        return FormulaNode(.group(nodes), range: range(from: first.range.lowerBound))
    }

    private func plain(_ scalar: Unicode.Scalar, like first: Token) -> Unicode.Scalar? {
        guard case .character(let model) = first.kind else { return nil }
        switch (CharacterMeaning(model), CharacterMeaning(scalar)) {
        case (.raised, .raised(let plain)), (.lowered, .lowered(let plain)): return plain
        case (.raised, _), (.lowered, _), (.symbol, _), (.largeOperator, _), (.digit, _),
            (.text, _):
            return nil
        }
    }

    private func node(for scalar: Unicode.Scalar, _ range: Range<Int>) -> FormulaNode {
        if case .symbol(let text, let atom, let isIdentifier) = CharacterMeaning(scalar) {
            return symbol(text, atom, isIdentifier: isIdentifier, range)
        }
        return FormulaNode(.number(String(Character(scalar)), font: font), range: range)
    }

    /// A brace whose label is the script on its side; a script on the other side stays one.
    private func labelled(
        _ brace: Brace, _ found: Found, _ range: Range<Int>, of base: FormulaNode
    ) -> FormulaNode {
        let label = joined(brace.form.isAbove ? found.above : found.below)
        let other = joined(brace.form.isAbove ? found.below : found.above)
        let whole = FormulaNode(
            .brace(Brace(base: brace.base, form: brace.form, label: label)), range: range)
        guard let other else { return whole }
        return FormulaNode(
            .scripts(
                Scripts(
                    base: whole, primes: 0, below: brace.form.isAbove ? other : nil,
                    above: brace.form.isAbove ? nil : other, placement: .limits)), range: range)
    }
}

extension FormulaNode {
    /// Whether it is an operator, whose scripts may stand above and below it.
    var isOperator: Bool {
        if case .brace = kind { true } else { leadingClass == .operator }
    }
}
