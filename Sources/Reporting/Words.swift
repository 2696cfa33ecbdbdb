public import Documents

/// The words a report adds to what its author wrote, by language.
public struct Words: Sendable {
    /// What comes before the number of a figure.
    public let figure: String
    /// What comes before the number of a table.
    public let table: String
    /// What comes before the number of an equation.
    public let equation: String

    /// What the table behind a figure is called.
    public let data: String
    /// What folded code is called.
    public let code: String
    /// What stands at the head of a draft.
    public let draft: String
    /// What the notes at the end of a page are called.
    public let footnotes: String
    /// What leads from a footnote back to the text.
    public let backToText: String
    /// What a task that is done is called.
    public let done: String
    /// What a task that is not done is called.
    public let open: String
    private let isChinese: Bool

    /// The words of a language; a tag such as `zh-CN` is read up to its hyphen.
    ///
    /// English for languages that are not known.
    public init(language: String) {
        switch language.split(separator: "-").first.map(String.init)?.lowercased() ?? "" {
        case "zh":
            isChinese = true
            (figure, table, equation, code) = ("图", "表", "式", "代码")
            (footnotes, backToText, data) = ("脚注", "返回正文", "数据")
            (done, open) = ("已完成", "未完成")
            draft = "草稿：尚未通过检查的数字标在文中。"
        case _:
            isChinese = false
            (figure, table, equation, code) = ("Figure", "Table", "Equation", "Code")
            (footnotes, backToText, data) = ("Footnotes", "Back to the text", "Data")
            (done, open) = ("Done", "To do")
            draft = "Draft: checks that fail are marked on the page."
        }
    }

    /// The title of a callout.
    public func title(of callout: Callout) -> String {
        switch callout {
        case .note: isChinese ? "说明" : "Note"
        case .tip: isChinese ? "提示" : "Tip"
        case .important: isChinese ? "重要" : "Important"
        case .warning: isChinese ? "警告" : "Warning"
        case .caution: isChinese ? "当心" : "Caution"
        }
    }

    /// The closing line of a page whose numbers are all right.
    public func recomputed(_ count: Int) -> String {
        if isChinese { return "本页的 \(count) 个数字均已重新计算并核对。" }
        return count == 1
            ? "The one number on this page was recomputed." : "All \(count) numbers recomputed."
    }

    /// The closing line of a page with numbers that are not right, and of which their author may
    /// accept some.
    public func recomputed(_ count: Int, wrong: Int, accepted: Int) -> String {
        if isChinese {
            let part = accepted == 0 ? "" : wrong == 0 ? "，作者予以保留" : "，另有 \(accepted) 个有误但作者予以保留"
            return "本页重新计算了 \(count) 个数字，其中 \(wrong == 0 ? accepted : wrong) 个有误\(part)。"
        }
        let part =
            accepted == 0 ? "" : wrong == 0 ? ", but accepted" : ", and \(accepted) more accepted"
        guard count > 1 else {
            return "The one number on this page was recomputed, and is not right\(part)."
        }
        let first = wrong == 0 ? accepted : wrong
        return
            "All \(count) numbers recomputed; \(first) \(first == 1 ? "is" : "are") not right\(part)."
    }
}
