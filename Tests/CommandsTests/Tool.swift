import Glibc
import Testing

/// What a run of the program left behind.
struct Run {
    let status: Int32
    let output: String
    let errors: String
}

/// A folder that is gone when the test is over.
final class Workplace {
    let path: String

    init() throws {
        var template = Array("/tmp/itactl-test-XXXXXX".utf8CString)
        path = try #require(mkdtemp(&template).map { String(cString: $0) })
    }

    deinit { Workplace.delete(path) }

    private static func delete(_ path: String) {
        if let directory = opendir(path) {
            while let entry = readdir(directory) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { delete("\(path)/\(name)") }
            }
            closedir(directory)
        }
        remove(path)
    }

    func write(_ name: String, _ text: String) {
        var folder = path
        for part in name.split(separator: "/").dropLast() {
            folder += "/\(part)"
            mkdir(folder, 0o755)
        }
        guard let file = fopen("\(path)/\(name)", "wb") else { return }
        fputs(text, file)
        fclose(file)
    }

    func has(_ name: String) -> Bool { access("\(path)/\(name)", F_OK) == 0 }
}

/// The text of a file, empty when there is none.
func text(ofFile path: String) -> String {
    guard let file = fopen(path, "rb") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
        bytes += buffer[..<count]
    }
}

/// The program as it was built, run on the plan that is shipped, with a state folder of its own.
final class Tool {
    static let project = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let state: Workplace
    var config = project + "/config/ita-reminderd.yaml"
    var environment = ["LANG=C.UTF-8", "PATH=/usr/bin:/bin", "USER=tester"]

    init() throws { state = try Workplace() }

    /// Runs a command with the shared options.
    func callAsFunction(_ arguments: String..., language: String = "en") throws -> Run {
        try run(
            arguments + ["--config", config, "--state", state.path, "--language", language])
    }

    /// Runs the program with these arguments and nothing else.
    func run(_ arguments: [String], input: String = "") throws -> Run {
        let program = try #require(Tool.program, "build the product itactl first")
        let folder = try Workplace()
        folder.write("in", input)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let writing = O_WRONLY | O_CREAT
        posix_spawn_file_actions_addopen(&actions, 0, "\(folder.path)/in", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "\(folder.path)/out", writing, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "\(folder.path)/err", writing, 0o600)
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var child: pid_t = 0
        try #require(posix_spawn(&child, program, &actions, nil, &words, &variables) == 0)
        var ended: Int32 = 0
        while waitpid(child, &ended, 0) < 0, errno == EINTR {}
        // The macros of <sys/wait.h>: low seven bits are the signal, the next eight the status.
        let status = ended & 0x7f == 0 ? ended >> 8 & 0xff : 128 + ended & 0x7f
        return Run(
            status: status, output: text(ofFile: "\(folder.path)/out"),
            errors: text(ofFile: "\(folder.path)/err"))
    }

    /// The program beside the test bundle, or in the folder of the debug build.
    static let program: String? = {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
        let folder = bundle.split(separator: "/").dropLast().joined(separator: "/")
        return ["/\(folder)/itactl", project + "/.build/debug/itactl"]
            .first { access($0, X_OK) == 0 }
    }()
}

/// Whether a text is JSON, and nothing but JSON (RFC 8259).
func isJSON(_ text: String) -> Bool {
    var reader = JSONReader(bytes: Array(text.utf8))
    return reader.value() && reader.isAtEnd
}

private struct JSONReader {
    let bytes: [UInt8]
    var index = 0

    var isAtEnd: Bool {
        bytes[index...].allSatisfy { [0x20, 0x0a, 0x0d, 0x09].contains($0) }
    }

    private mutating func next() -> UInt8? {
        while index < bytes.count, [0x20, 0x0a, 0x0d, 0x09].contains(bytes[index]) { index += 1 }
        return index < bytes.count ? bytes[index] : nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next() == byte else { return false }
        index += 1
        return true
    }

    mutating func value() -> Bool {
        switch next() {
        case UInt8(ascii: "{"): return list(until: UInt8(ascii: "}"), isObject: true)
        case UInt8(ascii: "["): return list(until: UInt8(ascii: "]"), isObject: false)
        case UInt8(ascii: "\""): return string()
        case .some: return word()
        case nil: return false
        }
    }

    private mutating func list(until end: UInt8, isObject: Bool) -> Bool {
        index += 1
        if take(end) { return true }
        repeat {
            if isObject {
                guard next() == UInt8(ascii: "\""), string(), take(UInt8(ascii: ":")) else {
                    return false
                }
            }
            guard value() else { return false }
        } while take(UInt8(ascii: ","))
        return take(end)
    }

    private mutating func string() -> Bool {
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == UInt8(ascii: "\"") { return true }
            if byte < 0x20 { return false }
        }
        return false
    }

    private mutating func word() -> Bool {
        let start = index
        let ends = Array(",]} \n".utf8)
        while index < bytes.count, !ends.contains(bytes[index]) { index += 1 }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        return ["true", "false", "null"].contains(word) || Double(word) != nil
    }
}
