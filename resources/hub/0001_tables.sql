-- What a hub keeps.  Facts are added, never changed: no role that a counter has may do more.
-- Every table but `meta` is closed by row-level security, for its owner too.

CREATE TABLE hub.meta (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    epoch text NOT NULL DEFAULT replace(gen_random_uuid()::text, '-', ''),
    version integer NOT NULL DEFAULT 0,
    room bigint NOT NULL DEFAULT 0  -- bytes that the database may grow to; 0 is not known
);
INSERT INTO hub.meta DEFAULT VALUES;

-- Who may come in: a counter, by the login that was made for it.
CREATE TABLE hub.counter (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    role name NOT NULL UNIQUE,
    office text NOT NULL CHECK (office <> ''),
    number integer NOT NULL CHECK (number > 0),
    joined_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    retired_at timestamptz
);
CREATE UNIQUE INDEX counter_at_work ON hub.counter (office, number) WHERE retired_at IS NULL;

-- One-time codes: each is a login of its own, which may do nothing but join, once.
CREATE TABLE hub.enrol_token (
    role name PRIMARY KEY,
    office text NOT NULL CHECK (office <> ''),
    number integer NOT NULL CHECK (number > 0),
    expires_at timestamptz NOT NULL,
    spent_at timestamptz,
    spent_for name  -- the login that came of it
);

CREATE TABLE hub.log (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    log text NOT NULL UNIQUE CHECK (log ~ '^[!-~]{1,80}$'),
    office text NOT NULL,
    number integer NOT NULL,
    writer integer REFERENCES hub.counter,  -- null: known only from what others brought back
    key bytea NOT NULL CHECK (octet_length(key) = 32),
    audience text NOT NULL CHECK (audience <> ''),
    parent text NOT NULL DEFAULT ''
);
CREATE INDEX log_office ON hub.log (office);
CREATE INDEX log_audience ON hub.log (audience);
CREATE INDEX log_writer ON hub.log (writer);

CREATE TABLE hub.head (
    log integer PRIMARY KEY REFERENCES hub.log,
    seq integer NOT NULL DEFAULT 0,
    hash bytea NOT NULL DEFAULT '',
    seal bytea NOT NULL DEFAULT ''
) WITH (fillfactor = 50);

CREATE TABLE hub.event (
    log integer NOT NULL,
    seq integer NOT NULL,
    stamp bigint NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    seen text NOT NULL,
    body text NOT NULL,  -- the exact text that was hashed: no jsonb, which would rewrite it
    prev bytea NOT NULL,
    hash bytea NOT NULL,
    seal bytea,  -- of the last event of a push
    PRIMARY KEY (log, seq)
);

-- What tells of people.  It goes when an `erased` event says so, and only then.  No index finds a
-- subject: an erasure is rare and may read its office's logs, while every push would keep it up.
CREATE TABLE hub.private (
    log integer NOT NULL,
    seq integer NOT NULL,
    subject text NOT NULL,
    salt bytea NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (log, seq)
);

CREATE TABLE hub.erased (
    office text NOT NULL,
    subject text NOT NULL,
    PRIMARY KEY (office, subject)
);

-- Events of a log that somebody else than its writer brought back, by who brought them.  The hub
-- cannot check their seal, so they never take the place of what the writer pushes himself.
CREATE TABLE hub.relayed (
    log integer NOT NULL,
    carrier integer NOT NULL REFERENCES hub.counter,
    seq integer NOT NULL,
    stamp bigint NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    seen text NOT NULL,
    body text NOT NULL,
    prev bytea NOT NULL,
    hash bytea NOT NULL,
    salt bytea,
    private text,
    PRIMARY KEY (log, carrier, seq)
);
CREATE TABLE hub.relayed_head (
    log integer NOT NULL REFERENCES hub.log,
    carrier integer NOT NULL REFERENCES hub.counter,
    seq integer NOT NULL,
    hash bytea NOT NULL,
    seal bytea NOT NULL,
    PRIMARY KEY (log, carrier)
);

-- How far each counter says it holds each log.
CREATE TABLE hub.vector (
    holder integer NOT NULL REFERENCES hub.counter,
    log text NOT NULL,
    seq integer NOT NULL,
    PRIMARY KEY (holder, log)
) WITH (fillfactor = 50);
