-- Who joins and who leaves.  These functions belong to hub_registrar, the only role here that may
-- make roles; the administrator and the holder of a one-time code may do nothing but call them.

-- Issue a one-time code: a login that may do nothing but join, once.
CREATE FUNCTION hub.enroll(
    of_office text, of_number integer, hours integer, login text, verifier text
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    old name;
BEGIN
    IF login !~ '^join_[0-9a-f]{10}$' OR verifier !~ '^SCRAM-SHA-256\$' THEN
        RAISE EXCEPTION 'no such login' USING ERRCODE = 'invalid_parameter_value';
    ELSIF EXISTS (SELECT FROM hub.counter WHERE office = of_office AND number = of_number
                  AND retired_at IS NULL) THEN
        RAISE EXCEPTION 'counter_joined' USING ERRCODE = 'HB010';
    END IF;
    FOR old IN
        SELECT t.role FROM hub.enrol_token t
        WHERE (t.office, t.number) = (of_office, of_number)  -- the new code replaces the old ones
            OR t.expires_at < now() - interval '30 days'
    LOOP
        DELETE FROM hub.enrol_token WHERE role = old;
        EXECUTE format('DROP ROLE IF EXISTS %I', old);
    END LOOP;
    EXECUTE format('CREATE ROLE %I LOGIN CONNECTION LIMIT 2 PASSWORD %L IN ROLE hub_join',
        login, verifier);
    EXECUTE format('ALTER ROLE %I SET statement_timeout = ''15s''', login);
    INSERT INTO hub.enrol_token VALUES
        (login, of_office, of_number, now() + make_interval(hours => hours));
END $$;

-- Spend the code this session came in with; the password of the new login is known only to the
-- counter, which sends its verifier.
CREATE FUNCTION hub.join(of_office text, of_number integer, login text, verifier text)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    token hub.enrol_token;
    setting text;
BEGIN
    SELECT * INTO token FROM hub.enrol_token WHERE role = session_user FOR UPDATE;
    IF token.spent_for = login THEN
        RETURN;  -- asked again, because the answer was lost
    ELSIF token.role IS NULL OR token.spent_at IS NOT NULL THEN
        RAISE EXCEPTION 'code_spent' USING ERRCODE = 'HB011';
    ELSIF token.expires_at < clock_timestamp() THEN
        RAISE EXCEPTION 'code_expired' USING ERRCODE = 'HB012', DETAIL =
            json_build_object('at', extract(epoch FROM token.expires_at));
    ELSIF (token.office, token.number) <> (of_office, of_number) THEN
        RAISE EXCEPTION 'code_of_another' USING ERRCODE = 'HB013', DETAIL =
            json_build_object('counter', token.office || '/' || token.number);
    ELSIF login !~ '^counter_[0-9a-f]{16}$' OR verifier !~ '^SCRAM-SHA-256\$' THEN
        RAISE EXCEPTION 'no such login' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    UPDATE hub.enrol_token SET spent_at = clock_timestamp(), spent_for = login
    WHERE role = token.role;
    EXECUTE format('CREATE ROLE %I LOGIN CONNECTION LIMIT 4 PASSWORD %L IN ROLE hub_counter',
        login, verifier);
    -- A counter that was cut off must not hold anything here for long.
    FOREACH setting IN ARRAY ARRAY['statement_timeout = ''15s''', 'lock_timeout = ''5s''',
        'idle_in_transaction_session_timeout = ''5s''', 'idle_session_timeout = ''10min''',
        'tcp_user_timeout = ''15s''', 'tcp_keepalives_idle = ''30s''',
        'tcp_keepalives_interval = ''5s''', 'tcp_keepalives_count = 3']
    LOOP
        EXECUTE format('ALTER ROLE %I SET ', login) || setting;
    END LOOP;
    INSERT INTO hub.counter (role, office, number) VALUES (login, of_office, of_number);
END $$;

-- Strike a counter off: its login ends, its sessions too, its log stays.
CREATE FUNCTION hub.retire(of_office text, of_number integer) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    gone name;
BEGIN
    UPDATE hub.counter SET retired_at = clock_timestamp()
    WHERE office = of_office AND number = of_number AND retired_at IS NULL RETURNING role INTO gone;
    IF gone IS NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('ALTER ROLE %I NOLOGIN', gone);
    PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = gone;
    RETURN true;
EXCEPTION WHEN insufficient_privilege THEN  -- not allowed to end sessions: policies shut them out
    UPDATE hub.counter SET retired_at = clock_timestamp()
    WHERE office = of_office AND number = of_number AND retired_at IS NULL RETURNING role INTO gone;
    EXECUTE format('ALTER ROLE %I NOLOGIN', gone);
    RETURN true;
END $$;

-- Say how much the database may grow to.
CREATE FUNCTION hub.set_room(bytes bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    UPDATE hub.meta SET room = bytes;
END;

GRANT EXECUTE ON FUNCTION hub.join TO hub_join;
GRANT EXECUTE ON FUNCTION hub.enroll, hub.retire, hub.set_room TO hub_admin;
