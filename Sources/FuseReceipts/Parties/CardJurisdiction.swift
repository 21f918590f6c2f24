public import FuseCore

/// Where a party is established, as its card says: an ISO 3166-1 alpha-2 code (Articles 53 and 59).
public struct CardJurisdiction: Hashable, Sendable, CustomStringConvertible {
    /// The code, two upper-case ASCII letters; `CN` stands for the mainland.
    public let code: String

    /// Reads a code.
    ///
    /// - Parameter code: two upper-case ASCII letters.
    /// - Throws: `CoreError` for any other text.
    public init(_ code: String) throws(CoreError) {
        guard code.utf8.count == 2, code.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else {
            throw CoreError(.malformedValue, "no `jurisdiction`; write a code of ISO 3166-1 such as `CN` or `SG`")
        }
        self.code = code
    }

    /// The code.
    public var description: String { code }
}
