extension Scene.Element {
    /// Text in the ink of its role: labels of ticks are muted, everything else is not.
    static func text(_ text: PlacedText, role: Scene.Role) -> Scene.Element {
        let isMuted = role == .horizontalLabel || role == .verticalLabel
        return Scene.Element(
            role: role, shape: .text(text), paint: .text(isMuted ? .muted : .foreground))
    }

    /// Labels that stand on data: first patches of the ground, which keep what is below from showing
    /// between the characters, then the words.
    static func labels(_ texts: [(text: PlacedText, role: Scene.Role)]) -> [Scene.Element] {
        let patches = texts.map { label in
            Scene.Element(
                role: .patch, shape: .rectangle(label.text.inkBox),
                paint: .tint(.background, opacity: 0.8))
        }
        return patches + texts.map { .text($0.text, role: $0.role) }
    }
}
