/// A text with signature lines below it, before anybody has checked them (C2SP signed-note).
public struct SignedNote: Hashable, Sendable {
    /// The most signature lines that are read.
    public static let maximumSignatures = 64

    /// The text that is signed; it ends with a line feed.
    let body: String
    /// The signatures in the order of their lines.
    public let signatures: [NoteSignature]

    /// Signs `body`.
    ///
    /// - Parameter body: text that ends with a line feed and holds no other control character.
    init(body: String, signedBy signer: NoteSigner) {
        self.body = body
        signatures = [signer.signature(over: body)]
    }

    /// Reads a note without believing it.
    ///
    /// - Parameter bytes: the text, an empty line, and one or more signature lines.
    /// - Throws: `ReceiptError.Code.malformedNote` for any other form.
    public init(_ bytes: [UInt8]) throws(ReceiptError) {
        guard let text = NoteText.read(bytes), let (body, lines) = Self.parts(of: text),
            (1...Self.maximumSignatures).contains(lines.count)
        else { throw Self.malformed }
        self.body = body
        signatures = lines.compactMap(NoteSignature.init(line:))
        guard signatures.count == lines.count else { throw Self.malformed }
    }

    /// The whole note.
    public var text: String {
        body + "\n" + signatures.map { $0.line + "\n" }.joined()
    }

    /// Splits at the last empty line: the text may hold empty lines, signature lines may not.
    private static func parts(of text: String) -> (body: String, signatureLines: [String])? {
        guard var lines = NoteText.lines(of: text), let gap = lines.lastIndex(of: ""), gap > 0 else { return nil }
        let signatureLines = Array(lines[(gap + 1)...])
        lines.removeSubrange(gap...)
        return (lines.map { $0 + "\n" }.joined(), signatureLines)
    }

    private static var malformed: ReceiptError {
        ReceiptError(.malformedNote, "not a `signed note`; fetch the log's checkpoint again")
    }
}
