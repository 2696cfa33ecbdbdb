import Diagnostics
import Evaluating

/// An image as a file, to be put into a page.
public struct ImageFile: Sendable {
    /// The forms of images that browsers show.
    public enum Form: String, Sendable {
        case png, jpeg, gif, webp
        case svg = "svg+xml"
    }

    /// The form of the file.
    public let form: Form
    /// The file, or as much of it as was asked for.
    public let bytes: [UInt8]
    /// How many bytes the file has.
    let size: Int

    /// How many bytes of a file tell whether it is an image.
    public static let headSize = 4096

    /// The bytes from which on an image makes a page slow to load.
    static let largeSize = 1_000_000

    /// Creates an image from a file, or from its first bytes and its size; `nil` when these are the
    /// bytes of no image.
    public init?(_ bytes: [UInt8], size: Int? = nil) {
        let signatures: [(Form, [UInt8])] = [
            (.png, [0x89, 0x50, 0x4E, 0x47]), (.jpeg, [0xFF, 0xD8, 0xFF]),
            (.gif, Array("GIF8".utf8)),
        ]
        self.bytes = bytes
        self.size = size ?? bytes.count
        if let found = signatures.first(where: { bytes.starts(with: $0.1) }) {
            form = found.0
        } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
            form = .webp
        } else if String(decoding: bytes.prefix(ImageFile.headSize), as: UTF8.self).contains("<svg")
        {
            form = .svg
        } else {
            return nil
        }
    }
}

extension ReportBuilder {
    /// The file of an image, to be put into the page; what is not there, or would have to be asked
    /// of the network, is reported.
    mutating func imageFile(_ address: String, at place: SourcePlace) -> ImageFile? {
        guard let image, !address.isEmpty, !address.hasPrefix("data:") else { return nil }
        if address.hasPrefix("//") || address.hasPrefix("https:") || address.hasPrefix("http:") {
            report("the image '\(address)' is not shown: a page asks nothing of the network", place)
            return nil
        }
        switch image(address.withoutPercentSigns, place.source.name) {
        case .failure(let failure):
            report("cannot read the image '\(address)': \(failure.message)", place)
            return nil
        case .success(let file):
            reportSize(of: file, address, place)
            return file
        }
    }

    private mutating func reportSize(of file: ImageFile, _ address: String, _ place: SourcePlace) {
        guard file.size > ImageFile.largeSize else { return }
        let tenths = (file.size + 50_000) / 100_000
        report(
            "the image '\(address)' makes the page \(tenths / 10).\(tenths % 10) MB larger", place,
            hint: "make it smaller")
    }

    private mutating func report(
        _ message: String, _ place: SourcePlace,
        hint: String = "put the file beside the template, or below it"
    ) {
        diagnostics.append(
            Diagnostic(.warning(.figure), message, at: place, hint: hint, concern: .template))
    }
}

extension String {
    /// The path that an address is, `%20` read as a blank.
    fileprivate var withoutPercentSigns: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return self }
        let bytes = Array(utf8)
        var path: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let digits = String(decoding: bytes[index...].dropFirst().prefix(2), as: UTF8.self)
            if bytes[index] == UInt8(ascii: "%"), let byte = UInt8(digits, radix: 16),
                digits.utf8.count == 2
            {
                path.append(byte)
                index += 3
            } else {
                path.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: path, as: UTF8.self)
    }
}
