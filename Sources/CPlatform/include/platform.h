// What glibc and the kernel offer and Swift's Glibc module does not import.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/timerfd.h>
#include <sys/inotify.h>

/// Gives freed memory back to the kernel; see malloc_trim(3).
void ita_memory_trim(void);

/// Lets go of the code and constants that are mapped from files; they come back as they are used, from the page
/// cache. See madvise(2), MADV_DONTNEED; dl_iterate_phdr(3).
void ita_program_release(void);

/// A pipe whose ends are both close-on-exec; -1 and errno on failure. See pipe2(2).
int ita_pipe_cloexec(int ends[2]);

/// A descriptor that becomes readable when the child ends; -1 and errno on failure. See pidfd_open(2).
int ita_pidfd_open(int pid);

/// How many bytes lie unread in a pipe, asked at either end; -1 and errno on failure. See pipe(7), FIONREAD.
int ita_pipe_unread(int end);

/// Whether anybody may still read from the pipe whose reading end of ours is `reader`, which is closed by this:
/// 1 when somebody may, 0 when nobody can any more; `unread` then says how many bytes lie in it for ever.
/// Waits at most so many milliseconds for readers that are on their way out; without /proc the answer is 1.
int ita_pipe_forsake(int reader, int milliseconds, int *unread);

/// Whether bytes that were written to a Unix socket have not been read by the other end yet: 1, 0, or -1 and
/// errno. See unix(7), SIOCOUTQ.
int ita_socket_unread(int socket);

/// Makes a pipe hold so many bytes; -1 and errno where the kernel does not allow it. See F_SETPIPE_SZ.
int ita_pipe_enlarge(int end, int size);

/// Whether the kernel calls its clock synchronised (STA_UNSYNC): 1, 0, or -1 and errno where it may not be asked.
/// The call is adjtimex(2) and no other, so that a filter of system calls can name it. Changes nothing.
int ita_clock_synchronised(void);

/// Which user connected a Unix socket; -1 for what is no such connection. See unix(7), SO_PEERCRED.
int ita_peer_user(int socket, uint32_t *user);

/// Runs a function in a child of its own, with bounds on processor time, address space and time; what it does to
/// memory is gone with the child. 1 when it came to its end, 0 when it was ended or ended itself, -1 when there was
/// no child. See fork(2), setrlimit(2). The caller has one thread.
int ita_trial(void (*body)(void *), void *context, unsigned cpu_seconds, unsigned long long bytes,
              unsigned wall_seconds, void (*keep_alive)(void));
