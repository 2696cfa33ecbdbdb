import Characters
import Testing

@Suite("Addresses that are their own content")
struct DataAddressTests {
    /// The test vectors of RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func vector(text: String, encoded: String) {
        #expect(Array(text.utf8).dataAddress(type: "a/b") == "data:a/b;base64," + encoded)
    }
}
