import FuseCore
import FuseCrypto
import FusePolicy
import FuseReceipts
import FuseVault

/// Decides whether a party has a say in what it states, and what follows from it.
struct FilingAdmission {
    let enclave: Enclave
    let trust: TrustStore
    let signer: PartyCard

    var vault: Vault { enclave.vault }

    /// Admits a statement, or throws with the reason and what to do.
    func admit(_ filing: Filing, attachment: (String) throws -> [UInt8]) throws -> AdmittedFiling {
        try requirePast(filing)
        return switch filing {
        case .revocation(let revocation): try admit(revocation)
        case .objection(let objection): try admit(objection)
        case .complaint(let complaint): try admit(complaint)
        case .order(let order): try admit(order)
        case .incident(let incident): try admit(incident)
        case .closure(let closure): try admit(closure)
        case .catalogue(let catalogue): try admit(catalogue)
        case .exclusion(let exclusion): try admit(exclusion, attachment: attachment)
        case .outcome(let outcome): try admit(outcome)
        }
    }

    /// A newest version, its provider being the signer, or for entrusted data the body that entrusted it.
    func owned(_ name: ID<Dataset>) throws -> RegisteredDataset {
        let dataset = try vault.dataset(name)
        let owners = [dataset.manifest.provider, dataset.terms.entrustment?.principal]
        guard owners.contains(signer.party) else {
            throw refusal("`\(signer.party)` does not provide `\(name)`; its provider has to sign this")
        }
        return dataset
    }

    func refusal(_ reason: String) -> EnclaveError { EnclaveError(.filing, reason) }
}
