/// Where a link of a page leads, below the folder of its site.
struct PageAddress: Hashable {
    /// The path below the site, without `.` and `..`: `notes/die.html`.
    let path: String
    /// What stands behind `#`, decoded; `nil` when there is no `#`.
    let fragment: String?
    /// What stands behind the path, as it was written: `#term-by-term`.
    private let rest: String

    /// Resolves a link of a page, which is named by its path below the site; `nil` when it leads
    /// elsewhere: to another site, or out of this one.
    ///
    /// Source: RFC 3986, section 5.2, for references without scheme and authority.
    init?(_ destination: String, from page: String) {
        let end = destination.firstIndex { "?#".contains($0) } ?? destination.endIndex
        let written = String(destination[..<end])
        guard !written.hasPrefix("/"), !written.hasScheme,
            let decoded = written.percentDecoded
        else { return nil }
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in decoded.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(String(part))
            } else if parts.popLast() == nil {
                return nil
            }
        }
        let isFolder =
            decoded.hasSuffix("/") || [".", ".."].contains(decoded.split(separator: "/").last)
        path =
            decoded.isEmpty
            ? page + ".html"
            : parts.joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
        let rest = destination[end...]
        self.rest = String(rest)
        fragment = rest.firstIndex(of: "#").flatMap {
            rest[rest.index(after: $0)...].percentDecoded
        }
    }

    /// The name of the page that the path is one of, if it ends as a template or a page does.
    var pageName: String? {
        if path.isEmpty || path.hasSuffix("/") { return path + "index" }
        let ending = [".md", ".html"].first(where: path.hasSuffix)
        return ending.map { String(path.dropLast($0.count)) }
    }

    /// The link to the page of a name, in the place of this one.
    func link(to name: String, root: String) -> String {
        root + name.encodedAsPath + ".html" + rest
    }
}

extension StringProtocol {
    /// Whether it begins as an address does that says how it is reached: `https:`, `mailto:`.
    fileprivate var hasScheme: Bool {
        guard let colon = firstIndex(of: ":"), colon != startIndex else { return false }
        return self[..<colon].allSatisfy {
            $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0))
        }
    }

    /// The text with `%41` and the like as the characters they stand for; `nil` when that is no
    /// UTF-8.
    fileprivate var percentDecoded: String? {
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2,
                let code = UInt8(digits, radix: 16)
            {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension String {
    /// The path with the signs written otherwise that mean something in an address.
    var encodedAsPath: String {
        replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
            .replacing(":", with: "%3A")
    }
}
