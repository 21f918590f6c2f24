/// A key of the language of terms, and what becomes of it in ODRL.
struct ODRLKey: Sendable {
    /// The key, with the keys that lead to it: `privacy.total`.
    let path: String
    /// The part of the policy that says it; nil if none does.
    let element: String?
    /// What of it the policy does not say; nil if nothing is lost.
    let gap: BilingualText?
    /// Whether terms state it.
    let isStated: @Sendable (Terms) -> Bool

    /// A key that ODRL says in full.
    static func said(_ path: String, by element: String) -> ODRLKey {
        ODRLKey(path: path, element: element, gap: nil, isStated: { _ in true })
    }

    /// A key that ODRL says in part.
    static func partly(
        _ path: String, by element: String, but en: String, zh: String,
        if isStated: @escaping @Sendable (Terms) -> Bool = { _ in true }
    ) -> ODRLKey {
        ODRLKey(path: path, element: element, gap: BilingualText(zh: zh, en: en), isStated: isStated)
    }

    /// A key that ODRL cannot say.
    static func unsaid(
        _ path: String, _ en: String, zh: String, if isStated: @escaping @Sendable (Terms) -> Bool = { _ in true }
    ) -> ODRLKey {
        ODRLKey(path: path, element: nil, gap: BilingualText(zh: zh, en: en), isStated: isStated)
    }

    /// Every key of the language, in its order.
    static let all = ofOrigin + ofGrant + ofProtection
}
