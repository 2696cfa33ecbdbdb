extension Int {
    /// The number with a noun behind it: `1 row`, `3 rows`.
    public func counted(_ noun: String, _ plural: String? = nil) -> String {
        "\(self) \(form(of: noun, plural))"
    }

    /// A noun as it stands behind the number: with an s, or in the plural that is given, unless the
    /// number is one.
    public func form(of noun: String, _ plural: String? = nil) -> String {
        self == 1 ? noun : plural ?? noun + "s"
    }
}
