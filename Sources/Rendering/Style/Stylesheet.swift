import Plots

/// The style of a page: a column of readable width with room beside it, light and dark, and paper.
///
/// Colours follow what the reader prefers; the switch `.theme` turns them over for everything after
/// it. Lengths between blocks are multiples of `--h`, half of `--u`, the
/// distance of two lines of text. The Nu
/// validator knows every property and selector in it.
enum Stylesheet {
    /// All rules, those for paper last.
    static let page = colors + fonts + frame + text + blocks + margins + references + print

    /// The variables of colours: those the reader prefers, and the others behind the switch.
    private static let colors = """
        :root{\(PageColor.light)}
        .theme:checked,.theme:checked~.page{\(PageColor.dark)}
        @media(prefers-color-scheme:dark){:root{\(PageColor.dark)}
        .theme:checked,.theme:checked~.page{\(PageColor.light)}}
        \(figures(isDark: true))@media(prefers-color-scheme:dark){\(figures(isDark: false))}

        """

    /// The colours that figures alone have, where the switch is turned.
    private static func figures(isDark: Bool) -> String {
        Figure.rules(inside: ".theme:checked~.page", isDark: isDark)
    }

    /// The variables of fonts: what each system has, with the characters of each language.
    ///
    /// East Asian fonts have quotation marks as wide as their characters: but for pages in their
    /// languages, they are asked only for what no other font has.
    private static let fonts = """
        :root{--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",serif,"Noto Serif CJK SC","Songti SC",SimSun;--sans:system-ui,"Segoe UI","Noto Sans",sans-serif,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei";--mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace,"Noto Sans Mono CJK SC";--u:1.7rem;--h:.85rem}
        :lang(zh){--serif:Charter,"Noto Serif CJK SC","Songti SC",SimSun,serif;--sans:system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;line-break:strict}
        :lang(zh-Hant){--serif:Charter,"Noto Serif CJK TC","Songti TC",PMingLiU,serif;--sans:system-ui,"Noto Sans CJK TC","PingFang TC","Microsoft JhengHei",sans-serif}
        :lang(ja){--serif:Charter,"Noto Serif CJK JP","Hiragino Mincho ProN","Yu Mincho",serif;--sans:system-ui,"Noto Sans CJK JP","Hiragino Sans","Yu Gothic",sans-serif;line-break:strict}
        :lang(ko){--serif:Charter,"Noto Serif CJK KR",AppleMyungjo,Batang,serif;--sans:system-ui,"Noto Sans CJK KR","Apple SD Gothic Neo","Malgun Gothic",sans-serif}
        em.dotted{font-style:normal;-webkit-text-emphasis:dot;text-emphasis:dot;text-emphasis-position:under right}

        """

    /// The page as a whole: the text in the middle, the contents and the notes beside it.
    private static let frame = """
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--bg)}
        main{position:relative}
        .page{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,37.5rem) minmax(0,1fr);align-content:start;min-height:100vh;padding:calc(2*var(--u)) 1.25rem calc(3*var(--u));background:var(--bg);color:var(--fg);font:1.0625rem/1.6 var(--serif)}
        .page>*{grid-column:2}
        .page>header:empty{display:none}
        .theme{-webkit-appearance:none;appearance:none;position:absolute;top:.75rem;right:.75rem;width:1.75rem;height:1.75rem;margin:0;padding:.35rem;border-radius:50%;color:var(--mut);cursor:pointer}
        .theme::before{content:"";display:block;height:100%;border:.1rem solid;border-radius:50%;background:linear-gradient(90deg,currentColor 50%,transparent 50%)}
        .theme:hover{color:var(--fg)}
        .away{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .contents,.reports{margin:0 0 var(--u);font:.875rem/1.45 var(--sans)}
        .contents .title,.reports label{margin:0;color:var(--mut);font-weight:600}
        .contents ul,.reports ul{margin:.4em 0 0;padding:0;list-style:none}
        .contents ul ul{padding-left:1em}
        .contents li,.reports li{margin:.35em 0}
        .contents a,.reports a{color:var(--mut);border:0}
        .contents a:hover,.reports a:hover{color:var(--accent)}
        .noted{margin-bottom:var(--h)}
        .noted>:first-child{margin-bottom:var(--h)}
        .notes{margin:0 0 var(--u);padding-left:2.2em;border-left:.15rem solid var(--line);color:var(--mut);font-size:.85em;line-height:1.5}
        .notes li:target{background:var(--soft)}
        .notes p{margin:0 0 .4em}
        @media(min-width:78rem){.page>.contents{grid-row:1/span 2}
        .page>.contents,.sidebar{grid-column:1;justify-self:end;align-self:start;width:13rem;max-height:calc(100vh - 4rem);margin:.3rem 3rem 0 0;overflow-y:auto;position:sticky;top:2rem}
        .noted{display:grid;grid-template-columns:100% 13rem;column-gap:3rem;align-items:start}
        .noted>:first-child,.noted>.notes{margin-bottom:0}
        .noted>.notes{padding-left:1.6em;border:0;line-height:1.45}}
        @media(max-width:40rem){pre{white-space:pre-wrap;overflow-wrap:anywhere}
        span.scroll{display:inline-block;max-width:100%;vertical-align:bottom}}
        @media(max-width:30rem){.page{padding:3rem 1rem}
        h1{font-size:1.55rem;line-height:2rem}
        p,li{hyphens:auto}
        math{max-width:100%;overflow-x:auto;overflow-y:hidden}
        td math,th math,.scroll>math{max-width:none;overflow:visible}
        .text>figure>.plt{max-width:calc(100% + 2rem);margin:0 -1rem}
        .contents ul ul{display:none}
        th,td{padding-left:.5em;padding-right:.5em}}

        """

