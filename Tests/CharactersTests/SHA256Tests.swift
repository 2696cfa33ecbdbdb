import Characters
import Testing

@Suite("Digests")
struct SHA256Tests {
    /// Source: FIPS 180-4, examples of one block and of two; NIST CAVP for the empty message.
    ///
    /// The digests of 55 and of 64 letters, which fill a block to its last, are those of OpenSSL.
    @Test(
        "In base64",
        arguments: [
            ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
            ),
            (String(repeating: "a", count: 55), "n0OQ+NMMLdkuyfCVtl4rmumwqSWlJY4kHJ8ekQ9zQxg="),
            (String(repeating: "a", count: 64), "/+BU/nrgy23GXDr5th1SCfQ5hR20PQulmXM33xVGaOs="),
        ])
    func digest(text: String, expected: String) { #expect(SHA256.base64(of: text) == expected) }

    /// The digest of a thousand letters is that of OpenSSL.
    @Test("In digits to the base of sixteen, of many blocks")
    func hexadecimal() {
        let expected = "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
        #expect(SHA256.hexadecimal(of: Array(repeating: 0x61, count: 1000)) == expected)
    }
}
