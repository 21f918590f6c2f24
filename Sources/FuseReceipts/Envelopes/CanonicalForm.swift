import FuseCore

/// Reading bytes that have exactly one form (RFC 8785).
enum CanonicalForm {
    /// Reads a part and requires that writing it again gives the same bytes.
    ///
    /// - Throws: a `ReceiptError` with the code `malformed` if the bytes are not JSON, not that part, or in another form.
    static func read<Part: StatementPart>(
        _ bytes: [UInt8], source: String, malformed code: ReceiptError.Code
    ) throws(ReceiptError) -> Part {
        let part: Part
        do {
            part = try Part(reading: StrictJSON.parse(bytes, source: source))
        } catch {
            throw ReceiptError(code, error.reason)
        }
        guard part.json.canonicalBytes == bytes else {
            throw ReceiptError(code, "\(source): not in the `canonical form` of RFC 8785; write it with fusebox")
        }
        return part
    }
}

/// The form of files: canonical JSON and one line feed.
enum CanonicalFile {
    static func bytes(of json: JSONValue) -> [UInt8] {
        json.canonicalBytes + [UInt8(ascii: "\n")]
    }

    /// Reads a file that must be exactly what `bytes(of:)` writes.
    static func read<Part: StatementPart>(
        _ bytes: [UInt8], source: String, malformed code: ReceiptError.Code
    ) throws(ReceiptError) -> Part {
        guard bytes.last == UInt8(ascii: "\n") else {
            throw ReceiptError(code, "\(source): the file does not end with one `line feed`; fetch it again")
        }
        return try CanonicalForm.read(Array(bytes.dropLast()), source: source, malformed: code)
    }
}
