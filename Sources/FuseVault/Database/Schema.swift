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
        migrator.registerMigration("2 wrapped keys") { database in
            try database.execute(sql: wrappedKeys)
        }
        migrator.registerMigration("2 uses") { database in
            try database.execute(sql: uses)
        }
        migrator.registerMigration("2 filings") { database in
            try database.execute(sql: filings)
        }
        migrator.registerMigration("3 answer files") { database in
            try database.execute(sql: answerFiles)
        }
        migrator.registerMigration("4 comparable tables") { database in
            try database.execute(sql: comparableTables)
        }
        migrator.registerMigration("4 answer askers") { database in
            try database.execute(sql: answerAskers)
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

    /// Headers of parts hold the wrapped file keys: the one thing that is ever removed, and then a certificate says so.
    private static let wrappedKeys = """
        ALTER TABLE dataset ADD COLUMN quality BLOB NOT NULL DEFAULT x'5b5d';
        ALTER TABLE dataset ADD COLUMN log_size INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE dataset ADD COLUMN erased_from INTEGER;
        CREATE TABLE part_header (
            dataset TEXT NOT NULL, version INTEGER NOT NULL, part INTEGER NOT NULL, header BLOB NOT NULL,
            PRIMARY KEY (dataset, version, part)
        ) STRICT;
        CREATE TABLE deletion (
            dataset TEXT NOT NULL, version INTEGER NOT NULL, position INTEGER NOT NULL, digest TEXT NOT NULL,
            PRIMARY KEY (dataset, version)
        ) STRICT;
        CREATE TABLE erasure (
            dataset TEXT NOT NULL, version INTEGER NOT NULL, number INTEGER NOT NULL, certificate BLOB NOT NULL,
            PRIMARY KEY (dataset, version, number)
        ) STRICT;
        CREATE TABLE erased_header (digest TEXT PRIMARY KEY) STRICT;
        CREATE TRIGGER erased_header_is_never_changed BEFORE UPDATE ON erased_header
            BEGIN SELECT raise(ABORT, 'an erased header stays erased'); END;
        CREATE TRIGGER erased_header_is_never_removed BEFORE DELETE ON erased_header
            BEGIN SELECT raise(ABORT, 'an erased header stays erased'); END;
        CREATE TRIGGER deletion_is_never_changed BEFORE UPDATE ON deletion
            BEGIN SELECT raise(ABORT, 'a deletion is never changed'); END;
        CREATE TRIGGER deletion_is_never_removed BEFORE DELETE ON deletion
            BEGIN SELECT raise(ABORT, 'a deletion is never removed'); END;
        """

    private static let uses = """
        CREATE TABLE answer_use (
            answer_key TEXT NOT NULL, dataset TEXT NOT NULL, PRIMARY KEY (dataset, answer_key)
        ) STRICT;
        INSERT INTO answer_use (answer_key, dataset) SELECT answer_key, dataset FROM charge;
        CREATE TRIGGER answer_use_is_never_changed BEFORE UPDATE ON answer_use
            BEGIN SELECT raise(ABORT, 'a use is never changed'); END;
        CREATE TRIGGER answer_use_is_never_removed BEFORE DELETE ON answer_use
            BEGIN SELECT raise(ABORT, 'a use is never removed'); END;
        CREATE TABLE receipt_use (
            dataset TEXT NOT NULL, position INTEGER NOT NULL, digest TEXT NOT NULL, job TEXT NOT NULL,
            PRIMARY KEY (dataset, position)
        ) STRICT;
        CREATE INDEX receipt_use_by_digest ON receipt_use (digest);
        CREATE TRIGGER receipt_use_is_never_changed BEFORE UPDATE ON receipt_use
            BEGIN SELECT raise(ABORT, 'a use is never changed'); END;
        CREATE TRIGGER receipt_use_is_never_removed BEFORE DELETE ON receipt_use
            BEGIN SELECT raise(ABORT, 'a use is never removed'); END;
        CREATE TABLE notice (
            party TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (party, position)
        ) STRICT;
        CREATE TRIGGER notice_is_never_changed BEFORE UPDATE ON notice
            BEGIN SELECT raise(ABORT, 'a notice is never changed'); END;
        CREATE TRIGGER notice_is_never_removed BEFORE DELETE ON notice
            BEGIN SELECT raise(ABORT, 'a notice is never removed'); END;
        """

    private static let filings = """
        CREATE TABLE filing (
            id INTEGER PRIMARY KEY AUTOINCREMENT, digest TEXT NOT NULL UNIQUE, envelope BLOB NOT NULL,
            position INTEGER NOT NULL, attachment BLOB
        ) STRICT;
        CREATE TABLE filing_topic (
            topic TEXT NOT NULL, filing INTEGER NOT NULL REFERENCES filing (id), PRIMARY KEY (topic, filing)
        ) STRICT;
        CREATE TRIGGER filing_is_never_changed BEFORE UPDATE ON filing
            BEGIN SELECT raise(ABORT, 'a filing is never changed'); END;
        CREATE TRIGGER filing_is_never_removed BEFORE DELETE ON filing
            BEGIN SELECT raise(ABORT, 'a filing is never removed'); END;
        CREATE TRIGGER filing_topic_is_never_changed BEFORE UPDATE ON filing_topic
            BEGIN SELECT raise(ABORT, 'a topic is never changed'); END;
        CREATE TRIGGER filing_topic_is_never_removed BEFORE DELETE ON filing_topic
            BEGIN SELECT raise(ABORT, 'a topic is never removed'); END;
        """

    /// A release has several files; before, it was its CSV alone.
    private static let answerFiles = """
        CREATE TABLE answer_file (
            answer_key TEXT NOT NULL REFERENCES answer (key), position INTEGER NOT NULL, name TEXT NOT NULL,
            digest TEXT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (answer_key, position), UNIQUE (answer_key, name)
        ) STRICT;
        INSERT INTO answer_file (answer_key, position, name, digest, sealed)
            SELECT key, 0, 'release.csv', release_digest, sealed_release FROM answer WHERE receipt_index IS NOT NULL;
        ALTER TABLE answer DROP COLUMN release_digest;
        ALTER TABLE answer DROP COLUMN sealed_release;
        CREATE TRIGGER answer_file_is_never_changed BEFORE UPDATE ON answer_file
            BEGIN SELECT raise(ABORT, 'a kept answer is never changed'); END;
        CREATE TRIGGER answer_file_is_never_removed BEFORE DELETE ON answer_file
            BEGIN SELECT raise(ABORT, 'a kept answer is never removed'); END;
        """

    /// What tables without noise told. A table is erased with a dataset that went into it; that it left stays known.
    private static let comparableTables = """
        CREATE TABLE comparable_table (
            answer_key TEXT PRIMARY KEY REFERENCES answer (key), sealed BLOB
        ) STRICT;
        CREATE TABLE comparable_dataset (
            answer_key TEXT NOT NULL REFERENCES comparable_table (answer_key), dataset TEXT NOT NULL,
            PRIMARY KEY (dataset, answer_key)
        ) STRICT;
        CREATE TRIGGER comparable_table_is_only_erased BEFORE UPDATE ON comparable_table
            WHEN new.sealed IS NOT NULL OR new.answer_key <> old.answer_key
            BEGIN SELECT raise(ABORT, 'a table that left is never changed'); END;
        CREATE TRIGGER comparable_table_is_never_removed BEFORE DELETE ON comparable_table
            BEGIN SELECT raise(ABORT, 'a table that left is never removed'); END;
        CREATE TRIGGER comparable_dataset_is_never_changed BEFORE UPDATE ON comparable_dataset
            BEGIN SELECT raise(ABORT, 'a use is never changed'); END;
        CREATE TRIGGER comparable_dataset_is_never_removed BEFORE DELETE ON comparable_dataset
            BEGIN SELECT raise(ABORT, 'a use is never removed'); END;
        """

    /// To whom and to what end each answer was given. Those of before have no rows here: they count against everybody.
    private static let answerAskers = """
        CREATE TABLE answer_asker (
            answer_key TEXT NOT NULL REFERENCES answer (key), recipient TEXT NOT NULL, purpose TEXT NOT NULL,
            PRIMARY KEY (answer_key, recipient, purpose)
        ) STRICT;
        CREATE TRIGGER answer_asker_is_never_changed BEFORE UPDATE ON answer_asker
            BEGIN SELECT raise(ABORT, 'who was given an answer is never changed'); END;
        CREATE TRIGGER answer_asker_is_never_removed BEFORE DELETE ON answer_asker
            BEGIN SELECT raise(ABORT, 'who was given an answer is never forgotten'); END;
        """
}
