import CGMime

/// A reference to an object of GMime, kept while this lives.
final class MailObject {
    let object: UnsafeMutableRawPointer

    /// Takes over a reference that the caller owns.
    init(owned: UnsafeMutableRawPointer) { object = owned }

    deinit { g_object_unref(object) }

    /// The object as one of GMime's types, which the caller has made sure of.
    func pointer<T>(as type: T.Type) -> UnsafeMutablePointer<T> {
        object.assumingMemoryBound(to: type)
    }
}

/// Whether an object is of a type of GMime.
func isObject(_ object: UnsafeMutableRawPointer, _ type: GType) -> Bool {
    g_type_check_instance_is_a(object.assumingMemoryBound(to: GTypeInstance.self), type) != 0
}

/// One part of a message that holds no others, decoded.
struct MessagePart {
    /// `text/plain`, in lower case.
    let type: String
    /// The charset that it names.
    let charset: String?
    /// The name of the file, without folders; empty for none.
    let name: String
    /// Whether it is to be kept and not shown.
    let isAttachment: Bool
    /// `format=flowed` (RFC 3676), and whether `DelSp=yes`.
    let flow: (isFlowed: Bool, deletes: Bool)
    let bytes: [UInt8]
}

/// The parts of a message in order, as far as they are looked at.
struct MessageParts {
    /// How deep parts may lie in one another.
    static let deepest = 24
    /// How many are looked at.
    static let most = 300

    private(set) var parts: [MessagePart] = []
    /// Groups of alternatives, as ranges of `parts`, the outer after the inner.
    private(set) var alternatives: [Range<Int>] = []
    /// The parts of a report (RFC 6522), as a range of `parts`.
    private(set) var report: Range<Int>?
    private(set) var isTooMany = false
    private(set) var isEncrypted = false
    private var seen = 0

    init(_ root: UnsafeMutableRawPointer) { walk(root, depth: 0) }

    private mutating func walk(_ object: UnsafeMutableRawPointer, depth: Int) {
        seen += 1
        guard depth <= MessageParts.deepest, seen <= MessageParts.most else {
            isTooMany = true
            return
        }
        if isObject(object, g_mime_multipart_get_type()) {
            return walkMultipart(object, depth)
        }
        if isObject(object, g_mime_message_part_get_type()) {
            // A message inside is not this writer's: it is kept as it came.
            let message = g_mime_message_part_get_message(
                object.assumingMemoryBound(to: GMimeMessagePart.self))
            let bytes = message.map { written(UnsafeMutableRawPointer($0)) } ?? []
            parts.append(part(object, bytes, isAttachment: true))
            return
        }
        guard isObject(object, g_mime_part_get_type()) else { return }
        let part = object.assumingMemoryBound(to: GMimePart.self)
        let bytes = g_mime_part_get_content(part).map(content) ?? []
        parts.append(
            self.part(object, bytes, isAttachment: g_mime_part_is_attachment(part) != 0))
    }

    private mutating func walkMultipart(_ object: UnsafeMutableRawPointer, _ depth: Int) {
        let multipart = object.assumingMemoryBound(to: GMimeMultipart.self)
        let kind = subtype(object)
        if kind == "encrypted" { isEncrypted = true }
        let start = parts.count
        let count = g_mime_multipart_get_count(multipart)
        for index in 0..<max(count, 0) {
            // The second part of what is signed is the signature.
            if kind == "signed", index > 0 { break }
            guard !isTooMany, let child = g_mime_multipart_get_part(multipart, index) else { break }
            walk(UnsafeMutableRawPointer(child), depth: depth + 1)
        }
        if kind == "alternative" { alternatives.append(start..<parts.count) }
        if kind == "report", report == nil { report = start..<parts.count }
    }

    private func subtype(_ object: UnsafeMutableRawPointer) -> String {
        let type = g_mime_object_get_content_type(
            object.assumingMemoryBound(to: GMimeObject.self))
        return string(g_mime_content_type_get_media_subtype(type)).lowercased()
    }

    private func part(
        _ object: UnsafeMutableRawPointer, _ bytes: [UInt8], isAttachment: Bool
    ) -> MessagePart {
        let bare = object.assumingMemoryBound(to: GMimeObject.self)
        let type = g_mime_object_get_content_type(bare)
        func parameter(_ name: String) -> String? {
            g_mime_object_get_content_type_parameter(bare, name).map { String(cString: $0) }
        }
        let written =
            g_mime_object_get_content_disposition_parameter(bare, "filename")
            .map { String(cString: $0) } ?? parameter("name") ?? ""
        // A name and never a path: it is a file on somebody's disk one day.
        let name = written.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
        return MessagePart(
            type: string(g_mime_content_type_get_media_type(type)).lowercased() + "/"
                + string(g_mime_content_type_get_media_subtype(type)).lowercased(),
            charset: parameter("charset"), name: name, isAttachment: isAttachment,
            flow: (
                parameter("format")?.lowercased() == "flowed",
                parameter("delsp")?.lowercased() == "yes"
            ), bytes: bytes)
    }

    /// The decoded bytes of a part.
    private func content(_ wrapper: UnsafeMutablePointer<GMimeDataWrapper>) -> [UInt8] {
        collected { g_mime_data_wrapper_write_to_stream(wrapper, $0) }
    }

    /// An object as it is written.
    private func written(_ object: UnsafeMutableRawPointer) -> [UInt8] {
        collected {
            g_mime_object_write_to_stream(
                object.assumingMemoryBound(to: GMimeObject.self), nil, $0)
        }
    }

    private func collected(_ write: (UnsafeMutablePointer<GMimeStream>?) -> gssize) -> [UInt8] {
        guard let stream = g_mime_stream_mem_new() else { return [] }
        let kept = MailObject(owned: stream)
        _ = write(stream)
        let memory = kept.pointer(as: GMimeStreamMem.self)
        guard let array = g_mime_stream_mem_get_byte_array(memory), let data = array.pointee.data
        else { return [] }
        return Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
    }
}

/// A text of GMime's; empty for none.
func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
