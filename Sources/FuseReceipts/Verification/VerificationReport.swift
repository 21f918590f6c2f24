public import FuseCore

/// All that a verifier found out about a receipt, a refusal or a certificate.
public struct VerificationReport: Hashable, Sendable {
    /// The checks in the order they were made; each name once.
    public let checks: [VerificationCheck]
    /// The statement; `nil` unless a trusted enclave signed it.
    public let statement: InTotoStatement?
    /// The enclave that signed; `nil` unless its card is trusted.
    public let signer: PartyCard?

    /// Whether everything holds that was asked: each check passed, and only the release's may have been left out.
    public var isVerified: Bool {
        VerificationCheck.Name.allCases.allSatisfy { name in
            let outcome = checks.first { $0.name == name }?.outcome
            return outcome == .pass || (name == .releaseDigest && outcome == .skipped)
        }
    }

    /// What nobody but the enclave vouches for.
    public var claims: [Claim] {
        statement.map { Claim.all(in: $0.predicate) } ?? []
    }

    /// What a certificate of a deletion or a case says, line by line; empty for a receipt and a refusal.
    public var certificate: [CertificateLine] {
        statement.map { CertificateLine.all(in: $0.predicate) } ?? []
    }

    /// What the rules found; a certificate has none.
    public var findings: [Finding] {
        statement?.predicate.decision?.findings ?? []
    }

    /// What the rules of one article found.
    public func findings(article: Int) -> [Finding] {
        findings.filter { $0.rule.article == article }
    }

    /// The JSON form; stable.
    public var json: JSONValue {
        [
            "verified": .boolean(isVerified),
            "type": .optionalText(of: statement?.predicate.type.rawValue),
            "signer": .optionalText(of: signer?.party),
            "checks": .list(checks.map(\.json)),
            "claims": .list(claims.map(\.json)),
            "certificate": .list(certificate.map(\.json)),
            "findings": .list(findings.map(\.json)),
        ]
    }
}
