using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Privacy;

namespace Priorities.Api.Features.Notes;

/// <summary>Why the words have to go.</summary>
public sealed record Redaction : IMayBePublic
{
    /// <summary>Why; everybody who may read what is redacted reads this in its place, so it must not repeat what is taken out.</summary>
    [Needed, Text(300)]
    public string? Reason { get; init; }

    /// <summary>
    /// `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
    /// answered with `confirmationRequired`.
    /// </summary>
    public bool? ConfirmPublic { get; init; }
}
