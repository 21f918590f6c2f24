/// Which bytes of a Parquet file belong to which column.
public struct ParquetLayout: Sendable, Equatable {
    /// The bytes of one column, nested parts included.
    public struct Column: Sendable, Equatable {
        /// The column's name at the top level.
        public let name: String
        /// Where its chunks and bloom filters stand, in ascending order.
        public let ranges: [Range<Int>]
    }

    /// The file's size in bytes.
    public let size: Int
    /// The footer with its trailer, up to the end of the file.
    public let footer: Range<Int>
    /// The columns in the file's order.
    public let columns: [Column]

    /// The bytes that reading some columns needs: the opening magic, the columns' ranges, and the footer.
    ///
    /// All other bytes may be holes. Column and offset indexes are not needed: the engine does not read them.
    ///
    /// - Parameter names: the columns to read; those that the file lacks need nothing.
    /// - Returns: ranges in ascending order that neither overlap nor touch.
    public func ranges(forColumns names: Set<String>) -> [Range<Int>] {
        let needed = columns.filter { names.contains($0.name) }.flatMap(\.ranges)
        return Self.merged([0..<ParquetFooter.magic.count, footer] + needed)
    }

    static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
