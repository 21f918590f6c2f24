/// What a request says beside its job.
struct RequestOptions: Sendable {
    private var values: [String: String]

    /// What the terms of a dataset permit.
    init(_ sample: Sample) {
        values = ["party": sample.asker, "purpose": sample.purpose, "scenario": Sample.scenario]
        values["duty"] = sample.duty
    }

    /// Who asks.
    var party: String { values["party"] ?? "" }

    /// Sets an option, or leaves it out.
    mutating func set(_ name: String, to value: String?) { values[name] = value }

    var words: [String] { values.sorted { $0.key < $1.key }.flatMap { ["--\($0.key)", $0.value] } }
}
