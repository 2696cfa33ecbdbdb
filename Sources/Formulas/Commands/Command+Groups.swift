import Characters

extension Command {
    /// Commands by their names, which are separated by blanks.
    typealias Group = [(String, Command)]

    /// White space, in eighteenths of an em or thousandths of one.
    static let spaces: Group = [
        (", thinspace", .space(Length(mu: 3))),
        (": > medspace", .space(Length(mu: 4))),
        ("; thickspace", .space(Length(mu: 5))),
        ("! negthinspace", .space(Length(mu: -3))),
        ("negmedspace", .space(Length(mu: -4))),
        ("negthickspace", .space(Length(mu: -5))),
        ("enspace enskip", .space(Length(thousandths: 500))),
        ("quad", .space(Length(thousandths: 1000))),
        ("qquad", .space(Length(thousandths: 2000))),
        ("space nobreakspace", .space(Length(thousandths: 250))),
        ("hspace mspace", .spaceOfLength),
        ("kern mkern hskip mskip", .spaceOfFollowingLength),
    ]

    /// Fractions and roots.
    static let fractions: Group = [
        ("frac", .fraction(FractionForm(bar: .plain))),
        ("dfrac", .fraction(FractionForm(bar: .plain, style: .display))),
        ("tfrac", .fraction(FractionForm(bar: .plain, style: .text))),
        ("cfrac", .fraction(FractionForm(bar: .plain, style: .display, isContinued: true))),
        ("binom", .fraction(FractionForm(bar: .none, opening: "(", closing: ")"))),
        (
            "dbinom",
            .fraction(FractionForm(bar: .none, opening: "(", closing: ")", style: .display))
        ),
        ("tbinom", .fraction(FractionForm(bar: .none, opening: "(", closing: ")", style: .text))),
        ("genfrac", .generalFraction),
        ("over", .infixFraction(FractionForm(bar: .plain))),
        ("atop", .infixFraction(FractionForm(bar: .none))),
        ("choose", .infixFraction(FractionForm(bar: .none, opening: "(", closing: ")"))),
        ("brack", .infixFraction(FractionForm(bar: .none, opening: "[", closing: "]"))),
        ("brace", .infixFraction(FractionForm(bar: .none, opening: "{", closing: "}"))),
        ("above", .infixFractionOfThickness),
        ("sqrt", .root),
    ]

    /// Delimiters and what stacks.
    static let delimiters: Group = [
        ("left", .left), ("middle", .middle), ("right", .right),
        ("big", .delimiter(.big, .ordinary)), ("Big", .delimiter(.bigger, .ordinary)),
        ("bigg", .delimiter(.huge, .ordinary)), ("Bigg", .delimiter(.hugest, .ordinary)),
        ("bigl", .delimiter(.big, .opening)), ("Bigl", .delimiter(.bigger, .opening)),
        ("biggl", .delimiter(.huge, .opening)), ("Biggl", .delimiter(.hugest, .opening)),
        ("bigm", .delimiter(.big, .relation)), ("Bigm", .delimiter(.bigger, .relation)),
        ("biggm", .delimiter(.huge, .relation)), ("Biggm", .delimiter(.hugest, .relation)),
        ("bigr", .delimiter(.big, .closing)), ("Bigr", .delimiter(.bigger, .closing)),
        ("biggr", .delimiter(.huge, .closing)), ("Biggr", .delimiter(.hugest, .closing)),
        ("overbrace", .brace(.overBrace)), ("underbrace", .brace(.underBrace)),
        ("overgroup", .brace(.overGroup)), ("undergroup", .brace(.underGroup)),
        ("overbracket", .brace(.overBracket)), ("underbracket", .brace(.underBracket)),
        ("overset", .stack(.above)), ("underset", .stack(.below)),
        ("stackrel", .stack(.aboveAsRelation)),
        ("limits", .limits(.limits)), ("nolimits", .limits(.beside)),
        ("displaylimits", .limits(.automatic)),
        ("not", .not), ("dots", .dots),
        ("mathord", .classed(.ordinary)), ("mathop", .classed(.operator)),
        ("mathbin", .classed(.binary)), ("mathrel", .classed(.relation)),
        ("mathopen", .classed(.opening)), ("mathclose", .classed(.closing)),
        ("mathpunct", .classed(.punctuation)), ("mathinner", .classed(.inner)),
    ]

