import FuseCrypto
import FuseReceipts

/// A form in which a release is given, before it is sealed.
struct ReleaseFile: Sendable {
    /// What it is called, in its receipt too.
    let name: String
    let bytes: [UInt8]
    /// The file as a receipt is about it.
    let subject: Subject

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        subject = Subject(name: name, digest: SHA256.digest(of: bytes))
    }

    /// Every number with all of its digits.
    static let csv = "release.csv"
    /// The same for programs that want types.
    static let parquet = "release.parquet"
    /// The same for people.
    static let page = "release.html"

    /// The forms that a release is given in, in order.
    static let names = [csv, parquet, page]
}

/// A file of a release on its way to its recipient.
public struct SealedReleaseFile: Sendable {
    /// What it is called once it is opened.
    public let name: String
    /// The file as an age file to the recipient.
    public let sealed: [UInt8]

    /// What the sealed file is called: the name, and `.age`.
    public var sealedName: String { name + ".age" }
}
