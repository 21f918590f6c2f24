/// What a program in the sandbox may use up.
public struct SandboxLimits: Sendable, Equatable {
    /// Bytes that the engine may use for its work.
    public var memoryBytes: Int
    /// Seconds of processor time, over all threads.
    public var processorSeconds: Int
    /// Seconds from start to end.
    public var wallSeconds: Int
    /// Bytes that may be written to the standard output.
    public var outputBytes: Int
    /// Threads that the engine works with.
    public var workers: Int

    /// Creates limits.
    ///
    /// - Parameters:
    ///   - memoryBytes: bytes for the engine's work; 2 GiB unless told.
    ///   - processorSeconds: processor time; 600 seconds unless told.
    ///   - wallSeconds: time from start to end; 300 seconds unless told.
    ///   - outputBytes: bytes of output; 64 MiB unless told.
    ///   - workers: threads to work with; 2 unless told.
    public init(
        memoryBytes: Int = 2 << 30, processorSeconds: Int = 600, wallSeconds: Int = 300, outputBytes: Int = 64 << 20,
        workers: Int = 2
    ) {
        precondition(memoryBytes > 0 && processorSeconds > 0 && wallSeconds > 0 && outputBytes >= 0 && workers > 0)
        self.memoryBytes = memoryBytes
        self.processorSeconds = processorSeconds
        self.wallSeconds = wallSeconds
        self.outputBytes = outputBytes
        self.workers = workers
    }

    /// Addresses are more than memory: code, stacks and the allocator's arenas are reserved but hardly used.
    var addressSpaceBytes: Int { memoryBytes + (2 << 30) }

    /// The engine's own threads beside its workers are few.
    var threads: Int { 2 * workers + 14 }

    /// Inputs, libraries and what the engine opens again.
    var descriptors: Int { 1024 }
}
