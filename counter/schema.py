"""The tables of a counter's file.

`event`, `private` and `identity` are the truth and are only ever migrated.
Everything under PROJECTION_TABLES is a fold of the log, kept for lists and search:
it may be dropped at any moment and is made anew when PROJECTION changes.
"""

from collections.abc import Iterator
from sqlite3 import complete_statement

# Step n brings a file from user_version n to n + 1.  Add steps, never edit one.
MIGRATIONS = (
    """
    CREATE TABLE event (
        log TEXT NOT NULL, seq INTEGER NOT NULL, stamp INTEGER NOT NULL,
        kind TEXT NOT NULL, subject TEXT NOT NULL, seen TEXT NOT NULL,
        body TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL,
        UNIQUE (log, seq)
    ) STRICT;
    CREATE INDEX event_subject ON event (subject, stamp);
    CREATE INDEX event_stamp ON event (stamp);
    CREATE TRIGGER event_no_update BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    CREATE TRIGGER event_no_delete BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    CREATE TRIGGER event_no_replace BEFORE INSERT ON event WHEN EXISTS (
        SELECT 1 FROM event WHERE log = new.log AND seq = new.seq)
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    CREATE TABLE private (
        log TEXT NOT NULL, seq INTEGER NOT NULL, salt BLOB NOT NULL, body TEXT NOT NULL,
        PRIMARY KEY (log, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER private_no_update BEFORE UPDATE ON private
        BEGIN SELECT RAISE(ABORT, 'a private part is kept or erased, never changed'); END;
    CREATE TRIGGER private_no_replace BEFORE INSERT ON private WHEN EXISTS (
        SELECT 1 FROM private WHERE log = new.log AND seq = new.seq)
        BEGIN SELECT RAISE(ABORT, 'a private part is kept or erased, never changed'); END;
    CREATE TRIGGER private_no_delete BEFORE DELETE ON private WHEN NOT EXISTS (
        SELECT 1 FROM event own JOIN event gone USING (subject)
        WHERE gone.kind = 'erased' AND own.log = old.log AND own.seq = old.seq)
        BEGIN SELECT RAISE(ABORT, 'a private part goes only by an erasure'); END;
    CREATE TRIGGER private_no_return BEFORE INSERT ON private WHEN EXISTS (
        SELECT 1 FROM event own JOIN event gone USING (subject)
        WHERE gone.kind = 'erased' AND own.log = new.log AND own.seq = new.seq)
        BEGIN SELECT RAISE(ABORT, 'this private part was erased by law'); END;
    CREATE TABLE identity (
        one INTEGER PRIMARY KEY CHECK (one = 1), log TEXT NOT NULL, secret BLOB
    ) STRICT;
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    """,
    # What agreeing with other counters needs.  An event leaves the log only where another one has
    # its place on the hub; it is kept as an orphan, and its fact is written again in a new log.
    """
    CREATE TABLE orphan (
        log TEXT NOT NULL, seq INTEGER NOT NULL, stamp INTEGER NOT NULL,
        kind TEXT NOT NULL, subject TEXT NOT NULL, seen TEXT NOT NULL,
        body TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL,
        salt BLOB, private TEXT, reissued TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (log, seq, hash)
    ) STRICT, WITHOUT ROWID;
    DROP TRIGGER event_no_delete;
    CREATE TRIGGER event_no_delete BEFORE DELETE ON event WHEN NOT EXISTS (
        SELECT 1 FROM orphan WHERE log = old.log AND seq = old.seq AND hash = old.hash)
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    DROP TRIGGER private_no_delete;
    CREATE TRIGGER private_no_delete BEFORE DELETE ON private WHEN NOT EXISTS (
        SELECT 1 FROM event own JOIN event gone USING (subject)
        WHERE gone.kind = 'erased' AND own.log = old.log AND own.seq = old.seq)
        AND NOT EXISTS (
        SELECT 1 FROM event JOIN orphan USING (log, seq, hash)
        WHERE log = old.log AND seq = old.seq)
        BEGIN SELECT RAISE(ABORT, 'a private part goes only by an erasure'); END;
    CREATE TABLE outlet (log TEXT PRIMARY KEY, audience TEXT NOT NULL UNIQUE) STRICT, WITHOUT ROWID;
    CREATE TABLE seal (
        log TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL, seal BLOB NOT NULL,
        PRIMARY KEY (log, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE parked (
        log TEXT PRIMARY KEY, seq INTEGER NOT NULL, reason TEXT NOT NULL, told TEXT NOT NULL,
        source TEXT NOT NULL, since TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE reach (
        place TEXT NOT NULL, log TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (place, log)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE link (
        name TEXT PRIMARY KEY, address TEXT NOT NULL, secret TEXT NOT NULL, since TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """,
)

SCRUB = "scrub"  # stands in `meta` while traces of an erased name may still be in the file
PROJECTION = 4  # raise it whenever a table below, or what goes into it, changes

