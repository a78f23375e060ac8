import CYAML
import Diagnostics

/// What libyaml tells of a document, one step at a time.
enum YAMLEvent {
    struct Properties {
        let anchor: String?
        let hasTag: Bool
    }

    case streamStart
    case streamEnd
    case documentStart(SourceRange)
    case documentEnd
    case alias(String, SourceRange)
    /// One line as libyaml counts lines, which folds its own line breaks into spaces.
    case scalar(String, yaml_scalar_style_t, isOneLine: Bool, Properties, SourceRange)
    case sequenceStart(Properties, isFlow: Bool, SourceRange)
    case mappingStart(Properties, isFlow: Bool, SourceRange)
    case collectionEnd(SourceRange)
}

/// Why libyaml cannot go on.
struct YAMLSyntaxError: Error {
    let diagnostic: Diagnostic
}

/// Places by libyaml's marks.
///
/// A mark's own line is not used: libyaml also counts U+0085, U+2028 and U+2029 as line breaks,
/// which no editor does. Its index, the number of scalars before the place, is beyond doubt.
struct YAMLPlaces {
    let path: String
    private let text: Substring
    private var lineStarts = [0]
    private var count = 0

    init(path: String, text: Substring) {
        self.path = path
        self.text = text
        for scalar in text.unicodeScalars {
            count += 1
            if scalar == "\n" { lineStarts.append(count) }
        }
    }

    func position(_ index: Int) -> SourcePosition {
        let index = min(max(0, index), count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= index { low = middle } else { high = middle }
        }
        return SourcePosition(line: low + 1, column: index - lineStarts[low] + 1)
    }

    func range(_ start: yaml_mark_t, _ end: yaml_mark_t) -> SourceRange {
        SourceRange(
            path: path, start: position(Int(clamping: start.index)),
            end: position(Int(clamping: end.index)))
    }

    func range(at mark: yaml_mark_t) -> SourceRange {
        range(mark, mark)
    }

    /// The scalar behind a mark, with its place.
    func scalar(at mark: yaml_mark_t) -> (scalar: Unicode.Scalar, range: SourceRange)? {
        let scalars = text.unicodeScalars
        let index = Int(clamping: mark.index)
        guard
            let place = scalars.index(
                scalars.startIndex, offsetBy: index, limitedBy: scalars.endIndex),
            place < scalars.endIndex
        else { return nil }
        let range = SourceRange(path: path, start: position(index), end: position(index + 1))
        return (scalars[place], range)
    }

    /// The place of the character at an offset in bytes, which is what read errors carry.
    func range(byteOffset: Int) -> SourceRange {
        let bytes = text.utf8
        let end = bytes.index(
            bytes.startIndex, offsetBy: min(max(0, byteOffset), bytes.count))
        let index = text.unicodeScalars[..<end].count
        return SourceRange(path: path, start: position(index), end: position(index + 1))
    }
}

/// The events of one text.
///
/// A class without copies: the parser in C keeps a pointer to itself and one into the buffer it
/// reads, so neither may move or end while events are asked for.
final class YAMLEventReader {
    let places: YAMLPlaces
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var isUsable: Bool

