import FuseCore
import FuseEnclave
import FuseFiles
import FuseReceipts
import Glibc

/// The folder that the enclave's records and certificates go to, each under a name that says which it is.
struct CertificateFolder {
    private let path: String

    /// Makes sure that the folder is there, before anything is filed.
    init(_ path: String) throws {
        if (try? Folder(path)) == nil { try StagedFolder(path, access: .everyone).commit() }
        guard access(path, W_OK) == 0 else {
            throw CommandError(.badInput, "\(path) cannot be written; name another --records")
        }
        self.path = path
    }

    /// Writes the record of a case and the deletion certificates that came with it.
    func write(_ submission: Submission) throws -> [(name: String, path: String)] {
        [("record", try write(submission.record, named: "case"))] + (try write(submission.certificates))
    }

    /// Writes deletion certificates.
    func write(_ certificates: [ReceiptFile]) throws -> [(name: String, path: String)] {
        try certificates.map { ("certificate", try write($0, named: "deletion")) }
    }

    private func write(_ file: ReceiptFile, named name: String) throws -> String {
        let digest = Hex.encode(Array(file.statement.digest.bytes.prefix(4)))
        let path = "\(path)/\(name)-\(file.proof.index)-\(digest).json"
        try AtomicFile.write(file.fileBytes, to: path, access: .everyone, over: .replaced)
        return path
    }
}
