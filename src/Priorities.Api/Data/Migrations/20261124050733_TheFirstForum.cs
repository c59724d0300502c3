using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;
using Priorities.Domain.Organizations;

#nullable disable

namespace Priorities.Api.Data.Migrations
{
    /// <inheritdoc />
    public partial class TheFirstForum : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:CollationDefinition:natural_order", "und-u-kn-true,und-u-kn-true,icu,True")
                .Annotation("Npgsql:Enum:action_status", "notStarted,planned,inProgress,onHold,completed,completedModified,notPursued,superseded")
                .Annotation("Npgsql:Enum:audience", "ngo,serviceProvider,lawEnforcement,immigrationAgency,policyMaker,government,municipality,legalPractitioner,researcher,grassroots,advocate,media,public,other")
                .Annotation("Npgsql:Enum:change_audience", "public,network,internal,coordinators")
                .Annotation("Npgsql:Enum:jurisdiction", "municipal,provincial,federal")
                .Annotation("Npgsql:Enum:note_language", "en,fr")
                .Annotation("Npgsql:Enum:note_visibility", "public,network,internal")
                .Annotation("Npgsql:Enum:organization_kind", "ngo,serviceProvider,lawEnforcement,immigrationAgency,government,academia,grassroots,indigenous,legal,funder,other")
                .Annotation("Npgsql:Enum:owner_role", "lead,supporting")
                .Annotation("Npgsql:Enum:publication", "draft,published,archived")
                .Annotation("Npgsql:Enum:subject_kind", "forum,action,organization")
                .Annotation("Npgsql:PostgresExtension:unaccent", ",,");

