public import Diagnostics

/// The frame of a page: HTML with the names of what Klio puts into it, in the notation of Mustache.
///
/// `{{title}}` is text, `{{{text}}}` is HTML as it is, `{{#contents}}…{{/contents}}` stands where there
/// are contents, `{{^contents}}…{{/contents}}` where there are none, `{{! … }}` is a remark. A name that
/// is not known is an error. Tags that open or close a part, and remarks, take their line with them
/// when they stand alone on it.
///
/// Source: mustache(5), without partials, lambdas and other delimiters: a page has nothing for them.
public struct PageLayout: Sendable {
    /// What a layout can put on a page.
    public enum Variable: String, Sendable, CaseIterable {
        /// The tag of the language: text.
        case language
        /// The name of the report: text.
        case title
        /// Its description: text.
        case description
        /// What the page may load, for a `Content-Security-Policy`: text.
        case policy
        /// What a page of a site says of other addresses, for the head: HTML.
        case links
        /// The rules of style that the page needs, the author's own last: CSS.
        case style
        /// The switch between light and dark, which rules what stands after it in `.page`: HTML.
        case theme
        /// The site's title, search and languages, above a page of a site: HTML.
        case bar
        /// The reports of the site: HTML.
        case reports
        /// The title as a heading: HTML.
        case heading
        /// What says that the page is a draft: HTML.
        case draft
        /// The contents: HTML.
        case contents
        /// The text: HTML.
        case text
        /// The list of the works cited: HTML.
        case references
        /// How many numbers there are, and where each of them comes from: HTML.
        case numbers
        /// What leads to the reports before and after, in a site: HTML.
        case neighbors
        /// What stands at the foot of every page of a site: HTML.
        case footer
        /// What begins the search of a site, as `policy` allows it: a script.
        case script
    }

    /// A part of a layout.
    public indirect enum Piece: Sendable {
        /// Text as it stands.
        case text(String)
        /// What a name stands for; text for markup when it is escaped.
        case variable(Variable, isEscaped: Bool)
        /// What stands on the page where something is there, or where it is not.
        case part(of: Variable, isInverted: Bool, [Piece])
    }

    /// The parts, in order.
    public let pieces: [Piece]
    /// What could not be read, in order.
    public let diagnostics: [Diagnostic]

    /// Reads a layout.
    public init(parsing source: SourceText) {
        var reader = LayoutReader(source)
        reader.read()
        pieces = reader.pieces
        diagnostics = reader.diagnostics
    }

    /// The layout of pages that bring none of their own.
    public static let standard = PageLayout(
        parsing: SourceText(
            """
            <!DOCTYPE html>
            <html lang="{{language}}">
            <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content="{{policy}}" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            {{#description}}
            <meta name="description" content="{{description}}" />
            {{/description}}
            {{{links}}}<title>{{title}}</title>
            <style>
            {{{style}}}</style>
            </head>
            <body>
            <main>
            {{{theme}}}
            <div class="page">
            {{#bar}}
            {{{bar}}}
            <div class="sidebar">
            {{{reports}}}
            {{{contents}}}
            </div>
            {{/bar}}
            {{#heading}}
            <header>{{{heading}}}</header>
            {{/heading}}
            {{^bar}}
            {{{contents}}}
            {{/bar}}
            <div class="text"{{#bar}} id=":text"{{/bar}}>
            {{{draft}}}{{{text}}}{{{references}}}{{{numbers}}}{{{neighbors}}}{{{footer}}}</div>
            </div>
            </main>
            {{#script}}
            <script>{{{script}}}</script>
            {{/script}}
            </body>
            </html>

            """, name: "page.mustache"))
}
