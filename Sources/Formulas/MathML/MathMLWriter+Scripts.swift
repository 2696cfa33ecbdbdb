extension MathMLWriter {
    /// Writes a base with its scripts.
    mutating func write(_ scripts: Scripts, _ setting: Setting) {
        if scripts.base.isFunction {
            writeFunction(setting) { $0.writeScripts(scripts, Setting()) }
        } else {
            writeScripts(scripts, setting)
        }
    }

    private mutating func writeScripts(_ scripts: Scripts, _ setting: Setting) {
        guard scripts.below != nil || scripts.above != nil else {
            return writePrimed(scripts, setting)
        }
        let names: (both: String, below: String, above: String) =
            scripts.hasLimits(in: style)
            ? ("munderover", "munder", "mover") : ("msubsup", "msub", "msup")
        let inner = style.ofScripts
        let name =
            scripts.below == nil ? names.above : scripts.above == nil ? names.below : names.both
        element(name) { writer in
            writer.writePrimed(scripts, setting)
            if let below = scripts.below { writer.writeLowered(below, scripts, in: inner) }
            if let above = scripts.above { writer.writeRaised(above, scripts, in: inner) }
        }
    }

    /// Writes what is raised; above a subscript, with the space before it that the slant of the
    /// base needs.
    private mutating func writeRaised(
        _ above: FormulaNode, _ scripts: Scripts, in style: MathStyle
    ) {
        guard scripts.below != nil, scripts.primes == 0, !scripts.hasLimits(in: self.style),
            case .symbol(let symbol) = scripts.base.kind, let slant = symbol.slantClass
        else { return element(above, in: style) }
        element("mrow", " class=\"after-\(slant)\"") { $0.element(above, in: style) }
    }

    /// Writes the base and its primes beside each other: fonts have primes raised already.
    private mutating func writePrimed(_ scripts: Scripts, _ setting: Setting) {
        guard scripts.primes > 0 else { return writeBase(scripts, setting) }
        guard scripts.above != nil, !scripts.hasLimits(in: style) else {
            return writeBaseAndPrimes(scripts, setting)
        }
        // Above what is as high as a prime, browsers would raise the superscript.
        element("mpadded", " height=\".7em\"") { $0.writeBaseAndPrimes(scripts, setting) }
    }

    private mutating func writeBaseAndPrimes(_ scripts: Scripts, _ setting: Setting) {
        element("mrow") { writer in
            writer.writeBase(scripts, setting)
            for prime in Scripts.primes(scripts.primes) {
                writer.writeOperator(prime, "", Setting())
            }
        }
    }

    /// Writes what is lowered, below the primes rather than after them.
    private mutating func writeLowered(
        _ below: FormulaNode, _ scripts: Scripts, in style: MathStyle
    ) {
        guard scripts.primes > 0, !scripts.hasLimits(in: self.style) else {
            return element(below, in: style)
        }
        let width = Length(thousandths: -370 * min(scripts.primes, 4))
        element("mrow") { writer in
            writer.writeSpace(width)
            writer.element(below, in: style)
        }
    }

    /// Writes the base; a letter without the space for its slant where a subscript follows it, and
    /// without depth where browsers would lower that.
    private mutating func writeBase(_ scripts: Scripts, _ setting: Setting) {
        let base = scripts.base
        let isBeside = scripts.below != nil && !scripts.hasLimits(in: style)
        guard isBeside, base.descends else { return writeBase(base, setting, isLowered: isBeside) }
        element("mpadded", " depth=\"0\"") { $0.writeBase(base, setting, isLowered: true) }
    }

    private mutating func writeBase(_ base: FormulaNode, _ setting: Setting, isLowered: Bool) {
        if case .function(let name, _) = base.kind { return writeName(name) }
        if case .symbol(let symbol) = base.kind, symbol.isIdentifier {
            return writeLetter(symbol, isLowered ? nil : symbol.slantClass)
        }
        if base.isCoreOperator { return write(base, setting) }
        element(base)
    }
}

extension Scripts {
    /// Primes as characters: up to four are one.
    fileprivate static func primes(_ count: Int) -> [String] {
        let characters = ["′", "″", "‴", "⁗"]
        return count <= characters.count
            ? [characters[count - 1]] : [String](repeating: "′", count: count)
    }

    /// Whether the scripts stand above and below the base.
    func hasLimits(in style: MathStyle) -> Bool {
        switch placement {
        case .limits: true
        case .beside: false
        case .automatic: style == .display && base.takesLimits
        }
    }
}
