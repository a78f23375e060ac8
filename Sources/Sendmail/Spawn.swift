import CPlatform
import Glibc

/// A child process with our ends of its pipes.
struct Child {
    let pid: pid_t
    /// Where its standard input comes from; non-blocking.
    var input: Int32
    /// The end that it reads from, kept so that we can ask at the end what it left unread. While it is
    /// open, writing to a child that has gone raises neither EPIPE nor SIGPIPE.
    var inputReader: Int32
    /// What it says on standard output and standard error together; non-blocking.
    var output: Int32
    /// Readable when it has ended; -1 where the kernel has no pidfd.
    var pidfd: Int32
    /// Bytes of its input that lay in the pipe before it started.
    var written: Int

    /// Closes every end of ours.
    mutating func closeAll() {
        for descriptor in [input, inputReader, output, pidfd] where descriptor >= 0 {
            close(descriptor)
        }
        input = -1
        inputReader = -1
        output = -1
        pidfd = -1
    }
}

/// A step of starting a child that failed.
struct SpawnFailure: Error {
    let code: Int32

    /// The words for it.
    var reason: String { systemError(code) }
}

/// The words for an errno value.
func systemError(_ code: Int32) -> String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
}

/// Makes the process fit to feed children through pipes; to be called once at the start.
///
/// * SIGPIPE is ignored: nothing that the other end of a pipe or socket does may kill the daemon.
/// * SIGCHLD has its default: had whoever started us left it ignored, the kernel would throw exit
///   statuses away, and every letter would be in doubt.
/// * Descriptors 0, 1 and 2 are open: else a pipe's end would get one of these numbers, and the child's
///   redirections would trample on each other.
///
/// - Source: signal(7), pipe(7), wait(2) "NOTES".
public func prepareProcess() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGCHLD, SIG_DFL)
    while true {
        let descriptor = open("/dev/null", O_RDWR)
        if descriptor > 2 { close(descriptor) }
        if descriptor < 0 || descriptor > 2 { return }
    }
}

/// Starts a program with pipes on its standard streams and in a process group of its own.
///
/// The child starts with default signal dispositions and an empty signal mask, whatever the daemon
/// blocks: Postfix takes back a half-written letter on SIGTERM only when it did not inherit it ignored.
/// All our descriptors are close-on-exec, so it has its three streams and nothing else.
///
/// What it is to read lies in the pipe before it starts, as far as the pipe can be made to hold it: a
/// mailer takes the end of its input for the end of the letter, and would send half a letter, or an
/// empty one, when this process was killed while writing.
///
/// - Source: posix_spawn(3), postdrop(1) "SECURITY", fcntl(2) on F_SETPIPE_SZ.
func spawn(
    path: String, arguments: [String], environment: [String], input: [UInt8]
) throws(SpawnFailure) -> Child {
    let (inputRead, inputWrite) = try makePipe()
    let outputRead: Int32
    let outputWrite: Int32
    do throws(SpawnFailure) {
        (outputRead, outputWrite) = try makePipe()
    } catch {
        close(inputRead)
        close(inputWrite)
        throw error
    }
    defer { close(outputWrite) }
    setNonBlocking(inputWrite)
    // It may fail, and then a long letter is written in turns.
    if input.count > 65_536 { _ = ita_pipe_enlarge(inputWrite, Int32(clamping: input.count)) }
    let written = input.withUnsafeBytes { write(inputWrite, $0.baseAddress, $0.count) }
    var pid: pid_t = 0
    let code = spawn(
        &pid, path, arguments, environment, standardInput: inputRead, output: outputWrite)
    guard code == 0 else {
        close(inputRead)
        close(inputWrite)
        close(outputRead)
        throw SpawnFailure(code: code)
    }
    setNonBlocking(outputRead)
    return Child(
        pid: pid, input: inputWrite, inputReader: inputRead, output: outputRead,
        pidfd: ita_pidfd_open(Int32(pid)), written: max(0, written))
}

private func spawn(
    _ pid: inout pid_t, _ path: String, _ arguments: [String], _ environment: [String],
    standardInput: Int32, output: Int32
) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, output, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))
    posix_spawnattr_setpgroup(&attributes, 0)
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)

    return withCStrings(arguments) { argv in
        withCStrings(environment) { envp in
            posix_spawn(&pid, path, &actions, &attributes, argv, envp)
        }
    }
}

private func makePipe() throws(SpawnFailure) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard ita_pipe_cloexec(&ends) == 0 else { throw SpawnFailure(code: errno) }
    return (ends[0], ends[1])
}

/// The two ends of a pipe are separate open files, so the child's end stays blocking.
private func setNonBlocking(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
}

/// Lends a null-terminated array of C strings.
private func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
}

/// Milliseconds of the monotonic clock: a step of the wall clock must not cut a letter short.
func monotonicMilliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
}
