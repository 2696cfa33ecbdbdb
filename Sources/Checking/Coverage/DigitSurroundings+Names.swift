import Numbers

extension DigitSurroundings {
    static let versionWords: WordSet = ["version", "versions", "ver"]

    /// Programs and standards whose names a version follows.
    static let programs: WordSet = [
        "python", "swift", "debian", "ubuntu", "fedora", "node", "java", "rust", "ruby", "php",
        "macos", "ios", "android", "windows", "linux", "gcc", "clang", "llvm", "commonmark",
        "html", "css", "tls", "unicode", "xcode", "docker", "postgresql", "mysql", "sqlite",
        "julia", "perl", "cuda", "qt", "jekyll", "hugo", "docusaurus", "quarto", "pandoc", "cmake",
        "npm", "git", "numpy", "scipy", "pytorch", "tensorflow", "stata", "matlab", "sarif",
    ]

    /// `v1.2`, `version 2.1`, `1.2.3`, `Python 3.11`.
    var versionExtent: Range<Int>? {
        guard digits.kind == .plain, !isInFormula else { return nil }
        let isMarked =
            start > 0 && bytes[start - 1] | 0x20 == UInt8(ascii: "v")
            && !bytes.hasLetter(at: start - 2)
        let isLong = partCount >= 3 && !hasGroups && mark == .point
        if isMarked || isLong { return start..<suffixEnd }
        guard isInteger || partCount == 2, !isQuantity, !isRange else { return nil }
        let isNamed =
            Self.versionWords.contains(before.text)
            || (before.text == "release" && (before.isCapitalized || partCount == 2))
            || (before.isCapitalized && Self.programs.contains(before.text) && previousByte != 0x28)
        return isNamed && !before.hasPoint && length <= 4 ? token : nil
    }

    /// Whether a dash and more digits follow at once, as in 2.10–7.02.
    private var isRange: Bool {
        let dashes: [StaticString] = ["–", "-", "~"]
        return dashes.contains { dash in
            isFollowed(by: dash, at: token.upperBound)
                && Self.run(in: bytes, at: token.upperBound + dash.utf8CodeUnitCount) != nil
        }
    }

    /// The end of what may follow the digits of a version: `-rc.1`, `b2`.
    private var suffixEnd: Int {
        var last = token.upperBound
        while last < bytes.count, last - token.upperBound < 24 {
            let isJoined =
                [0x2D, 0x2E].contains(bytes[last])
                && (bytes.hasLetter(at: last + 1)
                    || (last > token.upperBound && Self.run(in: bytes, at: last + 1) != nil))
            guard bytes[last].isLetter || (0x30...0x39).contains(bytes[last]) || isJoined else {
                break
            }
            last += 1
        }
        return last
    }

    static let registers: WordSet = [
        "isbn", "issn", "pmid", "arxiv", "rfc", "iso", "iec", "din", "ieee", "bcp", "orcid",
        "tel", "phone", "fax",
    ]

    /// `10.1145/12345`, `+49 30 123456`, `192.168.0.1`, `RFC 8259`, `ISBN 978-0-471`.
    var addressExtent: Range<Int>? {
        guard digits.kind == .plain, !isInFormula else { return nil }
        if isFollowed(by: "."), value == 10, let publisher = Self.run(in: bytes, at: end + 1),
            (4...9).contains(publisher.count), isFollowed(by: "/", at: publisher.upperBound)
        {
            return start..<identifierEnd
        }
        if partCount == 4, !hasGroups, areBytes { return token }
        var first = Self.blanksStart(before: start, in: bytes)
        if isPreceded(by: ":", at: first) { first -= 1 }
        if isPreceded(by: "+", at: first) { first = Self.blanksStart(before: first - 1, in: bytes) }
        if isPreceded(by: ":", at: first) { first -= 1 }
        let isBefore = before.bytes.upperBound == first && !before.bytes.isEmpty
        let word = isBefore ? before : Self.word(before: first, in: bytes)
        if Self.registers.contains(word.text), isInteger || partCount > 1 || isPreceded(by: ":") {
            return start..<joinedEnd
        }
        return phoneExtent
    }

    /// Whether the four parts of the token are below 256.
    private var areBytes: Bool {
        var offset = start
        while offset < token.upperBound, let run = Self.run(in: bytes, at: offset) {
            guard let value = value(of: run), value < 256 else { return false }
            offset = run.upperBound + 1
        }
        return true
    }

    /// The end of a DOI: up to a blank or a closing bracket.
    private var identifierEnd: Int {
        var last = token.upperBound
        while last < bytes.count, bytes[last] > 0x20, ![0x29, 0x5D, 0x2C].contains(bytes[last]) {
            last += 1
        }
        return bytes[last - 1] == UInt8(ascii: ".") ? last - 1 : last
    }

