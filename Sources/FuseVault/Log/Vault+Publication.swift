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
            let published = try published()
            try requireGrowth(from: published, to: size, in: database)
            if published?.size == size { return }
            let files = try LogGrowth(from: published?.size ?? 0, to: size)
                .files(nodes: NodesInDatabase(database: database)) { try log.entry(at: $0, in: database) }
            for file in files { try publish(file.bytes, at: file.path) }
            try publish(Array(log.head(in: database).text.utf8), at: "checkpoint")
        }
    }

    /// The head that stands in `log/`; nil only if there is no such file, as when it was never written.
    private func published() throws -> Checkpoint? {
        guard let bytes = try checkpointFile()?.contents(limit: 64 << 10) else { return nil }
        let head = try? SignedCheckpoint(bytes).verified(by: keys.signingKey.verifyingKey)
        guard let head else {
            throw VaultError(
                .damaged, "the published `log/checkpoint` is not one that this enclave signed; restore it from a backup"
            )
        }
        return head.checkpoint
    }

    private func checkpointFile() throws -> FileBytes? {
        do throws(FileError) {
            return try FileBytes("\(path)/log/checkpoint")
        } catch {
            guard error.code == .missing else { throw error }
            return nil
        }
    }

    /// A head that others may have seen is never taken back: the log continues it, or the database is not the one it had.
    private func requireGrowth(from published: Checkpoint?, to size: Int, in database: Database) throws {
        guard let published else { return }
        let tree = MerkleTree(size: size, nodes: NodesInDatabase(database: database))
        guard published.size <= size, published.origin == log.origin,
            try tree.root(at: published.size) == published.root
        else {
            throw VaultError(
                .damaged, "the vault's database does not continue its published `log`; restore the newest backup")
        }
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
