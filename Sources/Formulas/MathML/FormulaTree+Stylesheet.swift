extension FormulaTree {
    /// The style rules that formulas need; all of them begin with `math`.
    ///
    /// Classes of tables: `matrix`, `array`, `aligned`, `alignedat`, `gathered`, `cases`, `small`,
    /// `stacked`, `diagram`; of cells: `left`, `right`, `bar`, `end` (rules before and after),
    /// `tag`; of rows: `top`, `bottom` (rules); of boxes: `boxed`, `colorbox`, `cancel`, `bcancel`,
    /// `xcancel`, `sout`, `phase`, `angl`, `llap`, `clap`, `overline`, `underline`, `oversegment`,
    /// `undersegment`; of words: `bold`, `italic`, `sans`,
    /// `mono`; `wide` marks what stretches sideways, so that browsers draw all of it, `side` an upright
    /// line beside something, `i1` to `i3` (and
    /// `after-i1` to `after-i3`) letters by the space their slant needs, which Firefox
    /// knows by itself, as it knows the width of delimiters. Lines are drawn in the colour of the
    /// text, so they hold in light, dark and print.
    public static let stylesheet = """
        math mtd{padding:0}
        math .matrix>mtr>mtd+mtd{padding-left:.5em}
        math .matrix>mtr>mtd:not(:last-child){padding-right:.5em}
        math .array>mtr>mtd{padding-left:.5em;padding-right:.5em}
        math .diagram>mtr>mtd{padding-bottom:.15em}
        math .diagram>mtr>mtd+mtd{padding-left:.3em}
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
        math .bar.double{border-left:max(3px,.15em) double}
        math .end.double{border-right:max(3px,.15em) double}
        math .top>mtd{border-top:.04em solid}
        math .top-dashed>mtd{border-top:.04em dashed}
        math .bottom>mtd{border-bottom:.04em solid}
        math .bottom-dashed>mtd{border-bottom:.04em dashed}
        math .top.double>mtd{border-top:max(3px,.15em) double}
        math .bottom.double>mtd{border-bottom:max(3px,.15em) double}
        math .wide{width:100%}
        math mover[accent]>:last-child{padding-bottom:.06em}
        math munder[accentunder]>:last-child{padding-top:.06em}
        math .side{padding:0 .06em}
        @supports not (-moz-appearance:none){math mo[style]{width:var(--width)}
        math .i1{padding-right:.065em}
        math .i2{padding-right:.12em}
        math .i3{padding-right:.2em}
        math .after-i1{padding-left:.09em}
        math .after-i2{padding-left:.17em}
        math .after-i3{padding-left:.28em}}
        math .overline{border-top:.045em solid;padding-top:.12em}
        math .underline{border-bottom:.045em solid;padding-bottom:.12em}
        math .oversegment{padding-top:.25em;background:\
        linear-gradient(currentcolor,currentcolor) 0 .1em/100% .045em no-repeat,\
        linear-gradient(currentcolor,currentcolor) 0 0/.045em .245em no-repeat,\
        linear-gradient(currentcolor,currentcolor) 100% 0/.045em .245em no-repeat}
        math .undersegment{padding-bottom:.25em;background:\
        linear-gradient(currentcolor,currentcolor) 0 calc(100% - .1em)/100% .045em no-repeat,\
        linear-gradient(currentcolor,currentcolor) 0 100%/.045em .245em no-repeat,\
        linear-gradient(currentcolor,currentcolor) 100% 100%/.045em .245em no-repeat}
        math .boxed{border:.04em solid;padding:.3em}
        math .colorbox{padding:.3em}
        math .cancel{background:linear-gradient(to top left,transparent calc(50% - .04em),\
        currentcolor calc(50% - .02em),currentcolor calc(50% + .02em),transparent calc(50% + .04em))}
        math .bcancel{background:linear-gradient(to top right,transparent calc(50% - .04em),\
        currentcolor calc(50% - .02em),currentcolor calc(50% + .02em),transparent calc(50% + .04em))}
        math .xcancel{background:linear-gradient(to top left,transparent calc(50% - .04em),\
        currentcolor calc(50% - .02em),currentcolor calc(50% + .02em),transparent calc(50% + .04em)),linear-gradient(to top right,\
        transparent calc(50% - .04em),currentcolor calc(50% - .02em),currentcolor calc(50% + .02em),\
        transparent calc(50% + .04em))}
        math .sout{background:linear-gradient(currentcolor,currentcolor) 0 60%/100% .06em no-repeat}
        math .phase{border-bottom:.045em solid;padding:.1em .1em .1em .6em;background:\
        linear-gradient(to top left,transparent calc(50% - .04em),\
        currentcolor calc(50% - .02em),currentcolor calc(50% + .02em),transparent calc(50% + .04em)) 0 0/.55em 100% no-repeat}
        math .angl{border-top:.045em solid;border-right:.045em solid;padding:.14em .1em 0 .04em}
        math .llap{transform:translateX(-100%)}
        math .clap{transform:translateX(-50%)}
        math .bold{font-weight:bold}
        math .italic{font-style:italic}
        math .sans{font-family:sans-serif}
        math .mono{font-family:monospace;font-size:.9em}
        """
}
