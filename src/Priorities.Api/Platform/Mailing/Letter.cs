using Priorities.Api.Data;

namespace Priorities.Api.Platform.Mailing;

/// <summary>A mail as it is sent.</summary>
/// <param name="To">The address.</param>
/// <param name="Language">The language that it is written in, such as <c>fr</c>.</param>
/// <param name="Subject">Tells nothing private: it is seen on locked screens and in lists.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The same as simple HTML, without a picture.</param>
public sealed record Letter(string To, string Language, string Subject, string Text, string Html)
{
    /// <summary>The mails that are in it; others of the same person were of no use any more.</summary>
    public IReadOnlyList<Guid> Mails { get; init; } = [];
}

/// <summary>Writes a mail when it is sent, from what is so at that moment.</summary>
public interface ILetterWriter
{
    /// <summary>One letter of the mails of one person; null where none of them is of use any more.</summary>
    /// <param name="db">What it is written from.</param>
    /// <param name="mails">Of one person and one kind, with their links.</param>
    /// <param name="cancellationToken">Ends it.</param>
    Task<Letter?> WriteAsync(
        PrioritiesContext db,
        IReadOnlyList<(QueuedMail Mail, string Token)> mails,
        CancellationToken cancellationToken
    );
}
