import Checking

/// A report that stands by itself: made, or left as an earlier run has made it.
struct LooseReport: Sendable {
    /// A template and its root.
    typealias Source = (template: Template, root: Root)

    /// What comes of rendering it.
    struct Made: Sendable {
        let checked: CheckedFile
        /// Its files beside their places, or why they cannot be there; `nil` when the report may
        /// not be written.
        let files: Result<StagedFiles, FileFailure>?
    }

    let template: Template
    let subject: RenderCache.Subject
    /// What is told of it where it is left as it is.
    let told: ToldText
    /// What was read for it; `nil` when nothing keeps that.
    let read: FilesRead?
    /// The report; `nil` when it is left as it is, or its template is a part of others.
    let made: Made?

    /// Renders a template, unless the cache knows that its report would come out as it stands.
    init(_ source: Source, _ options: RenderOptions, _ cache: RenderCache?) {
        template = source.template
        read = cache.map { _ in FilesRead(after: source.root.read) }
        subject = RenderCache.Subject(
            place: template.folder(options).appending(path: template.name),
            templates: [template.path])
        // Other reports keep the other processors busy.
        let known = template.isPart ? nil : cache?.told(of: subject, threads: 1)
        told = known ?? ToldText()
        guard !template.isPart, known == nil else {
            made = nil
            return
        }
        let rendered = RenderedTemplate(template, options, in: source.root.noting(read))
        let files = rendered.files.isEmpty ? nil : StagedFiles.staging(rendered, for: cache)
        made = Made(checked: rendered.checked, files: files)
    }
}
