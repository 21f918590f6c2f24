import FuseCore
import FuseCrypto
import FuseReceipts

extension Scene {
    var origin: NoteKeyName {
        get throws { try NoteKeyName("example.org/room") }
    }

    func refusal(findings: [Finding]? = nil, provider party: ID<Party>? = nil) throws -> InTotoStatement {
        let findings = try findings ?? [finding("art27.purpose", .refuse), finding("art27.minimum", .pass)]
        let predicate = RefusalPredicate(
            job: try job(), request: requestRecord, inputs: [try input(provider: party)],
            decision: DecisionRecord(findings: findings), decidedAt: time, assurance: .simulated, fusebox: fusebox)
        let subject = Subject(name: "request.json", digest: requestRecord.digest)
        return try InTotoStatement(subjects: [subject], predicate: .refusal(predicate))
    }

    func reservation() throws -> InTotoStatement {
        let predicate = ReservationPredicate(
            request: requestRecord.digest, job: digest("job"), answerKey: digest("answer"), commitment: digest("seed"),
            charges: [try charge()], at: time)
        let subject = Subject(name: "request.json", digest: requestRecord.digest)
        return try InTotoStatement(subjects: [subject], predicate: .reservation(predicate))
    }

    /// Logs the statement as the entry after two others, and proves it.
    func file(
        of statement: InTotoStatement, signedBy signer: Actor? = nil, logKey: SigningKey? = nil
    ) throws -> ReceiptFile {
        let envelope = statement.signed(by: (signer ?? enclave).key)
        var tree = MerkleTree(nodes: MerkleNodesInMemory())
        for entry in try [reservation().signed(by: enclave.key), refusal().signed(by: enclave.key), envelope] {
            try tree.append(entry.logEntry())
        }
        let checkpoint = Checkpoint(origin: try origin, size: tree.size, root: try tree.root())
            .signed(by: logKey ?? enclave.key)
        return ReceiptFile(
            statement: envelope, proof: TLogProof(try tree.inclusionProof(of: 2, at: tree.size), in: checkpoint))
    }

    func report(
        on statement: InTotoStatement, signedBy signer: Actor? = nil, logKey: SigningKey? = nil, release: Digest? = nil
    ) throws -> VerificationReport {
        let file = try file(of: statement, signedBy: signer, logKey: logKey)
        return ReceiptVerifier(trust: trust).verify(file.fileBytes, release: release)
    }
}
