using System.CommandLine;
using System.Text.RegularExpressions;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Input;

namespace Priorities.Api.Platform.Mailing;

/// <summary>Mail from the command line: what is wrong with the settings is said before anybody waits for a mail.</summary>
internal static class MailCommands
{
    private static readonly Argument<string> ToArgument = new("address") { Description = "Where to, such as you@example.org." };

    public static Command Mail =>
        new("mail", "Mail from the command line.")
        {
            new ServiceCommand(
                "test",
                "Send a test message, and say in one line what came of it.",
                (app, parsed) => TestAsync(app.Services, parsed.GetValue(ToArgument)!)
            )
            {
                NeedsDatabase = false,
                Arguments = { ToArgument },
            },
        };

    private static async Task<int> TestAsync(IServiceProvider services, string to)
    {
        if (!Regex.IsMatch(to, EmailAddress.Pattern))
            return Fail($"'{to}' is not an e-mail address.", CommandLine.WrongUse);
        var settings = services.GetRequiredService<MailSettings>();
        if (!settings.IsSetUp)
            return Fail("Mail__Host is not set, so no mail is sent.", CommandLine.WrongUse);
        await using var post = services.GetRequiredService<Post>();
        const string text =
            "This message was sent to try the mail of Priorities. Nobody has to do anything.\n\n"
            + "Ce message a été envoyé pour essayer le courriel de Priorities. Il n’y a rien à faire.\n";
        var letter = new Letter(
            to,
            "en",
            "Test of Priorities / Essai de Priorities",
            text,
            $"<p>{text.Trim().Replace("\n\n", "</p>\n<p lang=\"fr\">", StringComparison.Ordinal)}</p>\n"
        );
        var posted = await post.SendAsync(letter, Guid.NewGuid(), CancellationToken.None);
        if (posted.Problem is { } problem)
            return Fail(problem, 1);
        await Console.Out.WriteLineAsync(
            $"priorities: {settings.Host}:{settings.Port} took the message. If it does not arrive, look among spam."
        );
        return 0;
    }

    private static int Fail(string message, int exitCode)
    {
        Console.Error.WriteLine($"priorities: {message}");
        return exitCode;
    }
}
