-- What the service's own database user may do. Run as the owner of the tables: by the service at each start, and by deploy/restore.
GRANT USAGE ON SCHEMA public TO priorities_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO priorities_service;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO priorities_service;
REVOKE UPDATE, DELETE, TRUNCATE ON public.audit, public.changes FROM priorities_service;
GRANT EXECUTE ON FUNCTION public.redact_changes(uuid, text[]) TO priorities_service;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON public."__EFMigrationsHistory" FROM priorities_service;
