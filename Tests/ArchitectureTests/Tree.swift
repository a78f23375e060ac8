import Glibc

/// The files of the project, read without any help of Foundation.
enum Tree {
    /// The folder of the project, found from this file.
    static let root =
        "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/"

    /// What is made by building and running, and so is no part of the project.
    private static let skipped: Set<String> = [
        ".build", ".git", "rehearsal", ".swiftpm", "build", ".debhelper",
    ]

    /// The paths of all files under a folder, relative to the project, in order.
    static func files(under folder: String) -> [String] {
        guard let directory = opendir(root + folder) else { return [] }
        defer { closedir(directory) }
        var found: [String] = []
        while let entry = readdir(directory) {
            let isFolder = Int32(entry.pointee.d_type) == Int32(DT_DIR)
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." || skipped.contains(name) { continue }
            let path = folder.isEmpty ? name : "\(folder)/\(name)"
            if path == "debian/ita-reminderd" { continue }
            found += isFolder ? files(under: path) : [path]
        }
        return found.sorted()
    }

    /// The Swift files of the sources.
    static func sources() -> [SourceFile] {
        files(under: "Sources").filter { $0.hasSuffix(".swift") }.map(SourceFile.init)
    }

    /// The text of a file, empty when it cannot be read.
    static func text(_ path: String) -> String {
        guard let file = fopen(root + path, "rb") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }
}

/// A source file and the lines of code in it.
struct SourceFile: CustomStringConvertible {
    let path: String
    let lines: [Substring]

    init(_ path: String) {
        self.path = path
        lines = Tree.text(path).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The target it belongs to.
    var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }
    var description: String { path }

    /// The modules it imports.
    var imports: [String] {
        lines.compactMap { line in
            var words = line.split(separator: " ").map(String.init)
            while let first = words.first, first.hasPrefix("@") || first == "public" {
                words.removeFirst()
            }
            guard words.first == "import", words.count > 1 else { return nil }
            return words[words.count - 1].split(separator: ".").first.map(String.init)
        }
    }

    /// The lines with a piece of code in it, outside comments and, mostly, outside texts.
    func lines(with code: String) -> [String] {
        lines.enumerated().compactMap { index, line in
            let bare = line.drop { $0 == " " }
            guard !bare.hasPrefix("//"), containsWord(String(bare), code) else { return nil }
            return "\(path):\(index + 1): \(bare)"
        }
    }

    /// Whether a comment that gives a reason stands in the line or in the one before it.
    func isExplained(_ found: String) -> Bool {
        let number = found.split(separator: ":").dropFirst().first.flatMap { Int($0) } ?? 0
        return [number - 2, number - 1].contains { index in
            lines.indices.contains(index) && contains(lines[index], "// why:")
        }
    }

    private func containsWord(_ line: String, _ code: String) -> Bool {
        let text = Array(line.unicodeScalars)
        let wanted = Array(code.unicodeScalars)
        guard text.count >= wanted.count, let first = wanted.first else { return false }
        for start in 0...(text.count - wanted.count)
        where Array(text[start..<start + wanted.count]) == wanted {
            // `fopen(` is not `open(`, and `.open(` is a member.
            guard isName(first), start > 0 else { return true }
            let before = text[start - 1]
            if !isName(before), before != "." { return true }
        }
        return false
    }

    private func isName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9").contains(scalar)
    }
}

/// Whether a line has a text in it.
func contains(_ line: some StringProtocol, _ text: String) -> Bool {
    line.split(separator: text, maxSplits: 1, omittingEmptySubsequences: false).count > 1
}
