import FoundationEssentials
import FuseEngine
import FuseFiles
import Glibc
import Testing

@Suite("A hostile program in the sandbox")
struct SandboxAttackTests {
    private static let notPermitted = "denied \(EPERM)\n"
    private static let missing = "denied \(ENOENT)\n"
    private static let readOnly = "denied \(EROFS)\n"

    @Test(
        "gets no socket, process, signal, namespace, mount, identity or kernel interface",
        arguments: [
            "socket_inet", "socket_unix", "socket_netlink", "socketpair", "connect", "fork", "clone_user", "ptrace",
            "other_memory", "signal_all", "setuid", "setgid", "unshare", "setns", "mount", "umount", "chroot", "chdir",
            "no_death_signal", "raise_limit", "bpf", "io_uring", "keyctl", "userfaultfd", "perf", "personality",
            "terminal_input", "memfd", "pipe", "executable_page", "page_made_executable",
        ], SandboxProfile.allCases)
    func refusedCall(attack: String, profile: SandboxProfile) throws {
        #expect(try HostileRoom(profile).attempt(attack) == Self.notPermitted)
    }

    @Test("cannot make a process by the newer call either")
    func clone3() throws {
        #expect(try HostileRoom().attempt("clone3") == "denied \(ENOSYS)\n")
    }

    @Test("cannot signal or watch a process outside", arguments: ["signal", "pidfd"])
    func outside(attack: String) throws {
        #expect(try HostileRoom().attempt(attack, String(getpid())) == Self.notPermitted)
    }

    @Test(
        "finds no file of the host",
        arguments: [
            "/etc/passwd", "/etc/shadow", "/bin/sh", "/home", "/root", "/dev/null", "/sys/kernel", "/run", "/tmp",
        ])
    func hostFiles(path: String) throws {
        #expect(try HostileRoom().attempt("read", path) == Self.missing)
    }

    @Test("sees no process of the host, and its own environment holds nothing of the host's")
    func hostProcesses() throws {
        let room = try HostileRoom()
        #expect(try room.attempt("read", "/proc/\(getpid())/environ") == Self.missing)
        #expect(try room.attempt("read", "/proc/2/environ") == Self.missing)
        #expect(try room.attempt("show_environment") == "PWD=/\nallowed\n")
        #expect(try room.attempt("show_file", "/proc/1/comm") == "engine\nallowed\n")
    }

    @Test(
        "cannot open anything for writing in the query profile",
        arguments: ["write", "update", "create", "append", "truncate_on_open", "openat2", "creat"],
        ["/new", "/engine", "/proc/self/fd/1", "/proc/self/fd/3", "/proc/self/mem", "/proc/sys/kernel/core_pattern"])
    func writing(attack: String, path: String) throws {
        var room = try HostileRoom()
        room.memories = [try SealedMemory([1, 2, 3])]
        #expect(try room.attempt(attack, path) == Self.notPermitted)
    }

    @Test(
        "can open its output for writing in the convert profile, but no file",
        arguments: [
            "/new", "/engine", "/lib/new", "/proc/sys/kernel/core_pattern", "/proc/sys/kernel/hostname",
            "/proc/self/oom_score_adj", "/proc/self/mem", "/tables/0",
        ])
    func creating(path: String) throws {
        let table = try TemporaryFile("a,b\n1,2\n")
        var room = try HostileRoom(.convert)
        room.tables = [try table.opened()]
        #expect(try room.attempt("create", path) == Self.readOnly)
        #expect(try room.attempt("create", "/proc/self/fd/1") == "allowed\n")
        #expect(try FileBytes(table.path).contents(limit: 100) == Array("a,b\n1,2\n".utf8))
    }

    @Test(
        "cannot change files in other ways",
        arguments: ["mkdir", "unlink", "rename", "link", "symlink", "chmod", "truncate"])
    func changing(attack: String) throws {
        #expect(try HostileRoom(.convert).attempt(attack, "/engine") == Self.notPermitted)
    }

