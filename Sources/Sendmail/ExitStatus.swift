import Effects

/// How a child process ended.
enum ChildEnd: Hashable {
    /// It called exit with this status.
    case exited(Int32)
    /// A signal ended it.
    case signalled(Int32)
    /// Somebody else collected it, so that nobody knows.
    case unknown

    /// Reads the status word of waitpid(2); the macros for it are not imported.
    init(waitStatus: Int32) {
        let signal = waitStatus & 0x7f
        self = signal == 0 ? .exited((waitStatus >> 8) & 0xff) : .signalled(signal)
    }
}

/// What an exit status of sendmail means for a letter that it read to its end.
///
/// The names are those of sysexits.h, but the mailers do not agree on their use. On a full queue disk
/// Postfix says 75, dma 66, OpenSMTPD 70 and Exim 1; dma says 66 when it may not write its queue, and
/// OpenSMTPD says 70 for everything. So only statuses that no common mailer uses for a passing
/// trouble are final: 64 (USAGE), 65 (DATAERR), 67 (NOUSER), 68 (NOHOST), 77 (NOPERM) and
/// 78 (CONFIG).
///
/// Everything else is worth another try, and proves nothing: OpenSMTPD says 75 and keeps the letter, and a
/// wrapper's status is that of whatever it did last. Of a letter that was not read to its end, the same
/// statuses say that it did not leave.
///
/// - Source: sysexits.h; postfix src/global/sys_exits.h; msmtp(1), "EXIT CODES"; trials with Postfix,
///   Exim, OpenSMTPD, dma, nullmailer and msmtp as Debian 12 has them.
func verdict(forExitStatus status: Int32) -> DeliveryOutcome.Verdict {
    switch status {
    case 0: .accepted
    case 64, 65, 67, 68, 77, 78: .rejected
    default: .unknown
    }
}

/// The name of an exit status, or nil for one that has none.
func exitStatusName(_ status: Int32) -> String? {
    switch status {
    case 64: "EX_USAGE"
    case 65: "EX_DATAERR"
    case 66: "EX_NOINPUT"
    case 67: "EX_NOUSER"
    case 68: "EX_NOHOST"
    case 69: "EX_UNAVAILABLE"
    case 70: "EX_SOFTWARE"
    case 71: "EX_OSERR"
    case 72: "EX_OSFILE"
    case 73: "EX_CANTCREAT"
    case 74: "EX_IOERR"
    case 75: "EX_TEMPFAIL"
    case 76: "EX_PROTOCOL"
    case 77: "EX_NOPERM"
    case 78: "EX_CONFIG"
    case 126: "found, but cannot be run"
    case 127: "command not found"
    default: nil
    }
}

/// What an admin can do when the mailer itself is not there.
let installAdvice =
    "install a mailer that provides sendmail, such as postfix, msmtp-mta or dma, "
    + "or name the right program in the configuration"
