import Characters

extension Scene {
    /// The scene as SVG, its shapes written already.
    ///
    /// With a style sheet it is a file of its own; without one it is a part of a page, which is its
    /// ground and has fonts. The language of the description is given where it is not that of the
    /// page.
    func svg(
        _ shapes: SceneMarkup, name: String, description: String, language: String? = nil,
        style: String?
    ) -> String {
        let isFile = style != nil
        var svg: [UInt8] = []
        svg.reserveCapacity(shapes.byteCount + 200 * shapes.groups.count + 4096)
        svg += openingTag(name, isFile: isFile).utf8
        let tag = language.map { " lang=\"\($0.escapedForMarkup)\"" } ?? ""
        svg += "\n<desc\(tag)>\(description.escapedForMarkup)</desc>\n".utf8
        if let style { svg += "<style>\n\(style)</style>\n".utf8 }
        for group in shapes.groups where isFile || !group.isBackground {
            svg += group.opening.utf8
            if isFile, group.isFilled { svg += Paint.filled.utf8 }
            svg += group.ending.utf8
            svg += group.shapes
            svg += "</g>\n".utf8
        }
        svg += "</svg>\n".utf8
        return String(decoding: svg, as: UTF8.self)
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
