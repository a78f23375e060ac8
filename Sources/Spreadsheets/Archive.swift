import CZip

/// The parts of an office document, unpacked one at a time and never beyond a limit.
///
/// Names are looked up as they are and nothing is written, so a path in the archive can lead nowhere.
final class Archive {
    private let handle: OpaquePointer
    private let memory: UnsafeMutableRawPointer
    private var unpacked = 0

    init(_ bytes: [UInt8]) throws(OfficeFailure) {
        guard bytes.starts(with: [0x50, 0x4B]) else { throw .noOfficeDocument }
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: max(1, bytes.count), alignment: 1)
        bytes.withUnsafeBytes { source in
            if let start = source.baseAddress {
                memory.copyMemory(from: start, byteCount: bytes.count)
            }
        }
        self.memory = memory
        var error = zip_error_t()
        zip_error_init(&error)
        guard let source = zip_source_buffer_create(memory, UInt64(bytes.count), 0, &error) else {
            memory.deallocate()
            throw .damaged("the archive cannot be opened")
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            let reason = String(cString: zip_error_strerror(&error))
            zip_error_fini(&error)
            zip_source_free(source)
            memory.deallocate()
            throw .damaged(reason)
        }
        handle = opened
        guard zip_get_num_entries(handle, 0) <= OfficeLimits.entries else {
            throw .tooLarge("\(zip_get_num_entries(handle, 0)) parts")
        }
    }

    deinit {
        zip_discard(handle)
        memory.deallocate()
    }

    func has(_ path: String) -> Bool { zip_name_locate(handle, path, 0) >= 0 }

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
        let index = zip_name_locate(handle, path, 0)
        guard index >= 0 else {
            if orNone { return nil }
            throw .damaged("the part \(path) is missing")
        }
        var stat = zip_stat_t()
        zip_stat_init(&stat)
        guard zip_stat_index(handle, UInt64(index), 0, &stat) == 0 else {
            throw .damaged("the part \(path) cannot be found")
        }
        if stat.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0, stat.encryption_method != 0 {
            throw .encryptedOrOld
        }
        if stat.valid & UInt64(ZIP_STAT_SIZE) != 0, stat.size > UInt64(OfficeLimits.part) {
            throw .tooLarge("\(path) has \(stat.size >> 20) MB")
        }
        guard let file = zip_fopen_index(handle, UInt64(index), 0) else {
            throw .damaged("the part \(path) cannot be opened")
        }
        defer { zip_fclose(file) }
        // What the archive says of a size is not believed: what comes out is counted.
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Int(zip_fread(file, &buffer, UInt64(buffer.count)))
            guard count >= 0 else { throw .damaged("the part \(path) is broken") }
            if count == 0 { return bytes }
            unpacked += count
            guard bytes.count + count <= OfficeLimits.part, unpacked <= OfficeLimits.parts else {
                throw .tooLarge("\(path) has more than \(bytes.count >> 20) MB")
            }
            bytes += buffer[..<count]
        }
    }
}
