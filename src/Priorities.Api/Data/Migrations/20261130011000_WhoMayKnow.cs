using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Priorities.Api.Data.Migrations
{
    /// <summary>What the feed is read from says whose matter an entry about an assessment is; and from here on no number of the log is given out as it is.</summary>
    public partial class WhoMayKnow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SqlFiles.DropViews);
            migrationBuilder.AddColumn<Guid>(name: "assessment_id", table: "changes", type: "uuid", nullable: true);
            migrationBuilder.Sql("""
                CREATE INDEX ix_changes_parent ON changes ((members #>> '{parent,from}')) WHERE members ? 'parent';
                INSERT INTO service_values (name, number) SELECT 'openLogUntil', coalesce(max(id), 0) FROM changes;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SqlFiles.DropViews + "DROP INDEX ix_changes_parent; DELETE FROM service_values WHERE name = 'openLogUntil';");
            migrationBuilder.DropColumn(name: "assessment_id", table: "changes");
        }
    }
}
