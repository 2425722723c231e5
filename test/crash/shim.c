/*
 * LD_PRELOAD: faults of a disk, for files whose path begins with LEAT_FAULT_PATH. What happens is told by a table that LEAT_FAULT_TABLE names,
 * a file of 32-bit numbers which the test changes while the server runs (see faults.ts for the slots). No table, no faults.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum {
  SYNC_ERRNO,      /* fdatasync and fsync fail with this */
  SYNC_AFTER,      /* so many of them succeed first */
  SYNC_DELAY_US,   /* they take this much longer */
  SYNC_SKIPPED,    /* 1: they say yes and do nothing */
  WRITE_ERRNO,     /* writes, and making files and folders, fail with this */
  WRITE_AFTER,     /* so many of them succeed first */
  WRITE_BYTES_MAX, /* writes are cut to this length */
  SYNCS,           /* counted here: calls */
  WRITES,
  SYNC_FAULTS,     /* and of those, faults */
  WRITE_FAULTS,
  READ_ERRNO,      /* pread fails with this */
  READ_FAULTS,
  SYNC_ONCE,       /* 1: the failing sync is the only one, and the next says yes without the data: ext4 does that */
  CALLS,           /* counted here: everything that changes files or names, and preads if CALL_READS */
  CALL_DOOMED,     /* the one with this number (from 1) does not come to pass: */
  CALL_ERRNO,      /* it fails with this; 0: the process is killed before it */
  CALL_READS,
  SLOTS,
};

static _Atomic uint32_t *table;
static const char *prefix;
static size_t prefix_bytes;

