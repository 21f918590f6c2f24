/// How an age file is written.
public enum AgeForm: Sendable, Equatable {
    /// As bytes.
    case binary
    /// As ASCII text between a BEGIN and an END line.
    case armored
}