    /// The end of digits in groups that blanks, hyphens, points or colons join.
    private var joinedEnd: Int {
        var last = token.upperBound
        while last < bytes.count, [0x20, 0x2D, 0x2E, 0x2F].contains(bytes[last]),
            let run = Self.run(in: bytes, at: last + 1), bytes[last] != 0x20 || run.count < 5
        {
            last = run.upperBound
        }
        return last
    }

    /// `+49 30 123456` and `555-123-4567`: groups that are none of thousands.
    private var phoneExtent: Range<Int>? {
        guard isPreceded(by: "+") || (length == 3 && isFollowed(by: "-")) else { return nil }
        var lengths: [Int] = [length]
        var last = end
        while last < bytes.count, [0x20, 0x2D].contains(bytes[last]), lengths.count < 6,
            let run = Self.run(in: bytes, at: last + 1),
            !isFollowed(by: ".", at: run.upperBound)
                || Self.run(in: bytes, at: run.upperBound + 1) == nil
        {
            lengths.append(run.count)
            last = run.upperBound
        }
        let total = lengths.reduce(0, +)
        let isAmerican = lengths == [3, 3, 4] && isFollowed(by: "-")
        let isInternational =
            isPreceded(by: "+") && lengths.count > 2 && (8...15).contains(total)
            && lengths[1...].contains { $0 != 3 }
        return isAmerican || isInternational ? start..<last : nil
    }

    /// `1st`, `22nd`, `第3`.
    var ordinalExtent: Range<Int>? {
        guard isInteger, let value else { return nil }
        let (tens, ones) = (value / 10 % 10, value % 10)
        let suffix: StaticString =
            tens == 1 ? "th" : ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th"
        if isFollowed(by: suffix), !bytes.hasLetter(at: end + 2) { return start..<(end + 2) }
        if isFollowed(by: "^{"), isFollowed(by: suffix, at: end + 2) { return start..<(end + 4) }
        return isPreceded(by: "第") ? token : nil
    }

    /// `H2`, `CYP3A4`, `GPT-4`, `3D`, `0x1F`.
    var nameExtent: Range<Int>? {
        guard digits.kind == .plain else { return nil }
        if followsLetter { return start..<nameEnd }
        if isPreceded(by: "-"), isInteger, hasNameBeforeHyphen { return start..<nameEnd }
        guard !isInFormula else { return nil }
        if isFollowed(by: "D"), value.map({ (1...9).contains($0) }) ?? false, isInteger,
            !bytes.hasLetter(at: end + 1)
        {
            return start..<(end + 1)
        }
        let isHexadecimal =
            value == 0 && length == 1 && (isFollowed(by: "x") || isFollowed(by: "X"))
            && nameEnd > end + 2
        return isHexadecimal || isHash ? start..<nameEnd : nil
    }

    /// Whether a letter stands directly before the digits that begins no quantity; the letters of a
    /// command of TeX do not count.
    private var followsLetter: Bool {
        guard start > 0 else { return false }
        var first = start
        if bytes[first - 1].isLetter {
            while first > 0, bytes[first - 1].isLetter, start - first < 64 { first -= 1 }
            return first == 0 || bytes[first - 1] != UInt8(ascii: "\\") || !isInFormula
        }
        // A letter beyond ASCII, of writing that sets words apart: Greek, Cyrillic, accented.
        guard start > 1, bytes[start - 1] & 0xC0 == 0x80 else { return false }
        let isTwoBytes = (0xC3...0xD4).contains(bytes[start - 2])
        return isTwoBytes && ![0x97, 0xB7].contains(bytes[start - 1])
    }

    /// Whether a word with a capital stands before the hyphen before the digits.
    private var hasNameBeforeHyphen: Bool {
        var first = start - 1
        var hasCapital = false
        while first > 0, start - first < 32,
            bytes[first - 1].isLetter || (0x30...0x39).contains(bytes[first - 1])
        {
            first -= 1
            hasCapital = hasCapital || (0x41...0x5A).contains(bytes[first])
        }
        return hasCapital && start - 1 - first >= 2 && !isInFormula && bytes[first].isLetter
    }

    /// The end of the letters, digits and inner points from here on.
    private var nameEnd: Int {
        var last = end
        while last < bytes.count {
            let isInner =
                (bytes[last] == UInt8(ascii: ".") || bytes[last] == UInt8(ascii: "-"))
                && Self.run(in: bytes, at: last + 1) != nil && !isInFormula
            guard bytes[last].isLetter || (0x30...0x39).contains(bytes[last]) || isInner else {
                break
            }
            last += 1
        }
        return last
    }

    /// Whether the digits begin a hash such as `7f3a9c2`.
    private var isHash: Bool {
        var last = start
        var changes = 0
        while last < bytes.count, last - start <= 64 {
            let byte = bytes[last]
            guard (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) else { break }
            if last > start, bytes[last - 1].isLetter != byte.isLetter { changes += 1 }
            last += 1
        }
        return last - start >= 7 && changes >= 3 && !bytes.hasLetter(at: last)
    }
}
