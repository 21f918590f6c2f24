import ArgumentParser
import FuseCore
import FuseReceipts

/// Command-line arguments with a form of their own; a wrong one is a mistake of usage.
enum TypedArgument {
    static func party(_ text: String, option: String) throws -> ID<Party> {
        do {
            return try ID(text)
        } catch {
            throw ValidationError("\(option) is \(error.reason)")
        }
    }

    static func dataset(_ text: String) throws -> ID<Dataset> {
        do {
            return try ID(text)
        } catch {
            throw ValidationError("the dataset is \(error.reason)")
        }
    }

    /// Parameters given as `name=value`, no name twice.
    static func parameters(_ assignments: [String]) throws -> [String: String] {
        var values: [String: String] = [:]
        for assignment in assignments {
            guard let split = assignment.firstIndex(of: "="), split != assignment.startIndex else {
                throw ValidationError("--param takes name=value")
            }
            let name = String(assignment[..<split])
            guard values.updateValue(String(assignment[assignment.index(after: split)...]), forKey: name) == nil else {
                throw ValidationError("--param gives `\(name)` twice")
            }
        }
        return values
    }

    static func line(_ text: String, option: String) throws -> StatementLine {
        try explained(option) { try StatementLine(text) }
    }

    static func day(_ text: String, option: String) throws -> CalendarDate {
        try explained(option) { try CalendarDate(text) }
    }

    static func moment(_ text: String, option: String) throws -> Instant {
        try explained(option) { try Instant(text) }
    }

    static func event(_ text: String) throws -> EventWord { try explained("the event") { try EventWord(text) } }

    static func digest(_ text: String) throws -> Digest { try explained("the digest") { try Digest(text) } }

    /// An entry of a catalogue, `ID:VERSION:STATUS`; the ID itself may hold colons.
    static func listing(_ text: String) throws -> CatalogueListing {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count >= 3, let version = Int(parts[parts.count - 2]),
            let status = CatalogueListing.Status(rawValue: String(parts[parts.count - 1]))
        else { throw ValidationError("--entry is ID:VERSION:STATUS, with current, superseded or withdrawn at the end") }
        let id = parts.dropLast(2).joined(separator: ":")
        return try explained("--entry") {
            try CatalogueListing(id: StatementLine(id), version: version, status: status)
        }
    }

    private static func explained<Value>(
        _ option: String, _ read: () throws -> Value
    ) throws -> Value {
        do {
            return try read()
        } catch let error as CoreError {
            throw ValidationError("\(option) is \(error.reason)")
        }
    }
}
