using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Priorities.Domain.Actions;

#nullable disable

namespace Priorities.Api.Data.Migrations
{
    /// <summary>Owners are asked for updates, and answer by a link; what they are asked about ends with their ownership.</summary>
    public partial class UpdateRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "update_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    language = table.Column<NoteLanguage>(type: "note_language", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    message = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    link_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reminded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reminders = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_update_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_update_requests_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "requested_actions",
                columns: table => new
                {
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    reply = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    replied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_requested_actions", x => new { x.request_id, x.action_id });
                    table.ForeignKey(
                        name: "fk_requested_actions_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_requested_actions_update_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "update_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_requested_actions_action_id_owner_id",
                table: "requested_actions",
                columns: new[] { "action_id", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_update_requests_asked_at_id",
                table: "update_requests",
                columns: new[] { "asked_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_update_requests_link_hash",
                table: "update_requests",
                column: "link_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_update_requests_organization_id_asked_at_id",
                table: "update_requests",
                columns: new[] { "organization_id", "asked_at", "id" });

            // Whatever takes an ownership away, the link ends: a route, a file that is imported, somebody at the database.
            migrationBuilder.Sql("""
                CREATE FUNCTION end_requests() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    UPDATE requested_actions SET owner_id = NULL WHERE action_id = OLD.action_id AND owner_id = OLD.organization_id;
                    RETURN NULL;
                END $$;
                CREATE TRIGGER end_requests AFTER DELETE OR UPDATE OF action_id, organization_id ON ownerships FOR EACH ROW EXECUTE FUNCTION end_requests();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER end_requests ON ownerships; DROP FUNCTION end_requests();");
            migrationBuilder.DropTable(
                name: "requested_actions");

            migrationBuilder.DropTable(
                name: "update_requests");
        }
    }
}
