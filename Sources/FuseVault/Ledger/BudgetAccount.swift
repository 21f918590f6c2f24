public import FuseCore
public import FusePolicy
public import FusePrivacy

/// The budget of a dataset, as far as one recipient may spend it for one purpose.
public struct BudgetAccount: Hashable, Sendable {
    /// The dataset that pays.
    public let dataset: ID<Dataset>
    /// What its provider allows to be spent.
    public let cap: BudgetCap
    /// For whom and to what end.
    public let asker: BudgetAsker
    /// The purpose whose budget is spent: what is spent on anything that lies under it counts.
    public let heading: Purpose

    /// Names an account.
    ///
    /// - Parameters:
    ///   - dataset: the dataset that pays.
    ///   - cap: what its provider allows to be spent.
    ///   - asker: for whom and to what end.
    ///   - heading: the purpose whose budget is spent.
    public init(of dataset: ID<Dataset>, cap: BudgetCap, asker: BudgetAsker, heading: Purpose) {
        self.dataset = dataset
        self.cap = cap
        self.asker = asker
        self.heading = heading
    }

    /// The account that a dataset's terms give to a recipient and a purpose; nil without privacy units.
    ///
    /// - Parameters:
    ///   - terms: the terms of the dataset.
    ///   - asker: for whom and to what end.
    public init?(_ terms: Terms, for asker: BudgetAsker) {
        guard let cap = terms.privacy?.cap else { return nil }
        self.init(of: terms.dataset, cap: cap, asker: asker, heading: terms.purposes.heading(of: asker.purpose))
    }
}
