public import FuseCore

/// What a run takes from one dataset's privacy budget.
public struct DatasetCharge: Hashable, Sendable {
    /// The dataset.
    public let dataset: ID<Dataset>
    /// ε taken.
    public let epsilon: ExactDecimal
    /// δ taken.
    public let delta: ExactDecimal

    /// A charge.
    public init(dataset: ID<Dataset>, epsilon: ExactDecimal, delta: ExactDecimal) {
        self.dataset = dataset
        self.epsilon = epsilon
        self.delta = delta
    }
}

extension DatasetCharge: StatementPart {
    /// The JSON form; decimals are text.
    public var json: JSONValue {
        ["dataset": .text(of: dataset), "epsilon": .text(of: epsilon), "delta": .text(of: delta)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        dataset = try fields.value("dataset", ID.init)
        epsilon = try fields.value("epsilon", ExactDecimal.init)
        delta = try fields.value("delta", ExactDecimal.init)
        try fields.finish()
    }
}
