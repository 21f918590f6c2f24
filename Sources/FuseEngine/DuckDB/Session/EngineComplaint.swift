import FuseCore

/// Why a session ended early, as far as the engine's own words can be used: a class, and places in a CSV file.
///
/// INVARIANT: the message itself goes no further; it may quote values of rows.
struct EngineComplaint: Error {
    /// The classes that are told apart.
    enum Class {
        case memory, query, access, computation, input, crash
    }

    let `class`: Class
    /// The line that a CSV error names.
    private(set) var line: Int?
    /// Which table's file a CSV error names.
    private(set) var table: Int?

    init(_ outcome: SandboxOutcome) {
        guard outcome.exitStatus < 128, let report = Self.report(in: outcome.complaint) else {
            `class` = String(decoding: outcome.complaint, as: UTF8.self).contains("std::bad_alloc") ? .memory : .crash
            return
        }
        `class` = Self.class(of: report.type)
        line = Self.number(after: "CSV Error on Line: ", in: report.message)
        table = Self.number(after: "/tables/", in: report.message)
    }

    /// The error for a query that the engine was asked to run.
    var asQueryError: EngineError {
        switch `class` {
        case .memory: .outOfMemory
        case .query:
            EngineError(.rejectedQuery, "the `engine` does not accept the query; check its columns and types")
        case .access: EngineError(.accessDenied, "the `engine` was refused access to something outside its sandbox")
        case .computation, .input:
            EngineError(.computation, "a computation of the query failed on the data; check its types and bounds")
        case .crash: .crashed
        }
    }

    /// The error for a file that the engine was asked to read.
    func asTableError(_ reason: String) -> EngineError {
        switch `class` {
        case .memory: .outOfMemory
        case .crash: .crashed
        default: EngineError(.malformedTable, reason)
        }
    }

    /// The last line that is a report: `{"exception_type": …, "exception_message": …}`, maybe after a prefix.
    private static func report(in bytes: [UInt8]) -> (type: String, message: String)? {
        for line in bytes.split(separator: UInt8(ascii: "\n")).reversed() {
            guard let start = line.firstIndex(of: UInt8(ascii: "{")),
                let document = try? StrictJSON.parse(Array(line[start...]), source: "complaint"),
                case .fields(let fields) = document.content
            else { continue }
            let texts = Dictionary(fields.map { ($0.name, try? $0.value.text()) }) { first, _ in first }
            if let type = texts["exception_type"] ?? nil { return (type, (texts["exception_message"] ?? nil) ?? "") }
        }
        return nil
    }

    private static func `class`(of type: String) -> Class {
        switch type {
        case "Out of Memory": .memory
        case "Parser", "Syntax", "Binder", "Catalog", "Not implemented", "Expression", "Planner", "Unknown Type",
            "Invalid type", "Parameter Not Resolved", "Parameter Not Allowed", "Missing Extension":
            .query
        case "Permission", "HTTP", "Network", "Extension Autoloading": .access
        case "Conversion", "Out of Range", "Mismatch Type", "Divide by Zero", "Decimal", "Object Size": .computation
        case "Invalid Input", "Invalid", "IO", "Serialization": .input
        default: .crash
        }
    }

    private static func number(after words: String, in message: String) -> Int? {
        guard let found = message.firstRange(of: words) else { return nil }
        return Int(message[found.upperBound...].prefix { $0.isASCII && $0.isNumber })
    }
}

extension EngineError {
    static let outOfMemory = EngineError(
        .outOfMemory, "the `engine` needs more memory than its limit; ask for less, or raise the limit")
    static let crashed = EngineError(.crashed, "the `engine` ended without an answer")
}