    /// Alphabets.
    static let fonts: Group = [
        ("mathnormal", .font(.normal)), ("mathrm mathup", .font(MathFont(.upright))),
        ("mathit", .font(MathFont(.italic))),
        ("mathbf bold", .font(MathFont(.upright, isBold: true))),
        ("mathbb Bbb", .font(MathFont(.doubleStruck))),
        ("mathcal", .font(MathFont(.calligraphic))), ("mathscr", .font(MathFont(.script))),
        ("mathfrak frak", .font(MathFont(.fraktur))), ("mathsf", .font(MathFont(.sansSerif))),
        ("mathtt", .font(MathFont(.monospace))),
        ("boldsymbol bm pmb", .bold),
        ("rm", .fontSwitch(MathFont(.upright))), ("it", .fontSwitch(MathFont(.italic))),
        ("bf", .fontSwitch(MathFont(.upright, isBold: true))),
        ("cal", .fontSwitch(MathFont(.calligraphic))),
        ("sf", .fontSwitch(MathFont(.sansSerif))), ("tt", .fontSwitch(MathFont(.monospace))),
        ("text mbox hbox textnormal", .text(.unchanged)), ("textrm", .text(.plain)),
        ("textbf", .text(.bold)), ("textmd", .text(.medium)),
        ("textit textsl", .text(.italic)), ("textup", .text(.upright)),
        ("textsf", .text(.sansSerif)), ("texttt", .text(.monospace)), ("emph", .text(.emphasis)),
        ("operatorname operatornamewithlimits", .operatorName),
        ("verb", .verbatim), ("TextOrMath", .textOrMath),
    ]

    /// Styles, sizes and colours.
    static let styles: Group = [
        ("displaystyle", .styleSwitch(.style(.display))),
        ("textstyle", .styleSwitch(.style(.text))),
        ("scriptstyle", .styleSwitch(.style(.script))),
        ("scriptscriptstyle", .styleSwitch(.style(.scriptScript))),
        ("mathchoice", .styleChoice),
        ("tiny", .styleSwitch(.size(50))), ("sixptsize", .styleSwitch(.size(60))),
        ("scriptsize", .styleSwitch(.size(70))),
        ("footnotesize", .styleSwitch(.size(80))), ("small", .styleSwitch(.size(90))),
        ("normalsize", .styleSwitch(.size(100))), ("large", .styleSwitch(.size(120))),
        ("Large", .styleSwitch(.size(144))), ("LARGE", .styleSwitch(.size(173))),
        ("huge", .styleSwitch(.size(207))), ("Huge", .styleSwitch(.size(249))),
        ("color", .color), ("textcolor", .textColor),
        ("colorbox", .colorBox), ("fcolorbox", .frameBox),
    ]

    /// Boxes and what takes another space than it fills.
    static let boxes: Group = [
        ("boxed", .enclosure(.boxed)), ("fbox", .enclosure(.box)),
        ("cancel", .enclosure(.cancel)), ("bcancel", .enclosure(.backCancel)),
        ("xcancel", .enclosure(.crossCancel)), ("sout", .enclosure(.strikeOut)),
        ("phantom", .padding(.phantom)), ("hphantom", .padding(.horizontalPhantom)),
        ("vphantom", .padding(.verticalPhantom)), ("mathllap llap", .padding(.leftOverlap)),
        ("mathrlap rlap", .padding(.rightOverlap)), ("mathclap clap", .padding(.centerOverlap)),
        ("smash", .smash),
        ("raisebox", .raiseBox), ("rule", .rule), ("vcenter", .padding(.centered)),
        ("phase", .enclosure(.phase)), ("angl", .enclosure(.actuarial)),
    ]

    /// Environments, names, definitions, links.
    static let rest: Group = [
        ("begin", .begin), ("end", .end), ("\\ cr newline", .newRow),
        ("hline", .horizontalRule(.solid)), ("hdashline", .horizontalRule(.dashed)),
        ("substack", .substack), ("tag", .tag), ("label", .label),
        ("ref", .reference(isParenthesized: false)),
        ("eqref", .reference(isParenthesized: true)),
        ("href", .link(hasText: true)), ("url", .link(hasText: false)),
        ("newcommand", .newCommand(.new)), ("renewcommand", .newCommand(.renew)),
        ("providecommand", .newCommand(.provide)), ("let", .synonym),
        ("def", .define(isExpanded: false, isGlobal: false)),
        ("gdef", .define(isExpanded: false, isGlobal: true)),
        ("edef", .define(isExpanded: true, isGlobal: false)),
        ("xdef", .define(isExpanded: true, isGlobal: true)),
        ("global", .definitionPrefix(isGlobal: true)),
        ("long", .definitionPrefix(isGlobal: false)),
        ("DeclareMathOperator", .declareOperator), ("char", .character),
        ("'", .textAccent("\u{301}")), ("`", .textAccent("\u{300}")),
        ("^", .textAccent("\u{302}")), ("\"", .textAccent("\u{308}")),
        ("=", .textAccent("\u{304}")), (".", .textAccent("\u{307}")),
        ("u", .textAccent("\u{306}")), ("v", .textAccent("\u{30C}")),
        ("H", .textAccent("\u{30B}")), ("r", .textAccent("\u{30A}")),
        ("c", .textAccent("\u{327}")), ("d", .textAccent("\u{323}")),
        ("k", .textAccent("\u{328}")), ("~", .textAccent("\u{303}")),
        ("textcircled", .textAccent(AccentedLetter.enclosingCircle)),
        ("htmlClass htmlId htmlStyle htmlData", .refused(.markup)),
        ("includegraphics", .refused(.picture)), ("message errmessage show", .refused(.console)),
        ("futurelet", .refused(.tokens)),
        ("relax noexpand nobreak allowbreak notag nonumber DOTSB DOTSI DOTSX", .nothing),
    ]
}
