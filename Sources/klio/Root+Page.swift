import Diagnostics
import Documents
import Reporting

/// The files that a page is made with, besides its document.
extension Root {
    /// A font named in a document or in settings, by a path relative to them.
    func mathFont(_ path: Excerpt, _ diagnostics: inout [Diagnostic]) -> FontFile? {
        let place = path.place(0..<path.bytes.count)
        do throws(FileFailure) {
            let located = try locate(path.text, from: path.source.name)
            if let font = FontFile(try contents(of: located, limit: 1 << 24)) { return font }
            diagnostics.append(
                Diagnostic(
                    .error, "'\(path.text)' is no font", at: place,
                    hint: "WOFF2, WOFF, OpenType and TrueType files can be put into a page",
                    concern: .template))
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, "cannot read the font '\(path.text)': \(error.message)", at: place,
                    concern: .template))
        }
        return nil
    }

    /// The layout with a name, `_layout/NAME.mustache` in the folder; without a name, the one
    /// called `page`, if there is one.
    func layout(_ name: Excerpt?, _ diagnostics: inout [Diagnostic]) -> PageLayout? {
        let path = "_layout/\(name?.text ?? "page").mustache"
        let located = folder.appending(path: path)
        read?.note(located)
        guard name != nil || Files.kind(of: located) == .file else { return nil }
        do {
            guard let resolved = Files.resolved(located), holds(resolved) else {
                throw FileFailure(message: "there is no '\(path)'")
            }
            let bytes = try contents(of: located, limit: 1 << 20)
            return PageLayout(parsing: try SourceText(validating: bytes, name: path))
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, "cannot read the layout: \(Root.message(of: error))",
                    at: name.map { $0.place(0..<$0.bytes.count) },
                    hint: "layouts stand in '_layout' in the folder of 'klio.yml'",
                    concern: .template))
            return nil
        }
    }

    /// The rules of style in a file named in a document or in settings, by a path relative to them.
    func stylesheet(_ path: Excerpt, _ diagnostics: inout [Diagnostic]) -> String? {
        do {
            let located = try locate(path.text, from: path.source.name)
            let bytes = try contents(of: located, limit: 1 << 20)
            let source = try SourceText(validating: bytes, name: path.text)
            return source.string(0..<source.bytes.count)
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error,
                    "cannot read the style sheet '\(path.text)': \(Root.message(of: error))",
                    at: path.place(0..<path.bytes.count), concern: .template))
            return nil
        }
    }

    private static func message(of error: any Error) -> String {
        switch error {
        case let failure as FileFailure: failure.message
        case let diagnostic as Diagnostic: diagnostic.message
        case _: "it cannot be read"
        }
    }
}
