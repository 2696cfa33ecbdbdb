public import Diagnostics
public import Documents
public import Evaluating

/// The files that documents may read, below their root.
///
/// A path is as written in a document, and leads on from the document's own folder.
public struct DocumentFiles: Sendable {
    /// Reads a table.
    public typealias TableReader =
        @Sendable (_ path: String, _ document: String) -> Result<DataTable, DataSource.FileFailure>
    /// Reads a document.
    public typealias DocumentReader =
        @Sendable (_ path: String, _ document: String) -> Result<Document, DataSource.FileFailure>

    /// Reads a JSON file.
    public typealias JSONReader =
        @Sendable (_ path: String, _ document: String) -> Result<JSONValue, DataSource.FileFailure>

    /// Reads a text.
    public typealias TextReader =
        @Sendable (_ path: String, _ document: String) -> Result<SourceText, DataSource.FileFailure>

    /// Reads an image.
    public typealias ImageReader =
        @Sendable (_ path: String, _ document: String) -> Result<ImageFile, DataSource.FileFailure>

    let table: TableReader
    let json: JSONReader
    let document: DocumentReader
    let text: TextReader
    let image: ImageReader?

    /// What reading gives where nothing can be read at all.
    public static let absence = DataSource.FileFailure(message: "there are no files here")

    /// Creates a way to files; without one, there are none.
    ///
    /// Images are read only where somebody asks for them: for a page, or whether they are there.
    public init(
        table: @escaping TableReader = { _, _ in .failure(DocumentFiles.absence) },
        json: @escaping JSONReader = { _, _ in .failure(DocumentFiles.absence) },
        document: @escaping DocumentReader = { _, _ in .failure(DocumentFiles.absence) },
        text: @escaping TextReader = { _, _ in .failure(DocumentFiles.absence) },
        image: ImageReader? = nil
    ) {
        self.table = table
        self.json = json
        self.document = document
        self.text = text
        self.image = image
    }
}
