import FuseFiles
import Glibc

/// Reads what a program in the sandbox writes, and stops it at its limits.
struct SandboxWatch {
    private enum Stream { case output, complaint, status }

    private let limits: SandboxLimits
    private let deadline: ContinuousClock.Instant
    private var open: [(stream: Stream, reader: PipeReader)]
    private var outputBytes = 0
    private var lastBytes: [UInt8]
    private let answerEnd: [UInt8]?
    /// Whether the program has written its last line.
    var isAnswered: Bool { lastBytes == answerEnd }
    private(set) var complaint: [UInt8] = []
    private(set) var status = SandboxStatus()

    private static let longestComplaint = 1 << 16
    private static let tick = Duration.milliseconds(20)

    init(
        limits: SandboxLimits, lastLine: String?, output: PipeReader, complaint: PipeReader, status: PipeReader
    ) {
        self.limits = limits
        answerEnd = lastLine.map { Array("\n\($0)\n".utf8) }
        // What is written first begins a line.
        lastBytes = [UInt8(ascii: "\n")]
        deadline = .now + .seconds(limits.wallSeconds)
        open = [(.output, output), (.complaint, complaint), (.status, status)]
    }

    /// Passes output on until the program has written its last line, or it and the sandbox have ended.
    mutating func run(passing output: (ArraySlice<UInt8>) throws -> Void) throws {
        while !open.isEmpty, !isAnswered {
            for index in try ready().reversed() {
                let (stream, reader) = open[index]
                let piece = try reader.next()
                if piece.isEmpty { open.remove(at: index) } else { try take(piece, from: stream, passing: output) }
            }
            try checkThreads()
        }
    }

    private mutating func take(
        _ piece: [UInt8], from stream: Stream, passing output: (ArraySlice<UInt8>) throws -> Void
    ) throws {
        switch stream {
        case .output:
            outputBytes += piece.count
            guard outputBytes <= limits.outputBytes else { throw EngineError.outputLimit }
            try output(piece[...])
            if let answerEnd { lastBytes = Array((lastBytes + piece.suffix(answerEnd.count)).suffix(answerEnd.count)) }
        case .complaint: complaint += piece.prefix(Self.longestComplaint - complaint.count)
        case .status: status.add(piece)
        }
    }

    /// Which pipes have bytes or an end to read; none after a tick without any.
    private func ready() throws(EngineError) -> [Int] {
        let rest = deadline - .now
        guard rest > .zero else { throw .timeLimit }
        var entries = open.map { pollfd(fd: $0.reader.descriptor.number, events: Int16(POLLIN), revents: 0) }
        let answer = SystemCall.retry { poll(&entries, nfds_t(entries.count), min(rest, Self.tick).milliseconds) }
        guard answer >= 0 else { throw EngineError(.crashed, "the `engine` cannot be watched: system error \(errno)") }
        return entries.indices.filter { entries[$0].revents != 0 }
    }

    private func checkThreads() throws(EngineError) {
        guard let process = status.process, let count = ThreadCount.of(process: process) else { return }
        guard count <= limits.threads else { throw .threadLimit }
    }
}

extension Duration {
    fileprivate var milliseconds: Int32 { Int32(components.attoseconds / 1_000_000_000_000_000) + 1 }
}

extension EngineError {
    static let timeLimit = EngineError(
        .timeLimit, "the `engine` was stopped at its time limit; ask for less, or raise the limit")
    static let outputLimit = EngineError(
        .outputLimit, "the `engine` was stopped at its output limit; ask for fewer rows")
    static let threadLimit = EngineError(.threadLimit, "the `engine` was stopped because it made too many threads")
    static let processorLimit = EngineError(
        .processorLimit, "the `engine` was stopped at its limit of processor time; ask for less, or raise the limit")
}
