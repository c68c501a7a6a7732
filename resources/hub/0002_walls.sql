-- Who may see and do what.  Identity is the login itself: nothing a counter says can change it.

-- The counter of this session; nobody's where it was struck off or never joined.
CREATE FUNCTION hub.me() RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (SELECT id FROM hub.counter WHERE role = session_user AND retired_at IS NULL);

CREATE FUNCTION hub.office() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN (SELECT office FROM hub.counter WHERE role = session_user AND retired_at IS NULL);

CREATE FUNCTION hub.readable() RETURNS integer[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN ARRAY(
    SELECT l.id FROM hub.log l, hub.counter c
    WHERE c.role = session_user AND c.retired_at IS NULL AND c.office IN (l.office, l.audience)
);

CREATE FUNCTION hub.writable() RETURNS integer[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
RETURN ARRAY(
    SELECT l.id FROM hub.log l, hub.counter c
    WHERE c.role = session_user AND c.retired_at IS NULL AND l.writer = c.id
);

-- Say which hub this is and how new; refuse whom it does not know.
CREATE FUNCTION hub.here(OUT epoch text, OUT version integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    gone timestamptz;
BEGIN
    SELECT c.retired_at INTO gone FROM hub.counter c WHERE c.role = session_user;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'writer_unknown' USING ERRCODE = 'HB007';
    ELSIF gone IS NOT NULL THEN
        RAISE EXCEPTION 'writer_retired' USING ERRCODE = 'HB006';
    END IF;
    SELECT m.epoch || '-' || s.system_identifier, m.version INTO epoch, version
    FROM hub.meta m, pg_control_system() s;
END $$;

DO $$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['counter', 'enrol_token', 'log', 'head', 'event', 'private',
        'erased', 'relayed', 'relayed_head', 'vector']
    LOOP
        EXECUTE format('ALTER TABLE hub.%I ENABLE ROW LEVEL SECURITY', guarded);
        EXECUTE format('ALTER TABLE hub.%I FORCE ROW LEVEL SECURITY', guarded);
        EXECUTE format('CREATE POLICY keeper ON hub.%I TO hub_owner USING (true)', guarded);
    END LOOP;
END $$;

-- The sub-selects make each of these one question a statement, not one a row.
CREATE POLICY own_office ON hub.log FOR SELECT TO hub_counter
    USING ((SELECT hub.office()) IN (office, audience));
CREATE POLICY own_office ON hub.head FOR SELECT TO hub_counter
    USING (log = ANY ((SELECT hub.readable())::integer[]));
CREATE POLICY own_office ON hub.event FOR SELECT TO hub_counter
    USING (log = ANY ((SELECT hub.readable())::integer[]));
CREATE POLICY own_log ON hub.event FOR INSERT TO hub_counter
    WITH CHECK (log = ANY ((SELECT hub.writable())::integer[]));
CREATE POLICY own_office ON hub.private FOR SELECT TO hub_counter
    USING (log = ANY ((SELECT hub.readable())::integer[]));
CREATE POLICY own_log ON hub.private FOR INSERT TO hub_counter
    WITH CHECK (log = ANY ((SELECT hub.writable())::integer[]));
CREATE POLICY own_office ON hub.relayed FOR SELECT TO hub_counter
    USING (log = ANY ((SELECT hub.readable())::integer[]));
CREATE POLICY own_office ON hub.relayed_head FOR SELECT TO hub_counter
    USING (log = ANY ((SELECT hub.readable())::integer[]));

-- Registering counters takes a role that may make roles; it owns three functions and no table.
CREATE POLICY registrar ON hub.counter TO hub_registrar USING (true);
CREATE POLICY registrar ON hub.enrol_token TO hub_registrar USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON hub.counter, hub.enrol_token TO hub_registrar;

GRANT SELECT ON hub.log, hub.head, hub.relayed, hub.relayed_head TO hub_counter;
GRANT SELECT, INSERT ON hub.event, hub.private TO hub_counter;
