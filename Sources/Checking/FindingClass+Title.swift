extension FindingClass {
    /// What it is, in one line.
    public var title: String {
        switch self {
        case .error: "something cannot be read or worked out"
        case .wrong: "the number is another one than the value"
        case .boundViolated: "the value does not keep the bound or band that is printed"
        case .fails: "a check is false"
        case .undecided: "4096 bits do not tell whether the number or check is right"
        case .offBy: "the last digit is off by 1 to 9"
        case .roundedUp: "the number is rounded up where it should have been rounded down"
        case .truncated: "the number is cut off and not rounded"
        case .frontMatter: "a line of front matter is not read as it was probably meant"
        case .include: "an include or another directive is not read"
        case .label: "a label stands where there is nothing to refer to"
        case .heading: "a heading is more than one level below the one before it"
        case .table: "a row has more cells than its table has columns"
        case .footnote: "a footnote has no text, or a text no footnote"
        case .formula: "a formula has a mistake in it"
        case .figure: "a figure does not show all that it was given"
        case .citation: "the entry of a work that is cited has a mistake in it"
        case .doubleSlash: "'//' begins a comment where a division was probably meant"
        case .waiver: "a finding is accepted that is none"
        case .arithmetic: "two sides of a calculation in the text are not the same"
        case .named: "a named quantity is another number than the one printed"
        case .accumulated: "a number is worked out from rounded ones, and the error shows"
        case .overPrecise: "a number has more digits than what it is worked out from"
        case .mixedBase: "a number is the value in another unit than the one behind it"
        case .unsafe: "something is left out of a safe page"
        case .boundLoose: "the bound holds, and a closer one as short as it would too"
        }
    }

    /// What it means and what to do about it, in a few sentences.
    public var explanation: String {
        switch self {
        case .error:
            """
            Nothing can be said about a number whose expression cannot be read or worked out, whose \
            claim cannot be placed, or whose file cannot be read. The exit status is 2, which no \
            option changes, and the class cannot be switched off.
            """
        case .wrong:
            """
            The number is neither the value rounded to the digits printed nor near it. Where a \
            likely mistake gives just this number, the message names it: see the pages about \
            mistakes below. 'klio fix' writes the right number only when told to, with --wrong, \
            since a number so far off may belong to another expression.
            """
        case .boundViolated:
            """
            A bound such as <0.001, ≥80 or 80+, and a band such as 0.29 ± 0.01, say where the value \
            lies. '<' is strict: 0.001 is not less than 0.001. Write another bound, or mend the \
            expression.
            """
        case .fails:
            """
            A 'check' of a script is false. The message gives both sides. Nothing can be written in \
            its place: either the check or what it speaks of is wrong.
            """
        case .undecided:
            """
            The value is so near a boundary between two printed numbers, or the two sides are so \
            near each other, that an enclosure of 4096 bits holds both possibilities. Often the two \
            are equal, and only algebra could tell. Print more or fewer digits, or write the \
            expression so that it can be worked out exactly.
            """
        case .arithmetic:
            """
            The author wrote a calculation down, with no annotation, and its sides differ, however \
            their numbers were rounded. Numbers that are given – whole numbers, and decimals of up \
            to two places in the first side – count as exact; numbers that were worked out may be \
            half a unit of their last place off. Which of the numbers is wrong only the author \
            knows, so 'klio fix' writes none.
            """
        case .named:
            """
            A distribution is written down under a name – P = [0.8, 0.1, 0.1], a column of a table, a \
            list of P(x) – and further down its entropy, a divergence or a distance is printed under \
            the same name. The number is not that of the distributions nearest above. The message \
            says which mistake makes just this number, where one does: the other direction, bits for \
            nats, a lost sign, a half too many or too few. 'klio fix' writes none, since the \
            distribution may be what is wrong.
            """
        case .accumulated:
            """
            The number is right for the rounded numbers printed before it, and wrong for those that \
            the calculation began with. Carry more digits on the way, or print the number that \
            comes out without rounding.
            """
        case .overPrecise:
            """
            A number worked out from rounded ones is known to about as many digits as they have. \
            This one has many more, and others than the numbers as printed give: nobody can work \
            it out again. Print fewer digits of it, or more of those before it.
            """
        case .mixedBase:
            """
            The unit behind the number is not that of the logarithms it was worked out with: the \
            logarithm to base 2 gives bits, the natural one nats, that to base 10 bans. A bare log \
            may have any base, as long as it is that of the unit. The message gives the value in \
            the unit printed: change the number, or the unit.
            """
        case .offBy:
            """
            The number differs from the value, rounded, by so many units of its last place: \
            off-by-1 to off-by-9. 'klio fix' mends off-by-1 by itself, the others with --wrong. \
            A claim may allow some: 0.31<!--= 1/3; ±2 -->.
            """
        case .roundedUp:
            """
            The digits after the last one printed do not call for rounding up. Where that is the \
            rule, as for the size of a sample, the claim says so: 0.34<!--= 1/3; ceil -->. \
            'klio fix' mends it.
            """
        case .truncated:
            """
            The digits printed are the value's first, but the next one would have rounded the last \
            of them up. Where digits are meant to be cut off, the claim says so, \
            0.66<!--= 2/3; truncate -->, or the text does: 0.66…<!--= 2/3 -->. 'klio fix' mends it.
            """
        case .frontMatter:
            """
            A key looks like one of Klio's and is none, a key stands twice, front matter is not \
            closed, or stands in a file that another one includes.
            """
        case .include:
            """
            An include stands alone on its line, between blank lines. Directives of other programs \
            in the same braces are not read.
            """
        case .label:
            """
            A label ends a heading, follows a formula on lines of its own, or ends the caption of a \
            table. Elsewhere it is text.
            """
        case .table:
            """
            GitHub and others leave out the cells for which the header has no column, and so does \
            Klio. A bar inside a cell is written \\|.
            """
        case .footnote:
            """
            A reference [^a] without a text '[^a]: …' is printed as it stands; a text that nothing \
            refers to, and one that stands twice, is left out.
            """
        case .formula:
            """
            A formula is not closed, or has in it what is not understood. 'klio check' takes it as a \
            warning, since another program may well typeset it; 'klio render', which typesets it \
            itself, as an error.
            """
        case .heading:
            """
            Readers who listen to a page go from heading to heading by their levels; where one is left \
            out, they look for a section that is not there. Go one level down at a time: '###' after '##'. \
            The first heading below a title is '#', or '##' where the text has none of the first level.
            """
        case .citation:
            """
            A BibTeX file has a mistake in the entry of a work that the document cites: a field that \
            is given twice, a key that stands for two works, a command that is not known. What cannot \
            be read is left out of the reference.
            """
        case .figure:
            """
            Something lies outside of the limits of the axes, a text was cut, or the figure is very \
            large.
            """
        case .doubleSlash:
            """
            In a script '//' begins a comment, so that what stands behind it is not read. '/' \
            divides.
            """
        case .waiver:
            """
            '<!--klio ok: REASON -->' accepts what is found in its line, or in the block above it. \
            Nothing is: the number has come right, or the comment stands in another place.
            """
        case .unsafe:
            """
            'klio render --safe' leaves out what a browser would run in documents that others \
            wrote: raw HTML, and addresses with schemes such as 'javascript'.
            """
        case .boundLoose:
            """
            A lower bound such as 50+ for 77 is true and out of date: 70+ is as short. A note is \
            counted and told, and no finding unless --strict is given.
            """
        }
    }
}
