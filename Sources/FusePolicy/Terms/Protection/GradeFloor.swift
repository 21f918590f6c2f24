import FuseCore
public import FusePrivacy

/// The least protection that a grade asks for; terms and job may ask for more, never for less. Source: Article 59, which asks for
/// graded protection; the numbers are this project's.
public struct GradeFloor: Hashable, Sendable {
    /// The fewest units behind a released group.
    public let minimumGroup: Int
    /// The most that one job may spend.
    public let job: PrivacyBudget
    /// Whose approval of each job is asked for.
    public let approvals: ApprovalsAsked
    /// Whether a table may leave without noise, under disclosure control.
    public let noise: DisclosureTerms.NoiseDemand

    fileprivate init(
        minimumGroup: Int, epsilon: Int, delta: String, approvals: ApprovalsAsked, noise: DisclosureTerms.NoiseDemand
    ) {
        self.noise = noise
        guard let delta = try? ExactDecimal(delta),
            let job = try? PrivacyBudget(epsilon: ExactDecimal(epsilon), delta: delta)
        else { preconditionFailure("the floors of the grades are decimals above zero") }
        (self.minimumGroup, self.job, self.approvals) = (minimumGroup, job, approvals)
    }

    fileprivate static let general1 = GradeFloor(
        minimumGroup: 1, epsilon: 64, delta: "0.001", approvals: .nobody, noise: .optional)
    fileprivate static let general2 = GradeFloor(
        minimumGroup: 5, epsilon: 8, delta: "0.0001", approvals: .nobody, noise: .optional)
    fileprivate static let general3 = GradeFloor(
        minimumGroup: 10, epsilon: 4, delta: "0.00001",
        approvals: ApprovalsAsked(provider: .required, authority: .none),
        noise: .required)
    fileprivate static let strictest = GradeFloor(
        minimumGroup: 20, epsilon: 1, delta: "0.000001",
        approvals: ApprovalsAsked(provider: .required, authority: .required), noise: .required)
}

extension Grade {
    /// The least protection that the grade asks for; of core data, which is refused at intake, the strictest there is.
    public var floor: GradeFloor {
        switch self {
        case .general1: .general1
        case .general2: .general2
        case .general3: .general3
        case .general4, .important, .core: .strictest
        }
    }
}

extension ApprovalsAsked {
    /// Nobody's approval is asked for.
    static let nobody = ApprovalsAsked(provider: .none, authority: .none)
}
