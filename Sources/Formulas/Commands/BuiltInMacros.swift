/// Commands that formulas bring along and that stand for other TeX.
enum BuiltInMacros {
    /// The macros by their names.
    static let table: [String: Macro] = {
        var table: [String: Macro] = [:]
        for (name, body) in bodies { table[name] = Macro(body: body) }
        for (name, body, bar) in barred { table[name] = Macro(body: body, bar: bar) }
        for (name, letter) in upright { table[name] = Macro(body: "\\mathrm{\(letter)}") }
        for (name, letter) in doubleStruck { table[name] = Macro(body: "\\mathbb{\(letter)}") }
        for (name, parts) in SymbolTable.pairs(in: colors) {
            table[name] = Macro(body: "\\textcolor{##\(parts)}{#1}")
        }
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
        ("Ket", "\\left|#1\\right\\rangle"),
        ("TeX", "\\textrm{T\\kern-.1667em\\raisebox{-.5ex}{E}\\kern-.125emX}"),
        (
            "LaTeX",
            "\\textrm{L\\kern-.36em\\raisebox{.21em}{$\\scriptstyle\\text{A}$}\\kern-.15em\\TeX}"
        ),
        (
            "KaTeX",
            "\\textrm{K\\kern-.17em\\raisebox{.21em}{$\\scriptstyle\\text{A}$}\\kern-.15em\\TeX}"
        ),
        ("mathstrut", "\\vphantom{(}"), ("strut", "\\vphantom{(}"),
        ("idotsint", "\\int\\!\\cdots\\!\\int"),
        ("angln", "{\\angl n}"), ("ordinarycolon", ":"),
        ("bgroup", "{"), ("begingroup", "{"), ("egroup", "}"), ("endgroup", "}"),
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

    /// Colours that are commands, as KaTeX has them, and their parts.
    private static let colors = """
        blue 6495ed  orange ffa500  pink ff00af  red df0030  green 28ae7b  gray 808080
        purple 9d38bd  blueA ccfaff  blueB 80f6ff  blueC 63d9ea  blueD 11accd  blueE 0c7f99
        tealA 94fff5  tealB 26edd5  tealC 01d1c1  tealD 01a995  tealE 208170  greenA b6ffb0
        greenB 8af281  greenC 74cf70  greenD 1fab54  greenE 0d923f  goldA ffd0a9  goldB ffbb71
        goldC ff9c39  goldD e07d10  goldE a75a05  redA fca9a9  redB ff8482  redC f9685d
        redD e84d39  redE bc2612  maroonA ffbde0  maroonB ff92c6  maroonC ed5fa6  maroonD ca337c
        maroonE 9e034e  purpleA ddd7ff  purpleB c6b9fc  purpleC aa87ff  purpleD 7854ab
        purpleE 543b78  mintA f5f9e8  mintB edf2df  mintC e0e5cc  grayA f6f7f7  grayB f0f1f2
        grayC e3e5e6  grayD d6d8da  grayE babec2  grayF 888d93  grayG 626569  grayH 3b3e40
        grayI 21242c  kaBlue 314453  kaGreen 71b307
        """

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
