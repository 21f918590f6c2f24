/// All rules that this release evaluates.
enum Rulebook {
    /// The rules about runs, by article.
    static let rules: [any Rule] = [
        Art02Class(), Art14Refusal(), Art16Catalogue(), Art20Entrust(), Art21Emergency(), Art23Quality(), Art25Duty(),
        Art26Sharing(), Art27Minimum(), Art27Onward(), Art27Purpose(), Art27Scenario(), Art29Open(), Art30Fusion(),
        Art31Operator(), Art32Subject(), Art34Consent(), Art37Rights(), Art43Prohibited(), Art53Border(), Art54Secret(),
        Art55Scope(), Art56Responsible(), Art57Security(), Art58Image(), Art59Grade(), Art60Important(),
        Art61Complaint(), Art63Order(),
    ]

    /// The rules about datasets that are to be registered, by article.
    static let intakeRules: [any IntakeRule] = [
        Art02Class(), Art16Catalogue(), Art23Quality(), Art27Minimum(), Art34Consent(), Art37Rights(), Art54Secret(),
        Art59Grade(),
    ]
}