__attribute__((constructor)) static void start(void) {
  const char *file = getenv("LEAT_FAULT_TABLE");
  prefix = getenv("LEAT_FAULT_PATH");
  if (file == NULL || prefix == NULL) return;
  prefix_bytes = strlen(prefix);
  int fd = open(file, O_RDWR | O_CLOEXEC);
  if (fd < 0) return;
  void *at = mmap(NULL, SLOTS * sizeof(uint32_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (at != MAP_FAILED) table = at;
}

static int is_ours_path(const char *path) {
  return table != NULL && strncmp(path, prefix, prefix_bytes) == 0;
}

static int is_ours(int fd) {
  if (table == NULL) return 0;
  char link[32], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_ours_path(path);
}

/* True if it is the turn of this call to fail: the calls before it are counted down. */
static int is_due(int after) {
  uint32_t left = atomic_load(&table[after]);
  while (left > 0) {
    if (atomic_compare_exchange_weak(&table[after], &left, left - 1)) return 0;
  }
  return 1;
}

static int fails(int error_slot, int after_slot, int faults_slot) {
  uint32_t error = atomic_load(&table[error_slot]);
  if (error == 0 || !is_due(after_slot)) return 0;
  atomic_fetch_add(&table[faults_slot], 1);
  errno = (int)error;
  return 1;
}

/* Counts a call that is ours, and says whether it fails. */
static int is_doomed(void) {
  uint32_t number = atomic_fetch_add(&table[CALLS], 1) + 1;
  if (number != atomic_load(&table[CALL_DOOMED])) return 0;
  uint32_t error = atomic_load(&table[CALL_ERRNO]);
  if (error == 0) kill(getpid(), SIGKILL);
  errno = (int)error;
  return 1;
}

/* 0: go on; 1: done, with success; -1: failed. */
static int before_sync(int fd) {
  if (!is_ours(fd)) return 0;
  if (is_doomed()) return -1;
  atomic_fetch_add(&table[SYNCS], 1);
  uint32_t us = atomic_load(&table[SYNC_DELAY_US]);
  if (us > 0) {
    struct timespec pause = {us / 1000000, (long)(us % 1000000) * 1000};
    nanosleep(&pause, NULL);
  }
  if (fails(SYNC_ERRNO, SYNC_AFTER, SYNC_FAULTS)) {
    int error = errno;
    if (atomic_load(&table[SYNC_ONCE]) != 0) atomic_store(&table[SYNC_ERRNO], 0);
    errno = error;
    return -1;
  }
  if (atomic_load(&table[SYNC_SKIPPED]) == 0) return 0;
  atomic_fetch_add(&table[SYNC_FAULTS], 1);
  return 1;
}

/* How many bytes may be written, or -1. */
static ssize_t before_write(int fd, size_t bytes) {
  if (!is_ours(fd)) return (ssize_t)bytes;
  if (is_doomed()) return -1;
  atomic_fetch_add(&table[WRITES], 1);
  if (fails(WRITE_ERRNO, WRITE_AFTER, WRITE_FAULTS)) return -1;
  uint32_t most = atomic_load(&table[WRITE_BYTES_MAX]);
  if (most == 0 || bytes <= most) return (ssize_t)bytes;
  atomic_fetch_add(&table[WRITE_FAULTS], 1);
  return most;
}

static int read_fails(int fd) {
  if (table != NULL && atomic_load(&table[CALL_READS]) != 0 && is_ours(fd) && is_doomed()) return 1;
  if (table == NULL || atomic_load(&table[READ_ERRNO]) == 0 || !is_ours(fd)) return 0;
  atomic_fetch_add(&table[READ_FAULTS], 1);
  errno = (int)atomic_load(&table[READ_ERRNO]);
  return 1;
}

/* The path of a name below a folder's descriptor is not looked up: the server names its files in full. */
static int create_fails(const char *path) {
  return is_ours_path(path) && (is_doomed() || fails(WRITE_ERRNO, WRITE_AFTER, WRITE_FAULTS));
}

static int change_fails(const char *path) {
  return is_ours_path(path) && is_doomed();
}

#define REAL(result, name, ...)                        \
  static result (*real)(__VA_ARGS__);                  \
  if (real == NULL) real = dlsym(RTLD_NEXT, name)

int fdatasync(int fd) {
  REAL(int, "fdatasync", int);
  int told = before_sync(fd);
  return told == 0 ? real(fd) : told < 0 ? -1 : 0;
}

int fsync(int fd) {
  REAL(int, "fsync", int);
  int told = before_sync(fd);
  return told == 0 ? real(fd) : told < 0 ? -1 : 0;
}

ssize_t write(int fd, const void *bytes, size_t count) {
  REAL(ssize_t, "write", int, const void *, size_t);
  ssize_t most = fd <= 2 ? (ssize_t)count : before_write(fd, count);
  return most < 0 ? -1 : real(fd, bytes, (size_t)most);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
  ssize_t most = before_write(fd, count);
  return most < 0 ? -1 : real(fd, bytes, (size_t)most, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
  ssize_t most = before_write(fd, count);
  return most < 0 ? -1 : real(fd, bytes, (size_t)most, at);
}

/* Of several buffers the first, cut, is a legal answer. */
static const struct iovec *cut(const struct iovec *all, int *count, size_t most, struct iovec *one) {
  size_t total = 0;
  for (int i = 0; i < *count; i++) total += all[i].iov_len;
  if (total <= most) return all;
  *one = all[0];
  if (one->iov_len > most) one->iov_len = most;
  *count = 1;
  return one;
}

static size_t total_of(const struct iovec *all, int count) {
  size_t total = 0;
  for (int i = 0; i < count; i++) total += all[i].iov_len;
  return total;
}

ssize_t writev(int fd, const struct iovec *all, int count) {
  REAL(ssize_t, "writev", int, const struct iovec *, int);
  ssize_t most = before_write(fd, total_of(all, count));
  struct iovec one;
  return most < 0 ? -1 : real(fd, cut(all, &count, (size_t)most, &one), count);
}

ssize_t pwritev(int fd, const struct iovec *all, int count, off_t at) {
  REAL(ssize_t, "pwritev", int, const struct iovec *, int, off_t);
  ssize_t most = before_write(fd, total_of(all, count));
  struct iovec one;
  return most < 0 ? -1 : real(fd, cut(all, &count, (size_t)most, &one), count, at);
}

ssize_t pwritev64(int fd, const struct iovec *all, int count, off64_t at) {
  REAL(ssize_t, "pwritev64", int, const struct iovec *, int, off64_t);
  ssize_t most = before_write(fd, total_of(all, count));
  struct iovec one;
  return most < 0 ? -1 : real(fd, cut(all, &count, (size_t)most, &one), count, at);
}

ssize_t pread(int fd, void *into, size_t count, off_t at) {
  REAL(ssize_t, "pread", int, void *, size_t, off_t);
  return read_fails(fd) ? -1 : real(fd, into, count, at);
}

ssize_t pread64(int fd, void *into, size_t count, off64_t at) {
  REAL(ssize_t, "pread64", int, void *, size_t, off64_t);
  return read_fails(fd) ? -1 : real(fd, into, count, at);
}

int open(const char *path, int flags, ...) {
  REAL(int, "open", const char *, int, ...);
  va_list rest;
  va_start(rest, flags);
  mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return (flags & O_CREAT) != 0 && create_fails(path) ? -1 : real(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  REAL(int, "open64", const char *, int, ...);
  va_list rest;
  va_start(rest, flags);
  mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return (flags & O_CREAT) != 0 && create_fails(path) ? -1 : real(path, flags, mode);
}

int rename(const char *from, const char *to) {
  REAL(int, "rename", const char *, const char *);
  return change_fails(from) ? -1 : real(from, to);
}

int unlink(const char *path) {
  REAL(int, "unlink", const char *);
  return change_fails(path) ? -1 : real(path);
}

int link(const char *from, const char *to) {
  REAL(int, "link", const char *, const char *);
  return change_fails(from) ? -1 : real(from, to);
}

int mkdir(const char *path, mode_t mode) {
  REAL(int, "mkdir", const char *, mode_t);
  return create_fails(path) ? -1 : real(path, mode);
}
