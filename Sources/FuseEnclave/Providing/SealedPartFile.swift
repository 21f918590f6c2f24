import FuseCore
import FuseCrypto
import FuseFiles
import FuseReceipts

/// A sealed part as a file, bound to what its manifest says of it.
enum SealedPartFile {
    /// Opens a part whose size, header and payload nonce are those that the provider signed.
    ///
    /// Header and nonce fix the payload's key, under which every chunk authenticates itself and its place. So whatever is
    /// read from the file later is what the provider sealed (see Docs/decisions/0004).
    static func open(
        _ part: SealedPart, in folder: String, with identity: AgeIdentity
    ) throws -> AgeSealedFile<FileBytes> {
        let file = try file(of: part, in: folder)
        let sealed = try AgeSealedFile(bytes: file, identities: [identity])
        guard sealed.headerDigest == part.header else {
            throw EnclaveError(.changed, "\(file.name) is not the `part` that the manifest names; ingest it again")
        }
        return sealed
    }

    /// The file of a part, if it has the size that the provider signed.
    static func file(of part: SealedPart, in folder: String) throws -> FileBytes {
        let file = try FileBytes("\(folder)/\(part.name)")
        guard file.size == part.size else {
            throw EnclaveError(
                .changed, "\(file.name) does not have the size that the manifest names; it was cut or continued")
        }
        return file
    }
}
