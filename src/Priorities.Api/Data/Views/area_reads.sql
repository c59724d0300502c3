-- An area with the number of its actions: those that everybody sees.
CREATE VIEW area_reads AS
SELECT r.id, r.forum_id, f.key AS forum_key, r.key, r.code, r.title_en, r.title_fr, r.position, r.version,
       (SELECT count(*)::int FROM actions a WHERE a.area_id = r.id AND a.publication = 'published') AS action_count
FROM areas r
JOIN forums f ON f.id = r.forum_id
WHERE r.deleted_at IS NULL AND f.deleted_at IS NULL;
