/// A part of a header that wraps the file key for one recipient.
struct AgeStanza: Equatable {
    /// The first argument, which says how the body came about.
    let type: String
    /// The arguments after the type.
    let arguments: [String]
    /// What wraps the file key.
    let body: [UInt8]
}
