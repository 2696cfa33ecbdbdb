extension SymbolTable {
    /// What compares two sides.
    static let relations = """
        equiv ≡  prec ≺  succ ≻  sim ∼  perp ⊥  preceq ⪯  succeq ⪰  simeq ≃  mid ∣  ll ≪  gg ≫
        asymp ≍  parallel ∥  bowtie ⋈  smile ⌣  sqsubseteq ⊑  sqsupseteq ⊒  doteq ≐  frown ⌢
        ni ∋  propto ∝  vdash ⊢  dashv ⊣  owns ∋  nless ≮  lneq ⪇  lneqq ≨  lnsim ⋦  lnapprox ⪉
        nprec ⊀  npreceq ⋠  precnsim ⋨  precnapprox ⪹  nsim ≁  nmid ∤  nvdash ⊬  nvDash ⊭
        ntriangleleft ⋪  ntrianglelefteq ⋬  subsetneq ⊊  subsetneqq ⫋  ngtr ≯  gneq ⪈  gneqq ≩
        gnsim ⋧  gnapprox ⪊  nsucc ⊁  nsucceq ⋡  succnsim ⋩  succnapprox ⪺  ncong ≆  nparallel ∦
        nVDash ⊯  ntriangleright ⋫  ntrianglerighteq ⋭  supsetneq ⊋  supsetneqq ⫌  nVdash ⊮
        precneqq ⪵  succneqq ⪶  vartriangle △  leqq ≦  leqslant ⩽  eqslantless ⪕  lesssim ≲
        lessapprox ⪅  approxeq ≊  lll ⋘  lessgtr ≶  lesseqgtr ⋚  lesseqqgtr ⪋  doteqdot ≑
        risingdotseq ≓  fallingdotseq ≒  backsim ∽  backsimeq ⋍  subseteqq ⫅  Subset ⋐
        sqsubset ⊏  preccurlyeq ≼  curlyeqprec ⋞  precsim ≾  precapprox ⪷  vartriangleleft ⊲
        trianglelefteq ⊴  vDash ⊨  Vvdash ⊪  smallsmile ⌣  smallfrown ⌢  bumpeq ≏  Bumpeq ≎
        geqq ≧  geqslant ⩾  eqslantgtr ⪖  gtrsim ≳  gtrapprox ⪆  ggg ⋙  gtrless ≷  gtreqless ⋛
        gtreqqless ⪌  eqcirc ≖  circeq ≗  triangleq ≜  thicksim ∼  thickapprox ≈  supseteqq ⫆
        Supset ⋑  sqsupset ⊐  succcurlyeq ≽  curlyeqsucc ⋟  succsim ≿  succapprox ⪸
        vartriangleright ⊳  trianglerighteq ⊵  Vdash ⊩  shortmid ∣  shortparallel ∥  between ≬
        pitchfork ⋔  varpropto ∝  blacktriangleleft ◀  therefore ∴  backepsilon ∍
        blacktriangleright ▶  because ∵  llless ⋘  gggtr ⋙  eqsim ≂  Join ⋈  Doteq ≑  origof ⊶
        imageof ⊷  multimap ⊸  approx ≈  cong ≅  ge ≥  geq ≥  gt >  in ∈  subset ⊂  supset ⊃
        subseteq ⊆  supseteq ⊇  nsubseteq ⊈  nsupseteq ⊉  models ⊨  le ≤  leq ≤  lt <  ngeq ≱
        nleq ≰  neq ≠  ne ≠  notin ∉  notni ∌  ngeqq ≱  ngeqslant ≱  nleqq ≰  nleqslant ≰
        gvertneqq ≩  lvertneqq ≨  nshortmid ∤  nshortparallel ∦  nsubseteqq ⊈  nsupseteqq ⊉
        varsubsetneq ⊊  varsubsetneqq ⫋  varsupsetneq ⊋  varsupsetneqq ⫌  vcentcolon :  ratio :
        dblcolon ∷  coloncolon ∷  coloneqq ≔  colonequals ≔  eqqcolon ≕  equalscolon ≕
        eqcolon ∹  minuscolon ∹  Coloneqq ⩴  coloncolonequals ⩴  defeq ≝
        """

    /// Arrows.
    static let arrowSigns = """
        longleftarrow ⟵  Leftarrow ⇐  Longleftarrow ⟸  longrightarrow ⟶  Rightarrow ⇒
        Longrightarrow ⟹  leftrightarrow ↔  longleftrightarrow ⟷  Leftrightarrow ⇔
        Longleftrightarrow ⟺  mapsto ↦  longmapsto ⟼  nearrow ↗  hookleftarrow ↩
        hookrightarrow ↪  searrow ↘  leftharpoonup ↼  rightharpoonup ⇀  swarrow ↙
        leftharpoondown ↽  rightharpoondown ⇁  nwarrow ↖  rightleftharpoons ⇌  nleftarrow ↚
        nrightarrow ↛  nLeftarrow ⇍  nRightarrow ⇏  nleftrightarrow ↮  nLeftrightarrow ⇎
        dashrightarrow ⇢  dashleftarrow ⇠  leftleftarrows ⇇  leftrightarrows ⇆  Lleftarrow ⇚
        twoheadleftarrow ↞  leftarrowtail ↢  looparrowleft ↫  leftrightharpoons ⇋
        curvearrowleft ↶  circlearrowleft ↺  Lsh ↰  upuparrows ⇈  upharpoonleft ↿
        downharpoonleft ⇃  leftrightsquigarrow ↭  rightrightarrows ⇉  rightleftarrows ⇄
        twoheadrightarrow ↠  rightarrowtail ↣  looparrowright ↬  curvearrowright ↷
        circlearrowright ↻  Rsh ↱  downdownarrows ⇊  upharpoonright ↾  downharpoonright ⇂
        rightsquigarrow ⇝  leadsto ⇝  Rrightarrow ⇛  restriction ↾  gets ←  leftarrow ←
        rightarrow →  to →  uparrow ↑  Uparrow ⇑  downarrow ↓  Downarrow ⇓  updownarrow ↕
        Updownarrow ⇕
        """

    /// Large operators that take limits.
    static let limitOperators = """
        coprod ∐  bigvee ⋁  bigwedge ⋀  biguplus ⨄  bigcap ⋂  bigcup ⋃  intop ∫  prod ∏  sum ∑
        bigotimes ⨂  bigoplus ⨁  bigodot ⨀  bigsqcup ⨆  smallint ∫
        """

    /// Large operators that take none by themselves.
    static let integrals = """
        int ∫  iint ∬  iiint ∭  oint ∮  oiint ∯  oiiint ∰  iiiint ⨌
        """

    /// Arrows as long as what is written on them.
    static let arrows = """
        xleftarrow ←  xrightarrow →  xleftrightarrow ↔  xLeftarrow ⇐  xRightarrow ⇒
        xLeftrightarrow ⇔  xhookleftarrow ↩  xhookrightarrow ↪  xmapsto ↦  xrightharpoonup ⇀
        xrightharpoondown ⇁  xleftharpoonup ↼  xleftharpoondown ↽  xrightleftharpoons ⇌
        xleftrightharpoons ⇋  xlongequal =  xtwoheadrightarrow ↠  xtwoheadleftarrow ↞  xtofrom ⇄
        xrightleftarrows ⇄  xrightequilibrium ⇌  xleftequilibrium ⇋
        """

    /// Functions whose scripts stand beside them.
    static let functions = """
        arccos arcctg arcsin arctan arctg arg ch cos cosec cosh cot cotg coth csc ctg cth deg dim exp \
        hom ker lg ln log sec sh sin sinh tan tanh tg th
        """

    /// Functions whose scripts stand below them in display style.
    static let limitFunctions = "Pr det gcd inf lim max min sup"

    /// Greek capitals that have a slanted form, `\\varGamma`.
    static let slantedCapitals = "Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"
}

