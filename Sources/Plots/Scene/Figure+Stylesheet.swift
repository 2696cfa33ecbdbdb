extension Figure {
    /// The style sheet of figures, without its `<style>` tags: for a page that holds figures.
    ///
    /// Every selector begins with the class `plt`. The variables `--s1` to `--s4` and `--tint`, the
    /// opacity of grounds, are set for `.plt` alone, those of the scale of colours, `--c0` to `--c10`
    /// with `--t0` to `--t10` for text on it, for `.plt-scale`, so that a rule of the page that says
    /// more wins. Dark and paper follow the reader's media; paper stands last and wins over dark.
    /// What pages have as well is left to them: the variables `--fg`, `--mut`, `--grid`, `--bg` and
    /// `--sans`, the fonts of words.
    ///
    ///     html[data-theme=dark] .plt { --s1: #56b4e9; --tint: 0.5 }
    public static let stylesheet = stylesheet(
        common: Ink.ofSeries, scale: Ink.scale, fonts: "var(--sans)")

    /// The style sheet of figures, with some of the inks of every figure and of the scale of
    /// colours.
    fileprivate static func stylesheet(common: [Ink], scale: [Ink], fonts: String) -> String {
        func rules(_ ground: Ground) -> String {
            let declarations = [variables(common, ground), tint(ground)].filter { !$0.isEmpty }
            let steps = variables(scale, ground)
            return ".plt{\(declarations.joined(separator: ";"))}"
                + (steps.isEmpty ? "" : "\n.plt-scale{\(steps)}")
        }
        return """
            \(rules(.light))
            .plt{max-width:100%;height:auto;direction:ltr;font:12px \(fonts);
            font-variant-numeric:tabular-nums}
            \((Ink.common + scale).map(colorRule).joined(separator: "\n"))
            .plt .plt-ring{stroke:var(--bg)}
            .plt .plt-open{fill:var(--bg)}
            .plt .plt-tint{fill-opacity:var(--tint)}
            @media(prefers-color-scheme:dark){\(rules(.dark))}
            @media print{\(rules(.paper))}

            """
    }

    /// Rules for figures inside an element that is light or dark whatever the reader prefers: their
    /// scale of colours and the opacity of their grounds.
    ///
    /// The variables that pages have as well, `--fg`, `--mut`, `--grid` and `--bg`, are left to them.
    ///
    ///     Figure.rules(inside: ".night", isDark: true)    // ".night .plt{--tint:0.42}…"
    public static func rules(inside selector: String, isDark: Bool) -> String {
        let ground: Ground = isDark ? .dark : .light
        return """
            \(selector) .plt{\(tint(ground))}
            \(selector) .plt-scale{\(variables(Ink.scale, ground))}

            """
    }

    /// What a figure stands on.
    private enum Ground {
        case light
        case dark
        case paper
    }

    /// The inks that have a value of their own on a ground, as variables.
    private static func variables(_ inks: [Ink], _ ground: Ground) -> String {
        inks.compactMap { ink in
            let value: String? =
                switch ground {
                case .light: ink.light
                case .dark: ink.dark
                case .paper: ink.paper
                }
            return value.map { "--\(ink.name):\($0)" }
        }.joined(separator: ";")
    }

    /// The opacity of grounds: a faint colour is not seen in the dark.
    private static func tint(_ ground: Ground) -> String {
        "--tint:\((ground == .dark ? 0.42 : Paint.ground).fixedPoint)"
    }

    private static func colorRule(_ ink: Ink) -> String {
        ".plt .plt-\(ink.name){color:var(--\(ink.name))}"
    }
}

extension Scene {
    /// Whether something has a colour of the scale.
    var usesScale: Bool { elements.contains { $0.paint.ink.isOnScale } }

    /// The style sheet a file of its own needs: the common inks, and the scale where it is used.
    var stylesheet: String {
        Figure.stylesheet(
            common: Ink.common, scale: usesScale ? Ink.scale : [],
            fonts:
                #"system-ui,"Segoe UI","Noto Sans","Noto Sans CJK SC","DejaVu Sans",sans-serif"#)
    }
}
