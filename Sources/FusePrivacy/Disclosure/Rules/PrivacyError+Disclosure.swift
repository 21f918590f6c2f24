extension PrivacyError {
    /// Terms whose numbers contradict each other or have no meaning.
    static func disclosureRules(_ reason: String) -> PrivacyError { PrivacyError(.invalidBounds, reason) }

    /// A table that is not what its grouping sets and measures say.
    static func cellTable(_ reason: String) -> PrivacyError { PrivacyError(.malformedTable, reason) }

    /// A table that cannot be protected as the rules ask, or not within the limits of exact arithmetic.
    static func unprotectable(_ reason: String) -> PrivacyError { PrivacyError(.malformedTable, reason) }
}
