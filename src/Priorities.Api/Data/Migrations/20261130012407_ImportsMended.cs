using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Priorities.Api.Data.Migrations
{
    /// <inheritdoc />
    public partial class ImportsMended : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "edits",
                table: "imports",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "file_name",
                table: "imports",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "options",
                table: "imports",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<Guid>(
                name: "organization_id",
                table: "imports",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "table",
                table: "imports",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "undone_at",
                table: "imports",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "undone_by",
                table: "imports",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "imports",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateIndex(
                name: "ix_imports_organization_id",
                table: "imports",
                column: "organization_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_imports_organization_id",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "edits",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "file_name",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "options",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "organization_id",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "table",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "undone_at",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "undone_by",
                table: "imports");

            migrationBuilder.DropColumn(
                name: "version",
                table: "imports");
        }
    }
}
