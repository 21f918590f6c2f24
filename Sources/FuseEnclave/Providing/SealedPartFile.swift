import FuseCore
import FuseCrypto
import FuseFiles
import FuseReceipts
import FuseVault

/// Opens a part of a sealed dataset, and insists that it is the part that the manifest names.
enum SealedPartFile {
    /// Opens a registered part whose ciphertext was checked whole at intake.
    ///
    /// The header's digest alone ties it to the manifest: no two sealings share a header, and every chunk authenticates
    /// itself against the key that the header holds.
    static func open(
        _ part: SealedPart, at folder: String, header: [UInt8], with identity: AgeIdentity
    ) throws -> AgeSealedFile<HeaderAndPayload> {
        let payload = try FileBytes("\(folder)/\(part.name)\(payloadSuffix)")
        let bytes = HeaderAndPayload(header: header, payload: payload)
        try requireSize(bytes.size, of: part, in: payload)
        guard SHA256.digest(of: header) == part.header else {
            throw EnclaveError(.changed, "\(payload.name) is not the `part` that the manifest names; ingest it again")
        }
        return try AgeSealedFile(bytes: bytes, identities: [identity])
    }

    /// Opens every part of a registered dataset.
    static func open(
        all dataset: RegisteredDataset, with identity: AgeIdentity
    ) throws -> [AgeSealedFile<HeaderAndPayload>] {
        let parts = dataset.manifest.parts
        guard dataset.headers.count == parts.count else {
            throw EnclaveError(.changed, "the keys of `\(dataset.name)` were erased; ingest a new version of it")
        }
        return try zip(parts, dataset.headers).map { part, header in
            try open(part, at: dataset.folder, header: header, with: identity)
        }
    }

    /// The whole file of a part as its provider hands it in, of exactly the size that the manifest names.
    static func file(of part: SealedPart, in folder: String) throws -> FileBytes {
        let file = try FileBytes("\(folder)/\(part.name)")
        try requireSize(file.size, of: part, in: file)
        return file
    }

    /// Copies the whole file of a part, and compares it with the manifest on the way.
    static func copy(_ whole: FileBytes, of part: SealedPart, into sink: some ByteSink) throws {
        var sink = MeasuringSink(sink)
        var source = whole.source()
        try source.forEachPiece { try sink.write($0[...]) }
        try require(sink.digest, of: part)
    }

    static func require(_ digest: Digest, of part: SealedPart) throws {
        guard digest == part.digest else {
            throw EnclaveError(
                .changed, "`\(part.name)` has another digest than the manifest names; it was changed after sealing")
        }
    }

    /// What the name of a part ends with once its header is kept elsewhere.
    static let payloadSuffix = ".payload"

    private static func requireSize(_ size: Int, of part: SealedPart, in file: FileBytes) throws {
        guard size == part.size else {
            throw EnclaveError(
                .changed, "\(file.name) does not have the size that the manifest names; it was cut or continued")
        }
    }
}