    @Test("reads a table's file that is handed over, which stays read-only for it")
    func table() throws {
        let table = try TemporaryFile("a,b\n1,2\n")
        var room = try HostileRoom(.convert)
        room.tables = [try table.opened()]
        #expect(try room.attempt("show_file", "/tables/0") == "a,b\n1,2\nallowed\n")
        #expect(try room.attempt("write", "/tables/0") == Self.notPermitted)
    }

    @Test(
        "reads a memory that is handed over, and cannot change it",
        arguments: [
            "write_memory", "grow_memory", "unseal_memory", "map_memory_for_writing",
        ], SandboxProfile.allCases)
    func memory(attack: String, profile: SandboxProfile) throws {
        var room = try HostileRoom(profile)
        room.memories = [try SealedMemory(Array("sealed\n".utf8))]
        #expect(try room.attempt("show_file", "/proc/self/fd/3") == "sealed\nallowed\n")
        #expect(try room.attempt(attack) == Self.notPermitted)
        // Even the call that is allowed meets the limit of file sizes first, and the seal second.
        #expect(try room.attempt("write_memory_in_place") == "denied \(EFBIG)\n")
        #expect(try room.memories[0].read(at: 0, count: 7) == Array("sealed\n".utf8))
    }

    @Test("cannot execute a memory, nor any program but itself")
    func executing() throws {
        var room = try HostileRoom()
        room.memories = [try SealedMemory(try FileBytes(HostileRoom.program).contents(limit: 1 << 24))]
        #expect(try room.attempt("execute_memory") == "denied \(EACCES)\n")
        #expect(try room.attempt("execute", "/bin/sh") == Self.missing)
        #expect(try room.attempt("create", "/proc/self/fd/3") == Self.notPermitted)
        room.profile = .convert
        #expect(try room.attempt("create", "/proc/self/fd/3") == "denied \(EACCES)\n")
    }

    @Test("inherits the script, two pipes and the memories, and nothing else")
    func descriptors() throws {
        var room = try HostileRoom()
        room.memories = [try SealedMemory([1]), try SealedMemory([2])]
        let leak = open("/etc/passwd", O_RDONLY)
        defer { close(leak) }
        try #require(leak >= 0)
        let lines = try room.attempt("show_descriptors").split(separator: "\n").map { $0.split(separator: " ") }
        #expect(lines.dropLast().map { $0[0] } == ["0", "1", "2", "3", "4"])
        #expect(lines.dropLast().map { $0[1].prefix(5) } == ["/memf", "pipe:", "pipe:", "/memf", "/memf"])
    }

    @Test("holds no capability, gains no privilege, is filtered, and has another user's number")
    func status() throws {
        let status = try HostileRoom().attempt("show_file", "/proc/self/status")
        for line in [
            "CapEff:\t0000000000000000", "CapPrm:\t0000000000000000", "CapBnd:\t0000000000000000",
            "NoNewPrivs:\t1", "Seccomp:\t2", "Uid:\t65534\t65534\t65534\t65534", "Gid:\t65534\t65534\t65534\t65534",
        ] {
            #expect(status.contains(line))
        }
    }

    @Test("has no network device but the loopback")
    func network() throws {
        let devices = try HostileRoom().attempt("show_file", "/proc/self/net/dev").split(separator: "\n").filter {
            $0.contains(": ")
        }
        #expect(devices.allSatisfy { $0.contains("lo: ") })
    }

    @Test("has no mount that can be written to")
    func mounts() throws {
        let mounts = try HostileRoom().attempt("show_file", "/proc/self/mounts").split(separator: "\n").dropLast()
        #expect(mounts.count > 3)
        let writable = mounts.map { $0.split(separator: " ") }.filter { !$0[3].split(separator: ",").contains("ro") }
        #expect(writable.isEmpty)
    }

    @Test("is killed when it calls another architecture's interface")
    func otherArchitecture() throws {
        #if arch(x86_64)
            #expect(try HostileRoom().attempt("other_architecture") == "exit \(128 + SIGSYS)")
        #endif
    }
}