PROJECTION_TABLES = """
    DROP TABLE IF EXISTS dossier_words;
    DROP TABLE IF EXISTS dossier_marks;
    DROP TABLE IF EXISTS dossier;
    DROP TABLE IF EXISTS used_number;
    DROP TABLE IF EXISTS command;
    DROP TABLE IF EXISTS used_form;
    DROP TABLE IF EXISTS payment;
    CREATE TABLE dossier (
        id INTEGER PRIMARY KEY, subject TEXT NOT NULL UNIQUE, code TEXT NOT NULL,
        office TEXT NOT NULL, counter INTEGER NOT NULL,
        owner TEXT NOT NULL, number TEXT NOT NULL, phone TEXT NOT NULL,
        procedure TEXT NOT NULL, procedure_name TEXT NOT NULL,
        stage TEXT NOT NULL, open INTEGER NOT NULL, void INTEGER NOT NULL,
        received TEXT NOT NULL, due TEXT, finished TEXT, returned TEXT,
        handed_over INTEGER NOT NULL, conflicts INTEGER NOT NULL,
        stands TEXT, shelf TEXT NOT NULL, misplaced INTEGER NOT NULL,
        words TEXT NOT NULL, marks TEXT NOT NULL
    ) STRICT;
    CREATE INDEX dossier_code ON dossier (code);
    CREATE INDEX dossier_open_due ON dossier (open, due);
    CREATE INDEX dossier_stage ON dossier (stage, due);
    CREATE INDEX dossier_received ON dossier (received);
    CREATE INDEX dossier_returned ON dossier (returned);
    CREATE INDEX dossier_number ON dossier (number) WHERE number <> '';
    CREATE INDEX dossier_phone ON dossier (phone) WHERE phone <> '';
    CREATE INDEX dossier_shelf ON dossier (shelf) WHERE shelf <> '';
    CREATE INDEX dossier_misplaced ON dossier (misplaced) WHERE misplaced = 1;
    CREATE INDEX dossier_not_handed_over ON dossier (received) WHERE handed_over = 0 AND open = 1;
    CREATE VIRTUAL TABLE dossier_words USING fts5(
        words, content='dossier', content_rowid='id', prefix='1 2 3 4 5 6', tokenize='unicode61'
    );
    CREATE VIRTUAL TABLE dossier_marks USING fts5(
        marks, content='dossier', content_rowid='id', tokenize='trigram', detail='full'
    );
    CREATE TRIGGER dossier_added AFTER INSERT ON dossier BEGIN
        INSERT INTO dossier_words (rowid, words) VALUES (new.id, new.words);
        INSERT INTO dossier_marks (rowid, marks) VALUES (new.id, new.marks);
    END;
    CREATE TRIGGER dossier_gone AFTER DELETE ON dossier BEGIN
        INSERT INTO dossier_words (dossier_words, rowid, words)
            VALUES ('delete', old.id, old.words);
        INSERT INTO dossier_marks (dossier_marks, rowid, marks)
            VALUES ('delete', old.id, old.marks);
    END;
    CREATE TRIGGER dossier_words_changed AFTER UPDATE OF words ON dossier
        WHEN old.words <> new.words BEGIN
        INSERT INTO dossier_words (dossier_words, rowid, words)
            VALUES ('delete', old.id, old.words);
        INSERT INTO dossier_words (rowid, words) VALUES (new.id, new.words);
    END;
    CREATE TRIGGER dossier_marks_changed AFTER UPDATE OF marks ON dossier
        WHEN old.marks <> new.marks BEGIN
        INSERT INTO dossier_marks (dossier_marks, rowid, marks)
            VALUES ('delete', old.id, old.marks);
        INSERT INTO dossier_marks (rowid, marks) VALUES (new.id, new.marks);
    END;
    CREATE TABLE used_number (
        agency TEXT NOT NULL, day TEXT NOT NULL, sequence INTEGER NOT NULL,
        code TEXT NOT NULL, issued INTEGER NOT NULL,
        PRIMARY KEY (agency, day, sequence, code)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE used_form (
        form TEXT NOT NULL, office TEXT NOT NULL, counter INTEGER NOT NULL, year INTEGER NOT NULL,
        number INTEGER NOT NULL, subject TEXT NOT NULL,
        PRIMARY KEY (form, office, counter, year, number, subject)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE payment (
        key TEXT PRIMARY KEY, subject TEXT NOT NULL, day TEXT NOT NULL, officer TEXT NOT NULL,
        amount INTEGER NOT NULL, moment TEXT NOT NULL, series TEXT NOT NULL, number TEXT NOT NULL,
        exempt INTEGER NOT NULL, cancelled INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX payment_day ON payment (day, officer);
    CREATE INDEX payment_subject ON payment (subject);
    CREATE TABLE command (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
"""


def statements(script: str) -> Iterator[str]:
    """Return the statements of a script one by one: a trigger holds semicolons of its own."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if complete_statement(statement):
            yield statement
            statement = ""
