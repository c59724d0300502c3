using System.Globalization;
using System.Security.Claims;
using MediatR;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Paging;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;

namespace Priorities.Api.Features.Keys;

/// <summary>
/// Keys from the command line, for the first admin and for those who locked themselves out: who can start the service can make a key.
/// <c>keys create --role … --name … [--organization …] [--expires …]</c>, <c>keys list</c>, <c>keys revoke {id}</c>.
/// </summary>
internal static class KeyCommands
{
    private const string Usage = """
        keys create --role viewer|contributor|assessor|coordinator|admin --name "…" [--organization key] [--expires 2027-12-31T00:00:00Z]
        keys list
        keys revoke <id>
        """;

    /// <summary>What the arguments ask for; null where they ask for something else, such as to serve.</summary>
    public static Func<IServiceProvider, Task<int>>? Find(string[] args) => args switch
    {
        ["keys", "create", .. var options] => services => CreateAsync(services, options),
        ["keys", "list"] => ListAsync,
        ["keys", "revoke", var id] when IdOrKey.IsId(id, out var key) => services => RevokeAsync(services, key),
        ["keys", ..] => _ => Task.FromResult(Fail(Usage)),
        _ => null,
    };

    private static async Task<int> CreateAsync(IServiceProvider services, string[] options)
    {
        string? name = null, role = null, organization = null, expires = null;
        for (var i = 0; i < options.Length; i += 2)
        {
            var value = i + 1 < options.Length ? options[i + 1] : null;
            switch (options[i])
            {
                case "--name" when value is not null: name = value; break;
                case "--role" when value is not null: role = value; break;
                case "--organization" when value is not null: organization = value; break;
                case "--expires" when value is not null: expires = value; break;
                default: return Fail($"'{options[i]}' cannot be used here.\n{Usage}");
            }
        }

        var known = Enum.GetValues<Role>().Where(r => Wire.Name(r) == role).Cast<Role?>().FirstOrDefault();
        if (role is not null && known is null) return Fail($"--role is '{role}'; it must be one of: {Wire.Names(typeof(Role))}.");
        if (expires is not null && Values.Instant(expires) is null) return Fail("--expires must be an instant with its offset, such as 2027-12-31T00:00:00Z.");
        var body = new IssueKey.Body { Name = name, Role = known, Organization = organization, ExpiresAt = Values.Instant(expires) };
        if (Checker.Check(body) is { } invalid) return Fail(string.Join('\n', invalid.Errors.Select(e => $"--{e.Key}: {string.Join(' ', e.Value.Select(Sentences.Say))}")));

        var issued = await SendAsync(services, new IssueKey.Command(body));
        if (issued.Refusal is { } refusal) return Fail(Sentences.Say(refusal.Detail));
        await Console.Error.WriteLineAsync($"A key for {issued.Value.Name} ({Wire.Name(issued.Value.Role)}). It is shown this once; keep it where only its holder finds it:");
        await Console.Out.WriteLineAsync(issued.Value.Secret);
        return 0;
    }

    private static async Task<int> ListAsync(IServiceProvider services)
    {
        var calendar = services.GetRequiredService<LocalCalendar>();
        for (string? cursor = null; ;)
        {
            var page = (await SendAsync(services, new ListKeys.Query(new PageParameters { Limit = $"{PageParameters.MaxLimit}", Cursor = cursor }))).Value;
            foreach (var key in page.Items)
            {
                await Console.Out.WriteLineAsync(string.Join("  ", key.Id, Wire.Name(key.Role).PadRight(11), (key.Organization ?? "-").PadRight(16),
                    $"last used {Day(key.LastUsedAt, calendar)}",
                    key.RevokedAt is not null ? $"revoked {Day(key.RevokedAt, calendar)}" : $"expires {Day(key.ExpiresAt, calendar)}", key.Name));
            }

            cursor = page.NextCursor;
            if (cursor is null) return 0;
        }
    }

    private static async Task<int> RevokeAsync(IServiceProvider services, Guid key)
    {
        var revoked = await SendAsync(services, new RevokeKey.Command(key));
        if (revoked.Refusal is { } refusal) return Fail(Sentences.Say(refusal.Detail));
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
            User = new ClaimsPrincipal(new ClaimsIdentity([new(Caller.SubjectClaim, "commandLine"), new(Caller.NameClaim, "Command line"), new(Caller.RoleClaim, nameof(Role.Admin))], "commandLine")),
        };
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
    }

    private static string Day(DateTimeOffset? at, LocalCalendar calendar) => at is null ? "never     " : calendar.DayOf(at.Value).ToString("O", CultureInfo.InvariantCulture);

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
