import Characters

/// Writes the shapes of a scene as elements of SVG, in groups.
struct ShapeWriter {
    /// What has been written.
    private(set) var groups: [SceneMarkup.Group] = []
    /// The shape before, whose group need not be written again to be compared.
    private var previous: Scene.Element?
    private var path = PathData()

    /// Adds a shape; rectangles and lines that are painted like the one before share its path.
    mutating func add(_ element: Scene.Element) {
        beginGroup(of: element)
        switch element.shape {
        case .rectangle(let box): path.add(box)
        case .path(let segments): for segment in segments { path.add(segment) }
        case .circle(let center, let radius):
            endPath()
            write(
                "<circle cx=\"\(center.x.fixedPoint)\" cy=\"\(center.y.fixedPoint)\""
                    + " r=\"\(radius.fixedPoint)\"/>\n")
        case .polygon(let corners):
            // Two in one path would be a hole where they overlap the other way round.
            endPath()
            path.add(corners, isClosed: true)
            endPath()
        case .text(let placed):
            endPath()
            write(placed.svg + "\n")
        }
    }

    /// Opens a group for a shape, unless it is painted like the one before.
    private mutating func beginGroup(of element: Scene.Element) {
        defer { previous = element }
        if let previous, previous.isPainted(like: element) { return }
        let group = element.group
        if let last = groups.last, last.isPainted(like: group) { return }
        endPath()
        groups.append(group)
    }

    /// Ends the path that shapes may still be added to.
    mutating func endPath() {
        if !path.bytes.isEmpty {
            write("<path d=\"")
            groups[groups.count - 1].shapes += path.bytes
            write("\"/>\n")
        }
        path = PathData()
    }

    private mutating func write(_ text: String) { groups[groups.count - 1].shapes += text.utf8 }
}

extension Scene.Element {
    /// Whether the element belongs to the same group, as far as that is told at a glance.
    fileprivate func isPainted(like other: Scene.Element) -> Bool {
        role == other.role && paint == other.paint
            && shape.groupAttributes == other.shape.groupAttributes
    }

    /// The group the element belongs to, empty.
    fileprivate var group: SceneMarkup.Group {
        let ink = paint.ink
        let fill = paint.otherFill
        return SceneMarkup.Group(
            opening:
                "<g class=\"\(role.className) plt-\(ink.name)\(paint.effect)\" color=\"\(ink.light)\"",
            isFilled: fill == nil,
            ending: (fill.map { " fill=\"\($0)\"" } ?? "")
                + "\(paint.attributes)\(shape.groupAttributes)>\n",
            isBackground: role == .background)
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
