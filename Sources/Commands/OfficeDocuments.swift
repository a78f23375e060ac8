import Diagnostics
import Effects
import Files
import Spreadsheets

/// The documents of a folder, of which those of Word, Excel and OpenDocument are read as the tables in them.
///
/// Only the tool reads them so; the loader says for the daemon what to do (`office-document`).
final class OfficeDocuments: DocumentSource {
    private let documents: FolderDocuments
    private let folder: String

    init(_ documents: FolderDocuments, folder: String) {
        self.documents = documents
        self.folder = folder
    }

    func folders(in path: String) -> [String] { documents.folders(in: path) }

    func read(_ path: String) throws(FileFailure) -> SourceText {
        let text = try documents.read(path)
        guard text.text.hasPrefix("PK\u{3}\u{4}") else { return text }
        let bytes = try readWholeFile("\(folder)/\(path)", limit: 40 << 20)
        do {
            return SourceText(path: path, text: try TableImport(path: path, bytes: bytes).csv)
        } catch {
            let message = (error as? CommandFailure)?.message ?? "\(error)"
            throw FileFailure(path: path, code: 22, reason: message)
        }
    }
}
