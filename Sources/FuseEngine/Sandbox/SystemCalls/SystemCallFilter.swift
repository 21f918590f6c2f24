import CLinux
import FuseFiles
import Glibc

/// The rules of a profile as a program that the kernel runs at each system call (seccomp(2)).
struct SystemCallFilter {
    private let profile: SandboxProfile

    init(_ profile: SandboxProfile) { self.profile = profile }

    /// One line a rule, in the order they are given to the kernel.
    var lines: [String] {
        profile.rules.map(\.description) + SystemCallRule.unknown.map { "answer \($0) with error \(ENOSYS)" }
            + ["answer all else with error \(EPERM)", "kill on another architecture's call"]
    }

    /// Writes the program where the sandbox reads it from.
    func program() throws(EngineError) -> Descriptor {
        guard let filter = clinux_filter_create(EPERM) else { throw .noFilter }
        defer { clinux_filter_destroy(filter) }
        for rule in profile.rules { try Self.allow(rule, in: filter) }
        for call in SystemCallRule.unknown {
            guard clinux_filter_answer(filter, call, ENOSYS) == 0 else { throw .noFilter }
        }
        let memory = clinux_memory_create("filter")
        guard memory >= 0 else { throw .noFilter }
        let descriptor = Descriptor(owning: memory)
        guard clinux_filter_write(filter, memory) == 0, lseek(memory, 0, SEEK_SET) == 0 else { throw .noFilter }
        return descriptor
    }

    private static func allow(_ rule: SystemCallRule, in filter: UnsafeMutableRawPointer) throws(EngineError) {
        let conditions = rule.conditions.map {
            clinux_condition(argument: $0.argument, mask: $0.mask, value: $0.value)
        }
        // The array outlives the call, which copies it.
        guard clinux_filter_allow(filter, rule.call, conditions, UInt32(conditions.count)) == 0 else {
            throw .noFilter
        }
    }
}

extension EngineError {
    fileprivate static let noFilter = EngineError(
        .sandboxUnavailable, "the `sandbox`'s filter of system calls cannot be built; install libseccomp 2.5 or later")
}
