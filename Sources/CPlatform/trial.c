#include "platform.h"
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

int ita_trial(void (*body)(void *), void *context, unsigned cpu_seconds, unsigned long long bytes,
              unsigned wall_seconds, void (*keep_alive)(void)) {
    pid_t parent = getpid();
    pid_t child = fork();
    if (child < 0) return -1;
    if (child == 0) {
        // Nothing of the parent's may happen here: no signal handler, no buffered text, no exit handler.
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) _exit(1);
        for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
        struct rlimit core = {0, 0}, cpu = {cpu_seconds, cpu_seconds}, space = {bytes, bytes};
        setrlimit(RLIMIT_CORE, &core);
        setrlimit(RLIMIT_CPU, &cpu);
        setrlimit(RLIMIT_AS, &space);
        body(context);
        _exit(0);
    }
    long long end = milliseconds() + wall_seconds * 1000LL;
    int status = 0, pause_ms = 1;
    for (;;) {
        pid_t done = waitpid(child, &status, WNOHANG);
        if (done == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 1 : 0;
        if (done < 0 && errno != EINTR) return -1;
        if (milliseconds() > end) {
            kill(child, SIGKILL);
            while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
            return 0;
        }
        struct timespec rest = {0, pause_ms * 1000000L};
        nanosleep(&rest, NULL);
        if (pause_ms < 50) pause_ms *= 2;
        else if (keep_alive) keep_alive();
    }
}
