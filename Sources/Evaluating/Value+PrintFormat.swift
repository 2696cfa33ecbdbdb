import Script

extension Value {
    /// A format given as text: `".4f"`.
    func asPrintFormat() throws(EvaluationError) -> PrintFormat {
        let text = try asText()
        guard let format = PrintFormat(text) else {
            throw .domain("'\(text)' is no format", hint: PrintFormat.forms)
        }
        return format
    }
}
