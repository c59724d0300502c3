-- An assessment with the keys of what it belongs to.
CREATE VIEW assessment_reads AS
SELECT s.id, s.action_id, a.key AS action_key, a.publication, s.status, s.body, s.language, s.visibility, s.evidence,
       s.assessor_name, s.assessor_organization_id, o.key AS assessor_organization_key, s.assessed_at, s.redacted_at, s.redaction_reason
FROM assessments s
JOIN actions a ON a.id = s.action_id
LEFT JOIN organizations o ON o.id = s.assessor_organization_id;
