import CArchive

/// The parts of an office document, unpacked one at a time and never beyond a limit.
///
/// Names are compared as they are and nothing is written, so a path in the archive can lead nowhere.
final class Archive {
    private let memory: [UInt8]
    private let names: Set<String>
    private var unpacked = 0

    init(_ bytes: [UInt8]) throws(OfficeFailure) {
        guard bytes.starts(with: [0x50, 0x4B]) else { throw .noOfficeDocument }
        memory = bytes
        var names: Set<String> = []
        var count = 0
        try Archive.walk(bytes) { (_, name) throws(OfficeFailure) in
            count += 1
            guard count <= OfficeLimits.entries else { throw .tooLarge("\(count) parts") }
            names.insert(name)
            return true
        }
        self.names = names
    }

    func has(_ path: String) -> Bool { names.contains(path) }

    func required(_ path: String) throws(OfficeFailure) -> [UInt8] {
        guard let bytes = try bytes(path, orNone: false) else {
            throw .damaged("the part \(path) is missing")
        }
        return bytes
    }

    /// The text of a small part.
    func part(_ path: String, orNone: Bool) throws(OfficeFailure) -> String? {
        try bytes(path, orNone: orNone).map { String(decoding: $0, as: UTF8.self) }
    }

    func bytes(_ path: String, orNone: Bool) throws(OfficeFailure) -> [UInt8]? {
        guard has(path) else {
            if orNone { return nil }
            throw .damaged("the part \(path) is missing")
        }
        var bytes: [UInt8] = []
        let before = unpacked
        var total = before
        try Archive.walk(memory) { (part, name) throws(OfficeFailure) in
            guard name == path else { return true }
            guard !part.isEncrypted else { throw .encryptedOrOld }
            // What the archive says of a size is not believed: what comes out is counted.
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = archive_read_data(part.reader, &buffer, buffer.count)
                guard count >= 0 else {
                    throw part.isEncrypted
                        ? .encryptedOrOld : .damaged("the part \(path) is broken")
                }
                if count == 0 { return false }
                total += count
                guard bytes.count + count <= OfficeLimits.part, total <= OfficeLimits.parts else {
                    throw .tooLarge("\(path) has more than \(bytes.count >> 20) MB")
                }
                bytes += buffer[..<count]
            }
        }
        unpacked = total
        return bytes
    }

    /// A part at which the walk stands.
    private struct Part {
        let reader: OpaquePointer
        let entry: OpaquePointer

        var isEncrypted: Bool { archive_entry_is_encrypted(entry) == 1 }
    }

    /// Goes over the parts until a visit says that it is enough.
    private static func walk(
        _ bytes: [UInt8], visit: (Part, String) throws(OfficeFailure) -> Bool
    ) throws(OfficeFailure) {
        guard let reader = archive_read_new() else { throw .damaged("not enough memory") }
        defer { archive_read_free(reader) }
        archive_read_support_format_zip_seekable(reader)
        var failure: OfficeFailure?
        bytes.withUnsafeBytes { source in
            do throws(OfficeFailure) {
                guard
                    archive_read_open_memory(reader, source.baseAddress, source.count) == ARCHIVE_OK
                else { throw .damaged(reason(reader)) }
                try walk(reader, visit)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    private static func walk(
        _ reader: OpaquePointer, _ visit: (Part, String) throws(OfficeFailure) -> Bool
    ) throws(OfficeFailure) {
        while true {
            var entry: OpaquePointer?
            let status = archive_read_next_header(reader, &entry)
            if status == ARCHIVE_EOF { return }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
                throw .damaged(reason(reader))
            }
            let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
            guard try visit(Part(reader: reader, entry: entry), name) else { return }
        }
    }

    private static func reason(_ reader: OpaquePointer) -> String {
        archive_error_string(reader).map { String(cString: $0) } ?? "the archive cannot be read"
    }
}
