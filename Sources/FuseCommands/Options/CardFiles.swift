import FuseCore
import FuseFiles
import FuseReceipts

/// Party cards as files.
enum CardFiles {
    private static let largest = 64 << 10

    static func read(_ path: String) throws -> PartyCard {
        try PartyCard(fileBytes: FileBytes(path).contents(limit: largest), source: path)
    }

    /// The cards of a folder: every `*.json` in it. Private keys and other files beside them are left alone.
    static func trust(inFolder path: String) throws -> TrustStore {
        let names = try Folder(path).names().filter { $0.hasSuffix(".json") }
        guard !names.isEmpty else {
            throw CommandError(.badInput, "there is no card (`P.json`) in \(path); put the cards of all parties there")
        }
        return try TrustStore(names.map { try read("\(path)/\($0)") })
    }
}
