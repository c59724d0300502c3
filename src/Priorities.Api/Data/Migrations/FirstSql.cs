namespace Priorities.Api.Data.Migrations;

/// <summary>What the first migration says in SQL because a model cannot: text search, the reading view, indexes over its expressions.</summary>
internal static class FirstSql
{
    /// <summary>English and French stemming behind the removal of accents: "financement" finds "Financer", "quebec" finds "Québec".</summary>
    public const string TextSearch = """
        CREATE TEXT SEARCH CONFIGURATION priorities_en (COPY = pg_catalog.english);
        ALTER TEXT SEARCH CONFIGURATION priorities_en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
        CREATE TEXT SEARCH CONFIGURATION priorities_fr (COPY = pg_catalog.french);
        ALTER TEXT SEARCH CONFIGURATION priorities_fr ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
        """;

    /// <summary>
    /// What a search looks in: both languages in one vector, titles above descriptions; of a note its text as it stands, in its own language.
    /// The model does not know these columns, so that no write reads them back and no row that is locked carries them along.
    /// </summary>
    public const string SearchColumns = """
        ALTER TABLE actions ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (
            setweight(to_tsvector('priorities_en', coalesce(title_en, '')), 'A') || setweight(to_tsvector('priorities_fr', coalesce(title_fr, '')), 'A')
            || setweight(to_tsvector('priorities_en', coalesce(description_en, '')), 'B') || setweight(to_tsvector('priorities_fr', coalesce(description_fr, '')), 'B')) STORED;
        ALTER TABLE notes ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (
            CASE WHEN language = 'fr' THEN to_tsvector('priorities_fr', coalesce(corrected_body, body)) ELSE to_tsvector('priorities_en', coalesce(corrected_body, body)) END) STORED;
        ALTER TABLE organizations ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (
            to_tsvector('priorities_en', coalesce(name_en, '')) || to_tsvector('priorities_fr', coalesce(name_fr, ''))) STORED;

        CREATE INDEX ix_actions_search ON actions USING gin (search);
        CREATE INDEX ix_notes_search ON notes USING gin (search) WHERE visibility = 'public';
        CREATE INDEX ix_organizations_search ON organizations USING gin (search);
        """;

    /// <summary>
    /// The key of an action that is not published is told to nobody who could not read that action:
    /// what hangs together shows only where both ends are out in the open, or the reader stands on the hidden end.
    /// </summary>
    public const string ActionReads = """
        CREATE VIEW action_reads AS
        SELECT a.id, a.key, a.forum_id, f.key AS forum_key, a.area_id, r.key AS area_key,
               a.parent_id, CASE WHEN p.publication = 'published' OR a.publication <> 'published' THEN p.key END AS parent_key,
               CASE WHEN e.publication = 'published' OR a.publication <> 'published' THEN e.key END AS continues_key,
               ARRAY(SELECT n.key::text FROM actions n WHERE n.continues_id = a.id AND n.publication = 'published' ORDER BY n.key) AS continued_by,
               a.position, a.title_en, a.title_fr, a.description_en, a.description_fr, a.source_text, a.source_ref_en, a.source_ref_fr,
               a.status, a.status_since, a.assessed_status, a.assessed_at, a.assessor_name, s.key AS assessor_organization_key,
               a.progress, a.audience, a.tags, a.jurisdiction, a.starts_on, a.target_date, a.original_target_date, a.target_date_note,
               a.completed_on, a.publication,
               coalesce((SELECT jsonb_agg(jsonb_build_object(
                       'id', o.id, 'organization', o.key, 'nameEn', o.name_en, 'nameFr', o.name_fr, 'kind', o.kind, 'regions', o.regions,
                       'website', o.website, 'role', w.role, 'contactName', w.contact_name, 'contactEmail', w.contact_email) ORDER BY w.role, o.key)
                   FROM ownerships w JOIN organizations o ON o.id = w.organization_id WHERE w.action_id = a.id), '[]') AS owners,
               coalesce((SELECT jsonb_object_agg(c.status, c.n) FROM (
                       SELECT x.status, count(*) AS n FROM actions x WHERE x.parent_id = a.id AND x.publication = 'published' GROUP BY x.status) c), '{}') AS children,
               a.public_reports_note_count, a.public_reports_last_at, a.network_reports_note_count, a.network_reports_last_at,
               a.all_reports_note_count, a.all_reports_last_at,
               a.version, a.created_at, a.updated_at,
               coalesce(a.target_date, 'infinity') AS sort_target_date,
               coalesce(a.progress, -1) AS sort_progress,
               coalesce(a.title_en, a.title_fr) COLLATE natural_order AS sort_title_en,
               coalesce(a.title_fr, a.title_en) COLLATE natural_order AS sort_title_fr,
               coalesce(a.public_reports_last_at, '-infinity') AS sort_public_report,
               coalesce(a.network_reports_last_at, '-infinity') AS sort_network_report,
               coalesce(a.all_reports_last_at, '-infinity') AS sort_report
        FROM actions a
        JOIN forums f ON f.id = a.forum_id
        JOIN areas r ON r.id = a.area_id
        LEFT JOIN actions p ON p.id = a.parent_id
        LEFT JOIN actions e ON e.id = a.continues_id
        LEFT JOIN organizations s ON s.id = a.assessor_organization_id;

        CREATE INDEX ix_actions_sort_target_date ON actions (coalesce(target_date, 'infinity'), id);
        CREATE INDEX ix_actions_sort_progress ON actions (coalesce(progress, -1), id);
        CREATE INDEX ix_actions_sort_title_en ON actions ((coalesce(title_en, title_fr) COLLATE natural_order), id);
        CREATE INDEX ix_actions_sort_title_fr ON actions ((coalesce(title_fr, title_en) COLLATE natural_order), id);
        CREATE INDEX ix_actions_sort_public_report ON actions (coalesce(public_reports_last_at, '-infinity'), id);
        CREATE INDEX ix_actions_sort_network_report ON actions (coalesce(network_reports_last_at, '-infinity'), id);
        CREATE INDEX ix_actions_sort_report ON actions (coalesce(all_reports_last_at, '-infinity'), id);
        """;

