import FuseCore
import FusePolicy
import FusePrivacy
import FuseVault

/// What one dataset has spent of its budget: a line of `fusebox budget`, and one more for each limit beside the total.
struct DatasetAccount {
    static let heading = ["dataset", "unit", "ε spent", "ε total", "δ spent", "δ total", "answers"]

    let name: String
    private let ledger: DatasetLedger
    private let unit: String?
    private let cap: BudgetCap?
    /// What is spent and left for each recipient, for each purpose and in the period, where terms limit that.
    let limits: [LimitAccount]

    /// Reads the ledger.
    init(of name: ID<Dataset>, in vault: Vault, at now: Instant) throws {
        let terms = try vault.dataset(name).terms
        self.name = name.text
        ledger = try vault.ledger(of: name)
        unit = terms.privacy?.unit.name.text
        cap = terms.privacy?.cap
        limits = LimitAccount.all(of: terms, in: ledger, at: now)
    }

    var cells: [String] {
        guard let unit, let cap else { return [name, "public", "-", "-", "-", "-", "-"] }
        return [
            name, unit, "\(ledger.total.epsilon)", "\(cap.total.epsilon)", "\(ledger.total.delta)",
            "\(cap.total.delta)", "\(ledger.answers)",
        ]
    }

    var json: JSONValue {
        [
            "dataset": .text(name), "unit": .optionalText(of: unit), "spent": ledger.total.json,
            "total": cap?.total.json ?? .null, "answers": .integer(ledger.answers),
            "limits": .list(limits.map(\.json)),
        ]
    }
}
