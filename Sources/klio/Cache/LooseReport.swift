import Evaluating

/// A report that stands by itself: rendered, or left as an earlier run has made it.
struct LooseReport: Sendable {
    let template: Template
    let subject: RenderCache.Subject
    /// What was read for it.
    let read = FilesRead()
    /// The report; `nil` when it is left as it is, or its template is a part of others.
    let rendered: RenderedTemplate?

    /// Renders a template, unless the cache knows that its report would come out as it stands.
    init(
        _ template: Template, _ options: RenderOptions, _ cache: RenderCache?, memory: ValueMemory
    ) {
        self.template = template
        subject = RenderCache.Subject(
            place: template.folder(options).appending(path: template.name),
            templates: [template.path])
        // Other reports keep the other processors busy.
        let isLeft = template.isPart || (cache?.holds(subject, threads: 1) ?? false)
        rendered = isLeft ? nil : RenderedTemplate(template, options, noting: read, memory: memory)
    }
}
