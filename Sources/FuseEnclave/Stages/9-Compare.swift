import FuseCore
import FusePolicy
import FusePrivacy
import FuseReceipts
import FuseVault

extension Enclave {
    /// Refuses a table without noise that would, with tables that left before it, tell of fewer units than the minimum group.
    ///
    /// - Returns: nil if the table may leave.
    func refuseIsolating(_ table: DisclosedTable, _ record: RunRecord) throws -> RunOutcome? {
        guard let rules = record.planned.control else { return nil }
        let earlier = try vault.comparableTables(of: record.planned.privateDatasets.map(\.name), besides: record.key)
        guard !earlier.contains(where: { $0 == nil }) else { return try refuse(record, .erased) }
        let tables = try earlier.compactMap { try $0.map { try DisclosedTable(bytes: open($0)) } }
        let isolation = try ReleaseGuard(minimumUnits: rules.minimumUnits).isolation(by: table, besides: tables)
        return try isolation.map { try refuse(record, TableConflict($0)) }
    }

    private func refuse(_ record: RunRecord, _ conflict: TableConflict) throws -> RunOutcome {
        let findings = record.planned.privateDatasets.flatMap {
            Decider().denial(of: $0.name, because: conflict)
        }
        return try refuse(record.request, inputs: record.planned.inputs, findings, at: now())
    }
}

extension TableConflict {
    fileprivate init(_ isolation: Isolation) {
        self =
            switch isolation {
            case .betweenMeasures: .betweenMeasures
            case .withEarlier: .withEarlier
            case .withSeveral: .withSeveral
            }
    }
}
