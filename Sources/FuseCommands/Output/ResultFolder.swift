import FuseCore
import FuseEnclave
import FuseFiles
import FuseReceipts

/// The folder that a run writes to. A release and a receipt are never replaced; a refusal gives way to a newer one, since
/// the log keeps both.
struct ResultFolder {
    static let release = "release.csv.age"
    static let receipt = "receipt.json"
    static let refusal = "refusal.json"

    private let path: String

    /// Makes the folder if it is missing, and makes sure, before anything is spent, that the results will find a place.
    init(_ path: String) throws {
        if (try? Folder(path)) == nil { try StagedFolder(path, access: .everyone).commit() }
        let taken = try Folder(path).names()
        for name in [Self.release, Self.receipt] where taken.contains(name) {
            throw CommandError(.badInput, "\(path)/\(name) exists already; name another --out, or move it away")
        }
        self.path = path
    }

    func write(_ delivery: Delivery) throws {
        let release = try AtomicFile("\(path)/\(Self.release)", access: .everyone)
        let receipt = try AtomicFile("\(path)/\(Self.receipt)", access: .everyone)
        try release.write(delivery.sealedRelease[...])
        try receipt.write(delivery.receipt.fileBytes[...])
        try release.commit()
        try receipt.commit()
    }

    func write(_ refusal: ReceiptFile) throws {
        try AtomicFile.write(refusal.fileBytes, to: "\(path)/\(Self.refusal)", access: .everyone, over: .replaced)
    }
}
