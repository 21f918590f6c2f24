import Foundation

/// A file that is written line by line.
final class LineFile {
    private let handle: FileHandle
    private var waiting = Data()

    init(_ path: String) throws {
        guard FileManager.default.createFile(atPath: path, contents: nil) else { throw CocoaError(.fileWriteUnknown) }
        handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    func write(_ line: String) {
        waiting.append(contentsOf: line.utf8)
        waiting.append(0x0A)
        if waiting.count > 1 << 20 { flush() }
    }

    func flush() {
        handle.write(waiting)
        waiting.removeAll(keepingCapacity: true)
    }
}