    public const string NoteReads = """
        CREATE VIEW note_reads AS
        SELECT n.id, n.action_id, a.key AS action_key, a.publication, n.body, n.corrected_body,
               coalesce((SELECT jsonb_agg(jsonb_build_object(
                       'id', c.id, 'body', c.body, 'reason', c.reason, 'authorName', c.author_name, 'authorOrganizationKey', g.key, 'recordedAt', c.recorded_at) ORDER BY c.id)
                   FROM corrections c LEFT JOIN organizations g ON g.id = c.author_organization_id WHERE c.note_id = n.id), '[]') AS corrections,
               n.language, n.visibility, n.progress, n.evidence, n.author_name, n.author_organization_id, o.key AS author_organization_key,
               n.status_from, n.status_to, n.effective_on, n.recorded_at, n.redacted_at, n.redaction_reason
        FROM notes n
        JOIN actions a ON a.id = n.action_id
        LEFT JOIN organizations o ON o.id = n.author_organization_id;

        CREATE VIEW assessment_reads AS
        SELECT s.id, s.action_id, a.key AS action_key, a.publication, s.status, s.body, s.language, s.visibility, s.evidence,
               s.assessor_name, s.assessor_organization_id, o.key AS assessor_organization_key, s.assessed_at, s.redacted_at, s.redaction_reason
        FROM assessments s
        JOIN actions a ON a.id = s.action_id
        LEFT JOIN organizations o ON o.id = s.assessor_organization_id;
        """;

    /// <summary>
    /// The order of the feed. An entry's position is above the number of its own transaction and at or above that of every transaction that
    /// had ended when it was written; below the oldest transaction still running, therefore, nothing can appear any more. Whoever waited for
    /// a row that another transaction had locked stands behind it, whichever of the two began first. The offset is there for a database that
    /// was restored from a dump into a server whose transactions count from the beginning again.
    /// The horizon must be STABLE: it has to come from the snapshot of the query that reads with it.
    /// </summary>
    public const string FeedOrder = """
        INSERT INTO service_values (name, number) VALUES ('feedOffset', 0);

        CREATE OR REPLACE FUNCTION change_position() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
        BEGIN -- PL/pgSQL plans it once a session, SQL would at every call
            RETURN (SELECT number FROM service_values WHERE name = 'feedOffset')
                + greatest(pg_current_xact_id()::text::bigint + 1, pg_snapshot_xmax(pg_current_snapshot())::text::bigint);
        END $$;
        CREATE OR REPLACE FUNCTION change_horizon() RETURNS bigint LANGUAGE sql STABLE AS $$
            SELECT (SELECT number FROM service_values WHERE name = 'feedOffset') + pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        $$;
        ALTER TABLE changes ALTER COLUMN position SET DEFAULT change_position();
        """;

