import FuseCore
import FuseCrypto
import FuseReceipts

/// The parties of the tests and the small statements that they sign.
struct Scene {
    let provider: Actor
    let enterprise: Actor
    let authority: Actor
    let enclave: Actor
    let trust: TrustStore

    init() throws {
        provider = try Actor("airline", .provider)
        enterprise = try Actor("maker", .enterprise)
        authority = try Actor("bureau", .authority)
        enclave = try Actor("room", .enclave)
        trust = try TrustStore([provider.card, enterprise.card, authority.card, enclave.card])
    }

    let time = Instant(secondsSinceEpoch: 1_795_435_200)

    func digest(_ text: String) -> Digest { SHA256.digest(of: Array(text.utf8)) }

    func manifest(provider party: ID<Party>? = nil) throws -> ManifestStatement {
        let part = SealedPart(name: PartName(index: 0), size: 42, digest: digest("part"), header: digest("header"))
        return try ManifestStatement(
            dataset: ID("flights"), datasetVersion: 1, provider: party ?? provider.party, sealedAt: time,
            terms: "class: non-public\n", schema: [ManifestColumn(name: "tailnum", type: "VARCHAR")], parts: [part],
            recipient: enclave.card.recipient)
    }

    func approval(party: ID<Party>? = nil) throws -> ApprovalStatement {
        ApprovalStatement(
            job: digest("job"), jobName: try ID("delays"), party: party, datasets: [try ID("flights")], approvedAt: time
        )
    }

    func request(approvals: [Envelope] = []) throws -> RequestStatement {
        RequestStatement(
            job: JobText(name: try ID("delays"), yaml: "name: delays\n", sql: "SELECT count(*) FROM flights"),
            jobDigest: digest("job"), parameters: ["能见度": "5", "a": "\"\\\n"], purpose: "safety/maintenance",
            scenario: "spare parts", commitment: "true, compliant, safe", party: enterprise.party,
            recipient: enterprise.party, requestedAt: time, nonce: try RequestNonce(bytes: Array(0..<16)),
            approvals: approvals)
    }
}
