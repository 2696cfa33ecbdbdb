/// The symbols that have names: each name, without its backslash, and the symbol's character.
///
/// Source: Knuth, The TeXbook, appendix F; the AMS fonts' symbols; the names KaTeX knows.
enum SymbolTable {
    /// Names and characters by turns, separated by white space.
    static func pairs(in table: String) -> [(name: String, text: String)] {
        let words = words(in: table)
        return stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
    }

    /// The words of a text, which blanks and line endings separate.
    static func words(in text: String) -> [String] {
        var text = text
        return text.withUTF8 { bytes in
            bytes.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// The symbols of each class; a character that has several belongs to the first.
    static let byClass: [(AtomClass, String)] = [
        (.ordinary, ordinary), (.binary, binary), (.relation, relations), (.relation, arrowSigns),
        (.opening, opening), (.closing, closing), (.punctuation, punctuation), (.inner, inner),
    ]

    /// Letters and what stands for something, as they do.
    static let ordinary = """
        aleph ℵ  forall ∀  hbar ℏ  exists ∃  nabla ∇  flat ♭  ell ℓ  natural ♮  clubsuit ♣  wp ℘
        sharp ♯  diamondsuit ♢  Re ℜ  heartsuit ♡  Im ℑ  spadesuit ♠  S §  P ¶  dag †  ddag ‡
        hslash ℏ  triangledown ▽  lozenge ◊  circledS Ⓢ  circledR ®  measuredangle ∡  nexists ∄
        mho ℧  Finv Ⅎ  Game ⅁  backprime ‵  blacktriangle ▲  blacktriangledown ▼  blacksquare ■
        blacklozenge ⧫  bigstar ★  sphericalangle ∢  complement ∁  eth ð  diagup ╱  diagdown ╲
        square □  Box □  Diamond ◊  yen ¥  checkmark ✓  beth ℶ  daleth ℸ  gimel ℷ  digamma ϝ
        varkappa ϰ  angle ∠  infty ∞  prime ′  triangle △  Gamma Γ  Delta Δ  Theta Θ  Lambda Λ
        Xi Ξ  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ  Psi Ψ  Omega Ω  neg ¬  lnot ¬  top ⊤  bot ⊥
        emptyset ∅  varnothing ∅  surd √  partial ∂  degree °  pounds £  mathsterling £
        maltese ✠  alpha α  beta β  gamma γ  delta δ  epsilon ϵ  zeta ζ  eta η  theta θ  iota ι
        kappa κ  lambda λ  mu μ  nu ν  xi ξ  omicron ο  pi π  rho ρ  sigma σ  tau τ  upsilon υ
        phi ϕ  chi χ  psi ψ  omega ω  varepsilon ε  vartheta ϑ  varpi ϖ  varrho ϱ  varsigma ς
        varphi φ  imath ı  jmath ȷ  copyright ©  textcopyright ©  textregistered ®  euro €
        texteuro €  permil ‰
        """

    /// Ordinary symbols that stand for nothing by themselves.
    static let ordinarySigns = """
        vert |  | ‖  Vert ‖  backslash \\  vdots ⋮  varvdots ⋮  # #  & &  % %  $ $  _ _  lq ‘
        rq ’  textdagger †  textdaggerdbl ‡  textdollar $  textunderscore _  textbraceleft {
        textbraceright }  textless <  textgreater >  textbar |  textbardbl ∥  textasciitilde ~
        textasciicircum ^  i ı  j ȷ  ss ß  ae æ  oe œ  o ø  AE Æ  OE Œ  O Ø  textendash –  textemdash —
        textquoteleft ‘  textquoteright ’  textquotedblleft “  textquotedblright ”  textdegree °
        textsterling £  textbackslash \\
        """

    /// Operators between two operands.
    static let binary = """
        mp ∓  ominus ⊖  uplus ⊎  sqcap ⊓  ast ∗  sqcup ⊔  bigcirc ◯  bullet ∙  ddagger ‡  wr ≀
        amalg ⨿  And &  unlhd ⊴  unrhd ⊵  lessdot ⋖  gtrdot ⋗  lhd ⊲  rhd ⊳  dotplus ∔
        smallsetminus ∖  Cap ⋒  Cup ⋓  doublebarwedge ⩞  boxminus ⊟  boxplus ⊞  divideontimes ⋇
        ltimes ⋉  rtimes ⋊  leftthreetimes ⋋  rightthreetimes ⋌  curlywedge ⋏  curlyvee ⋎
        circleddash ⊝  circledast ⊛  centerdot ⋅  intercal ⊺  doublecap ⋒  doublecup ⋓
        boxtimes ⊠  cdot ⋅  circ ∘  div ÷  pm ±  times ×  cap ∩  cup ∪  setminus ∖  land ∧
        lor ∨  wedge ∧  vee ∨  barwedge ⊼  veebar ⊻  odot ⊙  oplus ⊕  otimes ⊗  oslash ⊘
        circledcirc ⊚  boxdot ⊡  bigtriangleup △  bigtriangledown ▽  dagger †  diamond ⋄  star ⋆
        triangleleft ◃  triangleright ▹  minuso ⦵
        """

    /// Delimiters that open.
    static let opening = """
        lmoustache ⎰  lgroup ⟮  langle ⟨  lvert |  lVert ‖  lbrace {  lbrack [  lparen (
        lfloor ⌊  lceil ⌈  { {  llbracket ⟦  lBrace ⦃  ulcorner ⌜  llcorner ⌞
        """

    /// Delimiters that close.
    static let closing = """
        rmoustache ⎱  rgroup ⟯  rangle ⟩  rvert |  rVert ‖  rbrace }  rbrack ]  rparen )
        rfloor ⌋  rceil ⌉  } }  rrbracket ⟧  rBrace ⦄  urcorner ⌝  lrcorner ⌟
        """

    /// Punctuation.
    static let punctuation = """
        ldotp .  cdotp ⋅  colon :
        """

    /// Dots.
    static let inner = """
        ldots …  mathellipsis …  textellipsis …  dotso …  dotsc …  cdots ⋯  dotsb ⋯  dotsm ⋯
        dotsi ⋯  dotsx …  ddots ⋱
        """
}
