/// Whether the answer that a request asks for was released before.
public enum AnswerState: String, Sendable, CaseIterable {
    /// It is a new answer, and counts among the runs that terms allow.
    case new
    /// Exactly this answer was paid for before; to give it again counts as nothing.
    case paidFor = "paid-for"
}
