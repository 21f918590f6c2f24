import CLinux
import FuseFiles
import Glibc

/// A started program; killed and waited for when its last owner lets go of it.
final class ChildProcess {
    private let number: pid_t
    private var isReaped = false

    private init(number: pid_t) { self.number = number }

    deinit {
        guard !isReaped else { return }
        kill()
        _ = wait()
    }

    /// Starts a program with no environment, and with these descriptors as 0, 1, 2, … and no others.
    static func start(_ path: String, _ arguments: [String], handing descriptors: [Descriptor]) throws(EngineError)
        -> ChildProcess
    {
        let copies = try descriptors.map { (descriptor) throws(EngineError) in
            try copy(descriptor, above: descriptors.count)
        }
        var number: pid_t = 0
        let failure = withActions(copies) { actions in
            withAttributes { attributes in
                withArguments([path] + arguments) { words in
                    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
                    return posix_spawn(&number, path, actions, attributes, words, &environment)
                }
            }
        }
        guard failure == 0 else { throw .notStarted(path, failure) }
        return ChildProcess(number: number)
    }

    /// Kills it at once.
    func kill() {
        if !isReaped { Glibc.kill(number, SIGKILL) }
    }

    /// Waits for its end.
    func wait() -> ChildExit {
        var status: Int32 = 0
        var usage = rusage()
        _ = SystemCall.retry { wait4(number, &status, 0, &usage) }
        isReaped = true
        return ChildExit(status: status, processorTime: usage.processorTime)
    }

    /// A copy above all numbers that the program will see, so that moving one into place never covers another.
    private static func copy(_ descriptor: Descriptor, above count: Int) throws(EngineError) -> Descriptor {
        let number = fcntl(descriptor.number, F_DUPFD_CLOEXEC, Int32(max(count, 3)))
        guard number >= 0 else { throw .notStarted("descriptors", errno) }
        return Descriptor(owning: number)
    }

    private static func withActions(
        _ descriptors: [Descriptor], _ body: (UnsafePointer<posix_spawn_file_actions_t>) -> Int32
    ) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        guard posix_spawn_file_actions_init(&actions) == 0 else { return ENOMEM }
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (place, descriptor) in descriptors.enumerated() {
            let failure = posix_spawn_file_actions_adddup2(&actions, descriptor.number, Int32(place))
            guard failure == 0 else { return failure }
        }
        let failure = clinux_spawn_close_from(&actions, Int32(descriptors.count))
        return failure == 0 ? body(&actions) : failure
    }

    /// The program starts with every signal at its default and none blocked.
    private static func withAttributes(_ body: (UnsafePointer<posix_spawnattr_t>) -> Int32) -> Int32 {
        var attributes = posix_spawnattr_t()
        guard posix_spawnattr_init(&attributes) == 0 else { return ENOMEM }
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        return body(&attributes)
    }

    private static func withArguments(
        _ words: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Int32
    ) -> Int32 {
        // The copies live until after the call, which copies them into the new process.
        let copies = words.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        guard copies.dropLast().allSatisfy({ $0 != nil }) else { return ENOMEM }
        return body(copies)
    }
}

/// How a program ended.
struct ChildExit {
    let status: Int32
    let processorTime: Duration

    var isKilled: Bool { status & 0x7F == SIGKILL }
    var isSuccess: Bool { status == 0 }
}

extension rusage {
    fileprivate var processorTime: Duration {
        .seconds(ru_utime.tv_sec + ru_stime.tv_sec) + .microseconds(ru_utime.tv_usec + ru_stime.tv_usec)
    }
}

extension EngineError {
    fileprivate static func notStarted(_ what: String, _ number: Int32) -> EngineError {
        EngineError(.sandboxUnavailable, "the `sandbox` cannot start `\(what)`: system error \(number)")
    }
}
