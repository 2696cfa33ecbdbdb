import Diagnostics
import Documents
import Evaluating
import Reporting

extension Root {
    /// The files below it, as documents read them.
    var documentFiles: DocumentFiles {
        DocumentFiles(table: table, json: json, document: document, text: text)
    }

    /// The same, and images, for a page.
    var pageFiles: DocumentFiles {
        DocumentFiles(table: table, json: json, document: document, text: text, image: image)
    }

    /// The same, and of images what tells whether they are there, for a template that is checked.
    var templateFiles: DocumentFiles {
        DocumentFiles(table: table, json: json, document: document, text: text, image: imageHead)
    }

    /// Another document, for one that imports its names.
    private func document(
        _ path: String, from importer: String
    ) -> Result<Document, DataSource.FileFailure> {
        DataSource.reading {
            let located = try locate(path, from: importer)
            let bytes = try contents(of: located, limit: Document.readingLimit)
            let source = try SourceText.markdown(of: bytes, path: located)
            return Document(parsing: source) { include($0, from: $1) }
        }
    }

    /// A text as it stands in its file.
    private func text(
        _ path: String, from document: String
    ) -> Result<SourceText, DataSource.FileFailure> {
        DataSource.reading {
            let located = try locate(path, from: document)
            let bytes = try contents(of: located, limit: Document.readingLimit)
            return try SourceText(validating: bytes, name: located)
        }
    }

    /// The value of a JSON file.
    private func json(
        _ path: String, from document: String
    ) -> Result<JSONValue, DataSource.FileFailure> {
        DataSource.reading {
            let located = try locate(path, from: document)
            let bytes = try contents(of: located, limit: Document.readingLimit)
            return try JSONValue(parsing: try SourceText(validating: bytes, name: located))
        }
    }

    /// An image.
    private func image(
        _ path: String, from document: String
    ) -> Result<ImageFile, DataSource.FileFailure> {
        DataSource.reading {
            let bytes = try contents(of: try locate(path, from: document), limit: 1 << 25)
            return try Root.image(ImageFile(bytes))
        }
    }

    /// The first bytes of an image.
    private func imageHead(
        _ path: String, from document: String
    ) -> Result<ImageFile, DataSource.FileFailure> {
        DataSource.reading {
            let located = try locate(path, from: document)
            let (bytes, size) = try Files.head(of: located, upTo: ImageFile.headSize)
            return try Root.image(ImageFile(bytes, size: size))
        }
    }

    private static func image(_ image: ImageFile?) throws(FileFailure) -> ImageFile {
        guard let image else {
            throw FileFailure(message: "it is no PNG, JPEG, GIF, WebP or SVG image")
        }
        return image
    }

    /// The table of a CSV file.
    private func table(_ path: String, from document: String) -> Result<
        DataTable, DataSource.FileFailure
    > {
        DataSource.reading {
            let located = try locate(path, from: document)
            guard located.hasSuffix(".csv") else {
                throw FileFailure(message: "only CSV and JSON files (.csv, .json) can be read")
            }
            let bytes = try contents(of: located, limit: 1 << 30)
            let csv = CSV(try SourceText(validating: bytes, name: located), name: path)
            if let diagnostic = csv.diagnostic { throw diagnostic }
            guard let table = csv.table else { throw FileFailure(message: "it holds no table") }
            return table
        }
    }
}

extension DataSource {
    /// What is read from a file, or why a document cannot have it.
    fileprivate static func reading<Content>(
        _ body: () throws -> Content
    ) -> Result<Content, FileFailure> {
        do {
            return .success(try body())
        } catch let failure as klio.FileFailure {
            return .failure(FileFailure(message: failure.message))
        } catch let diagnostic as Diagnostic {
            return .failure(FileFailure(message: diagnostic.message, place: diagnostic.place))
        } catch {
            return .failure(FileFailure(message: "it cannot be read"))
        }
    }
}
