extension FigureWords {
    /// French.
    public static let french = FigureWords(
        joining: Joining(
            named: "{name}\u{A0}: {words}", items: ", ", last: " et ", clauses: ", ",
            parts: "\u{202F}; ",
            end: ".", gap: " "),
        kinds: Kinds(
            bars: Noun("barres", "barres groupées"), stackedBars: "barres empilées",
            histogram: Noun("histogramme", "histogrammes"), line: Noun("courbe", "courbes"),
            area: Noun("aire", "aires"), band: Noun("bande", "bandes"),
            points: Noun("nuage de points", "nuages de points"),
            stems: Noun("bâtons", "groupes de bâtons"), intervals: Noun("points avec intervalles"),
            jumps: Noun("fonction de répartition", "fonctions de répartition"),
            cells: Noun("tableau de couleurs", "tableaux de couleurs"),
            contours: Noun("lignes de niveau"),
            field: Noun("carte de chaleur", "cartes de chaleur"), point: Noun("point", "points"),
            rules: "lignes de référence", empty: "figure vide"),
        axes: Axes(
            of: ", {name}", over: ", en fonction de {name}", by: ", par {name}",
            both: ", axes {x} et {y}", rows: ", lignes {name}", columns: ", colonnes {name}",
            span: "de {low} à {high}", categoryCount: Noun("1 catégorie", "{n} catégories"),
            rowCount: Noun("1 ligne", "{n} lignes"),
            columnCount: Noun("1 colonne", "{n} colonnes"),
            range: "{count} de {first} à {last}",
            logarithmic: "échelle log", symmetric: "échelle log symétrique", note: "{name} ({note})"
        ),
        course: Course(
            nothing: "rien à montrer", everywhere: "{value} partout",
            everyCategory: "{value} pour chaque catégorie", at: "{value} pour {place}",
            near: "{value} près de {place}", between: "{value} entre {low} et {high}",
            highest: "maximum {words}", lowest: "minimum {words}",
            rising: "croît de {start} à {end}", falling: "décroît de {start} à {end}",
            unboundedHigh: "tend vers +∞ près de {place}",
            unboundedLow: "tend vers −∞ près de {place}",
            order: "dans l’ordre décroissant\u{A0}: {items}", series: "Série {n}"),
        marks: Marks(
            pointCount: Noun("1 point", "{n} points"),
            intervalCount: Noun("1 intervalle", "{n} intervalles"),
            jumpCount: Noun("1 saut", "{n} sauts"),
            lineCount: Noun("1 ligne de niveau", "{n} lignes de niveau"),
            ruleCount: Noun("1 ligne de référence", "{n} lignes de référence"),
            interval: "{value} ({low} à {high})",
            belowAxis: "sous l’axe", half: "atteint 1/2 en {place}",
            cell: "la ligne {row}, colonne {column}", contour: "ligne de niveau {level}",
            point: "point en {place}", verticalRule: "droite verticale en {place}",
            horizontalRule: "droite horizontale en {place}", text: "texte",
            arrow: "flèche de {start} à {end}", upperEdge: "bord supérieur\u{A0}: {words}",
            lowerEdge: "bord inférieur\u{A0}: {words}", widest: "largeur maximale {words}",
            edgesMeet: "les bords se rejoignent près de {places}",
            edgesCross: "les bords se coupent près de {places}"),
        comparison: Comparison(
            above: "{one} dépasse partout {other}",
            notBelow: "{one} ne passe nulle part sous {other}",
            cross: "{one} et {other} se coupent près de {places}",
            same: "{one} et {other} coïncident", within: "{one} reste partout dans {other}",
            meet: "contact près de {places}"),
        diagrams: Diagrams(
            tree: "arbre à {leaves} {depth}", leafCount: Noun("1 feuille", "{n} feuilles"),
            depth: "à la profondeur {n}", depths: "aux profondeurs {low} à {high}",
            network: "réseau de {nodes}", nodeCount: Noun("1 nœud", "{n} nœuds"),
            arrows: "flèches\u{A0}: {items}", arrow: "{start} vers {end}",
            grid: "{figures} en grille",
            figureCount: Noun("1 figure", "{n} figures"), figure: "Figure {n}"),
        heads: Heads(
            from: "début", to: "fin", low: "borne inférieure", high: "borne supérieure",
            word: "mot de code", meaning: "représente",
            weight: "poids", count: "effectif", probability: "probabilité", density: "densité"))

