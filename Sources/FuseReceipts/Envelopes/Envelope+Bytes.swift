public import FuseCore
import FuseCrypto

extension Envelope {
    /// The canonical form (RFC 8785): all ASCII and without white space. This is what the log's leaf holds.
    public var canonicalBytes: [UInt8] {
        json.canonicalBytes
    }

    /// The file's form: the canonical one and a line feed.
    public var fileBytes: [UInt8] {
        CanonicalFile.bytes(of: json)
    }

    /// SHA-256 of the canonical form: how other statements name this one.
    public var digest: Digest {
        SHA256.digest(of: canonicalBytes)
    }

    /// Reads a file.
    ///
    /// - Parameter bytes: exactly what `fileBytes` gives.
    /// - Throws: `ReceiptError.Code.malformedEnvelope` for anything else.
    public init(fileBytes bytes: [UInt8]) throws(ReceiptError) {
        self = try CanonicalFile.read(bytes, source: "the envelope", malformed: .malformedEnvelope)
    }

    /// Reads the canonical form, as it stands in the log.
    ///
    /// - Parameter bytes: exactly what `canonicalBytes` gives.
    /// - Throws: `ReceiptError.Code.malformedEnvelope` for anything else.
    public init(canonicalBytes bytes: [UInt8]) throws(ReceiptError) {
        self = try CanonicalForm.read(bytes, source: "the envelope", malformed: .malformedEnvelope)
    }

    /// The log entry that holds this envelope.
    ///
    /// - Throws: `ReceiptError.Code.entryTooLong` if the log cannot carry it.
    public func logEntry() throws(ReceiptError) -> LogEntry {
        try LogEntry(canonicalBytes)
    }
}
