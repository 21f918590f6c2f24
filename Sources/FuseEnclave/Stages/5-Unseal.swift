import FuseCore
import FuseCrypto
import FuseEngine
import FuseFiles
import FuseQuery
import FuseReceipts
import FuseVault

/// The parts of the datasets in sealed memory, of which only the plan's columns are there; the rest are holes.
struct UnsealedTables {
    var memories: [SealedMemory] = []
    /// By dataset, the places of its parts among the memories.
    var places: [ID<Dataset>: [Int]] = [:]
    /// By dataset, the place of the list of those who are left out.
    var exclusions: [ID<Dataset>: Int] = [:]
}

extension Enclave {
    /// Stage 5: only the byte ranges that hold the plan's columns, straight from the sealed file into memory.
    func unseal(_ planned: PlannedJob) throws -> UnsealedTables {
        var tables = UnsealedTables()
        let columns = planned.plan.columnsRead
        for dataset in planned.datasets {
            guard let columns = columns[dataset.name] else { continue }
            let parts = try SealedPartFile.open(all: dataset, with: vault.keys.party.identity)
            for (part, layout) in zip(parts, try dataset.layouts()) {
                tables.places[dataset.name, default: []].append(tables.memories.count)
                tables.memories.append(try unseal(part, layout: layout, columns: columns))
            }
            if let list = planned.exclusions[dataset.name] {
                tables.exclusions[dataset.name] = tables.memories.count
                tables.memories.append(try open(list))
            }
        }
        return tables
    }

    private func unseal(
        _ file: AgeSealedFile<HeaderAndPayload>, layout: ParquetLayout, columns: [String]
    ) throws -> SealedMemory {
        // INVARIANT: nothing is written but what lies in these ranges; whatever else the file holds stays sealed.
        let memory = try WritableMemory(size: file.plaintextSize)
        for range in layout.ranges(forColumns: Set(columns)) {
            try file.forEachChunk(in: range) { offset, piece in try memory.write(piece, at: offset) }
        }
        return try memory.sealed()
    }
}
