/// Commands that formulas bring along and that stand for other TeX.
enum BuiltInMacros {
    /// The macros by their names.
    static let table: [String: Macro] = {
        var table: [String: Macro] = [:]
        for (name, body) in bodies { table[name] = Macro(body: body) }
        for (name, body, bar) in barred { table[name] = Macro(body: body, bar: bar) }
        for (name, letter) in upright { table[name] = Macro(body: "\\mathrm{\(letter)}") }
        for (name, letter) in doubleStruck { table[name] = Macro(body: "\\mathbb{\(letter)}") }
        for (name, other) in synonyms { table[name] = Macro(body: "\\\(other)") }
        for name in SymbolTable.slantedCapitals.split(separator: " ") {
            table["var\(name)"] = Macro(body: "\\mathit{\\\(name)}")
        }
        return table
    }()

    private static let bodies: [(String, String)] = [
        ("bmod", "\\mathbin{\\operatorname{mod}}"), ("pod", "\\mkern8mu(#1)"),
        ("pmod", "\\mkern8mu({\\operatorname{mod}}\\mkern6mu#1)"),
        ("mod", "\\mkern12mu{\\operatorname{mod}}\\,\\,#1"),
        ("iff", "\\;\\Longleftrightarrow\\;"), ("implies", "\\;\\Longrightarrow\\;"),
        ("impliedby", "\\;\\Longleftarrow\\;"),
        ("limsup", "\\operatorname*{lim\\,sup}"), ("liminf", "\\operatorname*{lim\\,inf}"),
        ("injlim", "\\operatorname*{inj\\,lim}"), ("projlim", "\\operatorname*{proj\\,lim}"),
        ("varlimsup", "\\operatorname*{\\overline{lim}}"),
        ("varliminf", "\\operatorname*{\\underline{lim}}"),
        ("varinjlim", "\\operatorname*{\\underrightarrow{lim}}"),
        ("varprojlim", "\\operatorname*{\\underleftarrow{lim}}"),
        ("argmax", "\\operatorname*{arg\\,max}"), ("argmin", "\\operatorname*{arg\\,min}"),
        ("plim", "\\operatorname*{plim}"),
        ("bra", "\\mathinner{\\langle{#1}|}"), ("ket", "\\mathinner{|{#1}\\rangle}"),
        ("braket", "\\mathinner{\\langle{#1}\\rangle}"), ("Bra", "\\left\\langle#1\\right|"),
        ("Ket", "\\left|#1\\right\\rangle"), ("TeX", "\\text{TeX}"), ("LaTeX", "\\text{LaTeX}"),
        ("KaTeX", "\\text{KaTeX}"),
        ("mathstrut", "\\vphantom{(}"), ("strut", "\\vphantom{(}"),
        ("idotsint", "\\int\\!\\cdots\\!\\int"),
        ("AA", "\\text{\\r A}"), ("aa", "\\text{\\r a}"), ("coloneq", "\\mathrel{:-}"),
        ("Coloneq", "\\mathrel{∷-}"), ("colonminus", "\\mathrel{:-}"),
        ("Eqqcolon", "\\mathrel{=∷}"), ("equalscoloncolon", "\\mathrel{=∷}"),
        ("Eqcolon", "\\mathrel{-∷}"), ("minuscoloncolon", "\\mathrel{-∷}"),
        ("coloncolonminus", "\\mathrel{∷-}"),
        ("colonapprox", "\\mathrel{:\\approx}"), ("Colonapprox", "\\mathrel{∷\\approx}"),
        ("coloncolonapprox", "\\mathrel{∷\\approx}"), ("colonsim", "\\mathrel{:\\sim}"),
        ("Colonsim", "\\mathrel{∷\\sim}"), ("coloncolonsim", "\\mathrel{∷\\sim}"),
        ("simcolon", "\\mathrel{\\sim:}"), ("simcoloncolon", "\\mathrel{\\sim∷}"),
        ("approxcolon", "\\mathrel{\\approx:}"), ("approxcoloncolon", "\\mathrel{\\approx∷}"),
    ]

    /// Macros in whose argument a bar divides, and what stands for the bar.
    private static let barred: [(String, String, String)] = [
        ("Braket", "\\left\\langle#1\\right\\rangle", "\\,\\middle|\\,"),
        ("set", "\\{\\,#1\\,\\}", "\\mid "),
        ("Set", "\\left\\{\\:#1\\:\\right\\}", "\\;\\middle|\\;"),
    ]

    private static let upright: [(String, String)] = [
        ("Alpha", "A"), ("Beta", "B"), ("Epsilon", "E"), ("Zeta", "Z"), ("Eta", "H"),
        ("Iota", "I"), ("Kappa", "K"), ("Mu", "M"), ("Nu", "N"), ("Omicron", "O"), ("Rho", "P"),
        ("Tau", "T"), ("Chi", "X"),
    ]

    private static let doubleStruck: [(String, String)] = [
        ("N", "N"), ("natnums", "N"), ("R", "R"), ("reals", "R"), ("Reals", "R"), ("Z", "Z"),
        ("cnums", "C"), ("Complex", "C"), ("Bbbk", "k"),
    ]

    private static let synonyms: [(String, String)] = [
        ("alef", "aleph"), ("alefsym", "aleph"), ("bull", "bullet"), ("clubs", "clubsuit"),
        ("Dagger", "ddagger"), ("diamonds", "diamondsuit"), ("empty", "emptyset"),
        ("exist", "exists"), ("hearts", "heartsuit"), ("image", "Im"), ("infin", "infty"),
        ("isin", "in"), ("lang", "langle"), ("plusmn", "pm"), ("rang", "rangle"), ("real", "Re"),
        ("sdot", "cdot"), ("sect", "S"), ("spades", "spadesuit"), ("sub", "subset"),
        ("sube", "subseteq"), ("supe", "supseteq"), ("thetasym", "vartheta"), ("weierp", "wp"),
        ("darr", "downarrow"), ("dArr", "Downarrow"), ("Darr", "Downarrow"),
        ("uarr", "uparrow"), ("uArr", "Uparrow"), ("Uarr", "Uparrow"), ("larr", "leftarrow"),
        ("lArr", "Leftarrow"), ("Larr", "Leftarrow"), ("rarr", "rightarrow"),
        ("rArr", "Rightarrow"), ("Rarr", "Rightarrow"), ("harr", "leftrightarrow"),
        ("hArr", "Leftrightarrow"), ("Harr", "Leftrightarrow"), ("lrarr", "leftrightarrow"),
        ("lrArr", "Leftrightarrow"), ("Lrarr", "Leftrightarrow"),
    ]
}
