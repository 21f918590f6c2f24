import FuseCore

/// What a requester takes home: the enclave's signed statement and the proof that it is in the log.
public struct ReceiptFile: Hashable, Sendable {
    /// The statement, in its envelope.
    public let statement: Envelope
    /// The proof that it is in the log.
    public let proof: TLogProof

    /// A receipt, a refusal or a certificate.
    public init(statement: Envelope, proof: TLogProof) {
        self.statement = statement
        self.proof = proof
    }

    /// The file's form: canonical JSON (RFC 8785) and a line feed.
    public var fileBytes: [UInt8] {
        CanonicalFile.bytes(of: UnverifiedReceipt(statement: statement, proofText: proof.text).json)
    }

    /// Reads a file without believing it; `ReceiptVerifier` says whether to.
    ///
    /// - Parameter bytes: exactly what `fileBytes` gives.
    /// - Throws: `ReceiptError.Code.malformedReceipt` for anything else, and what the proof's reader throws.
    public init(fileBytes bytes: [UInt8]) throws(ReceiptError) {
        let receipt = try UnverifiedReceipt(fileBytes: bytes)
        self.init(statement: receipt.statement, proof: try TLogProof(receipt.proofText))
    }
}

/// A receipt's two halves before the proof has been read.
struct UnverifiedReceipt: StatementPart {
    let statement: Envelope
    let proofText: String

    init(statement: Envelope, proofText: String) {
        self.statement = statement
        self.proofText = proofText
    }

    init(fileBytes bytes: [UInt8]) throws(ReceiptError) {
        self = try CanonicalFile.read(bytes, source: "the receipt", malformed: .malformedReceipt)
    }

    init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        statement = try fields.part("statement")
        proofText = try fields.text("proof")
        try fields.finish()
    }

    var json: JSONValue {
        ["statement": statement.json, "proof": .text(proofText)]
    }
}
