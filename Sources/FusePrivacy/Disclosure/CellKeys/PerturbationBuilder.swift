import BigInt

/// Makes the rows of a perturbation table by exact linear programs.
struct PerturbationBuilder {
    private let variance: Fraction
    private let deviation: Int
    private let leastShown: Int
    private let shape: PerturbationShape

    init(_ variance: Fraction, _ deviation: Int, _ leastShown: Int) {
        (self.variance, self.deviation, self.leastShown) = (variance, deviation, leastShown)
        shape = PerturbationShape(variance, deviation)
    }

    /// The rows of 0 and of all counts from which a deviation could lead where it may not; and that of all larger ones.
    func rows() throws(PrivacyError) -> [PerturbationRow] {
        var rows = [PerturbationRow([(0, 1)])]
        for count in 1...deviation + leastShown { rows.append(try row(count)) }
        return rows
    }

    private func row(_ count: Int) throws(PrivacyError) -> PerturbationRow {
        let deviations = (-deviation...deviation).filter { count + $0 == 0 || count + $0 >= leastShown }
        let shapes = [shape.narrower, shape.wider].map { shape in deviations.map { shape[$0] ?? 0 } }
        let task = MomentTask(deviations: deviations, variance: variance, shapes: shapes)
        var allowance = WorkAllowance(.standard)
        guard let weights = try allowance.perform(task, on: task.system) else {
            throw .disclosureRules("no noise without bias fits the `least shown` count; raise the `maximum deviation`")
        }
        return PerturbationRow(zip(deviations, weights).map { ($0, $1) })
    }
}
