using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Priorities.Api.Data.Migrations;

/// <summary>
/// The service's own user may add to the log and alter nothing in it (<see cref="ServiceRole"/>). Redaction is the one exception, and this function
/// is all of it: it replaces the texts of members of one subject by what says that they were redacted, and can put nothing else there.
/// The model stays as it is.
/// </summary>
[DbContext(typeof(PrioritiesContext))]
[Migration("20261130011000_RedactionInTheLog")]
public sealed class RedactionInTheLog : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE FUNCTION redacted(value jsonb, member text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
            SELECT CASE jsonb_typeof(value)
                WHEN 'string' THEN to_jsonb(CASE WHEN member LIKE '%Fr' THEN '[caviardé]' ELSE '[redacted]' END)
                WHEN 'array' THEN (SELECT coalesce(jsonb_agg(redacted(entry, member)), '[]') FROM jsonb_array_elements(value) entry)
                WHEN 'object' THEN (SELECT coalesce(jsonb_object_agg(k, redacted(v, k || CASE WHEN k = 'fr' THEN 'Fr' ELSE '' END)), '{}') FROM jsonb_each(value) o(k, v))
                ELSE value END
        $$;

        CREATE FUNCTION redact_changes(subject uuid, names text[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
            UPDATE changes SET members = (
                SELECT jsonb_object_agg(k, CASE WHEN k = ANY(names) THEN jsonb_build_object('from', redacted(v->'from', k), 'to', redacted(v->'to', k)) ELSE v END)
                FROM jsonb_each(members) m(k, v))
            WHERE subject_id = subject AND members ?| names
        $$;
        REVOKE EXECUTE ON FUNCTION redact_changes(uuid, text[]) FROM PUBLIC;
        """);

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP FUNCTION redact_changes(uuid, text[]); DROP FUNCTION redacted(jsonb, text);");
}
