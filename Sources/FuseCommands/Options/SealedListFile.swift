import ArgumentParser
import FuseCore
import Glibc

/// Where a sealed exclusion list lies: beside the statement that names it.
struct SealedListFile {
    let path: String
    private let statement: String

    /// The file's name.
    var name: String { String(path.split(separator: "/").last ?? "") }

    init(beside statement: String?) throws {
        guard let statement else {
            throw ValidationError("name the statement's file with --out; the sealed list is written beside it")
        }
        self.statement = statement
        path = (statement.hasSuffix(".json") ? String(statement.dropLast(5)) : statement) + ".age"
    }

    /// Makes sure, before either is written, that the list and its statement will both find a place.
    func requirePlace() throws {
        for taken in [path, statement] where access(taken, F_OK) == 0 {
            throw CommandError(.badInput, "\(taken) exists already; name another --out, or move it away")
        }
    }
}
