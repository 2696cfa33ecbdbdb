import Diagnostics
import Rendering
import Reporting

/// A folder of templates whose reports make up a site.
struct SiteFolder {
    /// The folder, as the user sees it.
    let path: String
    /// What its `klio.yml` says.
    let settings: SiteSettings
    let root: Root
    /// Its templates, in the order of the folder.
    let templates: [Template]
    /// The folder that the site is written to, when nobody says otherwise.
    let home: String

    /// The site that a template is part of; `nil` when there is none.
    init?(of template: Template, _ roots: inout Roots) {
        let root = roots.root(of: template.path)
        guard let settings = root.site, let path = SiteFolder.path(of: template, root) else {
            return nil
        }
        (self.path, self.settings, self.root) = (path, settings, root)
        var templates: [Template] = []
        for found in TemplateFolder([path]).templates where !found.isPart {
            // A folder in it with settings of its own is no part of the site.
            guard roots.root(of: found.path).folder == root.folder else { continue }
            templates.append(Template(found, ofSiteIn: path))
        }
        self.templates = templates
        home = Template(template, ofSiteIn: path).home.folder
    }

    /// The folder of a site: that of the settings, or that of the templates where it lies below.
    static func path(of template: Template, _ root: Root) -> String? {
        guard root.site != nil, let settings = root.settingsPath else { return nil }
        let folder = settings.parentPath ?? "."
        guard !template.home.isBeside else { return folder }
        let templates = String(template.path.withoutExtension.dropLast(template.name.count + 1))
        return folder == "." || templates.hasPrefix(folder == "/" ? "/" : folder + "/")
            ? templates : folder
    }

    /// The folder that the site goes to.
    func output(_ options: RenderOptions) -> String { options.output ?? home }

    /// Whether some paths name all of the site of a folder.
    static func isHeld(_ site: String, by paths: [String]) -> Bool {
        guard let own = Files.resolved(site) else { return false }
        return paths.contains { path in
            guard Files.kind(of: path) == .folder, let above = Files.resolved(path) else {
                return false
            }
            return own == above || own.hasPrefix(above == "/" ? "/" : above + "/")
        }
    }
}

/// What is to be rendered: sites, and templates that belong to none.
struct RenderPlan {
    private(set) var loose: [LooseReport.Source] = []
    private(set) var sites: [SiteFolder] = []
    /// The templates that cannot be rendered as asked, and why.
    private(set) var refusals: [(path: String, diagnostic: Diagnostic)] = []

    /// Plans to render the templates of paths.
    ///
    /// A template of a site that is named by itself brings the whole site with it, since every page
    /// shows the others – unless its page goes elsewhere, where it stands by itself.
    init(_ folder: TemplateFolder, _ paths: [String], _ options: RenderOptions) {
        var roots = Roots(isNoting: true)
        guard options.formats?.contains(.html) ?? true else {
            loose = folder.templates.map { ($0, roots.root(of: $0.path)) }
            return
        }
        let paths = paths.isEmpty ? [TemplateFolder.standard] : paths
        // Whether all of the site of a folder is asked for, looked up once for all its templates.
        var isWhole: [String: Bool] = [:]
        for template in folder.templates {
            let root = roots.root(of: template.path)
            guard !template.isPart, let path = SiteFolder.path(of: template, root) else {
                loose.append((template, root))
                continue
            }
            let known = isWhole[path]
            let isAsked = known ?? SiteFolder.isHeld(path, by: paths)
            isWhole[path] = isAsked
            if !isAsked, options.output != nil {
                loose.append((template, root))
            } else if !isAsked, !options.parameters.isEmpty {
                refuse(template)
            } else if known == nil, let site = SiteFolder(of: template, &roots) {
                sites.append(site)
            }
        }
    }

    private mutating func refuse(_ template: Template) {
        refusals.append(
            (
                template.path,
                Diagnostic(
                    "a page with parameters of its own is no part of its site", at: nil,
                    hint: "choose a folder for it with --output")
            ))
    }
}
