import CXML

/// The text of an HTML part as a person reads it: blocks on lines of their own, quotations behind `>`.
///
/// Nothing is loaded, run or looked up; what is not shown (styles, scripts, hidden elements) is no text.
struct HTMLText {
    private(set) var text = ""
    private var line = ""
    private var quotes = 0
    private var keepsSpaces = 0

    /// - Parameter html: the part, in UTF-8.
    init(_ html: String) {
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
            | HTML_PARSE_COMPACT.rawValue
        let bytes = Array(html.utf8)
        let document = bytes.withUnsafeBytes { buffer in
            htmlReadMemory(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(buffer.count), nil,
                "UTF-8", CInt(options))
        }
        guard let document else { return }
        defer { xmlFreeDoc(document) }
        walk(xmlDocGetRootElement(document))
        endLine()
    }

    /// Without recursion: how deep elements lie in one another is the sender's choice.
    private mutating func walk(_ root: xmlNodePtr?) {
        var node = root
        while let current = node {
            if enter(current), let child = current.pointee.children {
                node = child
                continue
            }
            var ended: xmlNodePtr? = current
            node = nil
            while let done = ended {
                leave(done)
                if done == root { return }
                if let next = done.pointee.next {
                    node = next
                    break
                }
                ended = done.pointee.parent
            }
        }
    }

    /// Begins a node; whether what is inside is looked at.
    private mutating func enter(_ node: xmlNodePtr) -> Bool {
        switch node.pointee.type {
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
            if let content = node.pointee.content { add(String(cString: content)) }
            return false
        case XML_ELEMENT_NODE: break
        default: return false
        }
        let name = HTMLText.name(node)
        if HTMLText.unseen.contains(name) || isHidden(node) { return false }
        if HTMLText.blocks.contains(name) { endLine() }
        switch name {
        case "br":
            endLine(evenIfEmpty: true)
        case "hr":
            endLine()
            line = "________________"
            endLine()
        case "td", "th": if !line.isEmpty { line += " " }
        case "pre": keepsSpaces += 1
        default: break
        }
        if isQuotation(node, name) {
            endLine()
            quotes += 1
        }
        return true
    }

    private mutating func leave(_ node: xmlNodePtr) {
        guard node.pointee.type == XML_ELEMENT_NODE else { return }
        let name = HTMLText.name(node)
        if HTMLText.unseen.contains(name) || isHidden(node) { return }
        if name == "a", let target = HTMLText.attribute("href", of: node), isWebAddress(target),
            !line.hasSuffix(target)
        {
            line += " \(target) "
        }
        if name == "pre" { keepsSpaces -= 1 }
        if HTMLText.blocks.contains(name) { endLine() }
        if isQuotation(node, name) {
            endLine()
            quotes -= 1
        }
        // A paragraph is followed by a blank line, as in a letter.
        if name == "p", !text.hasSuffix("\n\n") { endLine(evenIfEmpty: true) }
    }

    private mutating func add(_ content: String) {
        if keepsSpaces > 0 {
            for (number, part) in content.split(
                omittingEmptySubsequences: false, whereSeparator: \.isNewline
            ).enumerated() {
                if number > 0 { endLine(evenIfEmpty: true) }
                line += part
            }
            return
        }
        for character in content {
            if character.isWhitespace {
                if !line.isEmpty, line.last != " " { line += " " }
            } else {
                line.append(character)
            }
        }
    }

    private mutating func endLine(evenIfEmpty: Bool = false) {
        while line.last == " " { line.removeLast() }
        if !line.isEmpty || (evenIfEmpty && !text.isEmpty) {
            text += String(repeating: "> ", count: min(quotes, 8)) + line + "\n"
        }
        line = ""
    }

    // MARK: - Elements

    private static let unseen: Set<String> = [
        "head", "script", "style", "template", "title", "noscript", "object", "svg",
    ]
    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt",
        "fieldset", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "li", "main",
        "ol", "p", "pre", "section", "table", "tr", "ul",
    ]

    /// What mail programs put around what they quote.
    private func isQuotation(_ node: xmlNodePtr, _ name: String) -> Bool {
        if name == "blockquote" { return true }
        guard name == "div" else { return false }
        let marks = (HTMLText.attribute("class", of: node) ?? "").split(separator: " ")
        return marks.contains {
            ["gmail_quote", "gmail_extra", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote"]
                .contains($0)
        }
    }

    private func isHidden(_ node: xmlNodePtr) -> Bool {
        guard node.pointee.properties != nil else { return false }
        if HTMLText.attribute("hidden", of: node) != nil { return true }
        let style = (HTMLText.attribute("style", of: node) ?? "").lowercased()
            .filter { !$0.isWhitespace }
        return style.contains("display:none") || style.contains("visibility:hidden")
            || style.contains("mso-hide:all")
    }

    private static func name(_ node: xmlNodePtr) -> String {
        node.pointee.name.map { String(cString: $0).lowercased() } ?? ""
    }

    private static func attribute(_ name: String, of node: xmlNodePtr) -> String? {
        var attribute = node.pointee.properties
        while let current = attribute {
            if let bytes = current.pointee.name, String(cString: bytes).lowercased() == name {
                return current.pointee.children?.pointee.content.map { String(cString: $0) } ?? ""
            }
            attribute = current.pointee.next
        }
        return nil
    }
}

private func isWebAddress(_ text: String) -> Bool {
    text.hasPrefix("https://") || text.hasPrefix("http://")
}
