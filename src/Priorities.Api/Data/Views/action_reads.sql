-- An action with all that an answer about it needs. The key of an action that is not published is told to nobody who could not read that action:
-- what hangs together shows only where both ends are out in the open, or the reader stands on the hidden end.
-- LEFT JOIN although every action has a forum and an area: what a statement does not ask for is then not joined at all.
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
LEFT JOIN forums f ON f.id = a.forum_id
LEFT JOIN areas r ON r.id = a.area_id
LEFT JOIN actions p ON p.id = a.parent_id
LEFT JOIN actions e ON e.id = a.continues_id
LEFT JOIN organizations s ON s.id = a.assessor_organization_id;