            migrationBuilder.Sql(FirstSql.TextSearch);

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    actor_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    method = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    operation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    request_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    actor_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    actor_organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject_kind = table.Column<SubjectKind>(type: "subject_kind", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_key = table.Column<string>(type: "character varying(96)", maxLength: 96, nullable: false),
                    forum_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    audience = table.Column<ChangeAudience>(type: "change_audience", nullable: false),
                    members = table.Column<string>(type: "jsonb", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false, defaultValueSql: "0")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "forums",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "natural_order"),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    region = table.Column<string>(type: "text", nullable: true),
                    country = table.Column<string>(type: "text", nullable: true),
                    participant_count = table.Column<int>(type: "integer", nullable: true),
                    regions = table.Column<string[]>(type: "text[]", nullable: false),
                    objectives = table.Column<string>(type: "jsonb", nullable: false),
                    programme = table.Column<string>(type: "jsonb", nullable: false),
                    topics = table.Column<string>(type: "jsonb", nullable: false),
                    source_url = table.Column<string>(type: "text", nullable: true),
                    source_published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledgement_en = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    acknowledgement_fr = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    city_en = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    city_fr = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    description_en = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    description_fr = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    host_en = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    host_fr = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    participant_note_en = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    participant_note_fr = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    source_title_en = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    source_title_fr = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    title_en = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    title_fr = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_forums", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organizations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "natural_order"),
                    kind = table.Column<OrganizationKind>(type: "organization_kind", nullable: false),
                    regions = table.Column<string[]>(type: "text[]", nullable: false),
                    website = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    name_en = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    name_fr = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organizations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "service_values",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_values", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "stored_answers",
                columns: table => new
                {
                    caller_id = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    key = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    headers = table.Column<string>(type: "jsonb", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_answers", x => new { x.caller_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "webhooks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    url = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    description = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    types = table.Column<string[]>(type: "text[]", nullable: false),
                    forum_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    audience = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    switched_off_because = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    switched_off_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failing_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    secret = table.Column<byte[]>(type: "bytea", nullable: false),
                    previous_secret = table.Column<byte[]>(type: "bytea", nullable: true),
                    previous_secret_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    change_id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhooks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "areas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    forum_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    last_number = table.Column<int>(type: "integer", nullable: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    title_en = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    title_fr = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_areas", x => x.id);
                    table.ForeignKey(
                        name: "fk_areas_forums_forum_id",
                        column: x => x.forum_id,
                        principalTable: "forums",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_keys_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    webhook_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    log = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliveries", x => x.id);
                    table.ForeignKey(
                        name: "fk_deliveries_webhooks_webhook_id",
                        column: x => x.webhook_id,
                        principalTable: "webhooks",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "actions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(96)", maxLength: 96, nullable: false, collation: "natural_order"),
                    forum_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    continues_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    source_text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    status = table.Column<ActionStatus>(type: "action_status", nullable: false),
                    status_since = table.Column<DateOnly>(type: "date", nullable: true),
                    assessed_status = table.Column<ActionStatus>(type: "action_status", nullable: true),
                    assessed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    assessor_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    assessor_organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    progress = table.Column<int>(type: "integer", nullable: true),
                    audience = table.Column<Audience[]>(type: "audience[]", nullable: false),
                    tags = table.Column<string[]>(type: "text[]", nullable: false),
                    jurisdiction = table.Column<Jurisdiction>(type: "jurisdiction", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: true),
                    target_date = table.Column<DateOnly>(type: "date", nullable: true),
                    original_target_date = table.Column<DateOnly>(type: "date", nullable: true),
                    target_date_note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    completed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    publication = table.Column<Publication>(type: "publication", nullable: false),
                    archived_from = table.Column<Publication>(type: "publication", nullable: true),
                    last_number = table.Column<int>(type: "integer", nullable: false),
                    all_reports_last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    all_reports_note_count = table.Column<int>(type: "integer", nullable: false),
                    description_en = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    description_fr = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    network_reports_last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    network_reports_note_count = table.Column<int>(type: "integer", nullable: false),
                    public_reports_last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    public_reports_note_count = table.Column<int>(type: "integer", nullable: false),
                    source_ref_en = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    source_ref_fr = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    title_en = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    title_fr = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_actions", x => x.id);
                    table.ForeignKey(
                        name: "fk_actions_actions_continues_id",
                        column: x => x.continues_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_actions_actions_parent_id",
                        column: x => x.parent_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_actions_areas_area_id",
                        column: x => x.area_id,
                        principalTable: "areas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_actions_forums_forum_id",
                        column: x => x.forum_id,
                        principalTable: "forums",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<ActionStatus>(type: "action_status", nullable: false),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    language = table.Column<NoteLanguage>(type: "note_language", nullable: false),
                    visibility = table.Column<NoteVisibility>(type: "note_visibility", nullable: false),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                    assessor_id = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    assessor_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    assessor_organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    assessed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    redacted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    redaction_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessments", x => x.id);
                    table.ForeignKey(
                        name: "fk_assessments_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "milestones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    title_en = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    title_fr = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestones", x => x.id);
                    table.ForeignKey(
                        name: "fk_milestones_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    corrected_body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    language = table.Column<NoteLanguage>(type: "note_language", nullable: false),
                    visibility = table.Column<NoteVisibility>(type: "note_visibility", nullable: false),
                    progress = table.Column<int>(type: "integer", nullable: true),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                    author_id = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    author_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    author_organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status_from = table.Column<ActionStatus>(type: "action_status", nullable: true),
                    status_to = table.Column<ActionStatus>(type: "action_status", nullable: true),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    redacted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    redaction_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_notes_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_notes_organizations_author_organization_id",
                        column: x => x.author_organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ownerships",
                columns: table => new
                {
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<OwnerRole>(type: "owner_role", nullable: false),
                    contact_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    contact_email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ownerships", x => new { x.action_id, x.organization_id });
                    table.ForeignKey(
                        name: "fk_ownerships_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_ownerships_organizations_organization_id",
                        column: x => x.organization_id,
                        principalTable: "organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "corrections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    note_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    author_id = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    author_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    author_organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corrections", x => x.id);
                    table.ForeignKey(
                        name: "fk_corrections_notes_note_id",
                        column: x => x.note_id,
                        principalTable: "notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_actions_area_id",
                table: "actions",
                column: "area_id",
                filter: "publication = 'published'");

            migrationBuilder.CreateIndex(
                name: "ix_actions_area_id_key",
                table: "actions",
                columns: new[] { "area_id", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_actions_assessed_status",
                table: "actions",
                column: "assessed_status",
                filter: "assessed_status is not null");

            migrationBuilder.CreateIndex(
                name: "ix_actions_audience",
                table: "actions",
                column: "audience")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_actions_continues_id",
                table: "actions",
                column: "continues_id",
                filter: "continues_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_actions_forum_id_key",
                table: "actions",
                columns: new[] { "forum_id", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_actions_jurisdiction",
                table: "actions",
                column: "jurisdiction",
                filter: "jurisdiction is not null");

            migrationBuilder.CreateIndex(
                name: "ix_actions_key",
                table: "actions",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_actions_parent_id_key",
                table: "actions",
                columns: new[] { "parent_id", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_actions_position_id",
                table: "actions",
                columns: new[] { "position", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_actions_publication_key",
                table: "actions",
                columns: new[] { "publication", "key" },
                filter: "publication <> 'published'");

            migrationBuilder.CreateIndex(
                name: "ix_actions_status_id",
                table: "actions",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_actions_tags",
                table: "actions",
                column: "tags")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_actions_target_date",
                table: "actions",
                column: "target_date",
                filter: "target_date is not null");

            migrationBuilder.CreateIndex(
                name: "ix_actions_updated_at_id",
                table: "actions",
                columns: new[] { "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_created_at_id",
                table: "api_keys",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_organization_id",
                table: "api_keys",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_areas_forum_id_code",
                table: "areas",
                columns: new[] { "forum_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_areas_forum_id_key",
                table: "areas",
                columns: new[] { "forum_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessments_action_id_assessed_at_id",
                table: "assessments",
                columns: new[] { "action_id", "assessed_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_actor_id_at_id",
                table: "audit",
                columns: new[] { "actor_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_at_id",
                table: "audit",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_operation_at_id",
                table: "audit",
                columns: new[] { "operation", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_status_at_id",
                table: "audit",
                columns: new[] { "status", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_forum_id_position_id",
                table: "changes",
                columns: new[] { "forum_id", "position", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_position_id",
                table: "changes",
                columns: new[] { "position", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_subject_id_id",
                table: "changes",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_subject_id_position_id",
                table: "changes",
                columns: new[] { "subject_id", "position", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_changes_type_position_id",
                table: "changes",
                columns: new[] { "type", "position", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_corrections_note_id_id",
                table: "corrections",
                columns: new[] { "note_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_finished_at",
                table: "deliveries",
                column: "finished_at",
                filter: "finished_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_webhook_id_created_at_id",
                table: "deliveries",
                columns: new[] { "webhook_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_webhook_id_sequence",
                table: "deliveries",
                columns: new[] { "webhook_id", "sequence" },
                filter: "state = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_webhook_id_subject_id_sequence",
                table: "deliveries",
                columns: new[] { "webhook_id", "subject_id", "sequence" },
                filter: "state = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_forums_held_on_id",
                table: "forums",
                columns: new[] { "held_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_forums_key",
                table: "forums",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_milestones_action_id_position_id",
                table: "milestones",
                columns: new[] { "action_id", "position", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notes_action_id_recorded_at_id",
                table: "notes",
                columns: new[] { "action_id", "recorded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notes_author_organization_id",
                table: "notes",
                column: "author_organization_id",
                filter: "author_organization_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_key",
                table: "organizations",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_organizations_kind_key",
                table: "organizations",
                columns: new[] { "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_organizations_regions",
                table: "organizations",
                column: "regions")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_organizations_updated_at_id",
                table: "organizations",
                columns: new[] { "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ownerships_organization_id_role_action_id",
                table: "ownerships",
                columns: new[] { "organization_id", "role", "action_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ownerships_role_action_id",
                table: "ownerships",
                columns: new[] { "role", "action_id" });

            migrationBuilder.CreateIndex(
                name: "ix_stored_answers_expires_at",
                table: "stored_answers",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_webhooks_created_at_id",
                table: "webhooks",
                columns: new[] { "created_at", "id" });

            migrationBuilder.Sql(FirstSql.SearchColumns);

            migrationBuilder.Sql(FirstSql.ActionReads);

            migrationBuilder.Sql(FirstSql.NoteReads);

            migrationBuilder.Sql(FirstSql.FeedOrder);

            migrationBuilder.Sql(FirstSql.ChangeReads);

            migrationBuilder.Sql(FirstSql.ForumReads);

            migrationBuilder.Sql(FirstSql.OrganizationReads);

            migrationBuilder.Sql(FirstSql.AppendOnly);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW organization_reads; DROP VIEW forum_reads; DROP VIEW area_reads; DROP VIEW change_reads; DROP VIEW assessment_reads; DROP VIEW note_reads; DROP VIEW action_reads;");

            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "assessments");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "corrections");

            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "milestones");

            migrationBuilder.DropTable(
                name: "ownerships");

            migrationBuilder.DropTable(
                name: "service_values");

            migrationBuilder.DropTable(
                name: "stored_answers");

            migrationBuilder.DropTable(
                name: "notes");

            migrationBuilder.DropTable(
                name: "webhooks");

            migrationBuilder.DropTable(
                name: "actions");

            migrationBuilder.DropTable(
                name: "organizations");

            migrationBuilder.DropTable(
                name: "areas");

            migrationBuilder.DropTable(
                name: "forums");

            migrationBuilder.Sql("DROP TEXT SEARCH CONFIGURATION priorities_en; DROP TEXT SEARCH CONFIGURATION priorities_fr;");
        }
    }
}
