public import Characters
import Diagnostics
import Evaluating
import Numbers

extension CheckResult {
    /// The findings for editors and code scanning.
    ///
    /// All classes are declared, so that what is mended is seen as mended; only what is to be
    /// acted upon is a result, and what is waived one that is suppressed. `view` sees paths from
    /// the folder to which addresses are relative.
    ///
    /// Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
    public func sarif(_ view: FolderView, version: String) -> JSON {
        let results = findings.filter { $0.state == .open || $0.state == .waived }
        return .object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", .string("2.1.0")),
            (
                "runs",
                .array([
                    .object([
                        ("tool", .object([("driver", CheckResult.driver(version))])),
                        ("invocations", .array([invocation])),
                        ("columnKind", .string("unicodeCodePoints")),
                        ("results", .array(results.map { $0.sarif(view) })),
                    ])
                ])
            ),
        ])
    }

    private static func driver(_ version: String) -> JSON {
        .object([
            ("name", .string("Klio")), ("semanticVersion", .string(version)),
            ("rules", .array(FindingClass.allCases.map(\.sarif))),
        ])
    }

    /// Whether everything could be looked at, and what nobody wanted to hear of.
    private var invocation: JSON {
        let off = FindingClass.allCases.filter(policy.off.contains)
        var members: [(key: String, value: JSON)] = [
            ("executionSuccessful", .boolean(status != 2)), ("exitCode", .integer(Int(status))),
        ]
        if !off.isEmpty {
            members.append(
                (
                    "ruleConfigurationOverrides",
                    .array(
                        off.map {
                            .object([
                                ("descriptor", .object([("index", .integer($0.rank))])),
                                ("configuration", .object([("enabled", .boolean(false))])),
                            ])
                        })
                ))
        }
        return .object(members)
    }
}

extension FindingClass {
    /// The class as a rule.
    fileprivate var sarif: JSON {
        let example =
            "Found in\n\n\(example.wrong.fenced)\n\nand not in\n\n\(example.right.fenced)\n"
        return .object([
            ("id", .string(name)), ("shortDescription", JSON.message(title)),
            ("fullDescription", JSON.message(explanation)),
            (
                "help",
                .object([
                    ("text", .string(explanation)),
                    ("markdown", .string("\(explanation)\n\n\(example)")),
                ])
            ),
            ("defaultConfiguration", .object([("level", .string(severity.rawValue))])),
        ])
    }
}

extension Finding {
    /// The finding as a result.
    fileprivate func sarif(_ view: FolderView) -> JSON {
        let artifact = JSON.object([("uri", .string(view.path(of: file).addressEscaped))])
        let physical = JSON.object([("artifactLocation", artifact), ("region", region)])
        var members: [(key: String, value: JSON)] = [
            ("ruleId", .string(kind.name)), ("ruleIndex", .integer(kind.rank)),
            ("level", .string(kind.severity.rawValue)), ("message", JSON.message(message)),
            ("locations", .array([.object([("physicalLocation", physical)])])),
            ("partialFingerprints", .object([("klioClaim/v1", .string(fingerprint.text))])),
        ]
        if let replacement { members.append(("fixes", .array([fix(replacement, in: artifact)]))) }
        if state == .waived {
            members.append(
                (
                    "suppressions",
                    .array([
                        .object([
                            ("kind", .string("inSource")),
                            ("justification", JSON(judgement?.waiver)),
                        ])
                    ])
                ))
        }
        return .object(members)
    }

    /// Where it stands; a finding about a whole file is shown at its first line.
    private var region: JSON {
        guard let place else { return .object([("startLine", .integer(1))]) }
        return .object([
            ("startLine", .integer(place.line)), ("startColumn", .integer(place.column)),
            ("endColumn", .integer(place.endColumn)),
        ])
    }

    private func fix(_ replacement: String, in artifact: JSON) -> JSON {
        let edit = JSON.object([
            ("deletedRegion", region),
            ("insertedContent", .object([("text", .string(replacement))])),
        ])
        return .object([
            ("description", JSON.message("write \(replacement)")),
            (
                "artifactChanges",
                .array([
                    .object([("artifactLocation", artifact), ("replacements", .array([edit]))])
                ])
            ),
        ])
    }

    /// What is to be put in the place of the number printed, where that is also what stands in the
    /// file.
    private var replacement: String? {
        guard state == .open, mending != nil, let place, let correction = judgement?.correction
        else { return nil }
        switch place.source.origin?.writing {
        case nil, .plain: return correction
        case .json: return JSON.string(correction).line == "\"\(correction)\"" ? correction : nil
        }
    }
}

extension JSON {
    fileprivate static func message(_ text: String) -> JSON { .object([("text", .string(text))]) }
}

extension String {
    /// The text as a block of code in Markdown.
    fileprivate var fenced: String { "````markdown\n\(self)\n````" }

    /// A relative path as an address: each byte that has a meaning there, or none, is escaped.
    fileprivate var addressEscaped: String {
        var text = ""
        for byte in utf8 {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || "-._~/".utf8.contains(byte)
            if isPlain {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return text
    }
}
