extension Scene.Element {
    /// Text in the ink of its role: labels of ticks are muted, everything else is not.
    static func text(_ text: PlacedText, role: Scene.Role) -> Scene.Element {
        let isMuted = role == .horizontalLabel || role == .verticalLabel
        let hasHalo = role == .markLabel || role == .edgeLabel
        return Scene.Element(
            role: role, shape: .text(text),
            paint: .text(isMuted ? .muted : .foreground, hasHalo: hasHalo))
    }
}
