import FuseFiles

/// The first record of a CSV file: the columns' names (RFC 4180, section 2).
///
/// Read here because the engine would quietly give other names to columns that have none, or that have one twice.
struct CSVHeader: Equatable {
    let names: [String]

    private static let longest = 1 << 20

    init(of file: FileBytes) throws {
        let bytes = try file.read(at: 0, count: min(file.size, Self.longest))
        let record = try Self.record(in: bytes.dropByteOrderMark(), of: file)
        names = try record.map { field in
            guard let name = String(validating: field, as: UTF8.self) else {
                throw Self.malformed(file, "is not UTF-8")
            }
            return name
        }
        try check(file)
    }

    private func check(_ file: FileBytes) throws(EngineError) {
        var seen: Set<String> = []
        for name in names {
            guard !name.isEmpty else { throw Self.malformed(file, "has a column without a name") }
            guard !SQLText.hasControlCharacter(name) else {
                throw Self.malformed(file, "has a control character in a column's name")
            }
            guard seen.insert(name.lowercased()).inserted else { throw Self.malformed(file, "names a column twice") }
        }
    }

    private static func record(in bytes: ArraySlice<UInt8>, of file: FileBytes) throws(EngineError) -> [[UInt8]] {
        var record = [[UInt8]](repeating: [], count: 1)
        var isQuoted = false
        var previous: UInt8 = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""):
                // A quote right after a closing quote stands for itself, and opens the field again.
                if !isQuoted, previous == byte { record[record.count - 1].append(byte) }
                isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: record.append([])
            case UInt8(ascii: "\n") where !isQuoted: return record.withoutLineEnd
            default: record[record.count - 1].append(byte)
            }
            previous = byte
        }
        guard !isQuoted, bytes.count < longest else { throw malformed(file, "has no end") }
        return record.withoutLineEnd
    }

    private static func malformed(_ file: FileBytes, _ problem: String) -> EngineError {
        EngineError(.malformedTable, "`\(file.name)` line 1: the header \(problem)")
    }
}

extension [UInt8] {
    fileprivate func dropByteOrderMark() -> ArraySlice<UInt8> {
        starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self[...]
    }
}

extension [[UInt8]] {
    /// A line may end with a carriage return before its line feed.
    fileprivate var withoutLineEnd: [[UInt8]] {
        guard let last, last.last == UInt8(ascii: "\r") else { return self }
        return dropLast() + [last.dropLast()]
    }
}
