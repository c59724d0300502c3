using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Privacy;

namespace Priorities.Api.Features.Notes;

/// <summary>Why the words have to go.</summary>
public sealed record Redaction : IMayBePublic
{
    /// <summary>Why; everybody who may read what is redacted reads this in its place, so it must not repeat what is taken out.</summary>
    [Needed, Text(300)]
    public string? Reason { get; init; }

    /// <summary>`true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was answered with `confirmationRequired`.</summary>
    public bool? ConfirmPublic { get; init; }
}

/// <summary>The copies that are kept of an answer.</summary>
internal static class StoredCopies
{
    /// <summary>A retry of the request that wrote the words still writes nothing, and gets what is left of the answer.</summary>
    public static Task RedactStoredAnswersAsync<T>(this PrioritiesContext db, Guid id, T redacted, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(redacted, WireJson.Options);
        return db.Database.ExecuteSqlAsync($"UPDATE stored_answers SET body = {body} WHERE position(convert_to({id.ToString()}, 'UTF8') IN body) > 0", cancellationToken);
    }
}
