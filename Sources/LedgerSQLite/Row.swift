import CDigest

/// One row of the table, without its place in the chain's hashes.
struct Row: Hashable {
    var sequence: Int64
    let at: Int64
    let kind: String
    var cells = [Cell](repeating: .null, count: Column.allCases.count)

    subscript(column: Column) -> Cell {
        get { cells[column.rawValue] }
        set { cells[column.rawValue] = newValue }
    }

    /// The SHA-256 that ties the row to the one before it.
    ///
    /// It covers the previous hash, then the number, the time, the kind and every column that is not
    /// NULL. Each part goes in behind its length, so that no two rows give the same bytes: "ab" + "c"
    /// is not "a" + "bc". Columns go in with their names, so that a column added by a later format,
    /// NULL in old rows, leaves old hashes as they are.
    func hash(after previous: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        func add(_ text: String) {
            let utf8 = Array(text.utf8)
            add(Int64(utf8.count))
            bytes += utf8
        }
        func add(_ number: Int64) {
            withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
        }
        bytes += previous
        add(sequence)
        add(at)
        add(kind)
        for column in Column.allCases {
            switch self[column] {
            case .null: continue
            case .integer(let value):
                add(column.name)
                add("integer")
                add(value)
            case .text(let value):
                add(column.name)
                add("text")
                add(value)
            }
        }
        return sha256(bytes)
    }
}

/// The SHA-256 of some bytes, 32 bytes; see sha2(3) of libmd.
func sha256(_ bytes: [UInt8]) -> [UInt8] {
    var context = SHA2_CTX()
    SHA256Init(&context)
    bytes.withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) }
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Final(&digest, &context)
    return digest
}

/// What the first row has as the hash of the row before it.
let genesis = [UInt8](repeating: 0, count: 32)
