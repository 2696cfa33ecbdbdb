import Characters

extension Scene {
    /// The scene as SVG, one element a line, without identifiers.
    ///
    /// Neighbours that are painted alike share a group. Every group carries its light colours as
    /// attributes, for renderers without style sheets.
    ///
    /// The language of the description is given where it is not that of the page.
    func svg(
        name: String, description: String, language: String? = nil, style: String?
    ) -> String {
        let tag = language.map { " lang=\"\($0.escapedForMarkup)\"" } ?? ""
        var lines = [openingTag(name), "<desc\(tag)>\(description.escapedForMarkup)</desc>"]
        if let style { lines.append("<style>\n\(style)</style>") }
        var open: String?
        for element in elements {
            let group = element.groupTag
            if group != open {
                if open != nil { lines.append("</g>") }
                lines.append(group)
                open = group
            }
            lines.append(element.shape.svg)
        }
        if open != nil { lines.append("</g>") }
        lines.append("</svg>\n")
        return lines.joined(separator: "\n")
    }

    private func openingTag(_ name: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" class="plt\(usesScale ? " plt-scale" : "")" \
        viewBox="0 0 \(width.fixedPoint) \(height.fixedPoint)" \
        width="\(width.fixedPoint)" height="\(height.fixedPoint)" \
        font-family="system-ui,sans-serif" font-size="\(MeasuredText.standardSize.fixedPoint)" \
        role="img" aria-label="\(name.escapedForMarkup)">
        """
    }
}

extension Scene.Element {
    /// The opening tag of the group the element belongs to.
    fileprivate var groupTag: String {
        let ink = paint.ink
        return
            "<g class=\"\(role.className) plt-\(ink.name)\(paint.effect)\" color=\"\(ink.light)\""
            + "\(paint.attributes)\(shape.groupAttributes)>"
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

    /// The shape as an element.
    fileprivate var svg: String {
        switch self {
        case .rectangle(let box):
            "<rect x=\"\(box.minX.fixedPoint)\" y=\"\(box.minY.fixedPoint)\""
                + " width=\"\(box.width.fixedPoint)\" height=\"\(box.height.fixedPoint)\"/>"
        case .circle(let center, let radius):
            "<circle cx=\"\(center.x.fixedPoint)\" cy=\"\(center.y.fixedPoint)\""
                + " r=\"\(radius.fixedPoint)\"/>"
        case .path(let segments):
            "<path d=\"\(segments.map(Self.pathData).joined())\"/>"
        case .polygon(let corners): "<path d=\"\(Self.pathData(corners))Z\"/>"
        case .text(let placed):
            "<text x=\"\(placed.position.x.fixedPoint)\" y=\"\(placed.position.y.fixedPoint)\">"
                + placed.text.svg + "</text>"
        }
    }

    private static func pathData(_ positions: [Position]) -> String {
        guard let first = positions.first else { return "" }
        let start = "M\(first.x.fixedPoint) \(first.y.fixedPoint)"
        if positions.count == 1 { return start + "h0" }
        let rest = positions.dropFirst().map { "\($0.x.fixedPoint) \($0.y.fixedPoint)" }
        return start + "L" + rest.joined(separator: " ")
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
