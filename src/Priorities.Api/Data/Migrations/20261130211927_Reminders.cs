using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Priorities.Api.Data.Migrations
{
    /// <summary>Requests for updates are reminded of by the clock.</summary>
    public partial class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "next_reminder_on",
                table: "update_requests",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "remind_after_days",
                table: "update_requests",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "remind_before_days",
                table: "update_requests",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "remind_every_days",
                table: "update_requests",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_update_requests_next_reminder_on",
                table: "update_requests",
                column: "next_reminder_on",
                filter: "next_reminder_on is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_update_requests_next_reminder_on",
                table: "update_requests");

            migrationBuilder.DropColumn(
                name: "next_reminder_on",
                table: "update_requests");

            migrationBuilder.DropColumn(
                name: "remind_after_days",
                table: "update_requests");

            migrationBuilder.DropColumn(
                name: "remind_before_days",
                table: "update_requests");

            migrationBuilder.DropColumn(
                name: "remind_every_days",
                table: "update_requests");
        }
    }
}
