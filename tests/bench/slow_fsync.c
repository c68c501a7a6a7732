/* Stands before the C library and lets each fsync and fdatasync take 5 ms, as on an office disk. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

static int slowly(const char *name, int file)
{
    struct timespec start, now, rest;
    long spent;
    int done;

    clock_gettime(CLOCK_MONOTONIC, &start);
    done = ((int (*)(int))dlsym(RTLD_NEXT, name))(file);
    clock_gettime(CLOCK_MONOTONIC, &now);
    spent = (now.tv_sec - start.tv_sec) * 1000000000L + now.tv_nsec - start.tv_nsec;
    if (spent < 5000000L) {
        rest.tv_sec = 0;
        rest.tv_nsec = 5000000L - spent;
        nanosleep(&rest, 0);
    }
    return done;
}

int fsync(int file) { return slowly("fsync", file); }
int fdatasync(int file) { return slowly("fdatasync", file); }
