using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Priorities.Api.Data.Migrations
{
    /// <summary>Mails that wait to be sent; the link in one that is of no use any more is forgotten, whatever ended it.</summary>
    public partial class Mail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    link_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true),
                    recipient = table.Column<byte[]>(type: "bytea", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    fault = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    queued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mails", x => x.id);
                    table.ForeignKey(
                        name: "fk_mails_update_requests_request_id",
                        column: x => x.request_id,
                        principalTable: "update_requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_mails_next_attempt_at",
                table: "mails",
                column: "next_attempt_at",
                filter: "state = 'queued'");

            migrationBuilder.CreateIndex(
                name: "ix_mails_queued_at",
                table: "mails",
                column: "queued_at");

            migrationBuilder.CreateIndex(
                name: "ix_mails_recipient_queued_at",
                table: "mails",
                columns: new[] { "recipient", "queued_at" },
                filter: "recipient is not null");

            migrationBuilder.CreateIndex(
                name: "ix_mails_request_id_queued_at",
                table: "mails",
                columns: new[] { "request_id", "queued_at" });

            // Whatever ends a request, takes its address away or gives it another link: a route, an answer, a redaction, somebody at the database.
            migrationBuilder.Sql("""
                CREATE FUNCTION drop_mails() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    UPDATE mails SET state = 'dropped', sealed = NULL, finished_at = greatest(queued_at, NEW.withdrawn_at, NEW.answered_at, NEW.reminded_at)
                    WHERE request_id = NEW.id AND state = 'queued'
                      AND (NEW."to" IS NULL OR NEW.withdrawn_at IS NOT NULL OR link_hash <> NEW.link_hash);
                    RETURN NULL;
                END $$;
                CREATE TRIGGER drop_mails AFTER UPDATE OF "to", withdrawn_at, link_hash ON update_requests FOR EACH ROW EXECUTE FUNCTION drop_mails();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER drop_mails ON update_requests; DROP FUNCTION drop_mails();");
            migrationBuilder.DropTable(
                name: "mails");
        }
    }
}
