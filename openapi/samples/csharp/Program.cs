// One story with a client generated from the OpenAPI document: read all actions, report a status safely, meet each kind of refusal, follow the feed.
//
//   PRIORITIES_KEY=… dotnet run [http://127.0.0.1:8080]
//
// The key is a coordinator's or an administrator's. Run it as often as you like: each time the action goes one step on.
using Priorities.Client;

var key = Environment.GetEnvironmentVariable("PRIORITIES_KEY") ?? throw new InvalidOperationException("Set PRIORITIES_KEY.");
using var http = new HttpClient(new Patience()) { BaseAddress = new Uri(args.FirstOrDefault("http://127.0.0.1:8080")) };
http.DefaultRequestHeaders.Authorization = new("Bearer", key);
var api = new PrioritiesClient(http);

// 1. All actions, page by page. The cursor is opaque: hand it back as it came.
var actions = new List<ActionResponse>();
string? cursor = null;
do
{
    var page = (await api.ListActionsAsync(limit: 5, cursor: cursor)).Result;
    actions.AddRange(page.Items);
    cursor = page.NextCursor;
} while (cursor is not null);
Console.WriteLine($"{actions.Count} actions");

// 2. Where the feed is now, so that what we do next can be found in it.
var after = (await api.ListChangesAsync(after: "now")).Result.NextCursor;

// 3. One action, with its ETag: what If-Match wants when something is changed.
var action = actions[0].Key;
var before = await api.GetActionAsync(action);
var status = before.Result.AllowedTransitions.First();

// 4. Report a status. The key makes it safe to send again when the line broke: it counts once.
var report = new StatusReport { Status = status, Note = "Three shelters agreed on a common plan." };
var once = Guid.NewGuid().ToString();
var first = (await api.ChangeStatusAsync(action, report, idempotency_Key: once)).Result;
var again = await api.ChangeStatusAsync(action, report, idempotency_Key: once);
Expect(again.Result.Version == first.Version, "the same answer, and nothing written twice");
Expect(again.Headers["Idempotency-Replayed"].Single() == "true", "it says that it is a repetition");
Console.WriteLine($"{first.Key} is {first.Status}; sent twice, counted once");

// 5. 422: the same key for something else is a mistake of ours, and is told.
var other = new StatusReport { Status = status, Note = "Something else." };
await Refused(422, ProblemCode.IdempotencyKeyReused, () => api.ChangeStatusAsync(action, other, idempotency_Key: once));

// 6. 409: a step that the rules do not have. The answer lists those that they have.
var stuck = await Refused(409, ProblemCode.TransitionNotAllowed, () => api.ChangeStatusAsync(action, report));
Console.WriteLine($"not from {stuck.CurrentStatus} to {status}, but to: {string.Join(", ", stuck.AllowedTransitions!)}");

// 7. 400: what is wrong with which member.
var wrong = await Refused(400, ProblemCode.InvalidRequest, () => api.ChangeStatusAsync(action, new() { Status = status, Note = "", Progress = 101 }));
foreach (var (member, messages) in wrong.Errors!) Console.WriteLine($"{member}: {string.Join(" ", messages)}");
Expect(wrong.Errors.ContainsKey("note") && wrong.Errors.ContainsKey("progress"), "both are told at once");

// 8. 412: somebody (we, in step 4) changed it since we read it. Read again, decide again, send again.
var revision = new ActionPatch { TargetDateNote = "Depends on the spring budget." };
var stale = await Refused(412, ProblemCode.VersionMismatch, () => api.ReviseActionAsync(action, ETagOf(before), revision));
var fresh = await api.GetActionAsync(action);
var revised = await api.ReviseActionAsync(action, ETagOf(fresh), revision);
Expect(revised.Result.TargetDateNote == revision.TargetDateNote, "the second try is taken");
Console.WriteLine($"version {stale.Version} was newer than ours; read again, and revised");

// 9. The feed: everything since step 2, in order. Store `NextCursor` once the items are dealt with.
for (var seen = false; !seen;)
{
    var page = (await api.ListChangesAsync(after: after, prefer: "wait=30")).Result;
    foreach (var change in page.Items) Console.WriteLine($"{change.Type} {change.Subject.Key}");
    seen = page.Items.Any(c => c.Type == "action.statusChanged" && c.Subject.Id == first.Id && c.Data.Version == first.Version);
    after = page.NextCursor;
}

static string ETagOf(Answer answer) => answer.Headers["ETag"].Single();

// The problem that was expected. Programs decide by its code; people read its title and detail.
static async Task<Problem> Refused(int status, ProblemCode code, Func<Task> call)
{
    try
    {
        await call();
    }
    catch (ApiException<Problem> refused) when (refused.StatusCode == status && refused.Result.Code == code)
    {
        return refused.Result;
    }

    throw new InvalidOperationException($"{status} {code} was expected.");
}

static void Expect(bool truth, string what)
{
    if (!truth) throw new InvalidOperationException($"Expected: {what}");
}

/// <summary>Told to slow down (429) or to come back later (503), it waits as long as it is told, and sends the same again.</summary>
internal sealed class Patience() : DelegatingHandler(new HttpClientHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if ((int)answer.StatusCode is not (429 or 503)) return answer;
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), cancellationToken);
            answer.Dispose();
        }
    }
}
