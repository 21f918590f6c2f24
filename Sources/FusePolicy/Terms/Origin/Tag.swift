/// What the data holds that the regulation protects in particular.
public enum Tag: String, Sendable, CaseIterable {
    /// Personal information (Articles 34 and 55).
    case personal
    /// Images or identity features collected in public places (Article 58).
    case publicImage = "public-image"
    /// Listed in the catalogue of important data (Article 60).
    case importantData = "important-data"
    /// A state secret (Article 54); refused at intake.
    case stateSecret = "state-secret"
}
