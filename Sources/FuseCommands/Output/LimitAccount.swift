import FuseCore
import FusePolicy
import FusePrivacy
import FuseVault

/// What is spent and left under one limit that a dataset's terms set beside the total.
struct LimitAccount {
    static let heading = ["limit", "ε spent", "ε left", "ε most", "δ spent", "δ left", "δ most", "first comes back"]

    private let limit: BudgetLimit
    /// The recipient, the purpose or the days.
    private let name: String
    private let spent: PrivacyBudget
    private let most: PrivacyBudget
    /// When the first of a period's budget comes back; nil if all of it is there, and for what never comes back.
    private let refresh: Instant?

    private init(
        _ limit: BudgetLimit, _ name: String, spent: PrivacyBudget, of most: PrivacyBudget, refresh: Instant? = nil
    ) {
        (self.limit, self.name, self.spent, self.most, self.refresh) = (limit, name, spent, most, refresh)
    }

    /// The limits of terms one by one: each recipient and each purpose that the terms name or somebody asked for, and the period.
    static func all(of terms: Terms, in ledger: DatasetLedger, at now: Instant) -> [LimitAccount] {
        guard let cap = terms.privacy?.cap else { return [] }
        let recipients = cap.perRecipient.map { most in
            terms.recipients(of: ledger).map {
                LimitAccount(.recipient, $0.text, spent: ledger.spent(for: $0), of: most)
            }
        }
        let purposes = cap.perPurpose.map { most in
            terms.headings(of: ledger).map {
                LimitAccount(.purpose, $0.description, spent: ledger.spent(on: $0), of: most)
            }
        }
        return (recipients ?? []) + (purposes ?? []) + (cap.period.map { [.of($0, in: ledger, at: now)] } ?? [])
    }

    private static func of(_ period: BudgetPeriod, in ledger: DatasetLedger, at now: Instant) -> LimitAccount {
        let recent = ledger.charges(in: period, at: now)
        return LimitAccount(
            .period, period.words, spent: recent.reduce(.zero) { $0 + $1.budget }, of: period.most,
            refresh: period.firstRefresh(after: recent))
    }

    /// Nothing at all if more was spent than newer terms allow.
    private var left: PrivacyBudget { most.remaining(after: spent) ?? .zero }

    var cells: [String] {
        [
            limit == .period ? name : "\(limit.rawValue) \(name)", "\(spent.epsilon)", "\(left.epsilon)",
            "\(most.epsilon)", "\(spent.delta)", "\(left.delta)", "\(most.delta)", refresh?.description ?? "-",
        ]
    }

    var json: JSONValue {
        [
            "limit": .text(limit.rawValue), "of": .text(name), "spent": spent.json, "left": left.json,
            "most": most.json, "firstComesBack": .optionalText(of: refresh),
        ]
    }
}

extension Terms {
    /// The recipients that the terms name, and those who were given something before.
    fileprivate func recipients(of ledger: DatasetLedger) -> [ID<Party>] {
        let known = Set(ledger.askers.map(\.recipient))
        guard case .among(let named) = recipients else { return known.sorted() }
        return named.union(known).sorted()
    }

    /// The purposes that the terms name, and those for which something was spent before.
    fileprivate func headings(of ledger: DatasetLedger) -> [Purpose] {
        let known = Set(ledger.askers.map { purposes.heading(of: $0.purpose) })
        guard case .among(let named) = purposes.widest else { return known.sorted() }
        return named.union(known).sorted()
    }
}
