import CSystemd
import Control
import Effects
import Glibc

/// One connection at the control socket: reads a request, writes an answer, and ends.
final class ControlClient {
    let id: Int
    let caller: Caller
    /// What has come of the request; the whole frame once it is there.
    private(set) var request: [UInt8] = []
    private let descriptor: Int32
    private unowned let channel: ControlSocket
    private var source: OpaquePointer?
    private var timer: OpaquePointer?
    private var wanted = Frame.headerCount
    private var isWhole = false
    private var reply: PromptReply?
    private var unsent: [UInt8] = []
    private var unsentFrom = 0
    private var offset: Int64 = 0

    init(_ descriptor: Int32, id: Int, _ caller: Caller, of channel: ControlSocket) {
        self.descriptor = descriptor
        self.id = id
        self.caller = caller
        self.channel = channel
        let this = Unmanaged.passUnretained(self).toOpaque()
        sd_event_add_io(
            channel.loop.event, &source, descriptor, UInt32(EPOLLIN.rawValue),
            { _, _, events, this in
                guard let this else { return 0 }
                Unmanaged<ControlClient>.fromOpaque(this).takeUnretainedValue().isReady(events)
                return 0
            }, this)
        sd_event_source_set_priority(source, ControlSocket.priority + 1)
        hurry(channel.limits.request)
    }

    deinit {
        if let source { sd_event_source_disable_unref(source) }
        if let timer { sd_event_source_disable_unref(timer) }
        close(descriptor)
    }

    /// Whether the asker has closed.
    var hasGone: Bool {
        var entry = pollfd(fd: descriptor, events: 0, revents: 0)
        return poll(&entry, 1, 0) > 0
    }

    /// Begins to answer.
    func begin(_ answer: PromptReply) {
        reply = answer
        unsent = answer.frame
        hurry(channel.limits.reply)
        send()
    }

    /// From now on there are so many milliseconds.
    private func hurry(_ milliseconds: UInt64) {
        if let timer { sd_event_source_disable_unref(timer) }
        timer = nil
        sd_event_add_time_relative(
            channel.loop.event, &timer, CLOCK_MONOTONIC, milliseconds * 1000, 100_000,
            { _, _, this in
                guard let this else { return 0 }
                Unmanaged<ControlClient>.fromOpaque(this).takeUnretainedValue().end()
                return 0
            }, Unmanaged.passUnretained(self).toOpaque())
        sd_event_source_set_priority(timer, ControlSocket.priority + 1)
    }

    private func end() { channel.remove(id) }

    private func isReady(_ events: UInt32) {
        if reply != nil {
            send()
        } else if isWhole || events & UInt32(EPOLLIN.rawValue) == 0 {
            // Nothing more is expected from it; it has gone.
            end()
        } else {
            receive()
        }
    }

    private func receive() {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        let count = recv(descriptor, &buffer, min(wanted - request.count, buffer.count), 0)
        if count < 0, errno == EAGAIN || errno == EINTR { return }
        guard count > 0 else { return end() }
        request += buffer[..<count]
        guard request.count == wanted else { return }
        if wanted == Frame.headerCount {
            do throws(Frame.Fault) {
                wanted += try Frame.bodyCount(.request, request)
            } catch {
                return refuse(error)
            }
            if wanted > Frame.headerCount { return }
        }
        isWhole = true
        // What else it may send is left unread; that it goes is still heard.
        sd_event_source_set_io_events(source, 0)
        if let timer { sd_event_source_disable_unref(timer) }
        timer = nil
        if let answer = channel.prompt(caller, request) { return begin(answer) }
        channel.hasRequest(id)
    }

    private func refuse(_ fault: Frame.Fault) {
        isWhole = true
        let reply = Reply.refused(status: 76, "the request was not understood: \(fault.message)")
        begin(PromptReply(reply.frame) { _, _ in [] })
    }

    /// Sends as much as is taken now; ends when all is sent or nobody takes it.
    private func send() {
        guard let reply else { return }
        // A turn of the loop is not for one client alone.
        for _ in 0..<8 {
            if unsentFrom == unsent.count {
                let left = min(reply.size - offset, 1 << 16)
                guard left > 0 else { return end() }
                guard let piece = reply.read(offset, Int(left)), !piece.isEmpty else {
                    return end()
                }
                (unsent, unsentFrom) = (piece, 0)
                offset += Int64(piece.count)
            }
            let count = unsent.withUnsafeBytes { bytes in
                Glibc.send(
                    descriptor, bytes.baseAddress.map { $0 + unsentFrom },
                    unsent.count - unsentFrom, UnixSocket.noSignal)
            }
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN { break }
            guard count > 0 else { return end() }
            unsentFrom += count
        }
        sd_event_source_set_io_events(source, UInt32(EPOLLOUT.rawValue))
    }
}
