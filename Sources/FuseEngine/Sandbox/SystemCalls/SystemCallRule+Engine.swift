import Glibc

extension SystemCallRule {
    /// What the engine was seen to call, and what its C library calls in its stead on other processors.
    ///
    /// Absent, and so refused: sockets, new processes, other processes' memory, signals, mounts, namespaces, new memory
    /// files, io_uring, bpf, keys, user faults, terminals, and every change to a file or folder.
    static let engine = reading + memory + threads + clockAndIdentity + start

    private static let reading = [
        SystemCallRule("open", .within(1, O_CLOEXEC)), SystemCallRule("openat", .within(2, O_CLOEXEC)),
        SystemCallRule("read"), SystemCallRule("readv"), SystemCallRule("pread64"), SystemCallRule("lseek"),
        SystemCallRule("write"), SystemCallRule("writev"), SystemCallRule("close"), SystemCallRule("stat"),
        SystemCallRule("lstat"), SystemCallRule("fstat"), SystemCallRule("newfstatat"), SystemCallRule("statx"),
        SystemCallRule("access"), SystemCallRule("faccessat"), SystemCallRule("faccessat2"),
        SystemCallRule("readlink"), SystemCallRule("readlinkat"), SystemCallRule("getcwd"),
    ]

    // INVARIANT: no page is writable and executable, not even one after the other: code comes from files only, and
    // every file that can be reached is read-only.
    private static let memory = [
        SystemCallRule("mmap", .without(2, PROT_EXEC)),
        SystemCallRule(
            "mmap", .init(argument: 2, mask: UInt64(PROT_EXEC | PROT_WRITE), value: UInt64(PROT_EXEC)),
            .without(3, MAP_ANONYMOUS)),
        SystemCallRule("mprotect", .without(2, PROT_EXEC)),
        SystemCallRule("munmap"), SystemCallRule("mremap"), SystemCallRule("brk"),
        SystemCallRule("madvise", .equal32(2, MADV_DONTNEED)), SystemCallRule("madvise", .equal32(2, MADV_FREE)),
    ]

    private static let threads = [
        SystemCallRule("clone", .equal(0, threadFlags)), SystemCallRule("set_robust_list"), SystemCallRule("rseq"),
        SystemCallRule("set_tid_address"), SystemCallRule("futex"), SystemCallRule("sched_yield"),
        SystemCallRule("sched_getaffinity"), SystemCallRule("gettid"), SystemCallRule("exit"),
        SystemCallRule("exit_group"), SystemCallRule("rt_sigaction"), SystemCallRule("rt_sigprocmask"),
        SystemCallRule("rt_sigreturn"), SystemCallRule("sigaltstack"), SystemCallRule("restart_syscall"),
    ]

    private static let clockAndIdentity = [
        SystemCallRule("clock_gettime"), SystemCallRule("clock_nanosleep"), SystemCallRule("nanosleep"),
        SystemCallRule("gettimeofday"), SystemCallRule("getrandom"), SystemCallRule("sysinfo"),
        SystemCallRule("uname"), SystemCallRule("getpid"),
        SystemCallRule("prlimit64", .equal(0, 0), .equal(2, 0)),
    ]

    // The sandbox itself starts the engine by `execve` after the filter is in force, so the filter cannot refuse it.
    // All that can be executed is read-only and runs under the same filter.
    private static let start = [SystemCallRule("execve"), SystemCallRule("arch_prctl", .equal(0, setThreadPointer))]

    /// The engine opens its standard output by path to write Parquet; these are the flags it does that with.
    static let openingOutput = SystemCallRule("openat", .equal32(2, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC))

    /// Calls whose refusal must look like an old kernel's, so that the C library turns to the older call.
    static let unknown = ["clone3"]

    /// What glibc's `pthread_create` passes: VM, FS, FILES, SIGHAND, THREAD, SYSVSEM, SETTLS, PARENT_SETTID and
    /// CHILD_CLEARTID (<linux/sched.h>). Nothing else makes a thread, and nothing makes a process.
    private static let threadFlags: UInt64 = 0x3D_0F00

    /// `ARCH_SET_FS` of <asm/prctl.h>.
    private static let setThreadPointer: UInt64 = 0x1002
}
