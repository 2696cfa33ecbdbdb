import Reporting

extension HTMLText {
    /// Adds a list; the items of a tight one have no paragraphs.
    mutating func addList(_ start: Int?, _ isTight: Bool, _ items: [ReportItem], _ shift: Int) {
        let first = start == 1 ? nil : start.map(String.init)
        element(start == nil ? "ul" : "ol", ["start": first]) { list in
            list.endLine()
            for item in items {
                list.isStopTaken = false
                let name = item.isDone == nil ? nil : "task"
                list.element("li", ["class": name]) { $0.add(item, isTight, shift) }
                list.endLine()
            }
        }
    }

    /// Adds an item; the box of a task stands at the beginning of its first paragraph.
    private mutating func add(_ item: ReportItem, _ isTight: Bool, _ shift: Int) {
        guard let isDone = item.isDone else {
            return add(sections: item.sections, shift: shift, isTight: isTight)
        }
        guard !isTight, case .paragraph(let content)? = item.sections.first?.kind else {
            addBox(isDone)
            return add(sections: item.sections, shift: shift, isTight: isTight)
        }
        startLine()
        element("p") { paragraph in
            paragraph.addBox(isDone)
            paragraph.add(nodes: content)
        }
        startLine()
        add(sections: Array(item.sections.dropFirst()), shift: shift)
    }

    private mutating func addBox(_ isDone: Bool) {
        void(
            "input",
            [
                "type": "checkbox", "checked": isDone ? "" : nil, "disabled": "",
                "aria-label": isDone ? words.done : words.open,
            ])
        add(" ")
    }
}
