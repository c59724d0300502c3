using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Priorities.Api.Data.Migrations
{
    /// <summary>
    /// What a search looks in is a table of its own, one document an action, filled by triggers (Data/Views/search.sql): a report does not write
    /// the words of its action again, and words may stand partly in a title and partly in a note.
    /// Of the indexes on actions, two go that others serve as well, and two come: a forum, newest first, and of one status.
    /// </summary>
    public partial class SearchDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SqlFiles.DropViews);
            migrationBuilder.Sql("""
                CREATE TABLE action_search (action_id uuid PRIMARY KEY REFERENCES actions ON DELETE CASCADE, document tsvector NOT NULL) WITH (toast_tuple_target = 8160);
                CREATE INDEX ix_action_search_document ON action_search USING gin (document) WITH (gin_pending_list_limit = 512);
                ALTER TABLE actions DROP COLUMN search;
                ALTER TABLE notes DROP COLUMN search;
                ALTER TABLE organizations ALTER COLUMN search DROP EXPRESSION;
                """);

            migrationBuilder.DropIndex(name: "ix_actions_target_date", table: "actions");
            migrationBuilder.DropIndex(name: "ix_actions_area_id", table: "actions");
            migrationBuilder.DropIndex(name: "ix_actions_area_id_key", table: "actions");
            migrationBuilder.CreateIndex(name: "ix_actions_area_id_key", table: "actions", columns: new[] { "area_id", "key" })
                .Annotation("Npgsql:IndexInclude", new[] { "publication" });
            migrationBuilder.CreateIndex(name: "ix_actions_forum_id_updated_at_id", table: "actions", columns: new[] { "forum_id", "updated_at", "id" });
            migrationBuilder.CreateIndex(name: "ix_actions_forum_id_status_updated_at_id", table: "actions", columns: new[] { "forum_id", "status", "updated_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new System.NotSupportedException("The columns that a search looked in before are not made again. Restore a backup of the release before.");
    }
}