    /// Spanish.
    public static let spanish = FigureWords(
        joining: Joining(
            named: "{name}: {words}", items: ", ", last: ", ", clauses: ", ", parts: "; ",
            end: ".", gap: " "),
        kinds: Kinds(
            bars: Noun("barras", "barras agrupadas"), stackedBars: "barras apiladas",
            histogram: Noun("histograma", "histogramas"), line: Noun("línea", "líneas"),
            area: Noun("área", "áreas"), band: Noun("banda", "bandas"),
            points: Noun("diagrama de dispersión", "diagramas de dispersión"),
            stems: Noun("bastones", "grupos de bastones"), intervals: Noun("puntos con intervalos"),
            jumps: Noun("función de distribución", "funciones de distribución"),
            cells: Noun("tabla de colores", "tablas de colores"), contours: Noun("curvas de nivel"),
            field: Noun("mapa de calor", "mapas de calor"), point: Noun("punto", "puntos"),
            rules: "líneas de referencia", empty: "figura vacía"),
        axes: Axes(
            of: " de {name}", over: " en función de {name}", by: " por {name}",
            both: " en función de {x}, {y}", rows: ", filas {name}", columns: ", columnas {name}",
            span: "de {low} a {high}", categoryCount: Noun("1 categoría", "{n} categorías"),
            rowCount: Noun("1 fila", "{n} filas"), columnCount: Noun("1 columna", "{n} columnas"),
            range: "{count} de {first} a {last}",
            logarithmic: "escala log", symmetric: "escala log simétrica", note: "{name} ({note})"),
        course: Course(
            nothing: "nada que mostrar", everywhere: "{value} en todas partes",
            everyCategory: "{value} en cada categoría", at: "{value} en {place}",
            near: "{value} cerca de {place}", between: "{value} entre {low} y {high}",
            highest: "máximo {words}", lowest: "mínimo {words}",
            rising: "crece de {start} a {end}", falling: "decrece de {start} a {end}",
            unboundedHigh: "tiende a +∞ cerca de {place}",
            unboundedLow: "tiende a −∞ cerca de {place}",
            order: "de mayor a menor: {items}", series: "Serie {n}"),
        marks: Marks(
            pointCount: Noun("1 punto", "{n} puntos"),
            intervalCount: Noun("1 intervalo", "{n} intervalos"),
            jumpCount: Noun("1 salto", "{n} saltos"),
            lineCount: Noun("1 curva de nivel", "{n} curvas de nivel"),
            ruleCount: Noun("1 línea de referencia", "{n} líneas de referencia"),
            interval: "{value} ({low} a {high})", belowAxis: "por debajo del eje",
            half: "alcanza 1/2 en {place}", cell: "la fila {row}, columna {column}",
            contour: "curva de nivel {level}", point: "punto en {place}",
            verticalRule: "línea vertical en {place}",
            horizontalRule: "línea horizontal en {place}",
            text: "texto", arrow: "flecha de {start} a {end}", upperEdge: "borde superior: {words}",
            lowerEdge: "borde inferior: {words}", widest: "anchura máxima {words}",
            edgesMeet: "los bordes se tocan cerca de {places}",
            edgesCross: "los bordes se cortan cerca de {places}"),
        comparison: Comparison(
            above: "{one} está siempre por encima de {other}",
            notBelow: "{one} no está nunca por debajo de {other}",
            cross: "{one}, {other}: se cortan cerca de {places}",
            same: "{one}, {other}: coinciden",
            within: "{one} está siempre dentro de {other}",
            meet: "contacto cerca de {places}"),
        diagrams: Diagrams(
            tree: "árbol con {leaves} {depth}", leafCount: Noun("1 hoja", "{n} hojas"),
            depth: "a la profundidad {n}", depths: "a profundidades de {low} a {high}",
            network: "red de {nodes}", nodeCount: Noun("1 nodo", "{n} nodos"),
            arrows: "flechas: {items}", arrow: "{start} a {end}", grid: "{figures} en cuadrícula",
            figureCount: Noun("1 figura", "{n} figuras"), figure: "Figura {n}"),
        heads: Heads(
            from: "inicio", to: "fin", low: "límite inferior", high: "límite superior",
            word: "palabra de código",
            meaning: "representa", weight: "peso", count: "frecuencia",
            probability: "probabilidad", density: "densidad"))
}
