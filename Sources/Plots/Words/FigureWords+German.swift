extension FigureWords {
    /// German.
    public static let german = FigureWords(
        joining: Joining(
            named: "{name}: {words}", items: ", ", last: " und ", clauses: ", ", parts: "; ",
            end: ".", gap: " "),
        kinds: Kinds(
            bars: Noun("Balken", "gruppierte Balken"), stackedBars: "gestapelte Balken",
            histogram: Noun("Histogramm", "Histogramme"), line: Noun("Linie", "Linien"),
            area: Noun("Fläche", "Flächen"), band: Noun("Band", "Bänder"),
            points: Noun("Streudiagramm"), stems: Noun("Stäbe", "Gruppen von Stäben"),
            intervals: Noun("Punkte mit Intervallen"),
            jumps: Noun("Verteilungsfunktion", "Verteilungsfunktionen"),
            cells: Noun("Farbtabelle", "Farbtabellen"), contours: Noun("Höhenlinien"),
            field: Noun("Heatmap", "Heatmaps"), point: Noun("Punkt", "Punkte"),
            rules: "Hilfslinien", empty: "leere Abbildung"),
        axes: Axes(
            of: " für {name}", over: " über {name}", by: " nach {name}",
            both: " über {x} und {y}", rows: ", Zeilen {name}", columns: ", Spalten {name}",
            span: "von {low} bis {high}", categoryCount: Noun("1 Kategorie", "{n} Kategorien"),
            rowCount: Noun("1 Zeile", "{n} Zeilen"), columnCount: Noun("1 Spalte", "{n} Spalten"),
            range: "{count} von {first} bis {last}",
            logarithmic: "logarithmisch", symmetric: "symmetrisch logarithmisch",
            note: "{name} ({note})"),
        course: Course(
            nothing: "nichts zu zeigen", everywhere: "überall {value}",
            everyCategory: "{value} bei jeder Kategorie", at: "{value} bei {place}",
            near: "{value} nahe {place}", between: "{value} zwischen {low} und {high}",
            highest: "Maximum {words}", lowest: "Minimum {words}",
            rising: "steigend von {start} auf {end}", falling: "fallend von {start} auf {end}",
            unboundedHigh: "nahe {place} über alle Grenzen steigend",
            unboundedLow: "nahe {place} unter alle Grenzen fallend",
            order: "in absteigender Folge: {items}", series: "Reihe {n}"),
        marks: Marks(
            pointCount: Noun("1 Punkt", "{n} Punkte"),
            intervalCount: Noun("1 Intervall", "{n} Intervalle"),
            jumpCount: Noun("1 Sprung", "{n} Sprünge"),
            lineCount: Noun("1 Höhenlinie", "{n} Höhenlinien"),
            ruleCount: Noun("1 Hilfslinie", "{n} Hilfslinien"),
            interval: "{value} ({low} bis {high})", belowAxis: "unter der Achse",
            half: "1/2 erreicht bei {place}", cell: "Zeile {row}, Spalte {column}",
            contour: "Höhenlinie bei {level}", point: "Punkt bei {place}",
            verticalRule: "senkrechte Linie bei {place}",
            horizontalRule: "waagerechte Linie bei {place}", text: "Text",
            arrow: "Pfeil von {start} nach {end}", upperEdge: "am oberen Rand {words}",
            lowerEdge: "am unteren Rand {words}", widest: "größte Breite {words}",
            edgesMeet: "die Ränder treffen sich nahe {places}",
            edgesCross: "die Ränder schneiden sich nahe {places}"),
        comparison: Comparison(
            above: "{one} liegt durchweg über {other}",
            notBelow: "{one} liegt nirgends unter {other}",
            cross: "{one} und {other} schneiden sich nahe {places}",
            same: "{one} und {other} stimmen überein",
            within: "{one} liegt durchweg innerhalb von {other}",
            meet: "sie treffen sich nahe {places}"),
        diagrams: Diagrams(
            tree: "Baum mit {leaves} {depth}", leafCount: Noun("1 Blatt", "{n} Blättern"),
            depth: "in Tiefe {n}", depths: "in Tiefe {low} bis {high}",
            network: "Netz mit {nodes}", nodeCount: Noun("1 Knoten", "{n} Knoten"),
            arrows: "Pfeile {items}", arrow: "{start} nach {end}", grid: "{figures} im Raster",
            figureCount: Noun("1 Abbildung", "{n} Abbildungen"), figure: "Abbildung {n}"),
        heads: Heads(
            from: "Anfang", to: "Ende", low: "untere Grenze", high: "obere Grenze",
            word: "Codewort",
            meaning: "steht für", weight: "Gewicht", count: "Häufigkeit",
            probability: "Wahrscheinlichkeit", density: "Dichte"))
}
