import FuseCore

extension TLogProof {
    private static let header = "c2sp.org/tlog-proof@v1"
    private static let extraPrefix = "extra "
    private static let indexPrefix = "index "

    /// The text form.
    public var text: String {
        let extra = unauthenticatedExtra.map { [Self.extraPrefix + Base64.encode($0)] } ?? []
        let lines = [Self.header] + extra + ["\(Self.indexPrefix)\(index)"] + hashes.map(\.base64)
        return lines.map { $0 + "\n" }.joined() + "\n" + checkpoint.text
    }

    /// Reads the text form without believing it.
    ///
    /// - Throws: `ReceiptError.Code.malformedProof` for any other form, and what the checkpoint's reader throws.
    public init(_ text: String) throws(ReceiptError) {
        guard let whole = NoteText.read(Array(text.utf8)), let lines = NoteText.lines(of: whole),
            let gap = lines.firstIndex(of: "")
        else { throw Self.malformed }
        var head = lines[..<gap]
        guard head.popFirst() == Self.header else { throw Self.malformed }
        unauthenticatedExtra = try Self.takeExtra(&head)
        index = try Self.takeIndex(&head)
        hashes = head.compactMap(MerkleHash.init(base64:))
        guard hashes.count == head.count else { throw Self.malformed }
        checkpoint = try SignedCheckpoint(Array(lines[(gap + 1)...].map { $0 + "\n" }.joined().utf8))
    }

    private static func takeExtra(_ lines: inout ArraySlice<String>) throws(ReceiptError) -> [UInt8]? {
        guard let line = lines.first, line.utf8.starts(with: extraPrefix.utf8) else { return nil }
        lines.removeFirst()
        guard let bytes = try? Base64.decode(String(line.dropFirst(extraPrefix.count))) else { throw malformed }
        return bytes
    }

    private static func takeIndex(_ lines: inout ArraySlice<String>) throws(ReceiptError) -> Int {
        guard let line = lines.popFirst(), line.utf8.starts(with: indexPrefix.utf8),
            let index = CanonicalDecimal.value(of: line.dropFirst(indexPrefix.count))
        else { throw malformed }
        return index
    }

    private static var malformed: ReceiptError {
        ReceiptError(.malformedProof, "not a `log proof` of version 1; ask for the receipt again")
    }
}
