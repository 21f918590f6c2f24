// A program that tries to break out. The tests run it in the sandbox in the engine's place.
//
// `HostileProgram ATTACK [ARGUMENT]` makes one attempt and prints `denied NUMBER` (the error) or `allowed`.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/keyctl.h>
#include <linux/sched.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

extern char **environ;

static const char *argument = "";

static long attempt_socket_inet(void) { return socket(AF_INET, SOCK_STREAM, 0); }
static long attempt_socket_unix(void) { return socket(AF_UNIX, SOCK_STREAM, 0); }
static long attempt_socket_netlink(void) { return socket(AF_NETLINK, SOCK_RAW, 0); }
static long attempt_socketpair(void) {
    int ends[2];
    return socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
}
static long attempt_connect(void) {
    struct sockaddr address = {.sa_family = AF_INET};
    return connect(1, &address, sizeof address);
}

static long attempt_read(void) { return open(argument, O_RDONLY | O_CLOEXEC); }
static long attempt_write(void) { return open(argument, O_WRONLY | O_CLOEXEC); }
static long attempt_update(void) { return open(argument, O_RDWR | O_CLOEXEC); }
static long attempt_create(void) { return open(argument, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600); }
static long attempt_append(void) { return open(argument, O_WRONLY | O_APPEND | O_CLOEXEC); }
static long attempt_truncate_on_open(void) { return open(argument, O_RDONLY | O_TRUNC); }
static long attempt_openat2(void) {
    struct { uint64_t flags, mode, resolve; } how = {0, 0, 0};
    return syscall(SYS_openat2, AT_FDCWD, argument, &how, sizeof how);
}
static long attempt_creat(void) { return syscall(SYS_creat, argument, 0600); }
static long attempt_mkdir(void) { return mkdir(argument, 0700); }
static long attempt_unlink(void) { return unlink(argument); }
static long attempt_rename(void) { return rename(argument, "/other"); }
static long attempt_link(void) { return link(argument, "/other"); }
static long attempt_symlink(void) { return symlink(argument, "/other"); }
static long attempt_chmod(void) { return chmod(argument, 0777); }
static long attempt_truncate(void) { return truncate(argument, 0); }
static long attempt_write_memory(void) { return pwrite(3, "x", 1, 0); }
static long attempt_write_memory_in_place(void) { return write(3, "x", 1); }
static long attempt_grow_memory(void) { return ftruncate(3, 1 << 20); }
static long attempt_unseal_memory(void) { return fcntl(3, F_ADD_SEALS, F_SEAL_SEAL); }
static long attempt_map_memory_for_writing(void) {
    return (long)mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, 3, 0);
}
static long attempt_memfd(void) { return memfd_create("x", MFD_CLOEXEC); }
static long attempt_pipe(void) {
    int ends[2];
    return pipe(ends);
}

static long attempt_fork(void) { return fork(); }
static long attempt_clone3(void) {
    struct clone_args arguments = {.exit_signal = SIGCHLD};
    return syscall(SYS_clone3, &arguments, sizeof arguments);
}
static long attempt_clone_user(void) {
    return syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, 0, 0, 0, 0);
}
static long attempt_execute(void) {
    char *words[] = {(char *)argument, NULL};
    return execve(argument, words, environ);
}
static long attempt_execute_memory(void) {
    char *words[] = {"memory", NULL};
    return execve("/proc/self/fd/3", words, environ);
}
static long attempt_executable_page(void) {
    return (long)mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}
static long attempt_page_made_executable(void) {
    void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return mprotect(page, 4096, PROT_READ | PROT_EXEC);
}

static long attempt_ptrace(void) { return ptrace(PTRACE_TRACEME, 0, 0, 0); }
static long attempt_other_memory(void) {
    char byte;
    struct iovec here = {&byte, 1}, there = {&byte, 1};
    return process_vm_readv(getpid(), &here, 1, &there, 1, 0);
}
static long attempt_signal(void) { return kill(atoi(argument), SIGTERM); }
static long attempt_signal_all(void) { return kill(-1, SIGTERM); }
static long attempt_pidfd(void) { return syscall(SYS_pidfd_open, atoi(argument), 0); }

static long attempt_setuid(void) { return setuid(0); }
static long attempt_setgid(void) { return setgid(0); }
static long attempt_unshare(void) { return unshare(CLONE_NEWUSER); }
static long attempt_setns(void) { return setns(3, 0); }
static long attempt_mount(void) { return mount("none", "/proc", "tmpfs", 0, NULL); }
static long attempt_umount(void) { return umount("/proc"); }
static long attempt_chroot(void) { return chroot("/proc"); }
static long attempt_chdir(void) { return chdir("/proc"); }
static long attempt_no_death_signal(void) { return prctl(PR_SET_PDEATHSIG, 0); }
static long attempt_raise_limit(void) {
    struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};
    return setrlimit(RLIMIT_AS, &limit);
}

static long attempt_bpf(void) { return syscall(SYS_bpf, 0, NULL, 0); }
static long attempt_io_uring(void) { return syscall(SYS_io_uring_setup, 1, NULL); }
static long attempt_keyctl(void) { return syscall(SYS_keyctl, KEYCTL_GET_KEYRING_ID, KEY_SPEC_USER_KEYRING, 0); }
static long attempt_userfaultfd(void) { return syscall(SYS_userfaultfd, 0); }
static long attempt_perf(void) { return syscall(SYS_perf_event_open, NULL, 0, -1, -1, 0); }
static long attempt_personality(void) { return syscall(SYS_personality, 0x0400000); }
static long attempt_terminal_input(void) { return ioctl(0, TIOCSTI, "x"); }

