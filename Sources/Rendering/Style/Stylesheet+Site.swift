extension Stylesheet {
    /// What a site puts around its pages: a bar above, the reports at the side, and ways on below.
    ///
    /// What a search finds stands on no page before it is found: its rules name nothing but what does.
    /// On narrow screens the reports stand folded between the bar and the title.
    static let site = """
        .page>.masthead{grid-column:1/-1;order:-3;display:flex;flex-wrap:wrap;gap:.4rem 1.25rem;align-items:center;position:relative;max-width:69.5rem;width:100%;margin:-2.8rem auto var(--u);padding-right:2rem;min-height:2rem;font:.875rem/1.4 var(--sans)}
        .masthead a,.reports a,.neighbors a{border:0}
        .masthead .home{margin-right:auto;color:var(--fg);font-weight:600}
        .languages a+a{margin-left:1em}
        .search input{width:13rem;max-width:100%;padding:.3rem .7rem;border:1px solid var(--mut);border-radius:1rem;background:var(--bg);color:var(--fg);font:inherit}
        .search ::placeholder{color:var(--mut);opacity:1}
        .search p{margin:0}
        .search p:not(:empty){padding:.3rem .7rem;color:var(--mut)}
        .search ol{position:absolute;z-index:2;top:100%;right:0;width:min(38rem,100%);max-height:70vh;overflow-y:auto;margin:.3rem 0 0;padding:.4rem;background:var(--bg);border:1px solid var(--line);border-radius:.5rem;box-shadow:0 .5rem 2rem #0003;list-style:none}
        .search ol:empty{display:none}
        .search ol a{display:block;padding:.45rem .6rem;border-radius:.3rem;color:var(--fg);overflow-wrap:anywhere}
        .search ol a:hover,.search ol a:focus{background:var(--soft)}
        .search ol a>:first-child{display:block;color:var(--accent);font-weight:600}
        .search ol a>:last-child>*{background:none;color:inherit;font-weight:700;text-decoration:underline}
        .masthead~.sidebar{display:contents}
        .masthead~.sidebar>*{grid-column:2}
        .masthead~header{order:-1}
        .reports{order:-2;margin:0 0 var(--u);font:.875rem/1.45 var(--sans)}
        .reports label{color:var(--mut);font-weight:600}
        .reports .fold{-webkit-appearance:none;appearance:none;width:1.1em;height:1.1em;margin:0 .3em 0 0;vertical-align:-.15em;color:var(--mut);cursor:pointer}
        .reports .fold::before{content:"▸"}
        .reports .fold:checked::before{content:"▾"}
        .reports .fold:not(:checked)~ul,.reports .fold:not(:checked)~a{display:none}
        .reports ul{margin:.4em 0 0;padding:0;list-style:none}
        .reports li{margin:.35em 0}
        .reports a{color:var(--mut)}
        .reports a:hover{color:var(--accent)}
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
        @media(min-width:78rem){.masthead~.sidebar{display:block;grid-column:1;grid-row:2/span 3;justify-self:end;align-self:start;width:13rem;max-height:calc(100vh - 4rem);margin:.3rem 3rem 0 0;overflow-y:auto;position:sticky;top:2rem}
        .page>.masthead{padding-right:0}
        .reports .fold{position:absolute;opacity:0;pointer-events:none;visibility:hidden}
        .reports .fold:not(:checked)~ul,.reports .fold:not(:checked)~a{display:block}}
        @media(max-width:30rem){.page>.masthead{margin-top:-2.4rem}
        .search{flex-basis:100%}
        .search input{width:100%}}
        @media print{.page>.masthead,.masthead~.sidebar,.neighbors{display:none}}

        """
}
