import GRDB

/// The tables of a vault and how they came to be; a migration, once released, is never changed.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 registry") { database in
            try database.execute(sql: registry)
        }
        migrator.registerMigration("1 ledger") { database in
            try database.execute(sql: ledger)
        }
        migrator.registerMigration("1 log") { database in
            try database.execute(sql: log)
        }
        return migrator
    }

    private static let registry = """
        CREATE TABLE party (
            name TEXT PRIMARY KEY, key_id TEXT NOT NULL UNIQUE, card BLOB NOT NULL
        ) STRICT;
        CREATE TABLE dataset (
            name TEXT NOT NULL, version INTEGER NOT NULL, manifest BLOB NOT NULL, layout BLOB NOT NULL,
            folder TEXT NOT NULL, ingested_at INTEGER NOT NULL, PRIMARY KEY (name, version)
        ) STRICT;
        """

    private static let ledger = """
        CREATE TABLE answer (
            key TEXT PRIMARY KEY, reservation_index INTEGER NOT NULL, receipt_index INTEGER,
            release_digest TEXT, sealed_release BLOB
        ) STRICT;
        CREATE TABLE charge (
            answer_key TEXT NOT NULL REFERENCES answer (key), dataset TEXT NOT NULL,
            epsilon TEXT NOT NULL, delta TEXT NOT NULL, charged_at INTEGER NOT NULL,
            PRIMARY KEY (answer_key, dataset)
        ) STRICT;
        CREATE INDEX charge_by_dataset ON charge (dataset);
        CREATE TRIGGER charge_is_never_changed BEFORE UPDATE ON charge
            BEGIN SELECT raise(ABORT, 'a charge is never changed'); END;
        CREATE TRIGGER charge_is_never_removed BEFORE DELETE ON charge
            BEGIN SELECT raise(ABORT, 'a charge is never removed'); END;
        """

    private static let log = """
        CREATE TABLE log_entry (position INTEGER PRIMARY KEY, entry BLOB NOT NULL) STRICT;
        CREATE TABLE log_node (
            level INTEGER NOT NULL, position INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (level, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE log_head (
            id INTEGER PRIMARY KEY CHECK (id = 1), size INTEGER NOT NULL, checkpoint BLOB NOT NULL
        ) STRICT;
        CREATE TRIGGER log_entry_is_never_changed BEFORE UPDATE ON log_entry
            BEGIN SELECT raise(ABORT, 'the log only grows'); END;
        CREATE TRIGGER log_entry_is_never_removed BEFORE DELETE ON log_entry
            BEGIN SELECT raise(ABORT, 'the log only grows'); END;
        """
}