static long attempt_map_much(void) {
    return (long)mmap(NULL, 64UL << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
}

static long show_environment(void) {
    for (char **entry = environ; *entry != NULL; entry++) puts(*entry);
    return 0;
}

static long show_file(void) {
    char bytes[4096];
    int file = open(argument, O_RDONLY | O_CLOEXEC);
    if (file < 0) return -1;
    for (ssize_t count; (count = read(file, bytes, sizeof bytes)) > 0;) fwrite(bytes, 1, count, stdout);
    return 0;
}

static long show_descriptors(void) {
    char path[64];
    struct stat status;
    for (int number = 0; number < 1024; number++) {
        if (fstat(number, &status) != 0) continue;
        snprintf(path, sizeof path, "/proc/self/fd/%d", number);
        char target[256] = "";
        if (readlink(path, target, sizeof target - 1) < 0) return -1;
        printf("%d %s\n", number, target);
    }
    return 0;
}

static long fill_memory(void) {
    size_t size = 16 << 20;
    for (;;) {
        char *block = malloc(size);
        if (block == NULL) return -1;
        memset(block, 1, size);
    }
}

static void *wait_forever(void *nothing) {
    for (;;) sleep(1000);
    return nothing;
}

static long bomb_with_threads(void) {
    pthread_attr_t small;
    pthread_t thread;
    pthread_attr_init(&small);
    pthread_attr_setstacksize(&small, 1 << 14);
    while (pthread_create(&thread, &small, wait_forever, NULL) == 0) {}
    return -1;
}

static long sleep_forever(void) {
    puts("asleep");
    fflush(stdout);
    wait_forever(NULL);
    return 0;
}

static long spin_forever(void) {
    for (volatile int i = 0;; i++) {}
}

static long flood_output(void) {
    for (;;) puts("flood");
}

static long crash(void) {
    *(volatile int *)0 = 1;
    return 0;
}

#if defined(__x86_64__)
static long attempt_other_architecture(void) {
    long answer;
    // getpid of the 32-bit interface.
    __asm__ volatile("int $0x80" : "=a"(answer) : "a"(20L) : "memory");
    return answer;
}
#endif

#define ATTEMPT(name) {#name, attempt_##name}
static const struct { const char *name; long (*try)(void); } attacks[] = {
    ATTEMPT(socket_inet), ATTEMPT(socket_unix), ATTEMPT(socket_netlink), ATTEMPT(socketpair), ATTEMPT(connect),
    ATTEMPT(read), ATTEMPT(write), ATTEMPT(update), ATTEMPT(create), ATTEMPT(append), ATTEMPT(truncate_on_open),
    ATTEMPT(openat2), ATTEMPT(creat), ATTEMPT(mkdir), ATTEMPT(unlink), ATTEMPT(rename), ATTEMPT(link),
    ATTEMPT(symlink), ATTEMPT(chmod), ATTEMPT(truncate), ATTEMPT(write_memory), ATTEMPT(write_memory_in_place),
    ATTEMPT(grow_memory), ATTEMPT(unseal_memory), ATTEMPT(map_memory_for_writing), ATTEMPT(memfd), ATTEMPT(pipe),
    ATTEMPT(fork), ATTEMPT(clone3), ATTEMPT(clone_user), ATTEMPT(execute), ATTEMPT(execute_memory),
    ATTEMPT(executable_page), ATTEMPT(page_made_executable), ATTEMPT(ptrace), ATTEMPT(other_memory),
    ATTEMPT(signal), ATTEMPT(signal_all), ATTEMPT(pidfd), ATTEMPT(setuid), ATTEMPT(setgid), ATTEMPT(unshare),
    ATTEMPT(setns), ATTEMPT(mount), ATTEMPT(umount), ATTEMPT(chroot), ATTEMPT(chdir), ATTEMPT(no_death_signal),
    ATTEMPT(raise_limit), ATTEMPT(bpf), ATTEMPT(io_uring), ATTEMPT(keyctl), ATTEMPT(userfaultfd), ATTEMPT(perf),
    ATTEMPT(personality), ATTEMPT(terminal_input), ATTEMPT(map_much), {"show_environment", show_environment},
    {"show_file", show_file}, {"show_descriptors", show_descriptors}, {"fill_memory", fill_memory},
    {"bomb_with_threads", bomb_with_threads}, {"sleep_forever", sleep_forever}, {"spin_forever", spin_forever},
    {"flood_output", flood_output}, {"crash", crash},
#if defined(__x86_64__)
    ATTEMPT(other_architecture),
#endif
};

int main(int count, char **words) {
    if (count < 2) return 2;
    if (count > 2) argument = words[2];
    for (size_t i = 0; i < sizeof attacks / sizeof attacks[0]; i++) {
        if (strcmp(attacks[i].name, words[1]) != 0) continue;
        if (attacks[i].try() == -1) {
            printf("denied %d\n", errno);
        } else {
            printf("allowed\n");
        }
        return 0;
    }
    return 3;
}
