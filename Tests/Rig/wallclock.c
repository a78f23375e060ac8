/* Shifts the wall clock of one process: LD_PRELOAD this, with WALLCLOCK_OFFSET=SECONDS.
 *
 * The daemon is to be watched at a due moment of a real plan without waiting for the year to come
 * round. Setting the machine's clock would harm whatever else runs there, and a time namespace
 * shifts only the monotonic clocks. libfaketime does not do: it takes offsets off absolute
 * monotonic timers too, so that those never fire.
 *
 * Shifted is what tells CLOCK_REALTIME, and in the other direction what waits for a moment of it:
 * a timerfd made for that clock and set to an absolute time, and clock_nanosleep(2). POSIX timers
 * (timer_settime) are not: nothing here uses them. Everything monotonic is left alone. The offset
 * does not change while the process runs, and TFD_TIMER_CANCEL_ON_SET goes on telling of real steps.
 *
 * adjtimex(2), asked by its number, says that the clock is synchronised, whatever the kernel's is: the
 * time that is shown here is the right one for whoever sees it. While the file that WALLCLOCK_DOUBT names is
 * there, it says that it is not.
 *
 * Programs with the set-user-ID bit ignore LD_PRELOAD, so mailers live in the real time: their own
 * trace fields show today, the letters show the shifted day. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <sys/timex.h>
#include <time.h>
#include <unistd.h>

/* All arguments are handed on, as the C library does it, whether the call has that many or not. */
long syscall(long number, ...) {
    static long (*next)(long, ...);
    if (!next) *(void **)&next = dlsym(RTLD_NEXT, "syscall");
    long words[6];
    va_list list;
    va_start(list, number);
    for (int index = 0; index < 6; index++) words[index] = va_arg(list, long);
    va_end(list);
    if (number == SYS_adjtimex && ((struct timex *)words[0])->modes == 0) {
        struct timex *found = (struct timex *)words[0];
        memset(found, 0, sizeof *found);
        const char *doubt = getenv("WALLCLOCK_DOUBT");
        if (!doubt || access(doubt, F_OK) != 0) return TIME_OK;
        found->status = STA_UNSYNC;
        return TIME_ERROR;
    }
    return next(number, words[0], words[1], words[2], words[3], words[4], words[5]);
}

static time_t offset(void) {
    static atomic_llong known;
    static atomic_bool is_known;
    if (!atomic_load(&is_known)) {
        const char *text = getenv("WALLCLOCK_OFFSET");
        atomic_store(&known, text ? strtoll(text, NULL, 10) : 0);
        atomic_store(&is_known, 1);
    }
    return atomic_load(&known);
}

static int is_wall(clockid_t clock) {
    return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE || clock == CLOCK_REALTIME_ALARM;
}

/* The system call and not the next function in line, which is slower than the vDSO; no test minds. */
int clock_gettime(clockid_t clock, struct timespec *now) {
    int result = (int)syscall(SYS_clock_gettime, clock, now);
    if (result == 0 && is_wall(clock)) now->tv_sec += offset();
    return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    int result = (int)syscall(SYS_gettimeofday, now, zone);
    if (result == 0) now->tv_sec += offset();
    return result;
}

time_t time(time_t *where) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (where) *where = now.tv_sec;
    return now.tv_sec;
}

/* Which descriptors are timers of the wall clock; a closed and reused number is set anew here, or is
 * no timer and never reaches timerfd_settime(). */
enum { most = 4096 };
static atomic_bool is_wall_timer[most];

int timerfd_create(int clock, int flags) {
    int descriptor = (int)syscall(SYS_timerfd_create, clock, flags);
    if (descriptor >= 0 && descriptor < most) atomic_store(&is_wall_timer[descriptor], is_wall(clock));
    return descriptor;
}

/* Back to the real time; zero disarms and must stay zero, and what is past must not become zero. */
static struct timespec real_moment(struct timespec moment) {
    if (moment.tv_sec == 0 && moment.tv_nsec == 0) return moment;
    moment.tv_sec -= offset();
    if (moment.tv_sec < 0) moment = (struct timespec){0, 1};
    return moment;
}

int timerfd_settime(
    int descriptor, int flags, const struct itimerspec *wanted, struct itimerspec *before) {
    struct itimerspec real = *wanted;
    int is_ours = descriptor >= 0 && descriptor < most && atomic_load(&is_wall_timer[descriptor]);
    if (is_ours && (flags & TFD_TIMER_ABSTIME)) real.it_value = real_moment(real.it_value);
    return (int)syscall(SYS_timerfd_settime, descriptor, flags, &real, before);
}

int clock_nanosleep(
    clockid_t clock, int flags, const struct timespec *wanted, struct timespec *left) {
    static int (*next)(clockid_t, int, const struct timespec *, struct timespec *);
    if (!next) *(void **)&next = dlsym(RTLD_NEXT, "clock_nanosleep");
    struct timespec real = *wanted;
    if (is_wall(clock) && (flags & TIMER_ABSTIME)) real = real_moment(real);
    return next(clock, flags, &real, left);
}
