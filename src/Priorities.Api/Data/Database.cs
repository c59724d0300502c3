using Microsoft.EntityFrameworkCore;
using Npgsql;
using Npgsql.NameTranslation;
using Priorities.Api.Platform.Settings;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;
using Priorities.Domain.Organizations;

namespace Priorities.Api.Data;

/// <summary>How the service talks to PostgreSQL.</summary>
public static class Database
{
    /// <summary>
    /// A statement of a request ends after this many seconds; whoever asked is told. A commit has the longer time of the connection: it may
    /// be waiting for a replica that must have it too, and giving up would leave it on the primary alone.
    /// </summary>
    public const int StatementSeconds = 5;

    /// <summary>What the database calls them: names that stay, whatever the code calls its types.</summary>
    private static readonly (Type Type, string Name)[] Enums =
    [
        (typeof(ActionStatus), "action_status"),
        (typeof(Audience), "audience"),
        (typeof(Jurisdiction), "jurisdiction"),
        (typeof(Publication), "publication"),
        (typeof(OwnerRole), "owner_role"),
        (typeof(NoteVisibility), "note_visibility"),
        (typeof(NoteLanguage), "note_language"),
        (typeof(OrganizationKind), "organization_kind"),
        (typeof(ChangeAudience), "change_audience"),
        (typeof(SubjectKind), "subject_kind"),
    ];

    /// <summary>
    /// One source of connections, and a pool of contexts over it. It is made at first use: the embedded server's address is known only once
    /// that runs.
    /// </summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services) =>
        services
            .AddSingleton(provider => DataSource(provider.GetRequiredService<PrioritiesSettings>().ConnectionString!))
            .AddDbContextPool<PrioritiesContext>(
                (provider, options) => options.UsePriorities(provider.GetRequiredService<NpgsqlDataSource>(), StatementSeconds)
            );

    /// <summary>Statements that come again are prepared once a connection; that saves planning the same query for every request.</summary>
    public static NpgsqlDataSource DataSource(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(WithDefaults(connectionString).ConnectionString);
        var settings = builder.ConnectionStringBuilder;
        if (!settings.ShouldSerialize("Max Auto Prepare"))
            settings.MaxAutoPrepare = 64;
        if (!settings.ShouldSerialize("Auto Prepare Min Usages"))
            settings.AutoPrepareMinUsages = 2;
        foreach (var (type, name) in Enums)
            builder.MapEnum(type, name, WireNames.Instance);
        return builder.Build();
    }

    /// <summary>
    /// What a connection string does not say: above all, to give up soon on a server that does not answer, so that a caller is told before
    /// they give up themselves.
    /// </summary>
    public static NpgsqlConnectionStringBuilder WithDefaults(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.ApplicationName ??= "Priorities";
        settings.NoResetOnClose = true; // nothing is left behind in a session: what is set or locked ends with its transaction
        if (!settings.ShouldSerialize(nameof(settings.Timeout)))
            settings.Timeout = 2;
        if (!settings.ShouldSerialize("Cancellation Timeout"))
            settings.CancellationTimeout = 500; // milliseconds, for a server that does not even answer to that
        if (!settings.ShouldSerialize("TCP Keepalive"))
            (settings.TcpKeepAlive, settings.TcpKeepAliveTime, settings.TcpKeepAliveInterval) = (true, 5, 1);
        if (settings.Host?.Contains(',', StringComparison.Ordinal) is not true)
            return settings;
        if (!settings.ShouldSerialize("Target Session Attributes"))
            settings.TargetSessionAttributes = "primary";
        if (!settings.ShouldSerialize("Host Recheck Seconds"))
            settings.HostRecheckSeconds = 1; // a node that was away is asked again as soon as it may be the new primary
        return settings;
    }

    /// <summary>
    /// Reads do not track. There is no retrying strategy: after a broken connection nobody knows whether a write was committed,
    /// and the caller, who has an <c>Idempotency-Key</c>, can ask again without harm.
    /// </summary>
    public static DbContextOptionsBuilder UsePriorities(
        this DbContextOptionsBuilder options,
        NpgsqlDataSource source,
        int? statementSeconds = null
    ) =>
        options
            .UseNpgsql(
                source,
                npgsql =>
                {
                    npgsql.CommandTimeout(statementSeconds);
                    npgsql.SetPostgresVersion(15, 0);
                    foreach (var (type, name) in Enums)
                        npgsql.MapEnum(type, name, nameTranslator: WireNames.Instance);
                }
            )
            .UseSnakeCaseNamingConvention()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    /// <summary>A context outside a request: of the user who owns the tables, for what the service itself may not do.</summary>
    public static PrioritiesContext Context(NpgsqlDataSource source) =>
        new((DbContextOptions<PrioritiesContext>)new DbContextOptionsBuilder<PrioritiesContext>().UsePriorities(source).Options);

    /// <summary>Declares the enumerations in their own order, which is the order that lists sort by.</summary>
    public static void DeclareEnums(ModelBuilder model)
    {
        foreach (var (type, name) in Enums)
        {
            var labels = Enum.GetValues(type)
                .Cast<object>()
                .Select(value => WireNames.Instance.TranslateMemberName(value.ToString()!))
                .ToArray();
            model.HasPostgresEnum(name, labels);
        }
    }

    /// <summary>Enumerations in the database are spelled as on the wire, so that SQL, CSV and JSON agree.</summary>
    private sealed class WireNames : INpgsqlNameTranslator
    {
        public static readonly WireNames Instance = new();

        public string TranslateTypeName(string clrName) => NpgsqlSnakeCaseNameTranslator.ConvertToSnakeCase(clrName);

        public string TranslateMemberName(string clrName) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(clrName);
    }
}

/// <summary>For the tools that write migrations.</summary>
internal sealed class DesignTimeContext : Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory<PrioritiesContext>
{
    public PrioritiesContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PrioritiesContext>();
        options.UsePriorities(Database.DataSource("Host=localhost"));
        return new(options.Options);
    }
}
