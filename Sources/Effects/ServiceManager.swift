/// The service manager that started the daemon, or nobody.
public protocol ServiceManager: AnyObject {
    /// Everything is loaded and the first plan is made.
    func ready(status: String)
    /// A reload begins; `ready` must follow.
    func reloading()
    /// The daemon is on its way out.
    func stopping(status: String)
    /// One line for `systemctl status`.
    func status(_ text: String)
    /// The loop is alive.
    func keepAlive()
}
