import Testing

@testable import Plots

@Suite("The ground between two lines")
struct AreaTests {
    private let box = Box(0, 0, 10, 100)

    private func polyline(_ places: [(Double, Double)]) -> [Position] {
        places.map { Position(x: $0.0, y: $0.1) }
    }

    @Test("A ground that leaves the area has a corner where it does, and one where it comes back")
    func held() {
        let upper = polyline([(0, 50), (4, -50), (8, 150), (10, 50)])
        let shape = AreaShape([upper], [polyline([(0, 100), (10, 100)])], in: box)
        let corners = [
            (0.0, 50.0), (2, 0), (4, 0), (5, 0), (7, 100), (8, 100), (9, 100), (10, 50), (10, 100),
            (0, 100),
        ]
        #expect(shape.polygons == [polyline(corners)])
    }

    @Test("There is ground where both lines run, in as many pieces as they share")
    func overlap() {
        let level = polyline([(0, 100), (10, 100)])
        for (upper, lower) in [
            (polyline([(0, 10), (10, 10)]), polyline([(4, 90), (6, 90)])),
            (polyline([(4, 10), (6, 10)]), polyline([(0, 90), (10, 90)])),
            (polyline([(0, 10), (6, 10)]), polyline([(4, 90), (10, 90)])),
        ] {
            let shape = AreaShape([upper], [lower], in: box)
            #expect(shape.polygons == [polyline([(4, 10), (6, 10), (6, 90), (4, 90)])])
        }
        let pieces = [polyline([(0, 10), (3, 10)]), polyline([(5, 10), (9, 10)])]
        #expect(AreaShape(pieces, [level], in: box).polygons.count == 2)
        #expect(AreaShape(pieces, [polyline([(3, 90), (5, 90)])], in: box).polygons.isEmpty)
    }
}