    init(_ source: SourceText) {
        var text = Substring(source.text)
        // libyaml would count a byte order mark as a column once the encoding is set.
        if text.unicodeScalars.first == "\u{FEFF}" {
            text = Substring(text.unicodeScalars.dropFirst())
        }
        places = YAMLPlaces(path: source.path, text: text)
        // libyaml asserts that there is a buffer, also for no bytes: there is always one more.
        let length = text.utf8.count
        bytes = .allocate(capacity: length + 1)
        bytes.initialize(repeating: 0)
        _ = bytes.update(fromContentsOf: text.utf8)
        parser = .allocate(capacity: 1)
        isUsable = yaml_parser_initialize(parser) == 1
        if isUsable {
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, bytes.baseAddress, length)
        }
    }

    deinit {
        if isUsable { yaml_parser_delete(parser) }
        parser.deallocate()
        bytes.deallocate()
    }

    /// The next event.
    ///
    /// - Throws: the first syntax error; libyaml cannot read on behind it.
    func next() throws(YAMLSyntaxError) -> YAMLEvent {
        guard isUsable else {
            throw YAMLSyntaxError(
                diagnostic: .error("yaml-syntax", "not enough memory to read the file", at: nil))
        }
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
        defer { yaml_event_delete(&event) }
        let range = places.range(event.start_mark, event.end_mark)
        switch event.type {
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_DOCUMENT_START_EVENT: return .documentStart(range)
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_ALIAS_EVENT:
            return .alias(text(event.data.alias.anchor) ?? "", range)
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let value = String(
                decoding: UnsafeBufferPointer(start: scalar.value, count: Int(scalar.length)),
                as: UTF8.self)
            let properties = properties(scalar.anchor, scalar.tag)
            let isOneLine = event.start_mark.line == event.end_mark.line
            return .scalar(value, scalar.style, isOneLine: isOneLine, properties, range)
        case YAML_SEQUENCE_START_EVENT:
            let start = event.data.sequence_start
            return .sequenceStart(
                properties(start.anchor, start.tag),
                isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE, range)
        case YAML_MAPPING_START_EVENT:
            let start = event.data.mapping_start
            return .mappingStart(
                properties(start.anchor, start.tag),
                isFlow: start.style == YAML_FLOW_MAPPING_STYLE, range)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd(range)
        default: return .streamEnd
        }
    }

    private func properties(
        _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?
    ) -> YAMLEvent.Properties {
        YAMLEvent.Properties(anchor: text(anchor), hasTag: tag != nil)
    }

    private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    // MARK: - Errors

    private func syntaxError() -> YAMLSyntaxError {
        let state = parser.pointee
        let problem = state.problem.map { String(cString: $0) } ?? "the file cannot be read"
        if state.error == YAML_READER_ERROR {
            return readError(problem, at: Int(clamping: state.problem_offset))
        }
        let found = places.scalar(at: state.problem_mark)
        var notes: [Diagnostic.Note] = []
        if let hint = hint(problem, found: found?.scalar) { notes.append(.init(hint)) }
        // What was being read is worth a line only where it began elsewhere.
        if let context = state.context.map({ String(cString: $0) }),
            state.context_mark.index != state.problem_mark.index
        {
            notes.append(.init(context, range: places.range(at: state.context_mark)))
        }
        let isBreak = found?.scalar == "\n" || found?.scalar == "\r"
        let range = isBreak ? nil : found?.range
        return YAMLSyntaxError(
            diagnostic: .error(
                "yaml-syntax", problem, at: range ?? places.range(at: state.problem_mark),
                notes: notes))
    }

    private func readError(_ problem: String, at offset: Int) -> YAMLSyntaxError {
        let range = places.range(byteOffset: offset)
        let value = Int(clamping: parser.pointee.problem_value)
        let name = String(value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - name.count))
        return YAMLSyntaxError(
            diagnostic: .error(
                "yaml-syntax", problem, at: range,
                notes: ["remove the invisible character U+\(padding)\(name)"]))
    }

    /// What libyaml's terse words usually mean for a person.
    private func hint(_ problem: String, found: Unicode.Scalar?) -> String? {
        switch problem {
        case "found character that cannot start any token":
            found == "\t"
                ? "indent with spaces; a tab cannot stand here" : "put the text in quotes"
        case "mapping values are not allowed in this context":
            "a text with ': ' in it must stand in quotes"
        case "could not find expected ':'":
            "every line of a mapping reads 'key: value', with a space behind the colon"
        case "found unexpected end of stream": "a quote is not closed"
        case "did not find expected key":
            "the line is indented otherwise than the keys beside it, or a quote is not closed"
        case "did not find expected '-' indicator":
            "the line is indented otherwise than the items beside it"
        default: nil
        }
    }
}
