import Foundation
import Rendering
import Testing

/// The Nu validator asks for texts in Unicode's normalization form C that begin with no combining
/// character.
@Suite("Normalization")
struct NormalizationTests {
    @Test(
        "Klio adds nothing to a page that is not in form C",
        arguments: [
            "`{klio} covariance([1, 2, 3], [2, 4, 7])`", "$\\hat y \\bar y \\widehat{xy}$",
            "$\\dot{\\imath}, \\text{\\=y, \\'e}$",
        ])
    func pages(_ text: String) {
        let page = HTMLPage(report(text)).text
        #expect(page.utf8.elementsEqual(page.precomposedStringWithCanonicalMapping.utf8))
        let combining = /<m[a-z]+[^>]*>[\u{300}-\u{36F}]/
            .matchingSemantics(.unicodeScalar)
        #expect(page.firstMatch(of: combining) == nil)
    }
}
