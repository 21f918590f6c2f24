import FuseCore
import FuseCrypto
import FuseFiles
import FuseReceipts
import GRDB

extension Vault {
    /// Brings `log/` up to the signed head: tiles first, then the checkpoint, each file replaced in one step.
    ///
    /// It runs while no other process writes to the database, so an older checkpoint never follows a newer one.
    func publishLog() throws {
        try database.write { database in
            let size = try log.size(in: database)
            let published = try publishedSize()
            if published == size { return }
            let files = try LogGrowth(from: min(published ?? 0, size), to: size)
                .files(nodes: NodesInDatabase(database: database)) { try log.entry(at: $0, in: database) }
            for file in files { try publish(file.bytes, at: file.path) }
            try publish(Array(log.head(in: database).text.utf8), at: "checkpoint")
        }
    }

    private func publishedSize() throws -> Int? {
        guard let file = try? FileBytes("\(path)/log/checkpoint") else { return nil }
        let head = try? SignedCheckpoint(file.contents(limit: 64 << 10))
        return (try? head?.verified(by: keys.signingKey.verifyingKey))?.checkpoint.size
    }

    private func publish(_ bytes: [UInt8], at relative: String) throws {
        try makeFolders(above: relative)
        try AtomicFile.write(bytes, to: "\(path)/log/\(relative)", access: .everyone, over: .replaced)
    }

    private func makeFolders(above relative: String) throws {
        var folder = "\(path)/log"
        for name in relative.split(separator: "/").dropLast() {
            folder += "/\(name)"
            if (try? Folder(folder)) == nil { try StagedFolder(folder, access: .everyone).commit() }
        }
    }
}
