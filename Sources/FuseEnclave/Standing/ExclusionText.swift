import BigInt
import FuseCore
import FuseQuery

/// The text of an exclusion list: UTF-8, one unit a line, each in a form that can name somebody (Article 32).
///
/// A line that names nobody for its form alone would leave in the runs whom its author believes to be left out.
public enum ExclusionText {
    /// Checks a list as far as that is possible without knowing the dataset.
    ///
    /// - Parameter bytes: the text of the list.
    /// - Throws: `EnclaveError` if it is not UTF-8 text, names nobody, or a line is empty, has blanks at its ends, a carriage
    ///   return or another control character. The message names the line, never what it says.
    public static func check(_ bytes: [UInt8]) throws(EnclaveError) { _ = try lines(of: bytes) }

    /// Checks a list of the units of a column.
    ///
    /// - Parameters:
    ///   - bytes: the text of the list.
    ///   - type: the type of the unit's column.
    /// - Throws: `EnclaveError` as above, and if a line is not a value of the type.
    static func check(_ bytes: [UInt8], as type: ColumnType) throws(EnclaveError) {
        for (index, line) in try lines(of: bytes).enumerated() where !type.reads(line) {
            throw fault("is not a value of the unit's column, which is \(type.name); write it as one", at: index)
        }
    }

    private static func lines(of bytes: [UInt8]) throws(EnclaveError) -> [Substring.UnicodeScalarView] {
        guard let text = String(validating: bytes, as: UTF8.self), text.unicodeScalars.first != "\u{FEFF}" else {
            throw EnclaveError(
                .filing, "the `list` is not UTF-8 text without a byte order mark, one unit a line; save it as that")
        }
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        guard !lines.isEmpty else {
            throw EnclaveError(.filing, "the `list` is empty and leaves nobody out; write one unit a line")
        }
        for (index, line) in lines.enumerated() { try check(line, at: index) }
        return lines
    }

    private static func check(_ line: Substring.UnicodeScalarView, at index: Int) throws(EnclaveError) {
        guard let first = line.first, let last = line.last else {
            throw fault("is empty; leave it out", at: index)
        }
        guard !line.contains("\r") else {
            throw fault("has a carriage return; end lines with a line feed alone", at: index)
        }
        guard !line.contains(where: isControl) else {
            throw fault("has a control character; leave it out", at: index)
        }
        guard !first.properties.isWhitespace, !last.properties.isWhitespace else {
            throw fault("has a blank at one of its ends; leave it out", at: index)
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private static func fault(_ reason: String, at index: Int) -> EnclaveError {
        EnclaveError(.filing, "line \(index + 1) of the `list` \(reason)")
    }
}

extension ColumnType {
    /// Whether a line is exactly one value of a unit's column; it would match no row, or another one, if it were rounded.
    fileprivate func reads(_ line: Substring.UnicodeScalarView) -> Bool {
        let text = String(line)
        switch self {
        case .integer(let bits, let signed): return Self.isInteger(text, bits: bits, signed: signed)
        case .decimal(let precision, let scale): return Self.isDecimal(text, precision: precision, scale: scale)
        case .date: return (try? CalendarDate(text)) != nil
        default: return true
        }
    }

    private static func isInteger(_ text: String, bits: Int, signed: Bool) -> Bool {
        guard text.utf8.count <= ExactDecimal.longestText, let value = BigInt(text), value.description == text else {
            return false
        }
        let limit = BigInt(1) << (signed ? bits - 1 : bits)
        return value < limit && value >= (signed ? -limit : 0)
    }

    private static func isDecimal(_ text: String, precision: Int, scale: Int) -> Bool {
        guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }),
            let value = try? ExactDecimal(text), let digits = value.scaled(to: scale)
        else { return false }
        return digits.magnitude < BigInt(10).power(precision).magnitude
    }
}
