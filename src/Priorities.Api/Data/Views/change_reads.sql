-- What the feed is read from: entries that nothing can come before any more, with what decides who may see them today.
CREATE VIEW change_reads AS
SELECT c.position, c.id, c.event_id, c.type, c.at, c.actor_name, o.key AS actor_organization_key,
       c.subject_kind, c.subject_id, c.subject_key, c.forum_id, f.key AS forum_key, c.version, c.audience, c.members,
       CASE WHEN c.note_id IS NOT NULL THEN n.author_organization_id
            WHEN c.assessment_id IS NOT NULL THEN s.assessor_organization_id
            WHEN c.type = 'assessment.redacted' THEN NULL -- before it was written down which one: for coordinators alone, where it was internal
            ELSE c.actor_organization_id END AS organization_id,
       c.note_id, n.visibility AS note_visibility, a.publication,
       CASE WHEN c.members ?| ARRAY['parent', 'continues'] THEN ARRAY(SELECT x.key::text FROM actions x WHERE x.publication <> 'published' AND x.key IN (
           c.members #>> '{parent,from}', c.members #>> '{parent,to}', c.members #>> '{continues,from}', c.members #>> '{continues,to}')) END AS hidden_keys,
       coalesce(c.members #>> '{publication,from}' = 'published', false) AS was_published
FROM changes c
LEFT JOIN organizations o ON o.id = c.actor_organization_id
LEFT JOIN forums f ON f.id = c.forum_id
LEFT JOIN actions a ON a.id = c.subject_id
LEFT JOIN notes n ON n.id = c.note_id
LEFT JOIN assessments s ON s.id = c.assessment_id
WHERE c.position <= (SELECT change_horizon());
