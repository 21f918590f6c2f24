import FuseCore
import FusePolicy
import FusePrivacy
import FuseVault

extension Charge {
    /// A charge under a limit on the sum, with decimals as people write them.
    init(_ dataset: String, _ epsilon: String, of total: String, delta: String = "0", ofDelta totalDelta: String = "1")
        throws
    {
        let total = try PrivacyBudget(total, totalDelta)
        try self.init(dataset, PrivacyBudget(epsilon, delta), BudgetCap(perJob: total, total: total))
    }

    /// A charge for somebody's purpose under limits of all kinds.
    init(
        _ dataset: String, _ budget: PrivacyBudget, _ cap: BudgetCap, for recipient: String = "planner",
        _ purpose: String = "transport/planning", under heading: String = "transport"
    ) throws {
        let asker = BudgetAsker(recipient: try ID(recipient), purpose: try Purpose(purpose))
        self.init(budget, to: BudgetAccount(of: try ID(dataset), cap: cap, asker: asker, heading: try Purpose(heading)))
    }
}

extension PrivacyBudget {
    init(_ epsilon: String, _ delta: String = "0") throws {
        try self.init(epsilon: ExactDecimal(epsilon), delta: ExactDecimal(delta))
    }
}

extension ReservationOutcome {
    var isReserved: Bool {
        if case .reserved = self { true } else { false }
    }

    var isRefused: Bool {
        if case .exceeds = self { true } else { false }
    }

    var isFree: Bool {
        if case .already = self { true } else { false }
    }
}

extension VaultUnderTest {
    func reserve(
        _ charges: [Charge], for label: String, in vault: Vault? = nil, at now: Instant = Self.now
    ) throws -> ReservationOutcome {
        try (vault ?? self.vault).reserve(charges, for: answer(label), logging: statement(label), at: now)
    }

    func epsilon(of dataset: String) throws -> String { try ledger(of: dataset).total.epsilon.description }

    func ledger(of dataset: String) throws -> DatasetLedger { try vault.ledger(of: ID(dataset)) }
}
