import Characters
import Reporting

extension PageLayout {
    /// The page that the layout makes of some values; a part stands where its value is not empty.
    func text(_ value: (Variable) -> String) -> String {
        var page = ""
        PageLayout.fill(pieces, value, &page)
        return page
    }

    /// What the layout itself puts on a page, by what is there.
    func markup(where isThere: (Variable) -> Bool) -> String {
        PageLayout.markup(of: pieces, isThere)
    }

    private static func markup(of pieces: [Piece], _ isThere: (Variable) -> Bool) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .variable: ""
            case .part(let variable, let isInverted, let inner):
                isThere(variable) == isInverted ? "" : markup(of: inner, isThere)
            }
        }.joined()
    }

    private static func fill(
        _ pieces: [Piece], _ value: (Variable) -> String, _ page: inout String
    ) {
        for piece in pieces {
            switch piece {
            case .text(let text): page += text
            case .variable(let variable, let isEscaped):
                page += isEscaped ? value(variable).escapedForMarkup : value(variable)
            case .part(let variable, let isInverted, let inner):
                if value(variable).isEmpty == isInverted { fill(inner, value, &page) }
            }
        }
    }
}
