import FuseCore
import GRDB

/// The one SQLite database of a vault, and what every transaction on it has in common.
///
/// INVARIANT: a transaction that returned is on the disk (`synchronous=FULL`), and writers in all processes take turns.
struct VaultDatabase: Sendable {
    private let queue: DatabaseQueue

    /// Opens the database, creating or migrating its tables.
    ///
    /// - Parameter patience: how long to wait for other programs, in seconds.
    init(path: String, patience: Double = 30) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            // Erased keys are overwritten, not only unlinked.
            try database.execute(sql: "PRAGMA secure_delete = ON")
            // Otherwise INSERT OR REPLACE removes rows without asking the triggers that guard them.
            try database.execute(sql: "PRAGMA recursive_triggers = ON")
        }
        queue = try Self.explained { try DatabaseQueue(path: path, configuration: configuration) }
        try Self.explained { try Schema.migrator.migrate(queue) }
    }

    /// Runs one transaction: all of it happens, or none.
    func write<Value>(_ step: (Database) throws -> Value) throws -> Value {
        try Self.explained { try queue.write(step) }
    }

    /// Reads a state that no writer changes meanwhile.
    func read<Value>(_ step: (Database) throws -> Value) throws -> Value {
        try Self.explained { try queue.read(step) }
    }

    /// Empties the write-ahead log, so that no older page image is left in it or in the file behind it.
    ///
    /// - Returns: whether it is empty; not so while another program reads an older state.
    func emptyLogAhead() throws -> Bool {
        try Self.explained {
            try queue.writeWithoutTransaction { database in
                let row = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                return row.map { $0[0] == 0 && $0[1] == 0 } ?? false
            }
        }
    }

    /// Writes everything to the one file and lets go of it.
    func close() throws { try Self.explained { try queue.close() } }

    private static func explained<Value>(_ work: () throws -> Value) throws -> Value {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw VaultError(
                .storage,
                "the vault's database could not be used (SQLite code \(error.extendedResultCode.rawValue)); "
                    + "check free space and access, then try again")
        }
    }
}
