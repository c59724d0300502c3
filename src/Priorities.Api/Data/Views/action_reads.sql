-- An action with all that an answer about it needs. The key of an action that is not published is told to nobody who could not read that action:
-- what hangs together shows only where both ends are out in the open, or the reader stands on the hidden end.
-- Nothing is joined: what a statement does not ask for costs it nothing, neither when it is planned nor when it runs, and what it asks for is
-- looked up for the rows that it gives out, after they were sorted and counted off.
CREATE VIEW action_reads AS
SELECT a.id, a.key, a.forum_id, (SELECT f.key FROM forums f WHERE f.id = a.forum_id) AS forum_key, a.area_id, (SELECT r.key FROM areas r WHERE r.id = a.area_id) AS area_key,
       a.parent_id, (SELECT p.key FROM actions p WHERE p.id = a.parent_id AND (p.publication = 'published' OR a.publication <> 'published')) AS parent_key,
       (SELECT e.key FROM actions e WHERE e.id = a.continues_id AND (e.publication = 'published' OR a.publication <> 'published')) AS continues_key,
       (SELECT p.key FROM actions p WHERE p.id = a.parent_id AND p.publication <> 'published' AND a.publication = 'published') AS hidden_parent_key,
       (SELECT e.key FROM actions e WHERE e.id = a.continues_id AND e.publication <> 'published' AND a.publication = 'published') AS hidden_continues_key,
       ARRAY(SELECT n.key::text FROM actions n WHERE n.continues_id = a.id AND n.publication = 'published' ORDER BY n.key) AS continued_by,
       a.position, a.title_en, a.title_fr, a.description_en, a.description_fr, a.source_text, a.source_ref_en, a.source_ref_fr,
       a.status, a.status_since, a.assessed_status, a.assessed_at, a.assessor_name, (SELECT s.key FROM organizations s WHERE s.id = a.assessor_organization_id) AS assessor_organization_key,
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
FROM actions a;
