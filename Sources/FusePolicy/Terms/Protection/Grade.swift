/// How much harm a leak of the data would do, and so how it is protected. Source: Article 59; the six levels are those of
/// GB/T 43697-2024: general data in four levels, important data, core data.
public enum Grade: String, Sendable, CaseIterable {
    /// A leak harms nobody: data that is made public.
    case general1 = "general-1"
    /// A leak does slight harm.
    case general2 = "general-2"
    /// A leak does ordinary harm.
    case general3 = "general-3"
    /// A leak does severe harm to persons or organisations.
    case general4 = "general-4"
    /// Important data; carries the tag `important-data`.
    case important
    /// Core data; refused at intake.
    case core
}
