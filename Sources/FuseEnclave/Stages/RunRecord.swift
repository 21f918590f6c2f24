import FuseCore
import FusePolicy
import FusePrivacy
import FuseQuery
import FuseReceipts
import FuseVault

/// What a run has established so far, in the words of its receipt.
struct RunRecord: Sendable {
    let request: VerifiedRequest
    let planned: PlannedJob
    let key: AnswerKey
    let job: AuthorizedJob
    let decidedAt: Instant
    private(set) var noise: NoiseRecord?
    private(set) var answeredBefore: Int?
    /// Whether this is the receipt of the answer that the reservation paid for; an answer given again costs nothing.
    private(set) var isPaidFor = false

    init(request: VerifiedRequest, planned: PlannedJob, key: AnswerKey, job: AuthorizedJob, decidedAt: Instant) {
        self.request = request
        self.planned = planned
        self.key = key
        self.job = job
        self.decidedAt = decidedAt
    }

    mutating func note(_ reservation: borrowing Reservation) {
        noise = reservation.noise
        isPaidFor = true
    }

    mutating func note(_ earlier: EarlierRelease, commitment: Digest) {
        noise = NoiseRecord(commitment: commitment, reservation: earlier.reservationIndex)
        answeredBefore = earlier.receiptIndex
        isPaidFor = false
    }
}

extension RunRecord {
    /// How the privacy units were protected and what that was charged; nil if only public data was read.
    var privacy: PrivacyRecord? {
        guard let unit = planned.plan.unit else { return nil }
        if let rules = planned.control { return controlled(unit, rules) }
        guard let plan = planned.noise else { return nil }
        let asked = job.job.privacy.budget
        return PrivacyRecord(
            unit: unit.name, mechanism: plan.mechanism.rawValue, epsilon: asked.epsilon, delta: asked.delta,
            charged: charged(isPaidFor ? plan.charged : .zero),
            maxGroups: plan.maxGroups, maxRowsPerGroup: planned.plan.limits.maxRowsPerGroup,
            minimumGroup: plan.minimumGroup, threshold: plan.selection?.threshold.map { "\($0)" },
            selection: plan.selection?.text,
            noise: zip(plan.quantities, plan.noiseTexts(for: planned.plan.measureSpecs))
                .map { NoiseScale(quantity: $0.quantity.name, scale: $1) },
            steps: planned.plan.steps(rounding: job.conditions.control))
    }

    /// Without noise nothing is charged: there is no ε to speak of.
    private func controlled(_ unit: PrivacyUnit, _ rules: DisclosureRules) -> PrivacyRecord {
        PrivacyRecord(
            unit: unit.name, mechanism: "disclosure-control", epsilon: nil, delta: nil, charged: charged(.zero),
            control: Dictionary(uniqueKeysWithValues: rules.texts.map { ($0.name, $0.text) }), maxGroups: nil,
            maxRowsPerGroup: nil, minimumGroup: rules.minimumUnits, threshold: nil, noise: [],
            steps: [
                "rows without a unit left out", "sensitive cells suppressed",
                "further cells suppressed until exact bounds protect the sensitive ones",
            ] + rules.finish.steps + ["compared with earlier tables", AggregatePlan.lastStep])
    }

    private func charged(_ budget: PrivacyBudget) -> [DatasetCharge] {
        planned.privateDatasets.map {
            DatasetCharge(dataset: $0.name, epsilon: budget.epsilon, delta: budget.delta)
        }
    }
}

extension PlannedJob {
    /// The datasets that the plan reads, with the number of answers that their terms allow.
    var runLimits: [RunLimit] { datasetsRead.map { RunLimit(dataset: $0.name, most: $0.terms.runs) } }

    /// The datasets that the plan reads.
    var datasetsRead: [RegisteredDataset] { datasets.filter { plan.datasets.contains($0.name) } }

    /// The providers whose terms ask to be told of every release.
    var notified: [ID<Party>] {
        Set(datasetsRead.filter { $0.terms.obligations.contains(.notify) }.map(\.manifest.provider)).sorted()
    }

    /// What the terms ask for besides, as the receipt names it.
    var obligations: ObligationRecord {
        ObligationRecord(notified: notified, deleteAfterRun: erasedAfterRun.map(\.name))
    }

    /// The datasets whose terms ask to erase the keys once a job has released from them.
    var erasedAfterRun: [RegisteredDataset] {
        datasetsRead.filter { $0.terms.obligations.contains(.deleteAfterRun) }
    }

    /// The inputs as receipts and refusals name them.
    var inputs: [InputRecord] {
        datasets.map { dataset in
            InputRecord(
                dataset: dataset.name, version: dataset.manifest.datasetVersion, provider: dataset.manifest.provider,
                manifest: dataset.envelope.digest, terms: dataset.manifest.termsDigest,
                dataClass: dataset.terms.dataClass.rawValue, grade: dataset.terms.grade.rawValue,
                channel: dataset.terms.channel.rawValue,
                columns: (plan.columnUses[dataset.name] ?? [:]).mapValues { Set($0.map(\.rawValue)) },
                unit: dataset.terms.privacy?.unit.name.text,
                exclusion: exclusions[dataset.name]?.digest)
        }
    }
}

extension DecisionRecord {
    init(_ findings: [FusePolicy.Finding]) throws(CoreError) {
        var records: [FuseReceipts.Finding] = []
        for finding in findings where finding.outcome != .notApplicable {
            let line = finding.reason.line
            records.append(
                FuseReceipts.Finding(
                    rule: try FuseReceipts.RuleID(finding.rule.rawValue), dataset: finding.dataset,
                    outcome: finding.outcome == .pass ? .pass : .refuse, reason: Wording(en: line.en, zh: line.zh),
                    citation: finding.citation.clause, evidence: finding.evidence))
        }
        self.init(findings: records)
    }
}
