using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Security.Claims;
using MediatR;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Keys;

/// <summary>
/// Keys from the command line, for the first admin and for those who locked themselves out: who can start the service can make a key.
/// </summary>
internal static class KeyCommands
{
    private static readonly Role[] Roles = [.. Enum.GetValues<Role>().Where(r => r != Role.Anonymous)];
    private static readonly string RoleNames = string.Join(", ", Roles.Select(r => Wire.Name(r)));

    private static readonly Option<string> RoleOption = new("--role")
    {
        Description = $"One of: {RoleNames}. Required.",
        HelpName = "role",
    };
    private static readonly Option<string> NameOption = new("--name")
    {
        Description = "Whose key it is and what for. Required.",
        HelpName = "name",
    };
    private static readonly Option<string> OrganizationOption = new("--organization")
    {
        Description = "The key of the organization that it acts for; a contributor and an assessor need one.",
        HelpName = "key",
    };
    private static readonly Option<string> ExpiresOption = new("--expires")
    {
        Description = "When it stops working, such as 2027-12-31T00:00:00Z. Default: never.",
        HelpName = "instant",
    };
    private static readonly Argument<Guid> IdArgument = new("id") { Description = "As `keys list` shows it.", CustomParser = Id };

    private static Guid Id(ArgumentResult given)
    {
        if (!IdOrKey.IsId(given.Tokens[0].Value, out var id))
            given.AddError($"'{given.Tokens[0].Value}' is not the id of a key.");
        return id;
    }

    public static Command Keys =>
        new("keys", "Keys from the command line. They work while the service runs and while it does not.")
        {
            new ServiceCommand(
                "create",
                "Make a key. The standard output is the key alone.",
                (app, parsed) => CreateAsync(app.Services, parsed)
            )
            {
                RoleOption,
                NameOption,
                OrganizationOption,
                ExpiresOption,
            },
            new ServiceCommand("list", "List all keys.", (app, _) => ListAsync(app.Services)),
            new ServiceCommand("revoke", "Revoke a key.", (app, parsed) => RevokeAsync(app.Services, parsed.GetValue(IdArgument)))
            {
                IdArgument,
            },
        };

    private static async Task<int> CreateAsync(IServiceProvider services, ParseResult parsed)
    {
        var (name, role, organization, expires) = (
            parsed.GetValue(NameOption),
            parsed.GetValue(RoleOption),
            parsed.GetValue(OrganizationOption),
            parsed.GetValue(ExpiresOption)
        );
        var known = Roles.Where(r => Wire.Name(r) == role).Cast<Role?>().FirstOrDefault();
        if (role is not null && known is null)
            return Fail($"--role is '{role}'; it must be one of: {RoleNames}.");
        if (expires is not null && Values.Instant(expires) is null)
            return Fail("--expires must be an instant with its offset, such as 2027-12-31T00:00:00Z.");
        var body = new IssueKey.Body
        {
            Name = name,
            Role = known,
            Organization = organization,
            ExpiresAt = Values.Instant(expires),
        };
        if (Checker.Check(body) is { } invalid)
            return Fail(string.Join('\n', invalid.Errors.Select(e => $"--{e.Key}: {string.Join(' ', e.Value.Select(Sentences.Say))}")));

        var issued = await SendAsync(services, new IssueKey.Command(body));
        if (issued.Refusal is { } refusal)
            return Fail(Sentences.Say(refusal.Detail));
        await Console.Error.WriteLineAsync(
            $"A key for {issued.Value.Name} ({Wire.Name(issued.Value.Role)}). It is shown this once; keep it where only its holder finds it:"
        );
        await Console.Out.WriteLineAsync(issued.Value.Secret);
        return 0;
    }

    private static async Task<int> ListAsync(IServiceProvider services)
    {
        var calendar = services.GetRequiredService<LocalCalendar>();
        for (string? cursor = null; ; )
        {
            var page = (
                await SendAsync(services, new ListKeys.Query(new PageParameters { Limit = $"{PageParameters.MaxLimit}", Cursor = cursor }))
            ).Value;
            foreach (var key in page.Items)
            {
                await Console.Out.WriteLineAsync(
                    string.Join(
                        "  ",
                        key.Id,
                        Wire.Name(key.Role).PadRight(11),
                        (key.Organization ?? "-").PadRight(16),
                        $"last used {Day(key.LastUsedAt, calendar)}",
                        key.RevokedAt is not null ? $"revoked {Day(key.RevokedAt, calendar)}" : $"expires {Day(key.ExpiresAt, calendar)}",
                        key.Name
                    )
                );
            }

            cursor = page.NextCursor;
            if (cursor is null)
                return 0;
        }
    }

    private static async Task<int> RevokeAsync(IServiceProvider services, Guid key)
    {
        var revoked = await SendAsync(services, new RevokeKey.Command(key));
        if (revoked.Refusal is { } refusal)
            return Fail(Sentences.Say(refusal.Detail));
        await Console.Error.WriteLineAsync("Revoked. It stops working everywhere within five seconds.");
        return 0;
    }

    /// <summary>The same commands as over HTTP, sent by who sits at the machine.</summary>
    private static async Task<Outcome<T>> SendAsync<T>(IServiceProvider services, IRequest<Outcome<T>> message)
    {
        await using var scope = services.CreateAsyncScope();
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext
        {
            RequestServices = scope.ServiceProvider,
            User = new ClaimsPrincipal(
                new ClaimsIdentity(
                    [
                        new(Caller.SubjectClaim, CommandLineActor.Now.Id),
                        new(Caller.NameClaim, CommandLineActor.Now.Name),
                        new(Caller.RoleClaim, nameof(Role.Admin)),
                    ],
                    "commandLine"
                )
            ),
        };
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
    }

    private static string Day(DateTimeOffset? at, LocalCalendar calendar) =>
        at is null ? "never     " : calendar.DayOf(at.Value).ToString("O", CultureInfo.InvariantCulture);

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return CommandLine.WrongUse;
    }
}
