/// The shapes of a scene as elements of SVG, one a line, without identifiers: written once, for a file
/// of its own and for a page.
///
/// Neighbours that are painted alike share a group, and as far as they may, a path. Every group
/// carries its light colours as attributes, for renderers without style sheets.
struct SceneMarkup: Sendable {
    /// Shapes that are painted alike.
    struct Group: Sendable {
        /// The opening tag up to where it says that the group is filled with its colour.
        let opening: String
        /// Whether it is filled with its colour: in a page all groups take that from the figure, other
        /// renderers may read it there as the figure's own colour.
        let isFilled: Bool
        /// The opening tag from there on.
        let ending: String
        /// Whether it is the ground the figure stands on, which a page has.
        let isBackground: Bool
        /// The shapes, each with the end of its line.
        var shapes: [UInt8] = []

        /// Whether shapes of the one may stand in the other.
        func isPainted(like other: Group) -> Bool {
            opening == other.opening && isFilled == other.isFilled && ending == other.ending
        }
    }

    /// The groups, the first drawn lowest.
    let groups: [Group]

    /// Writes the shapes of a scene.
    init(_ elements: [Scene.Element]) {
        var writer = ShapeWriter()
        for element in elements { writer.add(element) }
        writer.endPath()
        groups = writer.groups
    }

    /// How many bytes the shapes take, without what opens and closes their groups.
    var byteCount: Int { groups.reduce(0) { $0 + $1.shapes.count } }
}
