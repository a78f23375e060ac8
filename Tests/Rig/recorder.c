/* A sendmail that keeps every message it takes: recorder FOLDER [-i] -f SENDER -- RECIPIENT.
 *
 * A message lies in FOLDER/mail whole and durable, under a name that sorts by time, before the status
 * says 0. FOLDER/trouble may hold a number of milliseconds: up to that many pass before reading, after
 * reading and before the end, and now and then the answer is 75 with nothing taken. A sendmail cannot
 * tell a writer that was killed from one that is finished, and so this one does not try; only a message of
 * no bytes at all goes to FOLDER/empty. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

static const char *folder;
static unsigned trouble;

static unsigned number(unsigned below) {
    unsigned value = 0;
    return below && getrandom(&value, sizeof value, 0) == sizeof value ? value % below : 0;
}

static void nap(void) {
    if (trouble) usleep(number(trouble * 1000));
}

static void flush(const char *part) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, part);
    int descriptor = open(path, O_RDONLY | O_DIRECTORY);
    if (descriptor < 0 || fsync(descriptor) != 0) exit(75);
    close(descriptor);
}

int main(int count, char **words) {
    if (count < 2) return 64;
    folder = words[1];
    char path[4096], final[4096], buffer[65536];
    snprintf(path, sizeof path, "%s/trouble", folder);
    FILE *file = fopen(path, "r");
    if (file && fscanf(file, "%u", &trouble) != 1) trouble = 0;
    if (file) fclose(file);

    nap();
    if (trouble && number(40) == 0) return 75;
    snprintf(path, sizeof path, "%s/new/%d", folder, getpid());
    int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (descriptor < 0) return 75;
    ssize_t got, size = 0;
    while ((got = read(0, buffer, sizeof buffer)) > 0) {
        if (write(descriptor, buffer, got) != got) return 75;
        size += got;
    }
    if (got == 0 && size == 0) {
        snprintf(final, sizeof final, "%s/empty/%d", folder, getpid());
        rename(path, final);
        return 75;
    }
    if (got < 0 || fsync(descriptor) != 0) return 75;
    nap();
    if (trouble && number(40) == 0) return 75;
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    snprintf(final, sizeof final, "%s/mail/%lld%09ld-%d", folder, (long long)now.tv_sec, now.tv_nsec,
             getpid());
    if (rename(path, final) != 0) return 75;
    flush("mail");
    nap();
    return 0;
}