    /// <summary>What the feed is read from: entries that nothing can come before any more, with what decides who may see them today.</summary>
    public const string ChangeReads = """
        CREATE VIEW change_reads AS
        SELECT c.position, c.id, c.event_id, c.type, c.at, c.actor_name, o.key AS actor_organization_key,
               c.subject_kind, c.subject_id, c.subject_key, c.forum_id, f.key AS forum_key, c.version, c.audience, c.members,
               CASE WHEN n.id IS NULL THEN c.actor_organization_id ELSE n.author_organization_id END AS organization_id,
               c.note_id, n.visibility AS note_visibility, a.publication,
               CASE WHEN c.members ?| ARRAY['parent', 'continues'] THEN ARRAY(SELECT x.key::text FROM actions x WHERE x.publication <> 'published' AND x.key IN (
                   c.members #>> '{parent,from}', c.members #>> '{parent,to}', c.members #>> '{continues,from}', c.members #>> '{continues,to}')) END AS hidden_keys
        FROM changes c
        LEFT JOIN organizations o ON o.id = c.actor_organization_id
        LEFT JOIN forums f ON f.id = c.forum_id
        LEFT JOIN actions a ON a.id = c.subject_id
        LEFT JOIN notes n ON n.id = c.note_id
        WHERE c.position <= (SELECT change_horizon());
        """;

    /// <summary>A forum with its areas, and an area with the number of its actions: those that everybody sees.</summary>
    public const string ForumReads = """
        CREATE VIEW area_reads AS
        SELECT r.id, r.forum_id, f.key AS forum_key, r.key, r.code, r.title_en, r.title_fr, r.position, r.version,
               (SELECT count(*)::int FROM actions a WHERE a.area_id = r.id AND a.publication = 'published') AS action_count
        FROM areas r
        JOIN forums f ON f.id = r.forum_id
        WHERE r.deleted_at IS NULL AND f.deleted_at IS NULL;

        CREATE VIEW forum_reads AS
        SELECT f.*,
               coalesce((SELECT jsonb_agg(jsonb_build_object(
                       'id', r.id, 'forumId', r.forum_id, 'forumKey', r.forum_key, 'key', r.key, 'code', r.code, 'titleEn', r.title_en, 'titleFr', r.title_fr,
                       'position', r.position, 'actionCount', r.action_count, 'version', r.version) ORDER BY r.position, r.id)
                   FROM area_reads r WHERE r.forum_id = f.id), '[]') AS areas,
               coalesce(f.title_en, f.title_fr) COLLATE natural_order AS sort_title_en,
               coalesce(f.title_fr, f.title_en) COLLATE natural_order AS sort_title_fr
        FROM forums f
        WHERE f.deleted_at IS NULL;
        """;

    /// <summary>An organization with the number of actions that it leads and supports: those that everybody sees.</summary>
    public const string OrganizationReads = """
        CREATE VIEW organization_reads AS
        SELECT o.*,
               (SELECT count(*)::int FROM ownerships w JOIN actions a ON a.id = w.action_id
                   WHERE w.organization_id = o.id AND w.role = 'lead' AND a.publication = 'published') AS lead_count,
               (SELECT count(*)::int FROM ownerships w JOIN actions a ON a.id = w.action_id
                   WHERE w.organization_id = o.id AND w.role = 'supporting' AND a.publication = 'published') AS supporting_count,
               coalesce(o.name_en, o.name_fr) COLLATE natural_order AS sort_name_en,
               coalesce(o.name_fr, o.name_en) COLLATE natural_order AS sort_name_fr
        FROM organizations o
        WHERE o.deleted_at IS NULL;

        CREATE INDEX ix_organizations_sort_name_en ON organizations ((coalesce(name_en, name_fr) COLLATE natural_order), id);
        CREATE INDEX ix_organizations_sort_name_fr ON organizations ((coalesce(name_fr, name_en) COLLATE natural_order), id);
        """;

    /// <summary>Nobody alters the audit log by mistake; the service's own user has not the right to begin with (<see cref="ServiceRole"/>).</summary>
    public const string AppendOnly = """
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'The table % is append-only.', TG_TABLE_NAME; END $$;
        CREATE TRIGGER audit_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
        """;
}
