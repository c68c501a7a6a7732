-- What counters do for each other: say how far they are, bring back what the hub has lost.

CREATE POLICY own_row ON hub.vector TO hub_counter
    USING (holder = (SELECT hub.me())) WITH CHECK (holder = (SELECT hub.me()));
GRANT SELECT, INSERT, UPDATE, DELETE ON hub.vector TO hub_counter;

CREATE FUNCTION hub.tell(logs text[], seqs integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    mine integer := hub.me();
BEGIN
    PERFORM hub.here();
    DELETE FROM hub.vector WHERE holder = mine AND log <> ALL (logs);
    INSERT INTO hub.vector (holder, log, seq)
    SELECT mine, n.log, n.seq FROM unnest(logs, seqs) AS n (log, seq)
    ON CONFLICT (holder, log) DO UPDATE SET seq = excluded.seq WHERE vector.seq <> excluded.seq;
END $$;

-- What the counters of one's office hold; of the others, only how far they have what comes from it.
CREATE FUNCTION hub.vectors() RETURNS TABLE (holder text, log text, seq integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT c.office || '/' || c.number, v.log, v.seq
    FROM hub.counter c
        JOIN hub.vector v ON v.holder = c.id
        LEFT JOIN hub.log about ON about.log = v.log
    WHERE hub.office() IN (c.office, about.office);
END;

-- Bring back events of another counter's log.  They lie beside the true ones, in the name of who
-- brought them, and are shown only where they go on from the last true one.
CREATE FUNCTION hub.relay(
    name text, first integer, stamps bigint[], kinds text[], subjects text[], seens text[],
    bodies text[], prevs bytea[], hashes bytea[], salts bytea[], privates text[], sealed bytea
) RETURNS TABLE (seq integer, hash bytea, seal bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
DECLARE
    mine hub.counter;
    known hub.log;
    head hub.head;
    tail hub.relayed_head;
    opening json;
    has integer;
    wrong record;
    latest bigint := hub.latest_stamp();
BEGIN
    PERFORM hub.here();
    SELECT * INTO mine FROM hub.counter WHERE id = hub.me();
    SELECT * INTO known FROM hub.log WHERE log = name;
    IF known.id IS NULL AND first = 1 AND kinds[1] = 'opened' THEN
        opening := bodies[1]::json -> 'fact';
        -- Who is at work brings his logs himself; a lost one's may be brought by his office.
        INSERT INTO hub.log (log, office, number, key, audience, parent)
        SELECT name, mine.office, (opening ->> 'counter')::integer,
            decode(opening ->> 'key', 'hex'), opening ->> 'audience',
            coalesce(opening ->> 'parent', '')
        WHERE opening ->> 'office' = mine.office AND NOT EXISTS (
            SELECT FROM hub.counter c WHERE c.office = mine.office AND c.retired_at IS NULL
                AND c.number = (opening ->> 'counter')::integer)
        ON CONFLICT DO NOTHING;
        SELECT * INTO known FROM hub.log WHERE log = name;
        INSERT INTO hub.head (log) SELECT known.id WHERE known.id IS NOT NULL
        ON CONFLICT DO NOTHING;
    END IF;
    IF known.id IS NULL OR mine.office NOT IN (known.office, known.audience) THEN
        RAISE EXCEPTION 'log_not_yours' USING ERRCODE = 'HB005',
            DETAIL = json_build_object('log', name);
    END IF;
    PERFORM 1 FROM hub.head h WHERE h.log = known.id OR 'erased' = ANY (kinds) AND h.log IN (
        SELECT r.id FROM hub.log r WHERE mine.office IN (r.office, r.audience))
    ORDER BY h.log FOR UPDATE;  -- in the order of `judge_events`
    SELECT * INTO head FROM hub.head WHERE log = known.id;
    SELECT * INTO tail FROM hub.relayed_head WHERE log = known.id AND carrier = mine.id;
    IF tail.seq <= head.seq OR NOT EXISTS (  -- what was brought before leads nowhere any more
        SELECT FROM hub.relayed r WHERE r.log = known.id AND r.carrier = mine.id
            AND r.seq = head.seq + 1 AND r.prev = head.hash)
    THEN
        DELETE FROM hub.relayed WHERE log = known.id AND carrier = mine.id;
        DELETE FROM hub.relayed_head WHERE log = known.id AND carrier = mine.id;
        tail := NULL;
    END IF;
    has := coalesce(tail.seq, head.seq);
    IF first > has + 1 THEN
        RAISE EXCEPTION 'log_gap' USING ERRCODE = 'HB001',
            DETAIL = json_build_object('log', name, 'has', has);
    END IF;
    WITH n AS MATERIALIZED (
        SELECT first + place::integer - 1 AS seq, n.stamp, n.prev, n.hash,
            lag(n.hash) OVER (ORDER BY place) AS before,
            n.hash = hub.digest(name, first + place::integer - 1,
                n.stamp, n.kind, n.subject, n.seen, n.body, n.prev)
            AND (first + place = 2) = (n.kind = 'opened' AND n.subject = 'log:' || name)
            AND (n.salt IS NULL OR hub.promised(n.body, n.salt, n.private)) AS sound
        FROM unnest(stamps, kinds, subjects, seens, bodies, prevs, hashes, salts, privates)
            WITH ORDINALITY
            AS n (stamp, kind, subject, seen, body, prev, hash, salt, private, place)
    )
    SELECT n.seq, coalesce(e.hash, r.hash) <> n.hash AS forked,
        NOT n.sound OR n.prev <> coalesce(n.before,
            CASE WHEN n.seq = has + 1 THEN coalesce(tail.hash, head.hash) END, n.prev) AS broken
    INTO wrong
    FROM n LEFT JOIN hub.event e ON e.log = known.id AND e.seq = n.seq
        LEFT JOIN hub.relayed r ON r.log = known.id AND r.carrier = mine.id AND r.seq = n.seq
    WHERE coalesce(e.hash, r.hash) <> n.hash OR NOT n.sound OR n.stamp > latest
        OR n.prev <> coalesce(n.before,
            CASE WHEN n.seq = has + 1 THEN coalesce(tail.hash, head.hash) END, n.prev)
    ORDER BY n.seq LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'relay refused' USING
            ERRCODE = CASE WHEN wrong.forked THEN 'HB003' WHEN wrong.broken THEN 'HB002'
                ELSE 'HB004' END,
            DETAIL = json_build_object('log', name, 'seq', wrong.seq);
    END IF;
    INSERT INTO hub.relayed
    SELECT known.id, mine.id, first + n.place::integer - 1, n.stamp, n.kind, n.subject, n.seen,
        n.body, n.prev, n.hash, CASE WHEN x.subject IS NULL THEN n.salt END,
        CASE WHEN x.subject IS NULL THEN n.private END
    FROM unnest(stamps, kinds, subjects, seens, bodies, prevs, hashes, salts, privates)
        WITH ORDINALITY AS n (stamp, kind, subject, seen, body, prev, hash, salt, private, place)
        LEFT JOIN LATERAL (
            SELECT x.subject FROM hub.erased x
            WHERE x.office IN (known.office, known.audience) AND x.subject = n.subject
            LIMIT 1) x ON true
    WHERE first + n.place - 1 > has;
    IF FOUND THEN
        INSERT INTO hub.relayed_head AS k
        VALUES (known.id, mine.id, first + array_length(hashes, 1) - 1,
            hashes[array_length(hashes, 1)], sealed)
        ON CONFLICT (log, carrier) DO UPDATE
            SET seq = excluded.seq, hash = excluded.hash, seal = excluded.seal;
        IF 'erased' = ANY (kinds) AND known.office = mine.office THEN
            PERFORM hub.erase(mine.office, ARRAY(
                SELECT n.subject FROM unnest(kinds, subjects) AS n (kind, subject)
                WHERE n.kind = 'erased'));
        END IF;
    END IF;
    RETURN QUERY SELECT k.seq, k.hash, k.seal FROM hub.relayed_head k
        WHERE k.log = known.id AND k.carrier = mine.id
        UNION ALL SELECT head.seq, head.hash, head.seal
        ORDER BY 1 DESC LIMIT 1;
END $$;

-- How much the database takes, and how much it may; bytes, 0 where nobody knows.
CREATE FUNCTION hub.disk(OUT used bigint, OUT room bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT pg_database_size(current_database()), m.room FROM hub.meta m;
END;

GRANT EXECUTE ON FUNCTION hub.tell, hub.vectors, hub.relay, hub.disk TO hub_counter;
