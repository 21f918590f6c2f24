public import FuseCore

/// Which noise was committed to before the run, and where the log says so.
public struct NoiseRecord: Hashable, Sendable {
    /// The commitment to the noise's seed.
    public let commitment: Digest
    /// Index of the reservation in the log.
    public let reservation: Int

    /// A record of committed noise.
    public init(commitment: Digest, reservation: Int) {
        self.commitment = commitment
        self.reservation = reservation
    }
}

extension NoiseRecord: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["commitment": .text(of: commitment), "reservation": .integer(reservation)]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        commitment = try fields.value("commitment", Digest.init)
        reservation = try fields.integer("reservation", in: 0...largestJSONInteger)
        try fields.finish()
    }
}
