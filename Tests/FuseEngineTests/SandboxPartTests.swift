import FuseCore
import FuseFiles
import Testing

@testable import FuseEngine

@Suite("The sandbox's parts")
struct SandboxPartTests {
    @Test("The profile's text is the same each time, and tells profiles and limits apart")
    func text() throws {
        let sandbox = try HostileRoom().sandbox
        let text = try sandbox.description(of: .query, limits: SandboxLimits())
        #expect(try text == HostileRoom().sandbox.description(of: .query, limits: SandboxLimits()))
        #expect(try text != sandbox.description(of: .convert, limits: SandboxLimits()))
        #expect(try text != sandbox.description(of: .query, limits: SandboxLimits(wallSeconds: 7)))
        for line in ["--unshare-all", "--clearenv", "--cap-drop ALL", "--fsize=0", "allow futex"] {
            #expect(text.contains("\n\(line)\n"))
        }
        #expect(!text.contains("socket") && !text.contains("allow ptrace"))
    }

    @Test("The profiles differ in one rule")
    func profiles() {
        let query = SystemCallFilter(.query).lines
        let convert = SystemCallFilter(.convert).lines
        #expect(Set(query).isSubset(of: convert))
        #expect(convert.count == query.count + 1)
    }

    @Test("Without bubblewrap or prlimit there is one clear error and no way on")
    func missingProgram() throws {
        let error = #expect(throws: EngineError.self) {
            try SystemProgram.path(of: "no-such-program", package: "nothing")
        }
        #expect(error?.code == .sandboxUnavailable)
        #expect(error?.kind == .undecided)
        #expect(error?.reason == "the `sandbox` needs `no-such-program`; install the package `nothing`")
    }

    @Test("A sandbox that cannot be set up is an error, and the program does not run")
    func notSetUp() throws {
        var room = try HostileRoom()
        // Too little address space for the loader of bubblewrap itself.
        room.limits.memoryBytes = 1 - (2 << 30) + (1 << 20)
        var taken = 0
        let answer = try code { try room.sandbox.run(room.task("show_environment")) { taken += $0.count } }
        #expect(answer == .sandboxUnavailable)
        #expect(taken == 0)
    }

    @Test("A file that is no program is refused")
    func noProgram() throws {
        let file = try TemporaryFile("#!/bin/sh\necho hello\n")
        #expect(try code { try Sandbox(program: file.opened()) } == .sandboxUnavailable)
    }

    @Test("Libraries are read from the loader's listing")
    func libraries() {
        let listing = """
            \tlinux-vdso.so.1 (0x00007ffd)
            \tlibm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x00007f62)
            \tlibgone.so => not found
            \t/lib64/ld-linux-x86-64.so.2 (0x00007f65)
            """
        #expect(
            SharedLibraries.paths(in: listing) == ["/lib/x86_64-linux-gnu/libm.so.6", "/lib64/ld-linux-x86-64.so.2"])
    }

    @Test("Threads are counted after the program's name, whatever it is")
    func threads() {
        let fields = (3...40).map(String.init).joined(separator: " ")
        #expect(ThreadCount.count(in: "7 (a b) c) 1 2) \(fields)") == 20)
        #expect(ThreadCount.count(in: "7 (a) S 1") == nil)
        #expect(ThreadCount.of(process: 1 << 30) == nil)
    }

    @Test("The sandbox's own report is read line by line")
    func status() {
        var status = SandboxStatus()
        status.add(Array("{ \"child-pid\": 12, \"net-name".utf8))
        #expect(status.process == nil)
        status.add(Array("space\": 4026532188 }\n{ \"exit-code\": 137 }\n".utf8))
        #expect(status.process == 12)
        #expect(status.exitStatus == 137)
    }
}
