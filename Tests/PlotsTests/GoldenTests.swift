import Plots
import TestSupport
import Testing

@Suite struct GoldenTests {
    @Test(arguments: ExampleFigure.all)
    func figureIsDrawnByteForByte(_ example: ExampleFigure) {
        let svg = example.figure.svg(standalone: true)
        #expect(Golden.difference(of: svg, from: example.name + ".svg", beside: #filePath) == nil)
    }
}
