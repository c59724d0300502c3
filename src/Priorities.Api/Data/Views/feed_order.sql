-- The order of the feed. An entry's position is above the number of its own transaction and at or above that of every transaction that
-- had ended when it was written; below the oldest transaction still running, therefore, nothing can appear any more. Whoever waited for
-- a row that another transaction had locked stands behind it, whichever of the two began first. The offset is there for a database that
-- was restored from a dump into a server whose transactions count from the beginning again.
-- Both in PL/pgSQL, which plans once a session what SQL would plan at every call.
-- The horizon must be STABLE: it has to come from the snapshot of the query that reads with it.
CREATE OR REPLACE FUNCTION change_position() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    RETURN (SELECT number FROM service_values WHERE name = 'feedOffset')
        + greatest(pg_current_xact_id()::text::bigint + 1, pg_snapshot_xmax(pg_current_snapshot())::text::bigint);
END $$;
CREATE OR REPLACE FUNCTION change_horizon() RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT number FROM service_values WHERE name = 'feedOffset') + pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
END $$;
