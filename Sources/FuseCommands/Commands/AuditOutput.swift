import FuseCore
import FuseFiles
import Glibc

/// Where audited draws go: to standard output, in large pieces.
struct AuditOutput {
    /// How draws are written.
    enum Form {
        /// One a line.
        case lines
        /// As `draws` of one JSON object, after the fields of a header.
        case document(JSONValue)
    }

    private static let pieceSize = 1 << 16

    private let isDocument: Bool
    private var piece: [UInt8] = []
    private var isFirst = true

    init(_ form: Form) {
        // A reader that has seen enough is told from a full disk by the write that fails, not by a signal.
        signal(SIGPIPE, SIG_IGN)
        piece.reserveCapacity(Self.pieceSize + 64)
        switch form {
        case .lines: isDocument = false
        case .document(let header):
            isDocument = true
            piece += header.canonicalBytes.dropLast()
            piece += ",\"draws\":[".utf8
        }
    }

    /// Adds one draw.
    mutating func put(_ draw: some BinaryInteger) throws {
        if isDocument { piece += (isFirst ? "\n\"" : "\",\n\"").utf8 }
        isFirst = false
        // Numbers of machine size are written without going through numbers of any size.
        piece += (Int(exactly: draw)?.description ?? draw.description).utf8
        if !isDocument { piece.append(UInt8(ascii: "\n")) }
        if piece.count >= Self.pieceSize { try flush() }
    }

    /// Writes what is left.
    mutating func close() throws {
        if isDocument { piece += "\"\n]}\n".utf8 }
        try flush()
    }

    private mutating func flush() throws {
        guard SystemCall.writeAll(piece[...], to: STDOUT_FILENO) else { throw Self.failure(errno) }
        piece.removeAll(keepingCapacity: true)
    }

    /// A closed pipe is no failure: whoever reads wanted no more.
    private static func failure(_ code: Int32) -> any Error {
        guard code != EPIPE else { return FinishedWith(status: .done) }
        return CommandError(.undecided, "the draws cannot be written; see whether the disk is full")
    }
}
