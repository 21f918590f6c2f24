import FuseCore
import FuseFiles
import Glibc
import Testing

@testable import FuseEngine

@Suite("The sandbox's limits", .serialized)
struct SandboxLimitTests {
    @Test("A program that sleeps is stopped at the time limit")
    func wallClock() throws {
        var room = try HostileRoom()
        room.limits.wallSeconds = 1
        let start = ContinuousClock.now
        #expect(try code { try room.attempt("sleep_forever") } == .timeLimit)
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test("A program that has written its last line is not waited for; a part of a line is none")
    func lastLine() throws {
        var room = try HostileRoom()
        room.lastLine = "asleep"
        #expect(try room.attempt("sleep_forever") == "asleep\n")
        room.limits.wallSeconds = 2
        room.lastLine = "sleep"
        #expect(try code { try room.attempt("sleep_forever") } == .timeLimit)
    }

    @Test("A program that computes is stopped at the limit of processor time")
    func processor() throws {
        var room = try HostileRoom()
        room.limits.processorSeconds = 1
        #expect(try code { try room.attempt("spin_forever") } == .processorLimit)
    }

    @Test("A program that floods its output is stopped, and what came is within the limit")
    func output() throws {
        var room = try HostileRoom()
        room.limits.outputBytes = 1 << 20
        var taken = 0
        #expect(try code { try room.sandbox.run(room.task("flood_output")) { taken += $0.count } } == .outputLimit)
        #expect(taken <= 1 << 20)
    }

    @Test("A program that makes threads without end is stopped")
    func threads() throws {
        #expect(try code { try HostileRoom().attempt("bomb_with_threads") } == .threadLimit)
    }

    @Test("Memory beyond the limit is not given")
    func memory() throws {
        var room = try HostileRoom()
        room.limits.memoryBytes = 1 << 20
        #expect(try room.attempt("map_much") == "denied \(ENOMEM)\n")
        #expect(try room.attempt("fill_memory") == "denied \(ENOMEM)\n")
    }

    @Test("A crash is an outcome of its own")
    func crash() throws {
        #expect(try HostileRoom().attempt("crash") == "exit \(128 + SIGSEGV)")
    }

    @Test("When whoever takes the output fails, the program ends and that failure is passed on")
    func failingSink() throws {
        struct Full: Error {}
        let room = try HostileRoom()
        #expect(throws: Full.self) { try room.sandbox.run(room.task("flood_output")) { _ in throw Full() } }
    }

    @Test("A program without arguments that it knows runs and ends by itself")
    func plain() throws {
        #expect(try HostileRoom().attempt("nothing") == "exit 3")
    }

    @Test("When the parent is killed, the program dies with it")
    func parent() throws {
        let room = try HostileRoom()
        let (shell, status, output) = try startBelowShell(room)
        var report = SandboxStatus()
        while report.process == nil {
            let piece = try status.next()
            try #require(!piece.isEmpty)
            report.add(piece)
        }
        let process = try #require(report.process)
        // From here on the program itself runs, tied to its parent.
        #expect(try output.next() == Array("asleep\n".utf8))
        try #require(isRunning(process))
        shell.kill()
        _ = shell.wait()
        let deadline = ContinuousClock.now + .seconds(60)
        while isRunning(process), ContinuousClock.now < deadline { usleep(10_000) }
        #expect(!isRunning(process))
    }

    /// The shell waits for the sandbox, so it is the sandbox's parent until it is killed.
    private func startBelowShell(_ room: HostileRoom) throws -> (ChildProcess, PipeReader, PipeReader) {
        let (output, status) = (try Pipe(), try Pipe())
        let (words, handed) = try room.sandbox.command(for: room.task("sleep_forever"), status: status.writer)
        let script = try SealedMemory([])
        let shell = try ChildProcess.start(
            "/bin/sh", ["-c", "\"$@\"; exit", "sh"] + words,
            handing: [script.descriptor, output.writer, output.writer] + handed)
        return (shell, status.reader, output.reader)
    }

    /// A process that nobody has waited for yet is shown in the state `Z`.
    private func isRunning(_ process: Int) -> Bool {
        guard let descriptor = try? FileBytes("/proc/\(process)/stat").descriptor,
            let bytes = SystemCall.readAll(descriptor.number, at: 0, count: 512)
        else { return false }
        return !String(decoding: bytes, as: UTF8.self).contains(") Z ")
    }
}
