extension Stylesheet {
    /// What a site puts around its pages: a bar above, the reports at the side, and ways on below.
    ///
    /// On narrow screens the reports stand folded between the bar and the title.
    static let site = """
        .page>.masthead{grid-column:1/-1;order:-3;display:flex;flex-wrap:wrap;gap:.4rem 1.25rem;align-items:center;position:relative;max-width:69.5rem;width:100%;margin:-2.8rem auto var(--u);padding-right:2rem;min-height:2rem;font:.875rem/1.4 var(--sans)}
        .masthead a,.neighbors a{border:0}
        .away:focus{position:static;width:auto;height:auto;clip-path:none}
        .masthead .home{margin-right:auto;color:var(--fg);font-weight:600}
        .languages a+a{margin-left:1em}
        .search input{width:13rem;max-width:100%;padding:.3rem .7rem;border:1px solid var(--mut);border-radius:1rem;background:var(--bg);color:var(--fg);font:inherit}
        .search ::placeholder{color:var(--mut);opacity:1}
        .sidebar{display:contents}
        .sidebar>*{grid-column:2}
        .masthead~header{order:-1}
        .reports{order:-2}
        .fold{-webkit-appearance:none;appearance:none;width:1.1em;height:1.1em;margin:0 .3em 0 0;vertical-align:-.15em;color:var(--mut);cursor:pointer}
        .fold::before{content:"▸"}
        .fold:checked::before{content:"▾"}
        @media(max-width:77.99rem){.fold:not(:checked)~ul,.fold:not(:checked)~a{display:none}}
        .reports a[aria-current]{color:var(--fg);font-weight:600}
        .neighbors{display:flex;justify-content:space-between;gap:2rem;margin-top:calc(2*var(--u));font-family:var(--sans);font-size:.94em}
        .neighbors a{max-width:48%}
        .neighbors .next{margin-left:auto;text-align:right}
        .neighbors small{display:block;color:var(--mut)}
        ul.index{padding:0;list-style:none}
        .index>li{margin-bottom:var(--u);font-size:1.1em}
        .index p{margin:.15em 0 0;font-size:.91em;color:var(--mut)}
        .index .language{margin-left:.6em;font:.8rem var(--sans)}
        footer.site>:last-child{margin-bottom:0}
        footer.site a{border-bottom:.06em solid}
        @media(min-width:78rem){.sidebar{display:block;grid-row:2/span 3}
        .page>.masthead{padding-right:0}
        .fold{display:none}}
        @media(max-width:30rem){.page>.masthead{margin-top:-2.4rem}
        .search{flex-basis:100%}
        .search input{width:100%}}
        @media print{.page>.masthead,.sidebar,.neighbors{display:none}}

        """

    /// What a search finds.
    ///
    /// It stands on no page before that, so that the rules come with the search; the variables in
    /// them are there on every page of a site.
    static let search = """
        .search p{margin:0;color:var(--mut)}
        .search p:not(:empty){padding:.3rem .7rem}
        .search ol{position:absolute;z-index:2;top:100%;right:0;width:min(38rem,100%);max-height:70vh;overflow-y:auto;margin:.3rem 0 0;padding:.4rem;background:var(--bg);border:1px solid var(--line);border-radius:.5rem;box-shadow:0 .5rem 2rem #0003;list-style:none}
        .search ol:empty{display:none}
        .search ol a{display:block;padding:.45rem .6rem;border-radius:.3rem;color:var(--fg);overflow-wrap:anywhere}
        .search ol a:hover,.search ol a:focus{background:var(--soft)}
        .search ol b{display:block;color:var(--accent)}
        .search mark{background:none;color:inherit;font-weight:700;text-decoration:underline}

        """
}
