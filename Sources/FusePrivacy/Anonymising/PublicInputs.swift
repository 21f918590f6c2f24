public import FuseCore

/// Proof that everything a query read is open.
public struct PublicInputs: Sendable {
    /// The datasets that were read; at least one.
    public let datasets: Set<ID<Dataset>>

    /// Checks the inputs of a query.
    ///
    /// - Parameter exposures: every dataset that the plan reads, with whether it has privacy units.
    /// - Throws: `PrivacyError` with code `privateInput` if any dataset has privacy units, or if none is named.
    public init(_ exposures: [ID<Dataset>: DatasetExposure]) throws(PrivacyError) {
        guard !exposures.isEmpty, exposures.values.allSatisfy({ $0 == .open }) else {
            throw PrivacyError(.privateInput, "only a query on open datasets is released exactly; anonymise this one")
        }
        datasets = Set(exposures.keys)
    }
}
