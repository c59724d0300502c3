namespace Priorities.Api.Data;

/// <summary>
/// Who did what, when, from where and with which key, and what came of it: every write, also a refused one, and every sign-in that failed.
/// Entries are added and never altered: the service's own database user cannot, and a trigger stops everybody else.
/// They hold no word of what was written, so that there is nothing in them to redact.
/// </summary>
public sealed class AuditEntry
{
    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// As in the history: <c>key:…</c>, <c>oidc:…</c>, <c>anonymous</c>. For a sign-in that failed, the key that was claimed.
    /// </summary>
    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string Role { get; init; }

    public Guid? OrganizationId { get; init; }

    public required string Address { get; init; }

    public required string Method { get; init; }

    /// <summary>The operation's id, such as <c>changeStatus</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>What it was done to: the path below <c>/api/v1/</c>.</summary>
    public required string Subject { get; set; }

    /// <summary>The HTTP status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>The code of the problem that it was refused with.</summary>
    public string? Problem { get; init; }

    public required string RequestId { get; init; }
}
