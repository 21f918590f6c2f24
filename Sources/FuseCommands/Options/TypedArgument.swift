import ArgumentParser
import FuseCore

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
}
