#define _GNU_SOURCE
#include "platform.h"

#include <fcntl.h>
#include <malloc.h>
#include <sys/ioctl.h>
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
