extension FigureWords {
    /// English.
    public static let english = FigureWords(
        joining: Joining(
            named: "{name}: {words}", items: ", ", last: " and ", clauses: ", ", parts: "; ",
            end: ".", gap: " "),
        kinds: Kinds(
            bars: Noun("bars", "grouped bars"), stackedBars: "stacked bars",
            histogram: Noun("histogram", "histograms"), line: Noun("line", "lines"),
            area: Noun("area", "areas"), band: Noun("band", "bands"),
            points: Noun("series of points"), stems: Noun("stems", "groups of stems"),
            intervals: Noun("points with intervals"),
            jumps: Noun("distribution function", "distribution functions"),
            cells: Noun("table of colours", "tables of colours"), contours: Noun("contour lines"),
            field: Noun("heat map", "heat maps"), point: Noun("point", "points"), rules: "rules",
            empty: "empty figure"),
        axes: Axes(
            of: " of {name}", over: " over {name}", by: " by {name}",
            both: " over {x} and {y}", rows: " over {name}", columns: " by {name}",
            span: "from {low} to {high}", categoryCount: Noun("1 category", "{n} categories"),
            rowCount: Noun("1 row", "{n} rows"), columnCount: Noun("1 column", "{n} columns"),
            range: "{count} from {first} to {last}",
            logarithmic: "log scale", symmetric: "symmetric log scale", note: "{name} ({note})"),
        course: Course(
            nothing: "nothing to show", everywhere: "{value} everywhere",
            everyCategory: "{value} at every category", at: "{value} at {place}",
            near: "{value} near {place}", between: "{value} between {low} and {high}",
            highest: "highest {words}", lowest: "lowest {words}",
            rising: "rising from {start} to {end}", falling: "falling from {start} to {end}",
            unboundedHigh: "rising beyond all bounds near {place}",
            unboundedLow: "falling beyond all bounds near {place}",
            order: "from the highest: {items}", series: "Series {n}"),
        marks: Marks(
            pointCount: Noun("1 point", "{n} points"),
            intervalCount: Noun("1 interval", "{n} intervals"),
            jumpCount: Noun("1 jump", "{n} jumps"),
            lineCount: Noun("1 contour line", "{n} contour lines"),
            ruleCount: Noun("1 rule", "{n} rules"), interval: "{value} ({low} to {high})",
            belowAxis: "below the axis", half: "reaching one half at {place}",
            cell: "row {row}, column {column}", contour: "contour line at {level}",
            point: "point at {place}", verticalRule: "vertical rule at {place}",
            horizontalRule: "horizontal rule at {place}", text: "text",
            arrow: "arrow from {start} to {end}", upperEdge: "upper edge {words}",
            lowerEdge: "lower edge {words}", widest: "widest {words}",
            edgesMeet: "the edges meet near {places}",
            edgesCross: "the edges cross near {places}"),
        comparison: Comparison(
            above: "{one} is above {other} throughout", notBelow: "{one} is nowhere below {other}",
            cross: "{one} and {other} cross near {places}",
            same: "{one} and {other} are the same", within: "{one} lies within {other} throughout",
            meet: "they meet near {places}"),
        diagrams: Diagrams(
            tree: "tree with {leaves} {depth}", leafCount: Noun("1 leaf", "{n} leaves"),
            depth: "at depth {n}", depths: "at depths {low} to {high}",
            network: "network of {nodes}",
            nodeCount: Noun("1 node", "{n} nodes"), arrows: "arrows {items}",
            arrow: "{start} to {end}", grid: "{figures} in a grid",
            figureCount: Noun("1 figure", "{n} figures"), figure: "Figure {n}"),
        heads: Heads(
            from: "from", to: "to", low: "low", high: "high", word: "word", meaning: "stands for",
            weight: "weight", count: "count", probability: "probability", density: "density"))
}
