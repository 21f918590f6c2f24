import FuseCore

/// Checks that what is decided about is what the job names: every dataset, once, and no other.
enum JobCoverage {
    static func findings(_ job: Job, _ uses: [DatasetUse]) -> [Finding] {
        let given = uses.map(\.dataset)
        let doubled = Set(given.filter { name in given.count { $0 == name } > 1 })
        return job.datasets.filter { !given.contains($0) }.map { refusal(of: $0, .unregistered($0)) }
            + Set(given).subtracting(job.datasets).sorted().map { refusal(of: $0, .foreign($0)) }
            + doubled.sorted().map { refusal(of: $0, .doubled($0)) }
            + (job.datasets.isEmpty ? [refusal(of: nil, .noDataset)] : [])
    }

    private static func refusal(of dataset: ID<Dataset>?, _ reason: Reason) -> Finding {
        let findings = Finding.findings(of: Art27Minimum(), about: dataset, .refuse([reason], evidence: [:]))
        return findings[0]
    }
}

extension Reason {
    fileprivate static func unregistered(_ dataset: ID<Dataset>) -> Reason {
        Reason(
            "the dataset `\(dataset)` is not registered", zh: "数据集 `\(dataset)` 尚未登记", do: "ingest it first",
            doZh: "请先办理入库登记")
    }

    fileprivate static func foreign(_ dataset: ID<Dataset>) -> Reason {
        Reason(
            "the dataset `\(dataset)` is not among the job's `datasets`", zh: "数据集 `\(dataset)` 不在作业的 `datasets` 之列",
            do: "leave it out, or add it to the job", doZh: "请不予使用，或者将其列入作业")
    }

    fileprivate static func doubled(_ dataset: ID<Dataset>) -> Reason {
        Reason(
            "the dataset `\(dataset)` is given twice", zh: "数据集 `\(dataset)` 重复列出", do: "decide about it once",
            doZh: "对每个数据集只作一次决定")
    }

    fileprivate static let noDataset = Reason(
        "the job names no `dataset`", zh: "作业未列明任何数据集（`dataset`）", do: "name those it reads",
        doZh: "请列明所读取的数据集")
}
