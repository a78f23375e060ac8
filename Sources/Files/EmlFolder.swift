import Effects

/// Letters as .eml files, which every mail program opens: for stations without a mailer, for rehearsals
/// and for a look before the first real letter.
public final class EmlFolder: Mailer {
    private let store: any FileStore
    private let name: (OutgoingMail) -> String

    /// Makes a mailer that writes files.
    ///
    /// - Parameters:
    ///   - store: where they go.
    ///   - name: the path of a letter's file in the store; the same letter must get the same name, so
    ///     that a second attempt does not make a second file.
    public init(store: any FileStore, name: @escaping (OutgoingMail) -> String) {
        self.store = store
        self.name = name
    }

    /// Writes one letter, with CRLF line ends as RFC 5322 §2.3 has them.
    ///
    /// - Returns: accepted when the file is on the disk, deferred otherwise.
    public func deliver(_ mail: OutgoingMail) -> DeliveryOutcome {
        let path = name(mail)
        do throws(FileFailure) {
            try store.write(path, withCRLF(mail.bytes))
            return DeliveryOutcome(.accepted, detail: "written to \(path)")
        } catch {
            return DeliveryOutcome(
                .deferred, detail: "cannot write \(error.path): \(error.reason)")
        }
    }
}

/// The bytes with every line end as CRLF; line ends that are CRLF already stay.
func withCRLF(_ bytes: [UInt8]) -> [UInt8] {
    let (cr, lf) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 32)
    for byte in bytes {
        if byte == lf && result.last != cr { result.append(cr) }
        result.append(byte)
    }
    return result
}
