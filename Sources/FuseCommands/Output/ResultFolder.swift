import FuseCore
import FuseEnclave
import FuseFiles
import FuseReceipts

/// The folder that a run writes to. A release and a receipt are never replaced; a refusal gives way to a newer one, since
/// the log keeps both.
struct ResultFolder {
    /// What names of the release's files begin with; sealed, they end in `.age`.
    private static let release = "release."
    static let receipt = "receipt.json"
    static let refusal = "refusal.json"

    private let path: String

    /// Makes the folder if it is missing, and makes sure, before anything is spent, that the results will find a place.
    init(_ path: String) throws {
        if (try? Folder(path)) == nil { try StagedFolder(path, access: .everyone).commit() }
        let taken = try Folder(path).names()
        for name in taken where name == Self.receipt || (name.hasPrefix(Self.release) && name.hasSuffix(".age")) {
            throw CommandError(.badInput, "\(path)/\(name) exists already; name another --out, or move it away")
        }
        self.path = path
    }

    func write(_ delivery: Delivery) throws {
        var written: [AtomicFile] = []
        for file in delivery.files { written.append(try staged(file.sealed, as: file.sealedName)) }
        written.append(try staged(delivery.receipt.fileBytes, as: Self.receipt))
        for file in written { try file.commit() }
    }

    private func staged(_ bytes: [UInt8], as name: String) throws -> AtomicFile {
        let file = try AtomicFile("\(path)/\(name)", access: .everyone)
        try file.write(bytes[...])
        return file
    }

    func write(_ refusal: ReceiptFile) throws {
        try AtomicFile.write(refusal.fileBytes, to: "\(path)/\(Self.refusal)", access: .everyone, over: .replaced)
    }
}