    /// Running text.
    private static let text = """
        h1,h2,h3,h4,h5,h6{margin:calc(1.5*var(--u)) 0 var(--h);font-family:var(--sans);font-weight:600;font-size:1rem;line-height:var(--u)}
        h1{margin-top:0;font-size:1.9rem;line-height:calc(1.5*var(--u));letter-spacing:-.01em}
        h2{margin-top:calc(2*var(--u));font-size:1.35rem}
        h3{font-size:1.12rem}
        .text>:first-child{margin-top:0}
        p,ul,ol,blockquote{margin:0 0 var(--h)}
        a{color:var(--accent);text-decoration:none;border-bottom:.06em solid}
        ul,ol{padding-left:1.6em}
        li>ul:last-child,li>ol:last-child{margin-bottom:0}
        li.task{list-style:none}
        li.task>input,li.task>p>input{margin:0 .35em 0 -1.35em;width:1em;height:1em;vertical-align:-.1em}
        del{color:var(--mut)}
        sup,sub{line-height:0;font-size:.75em}
        .footnote-ref a{border:0}
        code,pre{font-family:var(--mono);font-size:.88em}
        code{background:var(--soft);border-radius:.25em;padding:.1em .3em;overflow-wrap:anywhere}
        .keyword{color:var(--accent);font-weight:600}
        .numeral{color:var(--important)}
        .string{color:var(--tip)}
        .remark{color:var(--mut);font-style:italic}
        .keep{white-space:nowrap}
        .finding{color:var(--bad);cursor:help;margin-left:.15em}
        summary{color:var(--mut);cursor:pointer}
        :focus-visible{outline:2px solid var(--accent);outline-offset:2px}

        """

    /// What stands apart from running text.
    private static let blocks = """
        pre,figure,.math,.working,.output,.callout,.failure,.draft{margin:var(--u) 0}
        blockquote{padding-left:1.1em;border-left:.2rem solid var(--line);color:var(--mut)}
        .callout{padding:.1em 0 .1em 1.1em;border-left:.2rem solid var(--callout)}
        .callout>:last-child{margin-bottom:0}
        .callout>.title{margin:0 0 .3em;color:var(--callout);font-family:var(--sans);font-weight:600;font-size:.95em}
        .note{--callout:var(--note)}
        .tip{--callout:var(--tip)}
        .important{--callout:var(--important)}
        .warning{--callout:var(--warning)}
        .caution{--callout:var(--caution)}
        pre{background:var(--soft);border-radius:.4em;padding:.85em 1em;overflow-x:auto;line-height:1.5}
        pre code{background:none;padding:0;font-size:1em;overflow-wrap:inherit}
        td+td code{white-space:nowrap}
        details>pre{margin-top:.4em}
        math{font-family:"Latin Modern Math","STIX Two Math","Cambria Math","Noto Sans Math",math,"Noto Serif CJK SC","Songti SC",SimSun,serif;font-size:1.05em}
        math[display=block]{margin:.2em auto;overflow-x:auto;overflow-y:hidden}
        div.math{display:flex;gap:1em;overflow-x:auto;overflow-y:hidden;align-items:center;padding:.1em 0}
        div.math math{flex:1 0 auto;max-width:none;margin:0;overflow:visible}
        .math>.number{display:flex;align-items:center;align-self:stretch;position:sticky;right:0;padding-left:.4em;background:var(--bg);color:var(--mut)}
        [mathcolor],.colorbox,mrow[style]{filter:var(--turn)}
        .colorbox,mrow[style]{color:#000}
        math [mathcolor] *,math .colorbox *,math mrow[style] *{filter:none}
        math [mathcolor] .colorbox,math [mathcolor] mrow[style]{color:inherit}
        .working{padding-left:1.2em;list-style:none}
        .working li{margin:0 0 .3em;padding-left:3.2em;text-indent:-1.8em}
        .working .subject{text-indent:-3.2em}
        .working math{margin:.18em 0}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;margin:0 auto;font-size:.94em;line-height:1.5;font-variant-numeric:lining-nums tabular-nums}
        th,td{padding:.1em .8em;border-bottom:1px solid var(--line)}
        table,.left{text-align:left}
        th{text-align:inherit}
        thead tr>*{border-bottom:.1rem solid var(--fg);font-weight:600}
        .right{text-align:right}
        .center{text-align:center}
        figure,.output{text-align:center}
        figcaption{color:var(--mut);font-size:.92em;line-height:1.45;margin-top:.5em}
        .table figcaption{margin:0 0 .6em}
        figcaption b{color:var(--fg);font-weight:600}
        .data{margin:calc(-.75*var(--u)) 0 var(--u);font-size:.85em;text-align:center}
        .data table{margin:.5em auto}
        .data td,.data th{padding:.05em .6em}
        img,svg{max-width:100%;height:auto}
        .wide svg{max-width:none}
        hr{border:0;border-top:1px solid var(--line);margin:calc(1.5*var(--u)) 0}
        .failure,.draft{color:var(--bad);border:1px solid;border-radius:.4em;padding:.5em .9em;font-size:.95em}

        """

