public import FuseCore

/// When the stages of a run took place.
public struct RunTimes: Hashable, Sendable {
    /// When the requester says to have asked.
    public let requested: Instant
    /// When the request was decided.
    public let decided: Instant
    /// When the run began.
    public let started: Instant
    /// When the release was ready.
    public let finished: Instant

    /// The times of a run.
    public init(requested: Instant, decided: Instant, started: Instant, finished: Instant) {
        self.requested = requested
        self.decided = decided
        self.started = started
        self.finished = finished
    }

    /// Whether the enclave's own times follow each other; the requester's clock is its own affair.
    public var areInOrder: Bool {
        decided <= started && started <= finished
    }
}

extension RunTimes: StatementPart {
    /// The JSON form.
    public var json: JSONValue {
        [
            "requested": .text(of: requested), "decided": .text(of: decided), "started": .text(of: started),
            "finished": .text(of: finished),
        ]
    }

    /// Reads the JSON form.
    public init(reading node: DocumentNode) throws(CoreError) {
        var fields = try node.fields()
        requested = try fields.value("requested", Instant.init)
        decided = try fields.value("decided", Instant.init)
        started = try fields.value("started", Instant.init)
        finished = try fields.value("finished", Instant.init)
        try fields.finish()
    }
}
