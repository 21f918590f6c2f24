public import FuseCore
public import FuseCrypto
import FuseFiles
public import FusePolicy
public import FuseReceipts

/// A job as it lies in its folder: `job.yaml`, `query.sql`, and the approvals it has gathered.
public struct JobFolder: Sendable {
    private static let largestApproval = 64 << 10

    /// The folder.
    public let path: String
    /// What the two files say.
    public let job: Job
    /// The approvals in `approvals/`, not yet verified.
    public let approvals: [Envelope]

    /// Reads a job's folder.
    ///
    /// - Parameter path: the folder.
    /// - Throws: `FileError` if a file is missing; `PolicyError` if the job is malformed; `ReceiptError` if a file in
    ///   `approvals/` is not a signed statement.
    public init(_ path: String) throws {
        let folder = try Folder(path)
        self.path = path
        job = try Job.parse(
            yaml: Self.text(of: folder.file("job.yaml"), limit: YAMLDocument.byteLimit),
            sql: Self.text(of: folder.file("query.sql"), limit: Job.queryLimit),
            source: "\(path)/job.yaml")
        approvals = try Self.approvals(in: folder)
    }

    /// Signs an approval of exactly this job and puts it into the folder.
    ///
    /// - Parameters:
    ///   - key: the approver's signing key.
    ///   - name: what the file is called, before `.json`.
    ///   - now: the moment of the approval.
    /// - Returns: the file's path.
    /// - Throws: `FileError` if the file cannot be written. An approval of that name is replaced.
    public func approve(with key: SigningKey, named name: String, at now: Instant) throws -> String {
        let statement = ApprovalStatement(
            job: job.digest, jobName: job.name, party: nil, datasets: [], approvedAt: now)
        let folder = "\(path)/approvals"
        if (try? Folder(folder)) == nil { try StagedFolder(folder, access: .everyone).commit() }
        let file = "\(folder)/\(name).json"
        try AtomicFile.write(statement.signed(by: key).fileBytes, to: file, access: .everyone, over: .replaced)
        return file
    }

    private static func approvals(in folder: Folder) throws -> [Envelope] {
        guard let approvals = try approvalsFolder(in: folder) else { return [] }
        return try approvals.names().filter { $0.hasSuffix(".json") }.map { name in
            try Envelope(fileBytes: approvals.file(name).contents(limit: largestApproval))
        }
    }

    private static func approvalsFolder(in folder: Folder) throws -> Folder? {
        do throws(FileError) {
            return try folder.folder("approvals")
        } catch {
            guard error.code == .missing else { throw error }
            return nil
        }
    }

    private static func text(of file: FileBytes, limit: Int) throws -> String {
        let bytes = try file.contents(limit: limit)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw EnclaveError(.request, "\(file.name) is not UTF-8 text; save it as UTF-8")
        }
        return text
    }
}

extension Job {
    /// What approvals and requests sign: SHA-256 over the exact texts of `job.yaml` and `query.sql` together.
    public var digest: Digest { SHA256.digest(of: canonicalBytes) }
}
