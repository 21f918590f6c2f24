import FuseCore
import FuseVault

extension Charge {
    /// A charge with decimals as people write them.
    init(_ dataset: String, _ epsilon: String, of total: String, delta: String = "0", ofDelta totalDelta: String = "1")
        throws
    {
        try self.init(
            dataset: ID(dataset), epsilon: ExactDecimal(epsilon), delta: ExactDecimal(delta),
            totalEpsilon: ExactDecimal(total), totalDelta: ExactDecimal(totalDelta))
    }
}

extension ReservationOutcome {
    var isReserved: Bool {
        if case .reserved = self { true } else { false }
    }

    var isRefused: Bool {
        if case .exceeds = self { true } else { false }
    }
}

extension VaultUnderTest {
    func reserve(_ charges: [Charge], for label: String, in vault: Vault? = nil) throws -> ReservationOutcome {
        try (vault ?? self.vault).reserve(charges, for: answer(label), logging: statement(label), at: Self.now)
    }

    func epsilon(of dataset: String) throws -> String { try spending(of: dataset).epsilon.description }

    func spending(of dataset: String) throws -> Spending { try vault.spending(of: ID(dataset)) }
}
