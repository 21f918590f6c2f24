public import FuseCrypto

/// What a log commits to at one size: its origin, how many leaves it has, and their root hash (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
    /// Which log it is; also the name its key signs under.
    public let origin: NoteKeyName
    /// How many leaves the log has.
    public let size: Int
    /// The root hash over these leaves.
    public let root: MerkleHash

    /// A checkpoint to be signed.
    public init(origin: NoteKeyName, size: Int, root: MerkleHash) {
        precondition(size >= 0, "a log has no negative size")
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Signs the checkpoint under the log's origin.
    ///
    /// The same key may sign statements: an origin has no space, so no checkpoint begins like what DSSE signs.
    ///
    /// - Parameter key: the log's key.
    public func signed(by key: SigningKey) -> SignedCheckpoint {
        SignedCheckpoint(self, SignedNote(body: body, signedBy: NoteSigner(name: origin, key: key)))
    }

    /// The three lines that are signed.
    var body: String {
        "\(origin)\n\(size)\n\(root.base64)\n"
    }

    /// Reads the three lines.
    ///
    /// - Throws: `ReceiptError.Code.malformedCheckpoint` for any other form; extension lines are refused, for no monitor
    ///   can audit them.
    init(body: String) throws(ReceiptError) {
        guard let lines = NoteText.lines(of: body), lines.count == 3, let origin = try? NoteKeyName(lines[0]),
            let size = CanonicalDecimal.value(of: lines[1]), let root = MerkleHash(base64: lines[2])
        else {
            throw ReceiptError(.malformedCheckpoint, "not a `checkpoint` of origin, size and root; fetch it again")
        }
        self.init(origin: origin, size: size, root: root)
    }
}
