public import FuseCore

/// What makes two answers the same answer: the digest of job, parameters, dataset versions, privacy settings and engine.
public struct AnswerKey: Hashable, Sendable {
    /// SHA-256 over the canonical description of those things.
    public let digest: Digest

    /// Names an answer.
    ///
    /// - Parameter digest: SHA-256 over the canonical description.
    public init(_ digest: Digest) { self.digest = digest }
}

/// How far an answer has come.
public enum AnswerStanding: Sendable, Equatable {
    /// Nobody has asked for it.
    case new
    /// Its budget is charged, and a run may have drawn its noise; asking again continues it at no further cost.
    case reserved(index: Int)
    /// It was released before.
    case released(EarlierRelease)
}

/// A release that the vault has kept, sealed to the enclave itself.
public struct EarlierRelease: Sendable, Equatable {
    /// Where the reservation stands in the log.
    public let reservationIndex: Int
    /// Where the first receipt stands in the log.
    public let receiptIndex: Int
    /// The files of the release, in order, as they were first given. One that an earlier version kept has its CSV alone.
    public let files: [KeptFile]
}

/// What became of the wish to spend.
public enum ReservationOutcome: Sendable, Equatable {
    /// Everything is charged and logged.
    case reserved(LoggedEntry)
    /// The same answer was reserved before; nothing was charged.
    case already(AnswerStanding)
    /// Nothing was charged, since these limits would be exceeded.
    case exceeds([Charge])
    /// Nothing was charged, since the terms of these datasets allow no further answer.
    case exhausted([ID<Dataset>])
}
