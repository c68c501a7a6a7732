-- The door for facts: what a log may grow by, and what goes with an erasure.

-- The hash of an event: SHA-256 over its columns, one a line, body last.
CREATE FUNCTION hub.digest(
    log text, seq integer, stamp bigint, kind text, subject text, seen text, body text, prev bytea
) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE  -- as convert_to is: else it would not be inlined
RETURN sha256(convert_to(
    encode(prev, 'hex') || E'\n' || log || E'\n' || seq::text || E'\n' || stamp::text || E'\n'
    || kind || E'\n' || subject || E'\n' || seen || E'\n' || body, 'UTF8'));

-- Does a body promise this private part?  Its keys are sorted, and `private` is the last.
CREATE FUNCTION hub.promised(body text, salt bytea, private text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN right(body, 77)
    = '"private":"' || encode(sha256(salt || convert_to(private, 'UTF8')), 'hex') || '"}';

-- Stamps (ms since 1970) beyond this are not taken in.
CREATE FUNCTION hub.latest_stamp() RETURNS bigint LANGUAGE sql STABLE
RETURN (extract(epoch FROM clock_timestamp() + interval '24 hours') * 1000)::bigint;

-- Keep an erasure: what was private of these subjects goes from all that the office may read.
CREATE FUNCTION hub.erase(eraser text, subjects text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    reached integer[] := ARRAY(SELECT id FROM hub.log WHERE eraser IN (office, audience));
BEGIN
    INSERT INTO hub.erased SELECT eraser, unnest(subjects) ON CONFLICT DO NOTHING;
    -- Whoever is adding to these logs at this moment ends first, and the next one sees `erased`.
    PERFORM 1 FROM hub.head WHERE log = ANY (reached) ORDER BY log FOR UPDATE;
    DELETE FROM hub.private WHERE subject = ANY (subjects) AND log = ANY (reached);
    UPDATE hub.relayed SET salt = NULL, private = NULL
    WHERE subject = ANY (subjects) AND log = ANY (reached) AND salt IS NOT NULL;
END $$;

-- Those of these subjects of a log that were erased by its office or its audience.
CREATE FUNCTION hub.barred(of_log integer, subjects text[]) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT x.subject FROM hub.log l JOIN hub.erased x ON x.office IN (l.office, l.audience)
    WHERE l.id = of_log AND of_log = ANY (hub.writable()) AND x.subject = ANY (subjects);
END;

CREATE FUNCTION hub.judge_events() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    latest bigint := hub.latest_stamp();
    touched integer[];
    erases boolean;
    bad record;
    gone record;
BEGIN
    SELECT array_agg(DISTINCT log), bool_or(kind = 'erased') INTO touched, erases FROM fresh;
    -- Always in this order, an erasure all that it will need: so nobody waits in a circle.
    PERFORM 1 FROM hub.head h WHERE h.log = ANY (touched) OR erases AND h.log IN (
        SELECT r.id FROM hub.log l JOIN hub.log r ON l.office IN (r.office, r.audience)
        WHERE l.id = ANY (touched))
    ORDER BY h.log FOR UPDATE;
    WITH n AS MATERIALIZED (
        SELECT f.log, f.seq, f.prev, f.hash, f.stamp, l.log AS name,
            f.hash = hub.digest(
                l.log, f.seq, f.stamp, f.kind, f.subject, f.seen, f.body, f.prev)
            AND (f.seq = 1) = (f.kind = 'opened' AND f.subject = 'log:' || l.log) AS sound
        FROM fresh f JOIN hub.log l ON l.id = f.log
    ), c AS (
        SELECT n.*, h.seq AS has, n.sound AND n.prev = coalesce(lag(n.hash) OVER w, h.hash) AS whole,
            n.seq = coalesce(lag(n.seq) OVER w, h.seq) + 1 AS next
        FROM n JOIN hub.head h ON h.log = n.log
        WINDOW w AS (PARTITION BY n.log ORDER BY n.seq)
    )
    SELECT * INTO bad FROM c
    WHERE NOT (next AND whole) OR stamp > latest
    ORDER BY log, seq LIMIT 1;
    IF bad.seq IS NULL THEN
        UPDATE hub.head h SET seq = f.seq, hash = f.hash, seal = coalesce(f.seal, '')
        FROM (SELECT log, max(seq) AS seq FROM fresh GROUP BY log) t JOIN fresh f USING (log, seq)
        WHERE h.log = f.log;
        DELETE FROM hub.relayed_head r USING hub.head h  -- no longer beyond what is known first-hand
        WHERE r.log = ANY (touched) AND h.log = r.log AND r.seq <= h.seq;
        IF FOUND THEN
            DELETE FROM hub.relayed r WHERE r.log = ANY (touched) AND NOT EXISTS (
                SELECT FROM hub.relayed_head k WHERE k.log = r.log AND k.carrier = r.carrier);
        END IF;
        FOR gone IN
            SELECT l.office, array_agg(DISTINCT f.subject) AS subjects
            FROM fresh f JOIN hub.log l ON l.id = f.log
            WHERE erases AND f.kind = 'erased' GROUP BY l.office
        LOOP
            PERFORM hub.erase(gone.office, gone.subjects);
        END LOOP;
        RETURN NULL;
    END IF;
    IF NOT bad.next THEN
        RAISE EXCEPTION 'log_gap' USING ERRCODE = 'HB001',
            DETAIL = json_build_object('log', bad.name, 'has', bad.has);
    ELSIF NOT bad.whole THEN
        RAISE EXCEPTION 'log_broken' USING ERRCODE = 'HB002',
            DETAIL = json_build_object('log', bad.name, 'seq', bad.seq);
    END IF;
    RAISE EXCEPTION 'stamp_ahead' USING ERRCODE = 'HB004',
        DETAIL = json_build_object('log', bad.name, 'seq', bad.seq);
END $$;
CREATE TRIGGER judged AFTER INSERT ON hub.event
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION hub.judge_events();

CREATE FUNCTION hub.judge_private() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    bad record;
BEGIN
    PERFORM 1 FROM hub.head WHERE log IN (SELECT log FROM fresh) ORDER BY log FOR UPDATE;
    SELECT l.log, f.seq INTO bad
    FROM fresh f JOIN hub.log l ON l.id = f.log
        LEFT JOIN hub.event e ON e.log = f.log AND e.seq = f.seq
    WHERE f.subject IS DISTINCT FROM e.subject
        OR NOT hub.promised(e.body, f.salt, f.body)
    ORDER BY f.log, f.seq LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'private_broken' USING ERRCODE = 'HB008',
            DETAIL = json_build_object('log', bad.log, 'seq', bad.seq);
    END IF;
    PERFORM 1 FROM fresh f JOIN hub.log l ON l.id = f.log
        JOIN hub.erased x ON x.office IN (l.office, l.audience) AND x.subject = f.subject;
    IF FOUND THEN  -- erased at this very moment: `push` asked before; asked again it leaves it out
        RAISE EXCEPTION 'private_erased' USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER judged AFTER INSERT ON hub.private
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION hub.judge_private();

-- Add to one's own log.  What is there already must be the same; the rest goes in as one statement,
-- by the caller's own rights: policies and triggers stay the judge.
CREATE FUNCTION hub.push(
    name text, first integer, stamps bigint[], kinds text[], subjects text[], seens text[],
    bodies text[], prevs bytea[], hashes bytea[], salts bytea[], privates text[], sealed bytea
) RETURNS TABLE (seq integer, hash bytea, seal bytea) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
    own integer;
    has integer;
    differs integer;
    hidden text[];
    final integer := first + array_length(hashes, 1) - 1;
BEGIN
    PERFORM hub.here();
    SELECT l.id, h.seq INTO own, has FROM hub.log l JOIN hub.head h ON h.log = l.id
    WHERE l.log = name AND l.id = ANY (hub.writable());
    IF NOT FOUND THEN
        RAISE EXCEPTION 'log_not_yours' USING ERRCODE = 'HB005',
            DETAIL = json_build_object('log', name);
    ELSIF first > has + 1 THEN
        RAISE EXCEPTION 'log_gap' USING ERRCODE = 'HB001',
            DETAIL = json_build_object('log', name, 'has', has);
    END IF;
    IF first <= has THEN
        SELECT min(e.seq) INTO differs
        FROM unnest(hashes) WITH ORDINALITY AS n (hash, place)
            JOIN hub.event e ON e.log = own AND e.seq = first + n.place::integer - 1
        WHERE e.hash <> n.hash;
        IF differs IS NOT NULL THEN
            RAISE EXCEPTION 'log_forked' USING ERRCODE = 'HB003',
                DETAIL = json_build_object('log', name, 'seq', differs);
        END IF;
    END IF;
    IF final > has THEN
        INSERT INTO hub.event (log, seq, stamp, kind, subject, seen, body, prev, hash, seal)
        SELECT own, first + n.place::integer - 1, n.stamp, n.kind, n.subject, n.seen, n.body,
            n.prev, n.hash, CASE WHEN first + n.place - 1 = final THEN sealed END
        FROM unnest(stamps, kinds, subjects, seens, bodies, prevs, hashes) WITH ORDINALITY
            AS n (stamp, kind, subject, seen, body, prev, hash, place)
        WHERE first + n.place - 1 > has;
    END IF;
    IF salts IS NOT NULL THEN
        hidden := ARRAY(SELECT n.subject FROM unnest(subjects, salts) AS n (subject, salt)
                        WHERE n.salt IS NOT NULL);
        INSERT INTO hub.private (log, seq, subject, salt, body)
        SELECT own, first + n.place::integer - 1, n.subject, n.salt, n.private
        FROM unnest(subjects, salts, privates) WITH ORDINALITY AS n (subject, salt, private, place)
        WHERE n.salt IS NOT NULL AND n.subject NOT IN (SELECT hub.barred(own, hidden))
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN QUERY SELECT h.seq, h.hash, h.seal FROM hub.head h WHERE h.log = own;
END $$;

-- Make a log known before its first event.
CREATE FUNCTION hub.begin_log(
    name text, of_office text, of_number integer, of_key bytea, for_audience text, from_parent text
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    mine hub.counter;
    known hub.log;
BEGIN
    PERFORM hub.here();
    SELECT * INTO mine FROM hub.counter WHERE id = hub.me();
    INSERT INTO hub.log (log, office, number, writer, key, audience, parent)
    SELECT name, of_office, of_number, mine.id, of_key, for_audience, from_parent
    WHERE (of_office, of_number) = (mine.office, mine.number)
    ON CONFLICT DO NOTHING;
    SELECT * INTO known FROM hub.log WHERE log = name FOR UPDATE;
    IF known.writer IS NULL OR known.writer <> mine.id THEN
        -- A counter that joined again goes on where the PC before it stopped; a log that was known
        -- from others only is its writer's as soon as he comes.
        UPDATE hub.log SET writer = mine.id,
            key = CASE WHEN writer IS NULL THEN of_key ELSE key END,
            audience = CASE WHEN writer IS NULL THEN for_audience ELSE audience END
        WHERE log = name
            AND (office, number) = (of_office, of_number)
            AND (office, number) = (mine.office, mine.number)
            AND (writer IS NULL OR key = of_key AND EXISTS (
                SELECT FROM hub.counter c WHERE c.id = writer AND c.retired_at IS NOT NULL))
        RETURNING * INTO known;
    END IF;
    IF known.writer IS NULL OR known.writer <> mine.id OR known.key <> of_key
        OR known.audience <> for_audience
    THEN
        RAISE EXCEPTION 'log_not_yours' USING ERRCODE = 'HB005',
            DETAIL = json_build_object('log', name);
    END IF;
    INSERT INTO hub.head (log) VALUES (known.id) ON CONFLICT DO NOTHING;
END $$;

GRANT EXECUTE ON FUNCTION hub.me(), hub.office(), hub.readable(), hub.writable(), hub.here(),
    hub.barred, hub.push, hub.begin_log TO hub_counter;
