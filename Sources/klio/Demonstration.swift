import Checking
import Diagnostics
import Documents
import Reporting

/// A short document with three wrong numbers in it, which shows a newcomer what a check finds:
/// `klio check --demo`.
///
/// It is a document of the kind that other programs render. One number is cut off, one is in nats
/// where it says bits, and a cell of the table holds the divergence of the other direction.
enum Demonstration {
    /// The document's name, until somebody writes it to a file.
    static let name = "demo.md"

    /// The document.
    static let text = """
        # What a wrong guess costs

        <!--klio
        let P = [0.5, 0.5]
        let Q = [0.9, 0.1]
        -->

        A fair coin P is taken for Q, which shows heads nine times in ten.
        Each throw wastes 0.510 nats<!--= kl(P ‖ Q) -->, or 0.511 bits<!--= kl(P ‖ Q) -->.

        | thrown | believed | wasted, in nats           |
        | ------ | -------- | ------------------------- |
        | P      | Q        | 0.5108<!--= kl(P ‖ Q) --> |
        | Q      | P        | 0.5108<!--= kl(Q ‖ P) --> |

        """

    /// What is printed above the findings: the document with numbers before its lines.
    static var opening: String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let width = "\(lines.count)".count
        let numbered = lines.enumerated().map { index, line in
            let number = "\(index + 1)"
            let margin = String(repeating: " ", count: width - number.count) + number + " |"
            return line.isEmpty ? margin : "\(margin) \(line)"
        }
        return """
            A comment after a number says what the number is; no reader of the page sees it.
            Of these four numbers three are wrong:

            \(numbered.joined(separator: "\n"))

            This is what klio check \(name) finds:


            """
    }

    /// What is printed below the findings: what to do next.
    static let closing = """

        To mend them yourself, write the document: klio check --demo \(name)

        """

    /// The document worked out, which takes no file.
    static func checked(_ reading: CheckReading) -> CheckedFile {
        let document = Document(parsing: SourceText(bytes: Array(text.utf8), name: name)) {
            path, _ in
            .failure(Document.IncludeFailure(message: "there is no '\(path)'"))
        }
        let report = Report(document, isPageWanted: false)
        var file = CheckedFile(name: name, report: report, isPageWanted: false)
        file.coverage = Coverage(document, report, listingNumbers: reading == .listingNumbers)
        return file
    }

    /// Writes the document to a file that is not there yet.
    static func write(to path: String) throws(FileFailure) {
        guard Files.kind(of: path) == .missing, !Files.isLink(path) else {
            throw FileFailure(message: "'\(path)' is there already, and is left as it is")
        }
        do throws(FileFailure) {
            try Replacement.write(Array(text.utf8), at: path)
        } catch {
            throw FileFailure(message: "cannot write '\(path)': \(error.message)")
        }
        try Terminal.print("\(path): written\n")
    }
}
