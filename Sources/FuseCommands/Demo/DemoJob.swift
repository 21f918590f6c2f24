import FuseCore
import FuseFiles

/// Files that the demo prepares for itself.
enum DemoJob {
    private static let largest = 1 << 20

    /// Copies a job without its approvals, so that the ready-made one stays as it is.
    static func copy(from job: String, to copy: String) throws {
        let staged = try StagedFolder(copy, access: .everyone)
        for name in ["job.yaml", "query.sql", "README.md"] {
            let bytes = try FileBytes("\(job)/\(name)").contents(limit: largest)
            try AtomicFile.write(bytes, to: staged.path(of: name), access: .everyone)
        }
        try staged.commit()
    }

    /// Copies a file with one bit of its middle byte changed.
    static func flipByte(of file: String, into flipped: String) throws {
        var bytes = try FileBytes(file).contents(limit: largest)
        bytes[bytes.count / 2] ^= 1
        try AtomicFile.write(bytes, to: flipped, access: .everyone)
    }
}
