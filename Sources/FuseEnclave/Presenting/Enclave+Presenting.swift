import FuseCore
import FuseEngine
import FusePrivacy
import FuseQuery

extension Enclave {
    /// Writes a release in every form in which it is given. All of it follows from released values and from what was public
    /// beforehand, and the same release gives the same bytes.
    func present(_ release: Release, of record: RunRecord) throws -> [ReleaseFile] {
        let plan = record.planned.plan
        let columns = ParquetColumns(plan, release)
        let records = try release.records(plan.headings)
        return [
            ReleaseFile(name: ReleaseFile.csv, bytes: Release.csv(plan.headings, records)),
            ReleaseFile(
                name: ReleaseFile.parquet,
                bytes: try alike {
                    try engine.duckDB.parquet(records, as: columns.columns)
                }),
            ReleaseFile(
                name: ReleaseFile.page,
                bytes: try ReleasePage(release, plan.headings, account: ReleaseAccount(record)).bytes),
        ]
    }
}
