/// The style of a page: one column of readable width, light and dark by preference, paper.
enum Stylesheet {
    static let page = """
        :root{--fg:#1c1c1e;--mut:#5f6368;--bg:#fff;--soft:#f5f5f3;--line:#d9d9d6;--accent:#00599c;--bad:#b3261e;--grid:#0000001f;--note:#0969da;--tip:#1a7f37;--important:#8250df;--warning:#9a6700;--caution:#cf222e;color-scheme:light dark}
        @media(prefers-color-scheme:dark){:root{--fg:#e8e8ea;--mut:#a0a4aa;--bg:#17181a;--soft:#222326;--line:#3a3b3f;--accent:#7cb8ea;--bad:#ff8a80;--grid:#ffffff26;--note:#4493f8;--tip:#3fb950;--important:#ab7df8;--warning:#d29922;--caution:#f85149}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--bg);color:var(--fg);font:1.0625rem/1.6 Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif","Source Han Serif SC","Noto Serif CJK SC","Songti SC",serif}
        main{max-width:40rem;margin:0 auto;padding:3rem 1.25rem 4rem}
        h1,h2,h3,h4,h5,h6{font-family:system-ui,"Segoe UI","Noto Sans","Noto Sans CJK SC","PingFang SC",sans-serif;line-height:1.25;margin:2.25em 0 .6em;text-wrap:balance}
        h1{font-size:1.9rem;margin-top:0}
        h2{font-size:1.35rem}
        h3{font-size:1.12rem}
        h4,h5,h6{font-size:1rem}
        p,ul,ol,blockquote,pre,figure,.math{margin:0 0 1.1em}
        a{color:var(--accent);text-decoration-thickness:.06em;text-underline-offset:.15em}
        blockquote{margin-left:0;padding-left:1.1em;border-left:3px solid var(--line);color:var(--mut)}
        .callout{margin:0 0 1.1em;padding:.1em 0 .1em 1.1em;border-left:3px solid var(--callout)}
        .callout>:last-child{margin-bottom:0}
        .callout>.title{margin:0 0 .3em;color:var(--callout);font-weight:600;font-family:system-ui,"Segoe UI","Noto Sans","Noto Sans CJK SC","PingFang SC",sans-serif;font-size:.95em}
        .note{--callout:var(--note)}.tip{--callout:var(--tip)}.important{--callout:var(--important)}.warning{--callout:var(--warning)}.caution{--callout:var(--caution)}
        ul,ol{padding-left:1.6em}
        li>ul:last-child,li>ol:last-child{margin-bottom:0}
        li.task{list-style:none}
        li.task>input,li.task>p>input{margin:0 .35em 0 -1.35em;width:1em;height:1em;vertical-align:-.1em;accent-color:var(--accent)}
        del{color:var(--mut)}
        sup,sub{line-height:0;font-size:.75em}
        .footnote-ref a,.footnote-backref{text-decoration:none}
        .footnotes{margin-top:3rem;padding-top:.8em;border-top:1px solid var(--line);font-size:.92em}
        .references ul{padding-left:0;list-style:none}
        .references li{padding-left:1.6em;text-indent:-1.6em;margin-bottom:.5em;overflow-wrap:anywhere}
        .references li:target,
        .footnotes li:target{background:var(--soft)}
        code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono","Noto Sans Mono CJK SC",monospace;font-size:.88em}
        code{background:var(--soft);border-radius:.25em;padding:.1em .3em;overflow-wrap:anywhere}
        pre{background:var(--soft);border-radius:.4em;padding:.9em 1em;overflow-x:auto;line-height:1.5}
        pre code{background:none;padding:0;overflow-wrap:normal}
        td+td code{white-space:nowrap}
        math{font-family:"Latin Modern Math","STIX Two Math","Cambria Math","Noto Sans Math",math,"Noto Serif CJK SC","Songti SC",SimSun,serif;font-size:1.05em}
        math[display=block]{margin:.2em auto;overflow-x:auto;overflow-y:hidden}
        div.math{display:flex;gap:1em;overflow-x:auto;overflow-y:hidden;align-items:center;padding:.2em 0}
        div.math math{flex:1 0 auto;margin:0}
        .math .number{color:var(--mut)}
        .working{margin:1.1em 0;padding-left:1.2em}
        .working p{margin:0 0 .3em;padding-left:3.2em;text-indent:-3.2em}
        .working .step{text-indent:-1.8em}
        .working math{margin:.18em 0}
        data{white-space:nowrap;font-variant-numeric:lining-nums tabular-nums}
        .scroll{overflow-x:auto}
        .table figcaption{margin:0 0 .6em}
        table{border-collapse:collapse;margin:0 auto;font-size:.95em;font-variant-numeric:lining-nums tabular-nums}
        th,td{padding:.3em .8em;text-align:left;border-bottom:1px solid var(--line)}
        thead th{border-bottom:2px solid var(--fg);font-weight:600}
        .right{text-align:right}
        .center{text-align:center}
        figure{margin:1.6em 0;text-align:center}
        figcaption{color:var(--mut);font-size:.92em;line-height:1.45;text-wrap:pretty}
        figcaption{margin-top:.5em}
        figcaption b{color:var(--fg);font-weight:600}
        .data{margin:-1.4em 0 1.8em;font-size:.88em;text-align:center}
        .data table{margin:.5em auto}
        .data td,.data th{padding:.1em .6em}
        img,svg{max-width:100%;height:auto}
        .wide svg{max-width:none}
        hr{border:0;border-top:1px solid var(--line);margin:2.5em 0}
        .output{text-align:center}
        .failure,.draft{color:var(--bad);border:1px solid currentColor;border-radius:.4em;padding:.5em .9em;font-size:.95em}
        .finding{color:var(--bad);cursor:help;margin-left:.15em}
        summary{color:var(--mut);cursor:pointer}
        footer{margin-top:3.5rem;color:var(--mut);font-size:.88em;border-top:1px solid var(--line);padding-top:.8em}
        :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
        @media(max-width:30rem){main{padding:1.75rem 1rem 3rem}h1{font-size:1.55rem}th,td{padding:.3em .5em}}
        @media print{:root{--fg:#000;--mut:#333;--bg:#fff;--soft:#f5f5f3;--line:#999;--accent:#000;--bad:#000;--grid:#0000001f;color-scheme:light}body{font-size:10.5pt}main{max-width:none;padding:0}h1,h2,h3,h4,pre{break-after:avoid}figure,table,pre,.math,.working p{break-inside:avoid}a{text-decoration:none}}

        """
}
