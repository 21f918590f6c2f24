public import FuseCore

/// Where a party is established: an ISO 3166-1 alpha-2 code; `CN` stands for the mainland. Source: Articles 53 and 59.
public struct Jurisdiction: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The code, two upper-case ASCII letters.
    public let code: String

    /// The mainland, within which no border is crossed.
    public static let mainland = Jurisdiction(known: "CN")

    /// Reads a code.
    ///
    /// - Parameter code: two upper-case ASCII letters that ISO 3166-1 assigns.
    /// - Throws: `CoreError` for everything else.
    public init(_ code: String) throws(CoreError) {
        // Comparing text does not tell the Kelvin sign from `K`.
        guard code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }), Self.assigned.contains(code[...]) else {
            throw CoreError(
                .malformedValue, "no `jurisdiction`; write a code that ISO 3166-1 assigns, such as `CN` or `SG`")
        }
        self.code = code
    }

    private init(known code: String) { self.code = code }

    /// The code.
    public var description: String { code }

    /// Orders by code.
    public static func < (left: Jurisdiction, right: Jurisdiction) -> Bool {
        left.code.utf8.lexicographicallyPrecedes(right.code.utf8)
    }
}
