extension Figure {
    /// The style sheet of figures, without its `<style>` tags: for a page that holds figures.
    ///
    /// Every selector begins with the class `plt`, and the variables `--fg`, `--mut`, `--grid`,
    /// `--bg`, `--s1` to `--s4` and those of the scale of colours, `--c0` to `--c10` with `--t0` to
    /// `--t10` for text on it, and `--tint` for the opacity of grounds are set for `.plt` alone, so
    /// that a rule of the page that says more wins. Dark and paper follow the reader's media; paper
    /// stands last and wins over dark.
    ///
    ///     html[data-theme=dark] .plt { --fg: #eee; --bg: #111 }
    public static let stylesheet = stylesheet(of: Ink.common + Ink.scale)

    /// The style sheet of a figure that needs some inks only.
    static func stylesheet(of inks: [Ink]) -> String {
        """
        .plt{\(variables(inks, \.light));--tint:\(Paint.ground.fixedPoint);
        max-width:100%;height:auto;direction:ltr;\
        font:12px system-ui,"Segoe UI","Noto Sans","Noto Sans CJK SC","DejaVu Sans",sans-serif;
        font-variant-numeric:tabular-nums}
        \(inks.map(colorRule).joined(separator: "\n"))
        .plt .plt-halo{paint-order:stroke;stroke:var(--bg);stroke-width:4px;\
        stroke-linejoin:round}
        .plt .plt-ring{paint-order:stroke;stroke:var(--bg);stroke-width:3px}
        .plt .plt-thin{paint-order:stroke;stroke:var(--bg);stroke-width:1.2px}
        .plt .plt-open{fill:var(--bg)}
        .plt .plt-tint{fill-opacity:var(--tint)}
        @media(prefers-color-scheme:dark){.plt{\(variables(inks, \.dark));--tint:.42}}
        @media print{.plt{\(variables(inks, \.paper));--tint:\(Paint.ground.fixedPoint)}}

        """
    }

    private static func variables(_ inks: [Ink], _ value: (Ink) -> String?) -> String {
        inks.compactMap { ink in value(ink).map { "--\(ink.name):\($0)" } }
            .joined(separator: ";")
    }

    private static func colorRule(_ ink: Ink) -> String {
        ".plt .plt-\(ink.name){color:var(--\(ink.name))}"
    }
}

extension Scene {
    /// The style sheet a file of its own needs: the common inks, and the scale where it is used.
    var stylesheet: String {
        let usesScale = elements.contains { $0.paint.ink.isOnScale }
        return Figure.stylesheet(of: usesScale ? Ink.common + Ink.scale : Ink.common)
    }
}
