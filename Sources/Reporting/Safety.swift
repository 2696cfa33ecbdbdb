import Diagnostics

/// What a page of an author who is not trusted must not hold: what a browser runs.
///
/// Raw HTML is left out. The address of a link or image is left out when its scheme is
/// `javascript`, `vbscript`, `data` or `file`; of these, an image may have the data of a PNG, GIF,
/// JPEG or WebP image, which cannot hold a script as SVG can. Schemes are compared as browsers
/// read them: in any case, without the white space and control characters before and inside.
/// Every other scheme (`http`, `https`, `mailto`, `ftp`, `tel`, …) and every relative address
/// stays. Each thing left out is a warning.
struct Safety {
    /// The schemes that are refused.
    private static let schemes = ["javascript", "vbscript", "data", "file"]
    /// The data that an image may hold.
    private static let images = ["png", "gif", "jpeg", "webp"].map { "data:image/\($0)" }

    /// The scheme of an address that is refused; `nil` when the address is harmless.
    func refusedScheme(of address: String, isImage: Bool) -> String? {
        let plain = String(
            String.UnicodeScalarView(
                address.unicodeScalars.filter {
                    $0.value > 0x20 && !(0x7F...0x9F).contains($0.value)
                })
        ).lowercased()
        guard let scheme = Safety.schemes.first(where: { plain.hasPrefix($0 + ":") }) else {
            return nil
        }
        let isHarmless =
            isImage
            && Safety.images.contains {
                plain.hasPrefix($0 + ";") || plain.hasPrefix($0 + ",")
            }
        return isHarmless ? nil : scheme
    }
}

extension ReportBuilder {
    /// Whether raw HTML is passed on; where it is not, that is said.
    mutating func passes(html: String, at place: SourcePlace) -> Bool {
        guard safety != nil else { return true }
        diagnostics.append(
            Diagnostic(
                .warning(.unsafe), "raw HTML is left out of a safe page", at: place,
                hint: "write it as Markdown, or render without '--safe'"))
        return false
    }

    /// An address, or nothing where a browser would run it.
    mutating func safe(_ address: String, isImage: Bool, at place: SourcePlace) -> String {
        guard let scheme = safety?.refusedScheme(of: address, isImage: isImage) else {
            return address
        }
        diagnostics.append(
            Diagnostic(
                .warning(.unsafe),
                "an address with the scheme '\(scheme)' is left out of a safe page",
                at: place))
        return ""
    }
}
