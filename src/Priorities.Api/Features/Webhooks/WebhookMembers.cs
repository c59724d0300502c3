using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data;
using Priorities.Api.Features.Changes;
using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Problems;
using Priorities.Domain;
using Priorities.Domain.Webhooks;

namespace Priorities.Api.Features.Webhooks;

/// <summary>Where changes are told, and which.</summary>
public sealed record WebhookMembers
{
    /// <summary>Where deliveries are sent: https, at an address of the open internet unless the operator allowed its network.</summary>
    [Needed, WebAddress]
    public string? Url { get; init; }

    /// <summary>What it is for, for people to read.</summary>
    [Text(300)]
    public string? Description { get; init; }

    /// <summary>Only changes of these types. Default: all.</summary>
    [Entries(50), ChangeTypes]
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Only changes in these forums (keys or ids). Default: all.</summary>
    [Entries(50), IdOrKey]
    public IReadOnlyList<string>? Forums { get; init; }

    /// <summary>
    /// What it is told: `public`, what everybody may know; `network`, what every signed-in role may. Neither has the words of a note.
    /// Default: `network`. Sent as `null` in an edit, it stays what it is.
    /// </summary>
    public WebhookAudience? Audience { get; init; }

    /// <summary>Whether deliveries are sent. One that is switched on again is told what happened meanwhile. Default: true.</summary>
    public bool? IsActive { get; init; }

    internal static async Task<WebhookMembers> OfAsync(PrioritiesContext db, Webhook w, CancellationToken cancellationToken)
    {
        var forums = await db.ForumKeysAsync(w.ForumIds, cancellationToken);
        return new()
        {
            Url = w.Url,
            Description = w.Description,
            Types = w.Types,
            Audience = w.Audience,
            IsActive = w.IsActive,
            Forums = [.. w.ForumIds.Select(id => forums[id])],
        };
    }

    /// <summary>
    /// The details, with a new target looked at; or what is wrong with them. What a webhook has already may stay: it can be switched off
    /// when its host is nowhere to be found, and a forum that was removed still keeps it from being told of all others.
    /// </summary>
    internal async Task<Outcome<WebhookDetails>> ReadAsync(
        PrioritiesContext db,
        FormattableString? fault,
        Webhook? before,
        CancellationToken cancellationToken
    )
    {
        var references = Forums ?? [];
        var (ids, keys) = references.Select(IdOrKey.Of).Part();
        var known = (await db.ForumKeysAsync(before?.ForumIds ?? [], cancellationToken)).ToDictionary();
        if (references.Count > 0)
        {
            foreach (
                var forum in await db
                    .Forums.Where(f => ids.Contains(f.Id) || keys.Contains(f.Key))
                    .Select(f => new { f.Id, f.Key })
                    .ToListAsync(cancellationToken)
            )
                known[forum.Id] = forum.Key;
        }

        var forums = new List<Guid>();
        foreach (var reference in references)
        {
            var named = IdOrKey.Of(reference);
            var forum = known.FirstOrDefault(f => named.Names(f.Key, f.Value)).Key;
            if (forum == Guid.Empty)
                return new Unknown($"forum", reference, "forums");
            forums.Add(forum);
        }

        if (Url != before?.Url && fault is not null)
            return new TargetNotAllowed(fault);
        return new WebhookDetails(
            Url!,
            Description,
            [.. Types ?? []],
            [.. forums.Distinct()],
            Audience ?? before?.Audience ?? WebhookAudience.Network,
            IsActive ?? true
        );
    }
}

/// <summary>Nothing may be sent there.</summary>
public sealed record TargetNotAllowed(FormattableString Fault) : Refusal("targetNotAllowed", Fault, "url");
