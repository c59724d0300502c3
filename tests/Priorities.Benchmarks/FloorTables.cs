using Npgsql;

namespace Priorities.Benchmarks;

/// <summary>
/// The floor's own tables: a row has everything that an answer about it tells, and there are only the indexes that its four answers need.
/// What the service's tables, views and indexes cost would not be seen over the same ones.
/// </summary>
internal static class FloorTables
{
    private const string Statements = """
        DROP SCHEMA IF EXISTS floor CASCADE;
        CREATE SCHEMA floor;
        CREATE TABLE floor.actions AS
            SELECT id, key, forum_id, forum_key, area_key, parent_key, position, title_en, title_fr, description_en, description_fr, source_text,
                   source_ref_en, source_ref_fr, status::text AS status, status_since, assessed_status::text AS assessed_status, assessed_at,
                   assessor_organization_key, assessor_name, progress, owners::text AS owners, audience::text[] AS audience, tags,
                   jurisdiction::text AS jurisdiction, starts_on, target_date, original_target_date, target_date_note, completed_on,
                   all_reports_note_count, all_reports_last_at, children::text AS children, continues_key, continued_by,
                   publication::text AS publication, version, created_at, updated_at
            FROM action_reads;
        ALTER TABLE floor.actions ADD PRIMARY KEY (id);
        CREATE UNIQUE INDEX ON floor.actions (key);
        CREATE INDEX ON floor.actions (forum_key, status, key) WHERE publication = 'published';
        CREATE TABLE floor.notes (
            id uuid PRIMARY KEY, action_id uuid NOT NULL, action_key text NOT NULL, body text NOT NULL, language text NOT NULL,
            visibility text NOT NULL, progress int, evidence text NOT NULL, author_id text NOT NULL, author_organization_key text,
            author_name text NOT NULL, status_from text, status_to text, effective_on date NOT NULL, recorded_at timestamptz NOT NULL);
        CREATE INDEX ON floor.notes (action_id, id);
        CREATE TABLE floor.changes (
            id bigserial PRIMARY KEY, event_id uuid NOT NULL, type text NOT NULL, at timestamptz NOT NULL, actor_id text NOT NULL,
            actor_name text NOT NULL, subject_id uuid NOT NULL, subject_key text NOT NULL, forum_id uuid, note_id uuid, version int NOT NULL,
            audience text NOT NULL, members jsonb NOT NULL);
        CREATE INDEX ON floor.changes (subject_id, id);
        CREATE TABLE floor.audit (
            id uuid PRIMARY KEY, actor_id text, actor_name text, address text, at timestamptz NOT NULL, method text NOT NULL,
            operation text NOT NULL, request_id text, role text, status int NOT NULL, subject text);
        ANALYZE;
        """;

    public static async Task MakeAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Statements);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
