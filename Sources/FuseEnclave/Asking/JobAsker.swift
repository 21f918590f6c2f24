public import FuseCore

/// Who would ask a job, and for what, before anybody signs anything.
public struct JobAsker: Sendable {
    /// Who would ask; nil for a registered enterprise that all terms permit.
    public var party: ID<Party>?
    /// To whom the answer would go; nil for the asker itself.
    public var recipient: ID<Party>?
    /// The purpose; nil for the job's first.
    public var purpose: String?
    /// The scenario; nil for the job's first.
    public var scenario: String?
    /// The statutory duty or public service; nil for none.
    public var duty: String?

    /// Describes an asker.
    ///
    /// - Parameters:
    ///   - party: who would ask; nil for a registered enterprise that all terms permit.
    ///   - recipient: to whom the answer would go; nil for the asker itself.
    ///   - purpose: the purpose; nil for the job's first.
    ///   - scenario: the scenario; nil for the job's first.
    ///   - duty: the statutory duty or public service; nil for none.
    public init(
        party: ID<Party>? = nil, recipient: ID<Party>? = nil, purpose: String? = nil, scenario: String? = nil,
        duty: String? = nil
    ) {
        self.party = party
        self.recipient = recipient
        self.purpose = purpose
        self.scenario = scenario
        self.duty = duty
    }
}
