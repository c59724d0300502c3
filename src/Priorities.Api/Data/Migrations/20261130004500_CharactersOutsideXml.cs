using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Priorities.Api.Data.Migrations;

/// <summary>
/// Until now a text could have characters that XML has no place for, and one of them broke every feed and workbook that showed it. Where there
/// is one in the database, a replacement character (U+FFFD) takes its place: in rows, in the log, and in imports that wait to be applied; not in the audit log, which nobody alters.
/// The model stays as it is.
/// </summary>
[DbContext(typeof(PrioritiesContext))]
[Migration("20261130004500_CharactersOutsideXml")]
public sealed class CharactersOutsideXml : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        DO $do$
        DECLARE place record;
        BEGIN
          FOR place IN
            SELECT c.table_name, c.column_name, format_type(a.atttypid, a.atttypmod) AS type
            FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            JOIN pg_attribute a ON a.attrelid = format('%I.%I', c.table_schema, c.table_name)::regclass AND a.attname = c.column_name
            WHERE c.table_schema = current_schema() AND c.table_name NOT IN ('audit', '__EFMigrationsHistory') AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
              AND c.udt_name IN ('text', 'varchar', 'jsonb', '_text', '_varchar')
          LOOP
            EXECUTE format(
              'UPDATE %1$I SET %2$I = regexp_replace(%2$I::text, %4$L, %5$L, ''g'')::%3$s WHERE %2$I::text ~ %4$L',
              place.table_name, place.column_name, place.type, E'[\u0001-\u0008\u000b\u000c\u000e-\u001f\uFFFE\uFFFF]', E'\uFFFD');
          END LOOP;
        END
        $do$
        """);

    /// <summary>What was replaced is not known any more, and nothing misses it.</summary>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }
}
