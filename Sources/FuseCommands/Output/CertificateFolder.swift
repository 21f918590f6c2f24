import FuseCore
import FuseEnclave
import FuseFiles
import FuseReceipts

/// The folder that the enclave's records and certificates go to; no file in it is replaced.
struct CertificateFolder {
    private let path: String

    init(_ path: String) throws {
        if (try? Folder(path)) == nil { try StagedFolder(path, access: .everyone).commit() }
        self.path = path
    }

    /// Writes the record of a case and the deletion certificates that came with it.
    func write(_ submission: Submission) throws -> [(name: String, path: String)] {
        let record = try write(submission.record, named: "case-\(submission.record.proof.index).json")
        return [("record", record)] + (try write(submission.certificates))
    }

    /// Writes deletion certificates.
    func write(_ certificates: [ReceiptFile]) throws -> [(name: String, path: String)] {
        try certificates.map { ("certificate", try write($0, named: "deletion-\($0.proof.index).json")) }
    }

    private func write(_ file: ReceiptFile, named name: String) throws -> String {
        try AtomicFile.write(file.fileBytes, to: "\(path)/\(name)", access: .everyone)
        return "\(path)/\(name)"
    }
}
