/// What stands behind an enclave's word, honestly: only what was really there.
public enum Assurance: String, Hashable, Sendable, CaseIterable {
    /// Nothing but the operator: no hardware has measured the program.
    case simulated
    /// A TPM 2.0 has measured the machine.
    case tpm2
    /// AMD SEV-SNP has measured the machine.
    case sevSNP = "sev-snp"
    /// Intel TDX has measured the machine.
    case tdx
}
