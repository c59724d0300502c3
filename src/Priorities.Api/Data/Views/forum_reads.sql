-- A forum with its areas.
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
