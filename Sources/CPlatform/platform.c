#define _GNU_SOURCE
#include "platform.h"

#include <fcntl.h>
#include <malloc.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

void ita_memory_trim(void) { malloc_trim(0); }

int ita_pipe_cloexec(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int ita_pidfd_open(int pid) { return (int)syscall(SYS_pidfd_open, pid, 0); }

int ita_pipe_enlarge(int end, int size) { return fcntl(end, F_SETPIPE_SZ, size); }

int ita_pipe_unread(int end) {
    int count = 0;
    return ioctl(end, FIONREAD, &count) == 0 ? count : -1;
}

int ita_peer_user(int socket, uint32_t *user) {
    struct ucred peer;
    socklen_t size = sizeof peer;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return -1;
    // A socket without a peer, of another family for example, has no process at its other end.
    if (size != sizeof peer || peer.pid == 0) return -1;
    *user = peer.uid;
    return 0;
}
