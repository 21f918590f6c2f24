import FuseCore
import FuseEngine
import FuseReceipts
import FuseVault

/// Where the columns lie in each part, found at intake and kept in the vault.
enum Layouts {
    static func bytes(of layouts: [ParquetLayout]) -> [UInt8] { JSONValue.list(layouts.map(\.json)).canonicalBytes }

    static func read(_ bytes: [UInt8], of dataset: ID<Dataset>) throws -> [ParquetLayout] {
        try StrictJSON.parse(bytes, source: "the column map of `\(dataset)`").list().map {
            try ParquetLayout(reading: $0)
        }
    }
}

extension RegisteredDataset {
    func layouts() throws -> [ParquetLayout] {
        let layouts = try Layouts.read(layout, of: name)
        guard layouts.count == manifest.parts.count else {
            throw EnclaveError(.changed, "the column map of `\(name)` does not fit its parts; ingest the dataset again")
        }
        return layouts
    }
}
