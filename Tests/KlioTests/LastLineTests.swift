import Checking
import Diagnostics
import Testing

@Suite("The last line of a check")
struct LastLineTests {
    private func line(numerals: [Int?]) -> String {
        let files = numerals.map { count in
            var file = CheckedFile(name: "a.md", unreadable: Diagnostic("gone", at: nil))
            file.numeralCount = count
            return file
        }
        return CheckResult(files).text(DiagnosticFormatter())
    }

    @Test("It says how many numbers have no claim, once all are counted")
    func numerals() {
        #expect(
            line(numerals: [400, 1002])
                == "2 files, 1 402 numbers: nothing judged, 1 402 without a claim; 2 errors. "
                + "Next: klio check --suggest\n")
        #expect(
            line(numerals: [1_234_567]).hasPrefix(
                "1 file, 1 234 567 numbers: nothing judged, 1 234 567 without a claim"))
        #expect(line(numerals: [0]) == "1 file, 0 numbers: nothing judged; 1 error\n")
        #expect(
            line(numerals: [1]).hasPrefix("1 file, 1 number: nothing judged, 1 without a claim;"))
        #expect(line(numerals: [400, nil]) == "2 files: nothing to judge; 2 errors\n")
    }
}
