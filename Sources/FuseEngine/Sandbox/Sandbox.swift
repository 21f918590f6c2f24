public import FuseFiles

/// A room without doors in which one program runs: no network, no key, no writable file, no environment.
///
/// It is made by bubblewrap (namespaces, read-only root), seccomp (an allow-list of system calls) and resource limits.
/// Where one of them cannot be had nothing runs: there is no way to run the program without the sandbox.
///
/// Its limits: the program shares the kernel and the processor's caches with the host; it can read the kernel's own
/// figures in /proc; it may execute itself anew, because the filter is in force before it starts. In the few
/// milliseconds before it starts it does not yet die with its parent; it then has no one to write to.
public struct Sandbox: Sendable {
    private let parts: SandboxParts

    /// Prepares to run a program.
    ///
    /// - Parameter program: the program's file; exactly this opened file will run.
    /// - Throws: `EngineError` if bubblewrap or prlimit is not installed, or the program's libraries cannot be found.
    public init(program: FileBytes) throws { parts = try SandboxParts(program: program) }

    /// Everything that holds the program, as text whose digest can stand in a receipt: limits, namespaces, mounts,
    /// system calls. The same sandbox on the same system gives the same text.
    ///
    /// - Parameters:
    ///   - profile: how closely the program is held.
    ///   - limits: what it may use up.
    /// - Returns: lines that end with a line break each.
    /// - Throws: `EngineError` if the text cannot be made.
    public func description(of profile: SandboxProfile, limits: SandboxLimits) throws -> String {
        let tables = profile == .convert ? [parts.program] : []
        let task = SandboxTask(profile: profile, limits: limits, arguments: [], script: [], tables: tables)
        let filter = SystemCallFilter(profile)
        let nothing = try SealedMemory([]).descriptor
        let command = LaunchCommand(task, parts: parts, status: nothing, filter: nothing)
        let lines =
            ["fusebox sandbox 1", "profile \(profile.rawValue)", "seconds \(limits.wallSeconds)"]
            + ["output \(limits.outputBytes)", "threads \(limits.threads)", "environment PWD=/"]
            + ["descriptors script, output, complaint, sealed memories"] + command.lines + filter.lines
        return lines.map { "\($0)\n" }.joined()
    }

    /// Runs the program once, and returns when it has ended.
    ///
    /// The calling thread waits: the sandbox dies with the thread that started it.
    ///
    /// - Parameters:
    ///   - task: what to run it on.
    ///   - output: takes what it writes to its standard output.
    /// - Returns: how it ended.
    /// - Throws: `EngineError` if the sandbox cannot be had or a limit stopped the program; whatever `output` throws.
    package func run(_ task: SandboxTask, output: (ArraySlice<UInt8>) throws -> Void) throws -> SandboxOutcome {
        var (child, watch) = try launch(task)
        do {
            try watch.run(passing: output)
        } catch {
            child.kill()
            _ = child.wait()
            throw error
        }
        guard !watch.isAnswered else {
            child.kill()
            _ = child.wait()
            return SandboxOutcome(exitStatus: 0, complaint: watch.complaint)
        }
        return try outcome(of: child.wait(), watch: watch, limits: task.limits)
    }

    /// The words and descriptors that start a task, for those who start it elsewhere.
    package func command(for task: SandboxTask, status: Descriptor) throws -> (words: [String], handed: [Descriptor]) {
        let filter = try SystemCallFilter(task.profile).program()
        let command = LaunchCommand(task, parts: parts, status: status, filter: filter)
        let rendered = command.rendered(after: 3 + task.memories.count)
        return ([parts.limiter] + rendered.words, task.memories.map(\.descriptor) + rendered.handed)
    }

    private func launch(_ task: SandboxTask) throws -> (ChildProcess, SandboxWatch) {
        let (output, complaint, status) = (try Pipe(), try Pipe(), try Pipe())
        let (words, handed) = try command(for: task, status: status.writer)
        let script = try SealedMemory(task.script)
        let child = try ChildProcess.start(
            words[0], Array(words.dropFirst()),
            handing: [script.descriptor, output.writer, complaint.writer] + handed)
        let watch = SandboxWatch(
            limits: task.limits, lastLine: task.lastLine, output: output.reader, complaint: complaint.reader,
            status: status.reader)
        return (child, watch)
    }

    private func outcome(of exit: ChildExit, watch: SandboxWatch, limits: SandboxLimits) throws(EngineError)
        -> SandboxOutcome
    {
        guard let exitStatus = watch.status.exitStatus else {
            throw exit.isKilled ? .killed : .notSetUp(watch.complaint)
        }
        // The kernel counts in ticks, and may kill a little before the time that it then reports.
        if exitStatus > 128, exit.processorTime * 10 >= .seconds(limits.processorSeconds * 9) { throw .processorLimit }
        return SandboxOutcome(exitStatus: exitStatus, complaint: watch.complaint)
    }
}

extension EngineError {
    fileprivate static let killed = EngineError(.crashed, "the `engine` was killed from outside; try again")

    /// The program has not run, so the complaint is bubblewrap's or prlimit's own, and holds no row.
    fileprivate static func notSetUp(_ complaint: [UInt8]) -> EngineError {
        let line = complaint.prefix { $0 != UInt8(ascii: "\n") }.prefix(200)
        let text = line.map { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "`") ? $0 : UInt8(ascii: "?") }
        let reason = String(decoding: text, as: UTF8.self)
        return EngineError(.sandboxUnavailable, "the `sandbox` cannot be had, so nothing runs: \(reason)")
    }
}
