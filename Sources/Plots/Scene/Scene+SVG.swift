import Characters

extension Scene {
    /// The scene as SVG, one element a line, without identifiers.
    ///
    /// Neighbours that are painted alike share a group, and as far as they may, a path. Every group
    /// carries its light colours as attributes, for renderers without style sheets.
    ///
    /// With a style sheet it is a file of its own; without one it is a part of a page, which is its
    /// ground and has fonts. The language of the description is given where it is not that of the
    /// page.
    func svg(
        name: String, description: String, language: String? = nil, style: String?
    ) -> String {
        let tag = language.map { " lang=\"\($0.escapedForMarkup)\"" } ?? ""
        var lines = [openingTag(name, isFile: style != nil)]
        lines.append("<desc\(tag)>\(description.escapedForMarkup)</desc>")
        if let style { lines.append("<style>\n\(style)</style>") }
        var shapes = ShapeWriter(isFile: style != nil)
        for element in elements where style != nil || element.role != .background {
            shapes.add(element)
        }
        shapes.endGroup()
        return (lines + shapes.lines + ["</svg>\n"]).joined(separator: "\n")
    }

    private func openingTag(_ name: String, isFile: Bool) -> String {
        let own =
            isFile
            ? " xmlns=\"http://www.w3.org/2000/svg\" font-family=\"system-ui,sans-serif\""
            : Paint.filled
        return """
            <svg\(own) class="plt\(usesScale ? " plt-scale" : "")" \
            viewBox="0 0 \(width.fixedPoint) \(height.fixedPoint)" \
            width="\(width.fixedPoint)" height="\(height.fixedPoint)" \
            font-size="\(MeasuredText.standardSize.fixedPoint)" \
            role="img" aria-label="\(name.escapedForMarkup)">
            """
    }
}

/// The shapes of a scene as elements of SVG, in groups.
private struct ShapeWriter {
    /// Whether each group says that it is filled: in a page all of them take that from the figure,
    /// other renderers may read it there as the figure's own colour.
    let isFile: Bool
    private(set) var lines: [String] = []
    private var group: String?
    /// The shape before, whose tag need not be written again to be compared.
    private var previous: Scene.Element?
    private var path = PathData()

    init(isFile: Bool) { self.isFile = isFile }

    /// Adds a shape; rectangles and lines that are painted like the one before share its path.
    mutating func add(_ element: Scene.Element) {
        beginGroup(of: element)
        switch element.shape {
        case .rectangle(let box): path.add(box)
        case .path(let segments): for segment in segments { path.add(segment) }
        case .circle(let center, let radius):
            endPath()
            lines.append(
                "<circle cx=\"\(center.x.fixedPoint)\" cy=\"\(center.y.fixedPoint)\""
                    + " r=\"\(radius.fixedPoint)\"/>")
        case .polygon(let corners):
            // Two in one path would be a hole where they overlap the other way round.
            endPath()
            path.add(corners, isClosed: true)
            endPath()
        case .text(let placed):
            endPath()
            lines.append(placed.svg)
        }
    }

    /// Opens a group for a shape, unless it is painted like the one before.
    private mutating func beginGroup(of element: Scene.Element) {
        defer { previous = element }
        if let previous, previous.isPainted(like: element) { return }
        let tag = element.groupTag(inFile: isFile)
        guard tag != group else { return }
        endGroup()
        lines.append(tag)
        group = tag
    }

    /// Closes the group that is open.
    mutating func endGroup() {
        endPath()
        if group != nil { lines.append("</g>") }
        group = nil
    }

    private mutating func endPath() {
        if !path.text.isEmpty { lines.append("<path d=\"\(path.text)\"/>") }
        path = PathData()
    }
}

extension Scene.Element {
    /// Whether the element belongs to the same group, as far as that is told at a glance.
    fileprivate func isPainted(like other: Scene.Element) -> Bool {
        role == other.role && paint == other.paint
            && shape.groupAttributes == other.shape.groupAttributes
    }

    /// The opening tag of the group the element belongs to.
    fileprivate func groupTag(inFile isFile: Bool) -> String {
        let ink = paint.ink
        let fill = paint.otherFill.map { " fill=\"\($0)\"" } ?? (isFile ? Paint.filled : "")
        return
            "<g class=\"\(role.className) plt-\(ink.name)\(paint.effect)\" color=\"\(ink.light)\""
            + "\(fill)\(paint.attributes)\(shape.groupAttributes)>"
    }
}

extension Scene.Shape {
    /// The attributes that neighbours of the same kind share.
    fileprivate var groupAttributes: String {
        guard case .text(let placed) = self else { return "" }
        let size = placed.text.fontSize
        return (placed.anchor == .start ? "" : " text-anchor=\"\(placed.anchor.rawValue)\"")
            + (size == MeasuredText.standardSize ? "" : " font-size=\"\(size.fixedPoint)\"")
            + (placed.text.isBold ? " font-weight=\"600\"" : "")
    }
}

extension PlacedText {
    /// The text as an element.
    fileprivate var svg: String {
        "<text x=\"\(position.x.fixedPoint)\" y=\"\(position.y.fixedPoint)\">\(text.svg)</text>"
    }
}

extension MeasuredText {
    /// The runs as text and spans; each shift of the baseline is undone by the next run.
    fileprivate var svg: String {
        var shift = 0.0
        var result = ""
        for run in runs {
            let size = run.level.fontSize(in: fontSize)
            let target = run.level.shift(in: fontSize)
            let text = run.text.escapedForMarkup
            if target == shift && size == fontSize {
                result += text
            } else {
                let scale = size == fontSize ? "" : " font-size=\"\(size.fixedPoint)\""
                result += "<tspan dy=\"\((target - shift).fixedPoint)\"\(scale)>\(text)</tspan>"
            }
            shift = target
        }
        return result
    }
}