    /// What stands below the text.
    private static let margins = """
        [href^="#n:"]{color:inherit;border-bottom:.08em dotted var(--mut);white-space:nowrap;font-variant-numeric:lining-nums tabular-nums}
        .right [href^="#n:"]{border:0}
        [href^="#n:"]:hover{color:var(--accent)}
        .math>[href^="#n:"]{flex:1 0 auto;border:0}
        footer a{color:inherit;border:0}
        .numbers{font-size:.88em}
        .numbers ol{padding-left:1.8em}
        .numbers li{margin-bottom:var(--h);overflow-wrap:anywhere}
        .numbers p{margin:0;color:var(--mut)}
        .numbers a::after{content:" ↩\u{FE0E}"}
        .numbers pre{margin:.3em 0;padding:.5em .8em}
        .quiet li{display:none}
        .quiet:target li{display:list-item}
        .quiet li:target{display:block;position:fixed;z-index:1;left:0;right:0;bottom:0;max-height:60vh;overflow-y:auto;margin:0;padding:1rem max(1.25rem,calc(50% - 18.75rem)) 1.25rem;background:var(--bg);border-top:.15rem solid var(--accent);box-shadow:0 0 2rem #0004}
        .review li:target{background:var(--soft)}
        [href].computed{border-bottom:.12em solid var(--note)}
        [href].proved{border-bottom:.12em solid var(--tip)}
        [href].accepted{border-bottom:.12em solid var(--warning)}
        [href].wrong{border-bottom:.12em solid var(--bad)}
        li.proved b{color:var(--tip)}
        li.accepted b{color:var(--warning)}
        li.wrong b{color:var(--bad)}
        a:target{background:var(--soft)}
        footer{margin-top:calc(2*var(--u));padding-top:var(--h);border-top:1px solid var(--line);color:var(--mut);font-size:.88em}

        """

    /// Lists of notes and works.
    private static let references = """
        .references ul{padding-left:0;list-style:none}
        .references li{padding-left:1.6em;text-indent:-1.6em;margin-bottom:.5em;overflow-wrap:anywhere}
        .references li:target{background:var(--soft)}

        """

    /// Paper: black on white whatever the screen shows, numbered pages, nothing cut in two.
    private static let print = """
        @page{margin:22mm 20mm 25mm;@bottom-center{content:counter(page);font:9pt serif}}
        @media print{:root,.theme~.page,.theme:checked~.page{\(PageColor.paper)}
        \(figures(isDark: false))
        .page{display:block;min-height:0;padding:0;font-size:10.5pt;line-height:1.45}
        .page,.text{--u:15pt;--h:7.5pt}
        .theme,.away,.page>.contents,.data,.footnote-backref,.quiet{display:none}
        h1,h2,h3,h4,h5,h6{line-height:1.4;break-inside:avoid;break-after:avoid}pre{break-after:avoid}
        .table figcaption,.working li:first-child{break-after:avoid}
        pre+figure{break-before:avoid}
        footer{margin-top:var(--u);break-before:avoid}
        figure,table,.callout,.math,.noted,tr,li{break-inside:avoid}
        thead{display:table-header-group}
        p{orphans:3;widows:3}
        pre{white-space:pre-wrap;break-inside:avoid;orphans:99}
        .scroll{overflow:visible}
        svg,.wide svg,img{max-width:100%;max-height:230mm}
        .plt{max-width:100mm}
        a,a[href]{color:inherit;border:0}
        .keyword,.numeral,.string{color:inherit}}

        """
}
