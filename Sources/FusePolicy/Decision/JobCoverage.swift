import FuseCore

/// Checks that what is decided about is what the job names: every dataset, once, and no other.
enum JobCoverage {
    static func findings(_ job: Job, _ uses: [DatasetUse]) -> [Finding] {
        let given = uses.map(\.dataset)
        let doubled = Set(given.filter { name in given.count { $0 == name } > 1 })
        return job.datasets.filter { !given.contains($0) }.map { refusal(of: $0, "is not registered; ingest it first") }
            + Set(given).subtracting(job.datasets).sorted().map { refusal(of: $0, "is not among the job's `datasets`") }
            + doubled.sorted().map { refusal(of: $0, "is given twice; decide about it once") }
            + (job.datasets.isEmpty ? [refusal(of: nil, "the job names no `dataset`; name those it reads")] : [])
    }

    private static func refusal(of dataset: ID<Dataset>?, _ problem: String) -> Finding {
        let reason = dataset.map { "the dataset `\($0)` \(problem)" } ?? problem
        let findings = Finding.findings(of: Art27Minimum(), about: dataset, .refuse([reason], evidence: [:]))
        return findings[0]
    }
}
