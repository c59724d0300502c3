-- An organization with the number of actions that it leads and supports: those that everybody sees.
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
