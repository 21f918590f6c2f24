/// All rules that this release evaluates.
enum Rulebook {
    /// The rules about runs, by article.
    static let rules: [any Rule] = [
        Art02Class(), Art16Catalogue(), Art20Entrust(), Art21Emergency(), Art25Duty(), Art26Sharing(), Art27Minimum(),
        Art27Onward(), Art27Purpose(), Art27Scenario(), Art29Open(), Art30Fusion(), Art31Operator(), Art34Consent(),
        Art37Rights(), Art43Prohibited(), Art54Secret(), Art55Scope(), Art58Image(), Art60Important(),
    ]

    /// The rules about datasets that are to be registered, by article.
    static let intakeRules: [any IntakeRule] = [
        Art02Class(), Art16Catalogue(), Art27Minimum(), Art34Consent(), Art37Rights(), Art54Secret(),
    ]
}
