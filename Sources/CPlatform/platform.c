#define _GNU_SOURCE
#include "platform.h"

#include <fcntl.h>
#include <link.h>
#include <linux/sockios.h>
#include <malloc.h>
#include <poll.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/timex.h>
#include <unistd.h>

void ita_memory_trim(void) { malloc_trim(0); }

// Lets go of the pages of one program or library that nobody writes: code and constants.
static int release_object(struct dl_phdr_info *object, size_t size, void *nothing) {
    (void)size, (void)nothing;
    const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    for (int index = 0; index < object->dlpi_phnum; index++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[index];
        if (part->p_type != PT_LOAD || (part->p_flags & PF_W)) continue;
        const uintptr_t start = (object->dlpi_addr + part->p_vaddr) & ~(page - 1);
        const uintptr_t end = object->dlpi_addr + part->p_vaddr + part->p_memsz;
        // For a mapping of a file that was never written this only forgets where its pages lie.
        if (end > start) madvise((void *)start, end - start, MADV_DONTNEED);
    }
    return 0;
}

void ita_program_release(void) { dl_iterate_phdr(release_object, NULL); }

int ita_pipe_cloexec(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int ita_pidfd_open(int pid) { return (int)syscall(SYS_pidfd_open, pid, 0); }

int ita_pipe_enlarge(int end, int size) { return fcntl(end, F_SETPIPE_SZ, size); }

int ita_pipe_unread(int end) {
    int count = 0;
    return ioctl(end, FIONREAD, &count) == 0 ? count : -1;
}

int ita_pipe_forsake(int reader, int milliseconds, int *unread) {
    *unread = 0;
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", reader);
    // A writing end of our own: the kernel tells it (POLLERR) when the last reading end is closed. While it is
    // open no reader sees the end of the input, so it must not stay open for long.
    const int writer = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    close(reader);
    if (writer < 0) return 1;
    struct pollfd entry = {.fd = writer, .events = 0};
    const int isForsaken = poll(&entry, 1, milliseconds) == 1 && (entry.revents & POLLERR) != 0;
    // Counted when nobody can read any more, so that the number is the last one.
    const int isCounted = isForsaken && ioctl(writer, FIONREAD, unread) == 0;
    close(writer);
    return isCounted ? 0 : 1;
}

int ita_socket_unread(int socket) {
    int count = 0;
    if (ioctl(socket, SIOCOUTQ, &count) != 0) return -1;
    return count > 0 ? 1 : 0;
}

int ita_clock_synchronised(void) {
    // modes = 0 only reads. Glibc's adjtimex() goes through clock_adjtime(2).
    struct timex state = {.modes = 0};
    if (syscall(SYS_adjtimex, &state) < 0) return -1;
    return (state.status & STA_UNSYNC) == 0 ? 1 : 0;
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
