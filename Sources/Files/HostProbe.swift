import Effects
import Glibc

/// Finds out what the daemon depends on. It reads only, starts no program and waits for nothing.
///
/// - Parameters:
///   - stateDirectory: the folder of the ledger.
///   - mailer: the program that takes the mail, or nil.
///   - mailSocket: the socket of the mail service, or nil; the program is then the one of its unit.
///   - root: where the system begins; another folder in tests.
/// - Returns: the facts, those of the ledger left open.
public func probeHost(
    stateDirectory: String, mailer: String?, mailSocket: String? = nil, root: String = ""
) -> HostFacts {
    let mailUnit = mailSocket.flatMap { _ in unit("ita-reminderd-mail@.service", root: root) }
    let behind = mailUnit.flatMap { programBehind($0.files) }
    return HostFacts(
        stateDirectory: folder(stateDirectory),
        mailer: mailSocket == nil ? mailer.map { program($0) } : behind.map { program($0) },
        mailSocket: mailSocket.map { socket($0) }, mailUnit: mailUnit,
        helpers: ["postdrop", "nullmailer-queue"].map { program("\(root)/usr/sbin/\($0)") }
            .filter { $0.resolvedPath != nil },
        process: process(), unit: unit("ita-reminderd.service", root: root))
}

private func socket(_ path: String) -> HostFacts.Socket {
    var info = stat()
    let isSocket = stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFSOCK
    return HostFacts.Socket(
        path: path, isSocket: isSocket, owner: userName(info.st_uid), mode: info.st_mode & 0o7777)
}

/// The program that the mail service runs: the word behind `--` of the last ExecStart= in force.
private func programBehind(_ files: [HostFacts.Unit.File]) -> String? {
    let lines = files.flatMap { $0.text.split(separator: "\n") }
    guard let line = lines.last(where: { $0.hasPrefix("ExecStart=") && $0 != "ExecStart=" }) else {
        return nil
    }
    let words = line.split(separator: " ")
    guard let mark = words.firstIndex(of: "--"), mark + 1 < words.count else { return nil }
    return String(words[mark + 1])
}

private func folder(_ path: String) -> HostFacts.Folder {
    var info = stat()
    let isFolder = stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    var system = statvfs()
    let isMeasured = statvfs(path, &system) == 0
    return HostFacts.Folder(
        path: path, isFolder: isFolder, isWritable: access(path, W_OK | X_OK) == 0,
        owner: userName(info.st_uid), group: groupName(info.st_gid),
        mode: info.st_mode & 0o7777,
        freeBytes: isMeasured ? Int64(system.f_bavail) * Int64(system.f_frsize) : nil)
}

private func program(_ path: String) -> HostFacts.Program {
    var info = stat()
    guard let resolved = realpath(path, nil) else {
        return HostFacts.Program(path: path, resolvedPath: nil, isExecutable: false)
    }
    defer { free(resolved) }
    let isFile = stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
    return HostFacts.Program(
        path: path, resolvedPath: String(cString: resolved),
        isExecutable: isFile && access(path, X_OK) == 0,
        isSetUserID: info.st_mode & S_ISUID != 0, isSetGroupID: info.st_mode & S_ISGID != 0,
        group: groupName(info.st_gid))
}

private func process() -> HostFacts.Process {
    var ids = [gid_t](repeating: 0, count: 256)
    let count = getgroups(Int32(ids.count), &ids)
    let groups = [getegid()] + ids.prefix(Int(max(0, count)))
    return HostFacts.Process(
        user: userName(geteuid()), groups: groups.map(groupName),
        hasNoNewPrivileges: statusLine("NoNewPrivs").map { $0 == "1" })
}

/// A value of /proc/self/status; see proc(5).
private func statusLine(_ name: String) -> String? {
    guard let bytes = try? readWholeFile("/proc/self/status", limit: 1 << 16) else { return nil }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let parts = line.split(whereSeparator: { $0 == ":" || $0 == "\t" || $0 == " " })
        if parts.count > 1, parts[0] == name { return String(parts[1]) }
    }
    return nil
}

private func userName(_ id: uid_t) -> String {
    guard let entry = getpwuid(id), let name = entry.pointee.pw_name else { return String(id) }
    return String(cString: name)
}

private func groupName(_ id: gid_t) -> String {
    guard let entry = getgrgid(id), let name = entry.pointee.gr_name else { return String(id) }
    return String(cString: name)
}

// MARK: - The unit

/// A unit as systemd would read it; nil where there is no systemd.
///
/// - Source: systemd.unit(5), "Unit File Load Path".
private func unit(_ unitName: String, root: String) -> HostFacts.Unit? {
    guard ["/usr/bin/systemctl", "/bin/systemctl"].contains(where: { fileExists(root + $0) }) else {
        return nil
    }
    // The most important first: a unit file hides those of the same name behind it.
    let folders = [
        "/etc/systemd/system", "/run/systemd/system", "/usr/local/lib/systemd/system",
        "/usr/lib/systemd/system", "/lib/systemd/system",
    ].map { root + $0 }
    let main = folders.lazy.compactMap { unitFile("\($0)/\(unitName)") }.first
    var dropIns: [String: HostFacts.Unit.File] = [:]
    for folder in folders.reversed() {
        for name in folderEntries("\(folder)/\(unitName).d") ?? [] where name.hasSuffix(".conf") {
            // A later folder is the more important one; an empty file there takes the other away.
            if let file = unitFile("\(folder)/\(unitName).d/\(name)") { dropIns[name] = file }
        }
    }
    let ordered = dropIns.sorted { $0.key < $1.key }.map(\.value)
    let isEnabled = folders.prefix(2).contains { folder in
        (folderEntries(folder) ?? []).contains { name in
            let isWanted = name.hasSuffix(".wants") || name.hasSuffix(".requires")
            return isWanted && (folderEntries("\(folder)/\(name)") ?? []).contains(unitName)
        }
    }
    return HostFacts.Unit(
        files: main.map { [$0] + ordered } ?? [], isEnabled: isEnabled,
        systemdVersion: systemdVersion(root: root))
}

private func unitFile(_ path: String) -> HostFacts.Unit.File? {
    guard let bytes = try? readWholeFile(path, limit: 1 << 20) else { return nil }
    return HostFacts.Unit.File(path: path, text: String(decoding: bytes, as: UTF8.self))
}

/// The version that systemd's own library bears in its name, `libsystemd-shared-252.so`.
private func systemdVersion(root: String) -> Int? {
    let libraries = (folderEntries("\(root)/usr/lib") ?? []).filter { $0.hasSuffix("-linux-gnu") }
    let folders = libraries.map { "\(root)/usr/lib/\($0)/systemd" } + ["\(root)/usr/lib/systemd"]
    for folder in folders {
        for name in folderEntries(folder) ?? [] where name.hasPrefix("libsystemd-shared-") {
            let digits = name.dropFirst(18).prefix { $0.isNumber }
            if let version = Int(digits) { return version }
        }
    }
    return nil
}
