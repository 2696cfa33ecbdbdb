extension FormulaTree {
    /// The style rules that formulas need; all of them begin with `math`.
    ///
    /// Classes of tables: `matrix`, `array`, `aligned`, `alignedat`, `gathered`, `cases`, `small`,
    /// `stacked`; of cells: `left`, `right`, `bar`, `end` (rules before and after),
    /// `tag`; of rows: `top`, `bottom` (rules); of boxes: `boxed`, `colorbox`, `cancel`, `bcancel`,
    /// `xcancel`, `sout`, `phase`, `angl`, `llap`, `clap`, `overline`, `underline`; of words: `bold`, `italic`, `sans`,
    /// `mono`; `wide` marks what stretches sideways, so that browsers draw all of it. Lines are drawn in the colour of the text, so they hold in light, dark and print.
    public static let stylesheet = """
        math mtd{padding:0}
        math .matrix>mtr>mtd+mtd,math .array>mtr>mtd+mtd{padding-left:.5em}
        math .matrix>mtr>mtd:not(:last-child),math .array>mtr>mtd:not(:last-child)\
        {padding-right:.5em}
        math .array>mtr>.bar:first-child{padding-left:.5em}
        math .array>mtr>.end,math .array>mtr>.end-dashed{padding-right:.5em}
        math .small>mtr>mtd+mtd{padding-left:.2778em}
        math .cases>mtr>mtd+mtd{padding-left:1em}
        math .aligned>mtr>mtd,math .alignedat>mtr>mtd,math .gathered>mtr>mtd{padding-bottom:.3em}
        math .aligned>mtr:last-child>mtd,math .alignedat>mtr:last-child>mtd,\
        math .gathered>mtr:last-child>mtd{padding-bottom:0}
        math .aligned>mtr>mtd:nth-child(2n+3){padding-left:1em}
        math .right,math .aligned>mtr>mtd:nth-child(2n+1),math .alignedat>mtr>mtd:nth-child(2n+1)\
        {text-align:right;text-align:-webkit-right}
        math .left,math .cases>mtr>mtd,math .aligned>mtr>mtd:nth-child(2n),\
        math .alignedat>mtr>mtd:nth-child(2n){text-align:left;text-align:-webkit-left}
        math mtr>mtd.tag{padding-left:2em;text-align:right;text-align:-webkit-right}
        math .bar{border-left:.04em solid}
        math .bar-dashed{border-left:.04em dashed}
        math .end{border-right:.04em solid}
        math .end-dashed{border-right:.04em dashed}
        math .bar.double{border-left:.15em double}
        math .end.double{border-right:.15em double}
        math .top>mtd{border-top:.04em solid}
        math .top-dashed>mtd{border-top:.04em dashed}
        math .bottom>mtd{border-bottom:.04em solid}
        math .bottom-dashed>mtd{border-bottom:.04em dashed}
        math .top.double>mtd{border-top:.15em double}
        math .bottom.double>mtd{border-bottom:.15em double}
        math .wide{width:100%}
        math .overline{border-top:.045em solid;padding-top:.12em}
        math .underline{border-bottom:.045em solid;padding-bottom:.12em}
        math .boxed{border:.04em solid;padding:.3em}
        math .colorbox{padding:.3em}
        math .cancel{background:linear-gradient(to top left,transparent calc(50% - .03em),\
        currentcolor,transparent calc(50% + .03em))}
        math .bcancel{background:linear-gradient(to top right,transparent calc(50% - .03em),\
        currentcolor,transparent calc(50% + .03em))}
        math .xcancel{background:linear-gradient(to top left,transparent calc(50% - .03em),\
        currentcolor,transparent calc(50% + .03em)),linear-gradient(to top right,\
        transparent calc(50% - .03em),currentcolor,transparent calc(50% + .03em))}
        math .sout{background:linear-gradient(currentcolor,currentcolor) 0 60%/100% .06em no-repeat}
        math .phase{border-bottom:.045em solid;padding:.1em .1em .1em .6em;background:\
        linear-gradient(to top left,transparent calc(50% - .03em),currentcolor,\
        transparent calc(50% + .03em)) 0 0/.55em 100% no-repeat}
        math .angl{border-top:.045em solid;border-right:.045em solid;padding:.14em .1em 0 .04em}
        math .llap{transform:translateX(-100%)}
        math .clap{transform:translateX(-50%)}
        math .bold{font-weight:bold}
        math .italic{font-style:italic}
        math .sans{font-family:sans-serif}
        math .mono{font-family:monospace}
        """
}
