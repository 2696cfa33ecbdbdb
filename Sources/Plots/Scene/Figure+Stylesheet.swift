extension Figure {
    /// The style sheet of figures, without its `<style>` tags: for a page that holds figures.
    ///
    /// Every selector is scoped by the class `plt`, and the variables `--fg`, `--mut`, `--grid`,
    /// `--bg` and `--s1` to `--s4` are set with specificity 0, so that any rule of the page for
    /// `.plt` wins. Dark and paper follow the reader's media; paper stands last and wins over dark.
    ///
    ///     html[data-theme=dark] .plt { --fg: #eee; --bg: #111 }
    public static let stylesheet = """
        :where(.plt){\(variables(\.light));
        max-width:100%;height:auto;direction:ltr;\
        font:12px system-ui,"Segoe UI","Noto Sans","Noto Sans CJK SC","DejaVu Sans",sans-serif;
        font-variant-numeric:tabular-nums}
        \(Ink.allCases.map(colorRule).joined(separator: "\n"))
        :where(.plt) .plt-halo{paint-order:stroke;stroke:var(--bg);stroke-width:3px;\
        stroke-linejoin:round}
        :where(.plt) .plt-ring{paint-order:stroke;stroke:var(--bg);stroke-width:3px}
        @media(prefers-color-scheme:dark){:where(.plt){\(variables(\.dark))}}
        @media print{:where(.plt){\(variables(\.paper))}}

        """

    private static func variables(_ value: (Ink) -> String?) -> String {
        Ink.allCases.compactMap { ink in value(ink).map { "--\(ink.name):\($0)" } }
            .joined(separator: ";")
    }

    private static func colorRule(_ ink: Ink) -> String {
        ":where(.plt) .plt-\(ink.name){color:var(--\(ink.name))}"
    }
}
