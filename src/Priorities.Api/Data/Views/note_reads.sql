-- A note with its corrections and the keys of what it belongs to.
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