extension SymbolTable {
    /// The characters that may follow `\left`, `\right`, `\middle` and `\big`.
    static let delimiters: Set<String> = [
        "(", ")", "[", "]", "{", "}", "|", "‖", "/", "\\", "⟨", "⟩", "⌊", "⌋", "⌈", "⌉", "⟮", "⟯",
        "⎰", "⎱", "↑", "↓", "↕", "⇑", "⇓", "⇕", "⟦", "⟧", "⦃", "⦄", "⌜", "⌝", "⌞", "⌟",
    ]

    /// The relations whose negation has a character of its own.
    static let negated: [String: String] = {
        var table: [String: String] = [:]
        for (relation, negation) in pairs(in: negations) { table[relation] = negation }
        return table
    }()

    private static let negations = """
        = ≠  < ≮  > ≯  ≤ ≰  ≥ ≱  ∈ ∉  ∋ ∌  ∃ ∄  ∣ ∤  ∥ ∦  ∼ ≁  ≃ ≄  ≅ ≇  ≈ ≉  ≡ ≢  ≍ ≭  ≲ ≴
        ≳ ≵  ≶ ≸  ≷ ≹  ≺ ⊀  ≻ ⊁  ⊂ ⊄  ⊃ ⊅  ⊆ ⊈  ⊇ ⊉  ⊢ ⊬  ⊨ ⊭  ⊩ ⊮  ≼ ⋠  ≽ ⋡  ⊑ ⋢  ⊒ ⋣
        ⊲ ⋪  ⊳ ⋫  ⊴ ⋬  ⊵ ⋭  ← ↚  → ↛  ↔ ↮  ⇐ ⇍  ⇒ ⇏  ⇔ ⇎
        """
}
