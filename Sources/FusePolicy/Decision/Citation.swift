/// The passage of the regulation that a rule enforces.
public struct Citation: Hashable, Sendable {
    /// The article's number.
    public let article: Int
    /// The clause in the words of the regulation.
    public let clause: String

    init(article: Int, _ clause: String) {
        self.article = article
        self.clause = clause
    }
}
