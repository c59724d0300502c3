using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Priorities.Client;

/// <summary>Where to begin in the feed, and what to be told.</summary>
public sealed record FeedPlace
{
    /// <summary>Go on behind this change (its cursor, or that of a page), or <c>now</c>. Without it, the first change of all.</summary>
    public string? After { get; init; }

    /// <summary>These types of change alone.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Those of these forums alone.</summary>
    public IReadOnlyList<string>? Forums { get; init; }

    /// <summary>Those of these actions alone.</summary>
    public IReadOnlyList<string>? Actions { get; init; }
}

public sealed partial class PrioritiesClient
{
    /// <summary>There is a heartbeat every 15 seconds: a line that is silent for longer than this is broken.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(45);

    /// <summary>
    /// The feed, page after page, for as long as it is asked for; where there is nothing new, it waits. Keep each page's next cursor with
    /// what you did.
    /// </summary>
    public async IAsyncEnumerable<ChangesResponse> PagesAsync(
        FeedPlace? place = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        place ??= new FeedPlace();
        for (var after = place.After; ; )
        {
            var page = await ListChangesAsync(after, 200, place.Types, place.Forums, place.Actions, "wait=30", cancellationToken);
            after = page.Data.NextCursor;
            yield return page.Data;
        }
    }

    /// <summary>The feed, change after change. Keep the cursor of a change once it is dealt with, and come back with it.</summary>
    public async IAsyncEnumerable<ChangeResponse> FollowAsync(
        FeedPlace? place = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        await foreach (var page in PagesAsync(place, cancellationToken))
        foreach (var change in page.Items)
            yield return change;
    }

    /// <summary>
    /// The same by Server-Sent Events: each change within moments, over one connection that is made anew when it breaks, right where it
    /// broke.
    /// </summary>
    public async IAsyncEnumerable<ChangeResponse> StreamAsync(
        FeedPlace? place = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        place ??= new FeedPlace();
        var after = place.After;
        for (var attempt = 1; ; attempt++)
        {
            var opened = await StreamChangesAsync(after, place.Types, place.Forums, place.Actions, null, cancellationToken);
            await using (opened.Data)
            {
                using var lines = new StreamReader(opened.Data, Encoding.UTF8);
                var (id, data) = (string.Empty, new StringBuilder());
                while (await LineAsync(lines, cancellationToken) is { } line)
                {
                    if (line.StartsWith("id:", StringComparison.Ordinal))
                        id = line[3..].TrimStart();
                    else if (line.StartsWith("data:", StringComparison.Ordinal))
                        data.Append(line.AsSpan(5));
                    if (line.Length > 0)
                        continue;
                    // Before anything happens the service says where the stream begins, so that nothing is missed when it breaks then.
                    after = id.Length > 0 ? id : after;
                    attempt = 1;
                    if (data.Length > 0)
                        yield return JsonSerializer.Deserialize<ChangeResponse>(data.ToString(), Call.Wire)!;
                    data.Clear();
                }
            }

            await WaitAsync(Math.Min(attempt, 6), null, cancellationToken);
        }
    }

    /// <summary>Nothing where the stream ended, or broke. What was cut off in the middle comes again.</summary>
    private static async Task<string?> LineAsync(StreamReader lines, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Silence);
        try
        {
            return await lines.ReadLineAsync(patience.Token);
        }
        catch (Exception broken)
            when (Passes(broken is OperationCanceledException ? new TaskCanceledException() : broken, cancellationToken))
        {
            return null;
        }
    }
}
