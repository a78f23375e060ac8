import CPlatform

/// Tries something out in a child process, where it can neither go on for ever nor fill the memory.
///
/// For reading documents: an edit that never ends or asks for gigabytes must not take the service with it.
/// The child's memory is a copy that is shared until it is written to, so that a quick reading costs a few
/// milliseconds.
///
/// - Parameters:
///   - cpuSeconds: how much processor time it may take.
///   - bytes: how much address space it may have, that of the program included.
///   - body: what to try; it must not touch the outer world beyond reading.
/// - Returns: whether it came to its end. Where no child can be made, true: the bounds of the unit hold then.
public func tryOut(
    cpuSeconds: UInt32 = 20, bytes: UInt64 = 1 << 30, _ body: () -> Void
) -> Bool {
    withoutActuallyEscaping(body) { escapable in
        var call = escapable
        return withUnsafeMutablePointer(to: &call) { pointer in
            ita_trial(
                { context in
                    context?.assumingMemoryBound(to: (() -> Void).self).pointee()
                }, pointer, cpuSeconds, bytes, cpuSeconds * 3, nil) != 0
        }
    }
}
