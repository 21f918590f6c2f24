public import FuseCore

/// What the enclave took upon itself with a release, because the terms ask for it.
public struct ObligationRecord: Hashable, Sendable {
    /// The providers who find the release among their notices, in the order of their bytes.
    public let notified: [ID<Party>]
    /// The datasets whose keys are erased after the run, in the order of their bytes.
    public let deleteAfterRun: [ID<Dataset>]

    /// Obligations; each party and dataset counts once, in whatever order it is given.
    public init(notified: some Sequence<ID<Party>>, deleteAfterRun: some Sequence<ID<Dataset>>) {
        self.notified = Set(notified).sorted()
        self.deleteAfterRun = Set(deleteAfterRun).sorted()
    }
}

extension ObligationRecord: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        ["notified": .texts(notified), "deleteAfterRun": .texts(deleteAfterRun)]
    }

    /// Reads the JSON form; the lists must be in order, each name once.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        let notified = try fields.values("notified") { text throws(CoreError) in try ID<Party>(text) }
        let deleteAfterRun = try fields.values("deleteAfterRun") { text throws(CoreError) in try ID<Dataset>(text) }
        try fields.finish()
        self.init(notified: notified, deleteAfterRun: deleteAfterRun)
        guard self.notified == notified, self.deleteAfterRun == deleteAfterRun else {
            throw node.malformed("must name each party and dataset once, in the order of their bytes")
        }
    }
}
