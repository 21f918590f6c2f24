public import FuseCore

/// The file name of one part of a sealed dataset: `part-00000.parquet.age` and so on, never a path.
public struct PartName: Hashable, Sendable, CustomStringConvertible {
    /// The most parts of one dataset.
    public static let maximumCount = 100_000

    /// Position among the parts, from 0.
    public let index: Int

    /// The name of the part at `index`.
    ///
    /// - Parameter index: 0 to 99999.
    public init(index: Int) {
        precondition((0..<Self.maximumCount).contains(index), "a part's name has five digits")
        self.index = index
    }

    /// Reads a name.
    ///
    /// - Throws: `CoreError` for any text but `part-`, five digits and `.parquet.age`: no folder and no link gets in.
    public init(_ text: String) throws(CoreError) {
        let digits = text.dropFirst(5).prefix(5)
        guard let index = Int(digits), (0..<Self.maximumCount).contains(index),
            PartName(index: index).description.utf8.elementsEqual(text.utf8)
        else {
            throw CoreError(.malformedValue, "not the name of a `part`; name it like `part-00000.parquet.age`")
        }
        self.index = index
    }

    /// The name as it is written.
    public var description: String {
        let digits = String(index)
        return "part-" + String(repeating: "0", count: 5 - digits.count) + digits + ".parquet.age"
    }
}
