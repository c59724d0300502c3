// What an integrator writes in C#, compiled against the installed package, and run.
using Priorities.Client;

var address = new Uri(Environment.GetEnvironmentVariable("PRIORITIES_URL")!);
using var api = new PrioritiesClient(
    address,
    new PrioritiesOptions { Key = Environment.GetEnvironmentVariable("PRIORITIES_KEY"), Language = "en" }
);
const string key = "ccr-2016-k2";

var keys = new List<string>();
await foreach (var action in api.AllActionsAsync(limit: 5, forum: ["ccr-2016"]))
    keys.Add(action.Key);
Expect(keys.Count > 10 && keys.Distinct().Count() == keys.Count, "all actions, each once");

var place = new FeedPlace { After = (await api.ListChangesAsync(after: "now")).Data.NextCursor, Actions = [key] };
var read = await api.GetActionAsync(key, include: ["owners"]);
var status = read.Data.AllowedTransitions[0];

// The stream begins before something happens, and sees it happen.
var streamed = FirstAsync(api.StreamAsync(place));
var report = new StatusReport
{
    Status = status,
    Note = "Three shelters agreed.",
    EffectiveOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1),
};
var once = Guid.NewGuid().ToString();
var done = (await api.ChangeStatusAsync(key, report, once)).Data;
var again = await api.ChangeStatusAsync(key, report, once);
Expect(again.Replayed && again.Data.Version == done.Version, "sent twice, counted once");
Expect((await streamed).Type == "action.statusChanged", "the stream has it");
Expect((await FirstAsync(api.FollowAsync(place))).Data.Version == done.Version, "the feed has it");

var stuck = await RefusedAsync(ProblemCode.TransitionNotAllowed, () => api.ChangeStatusAsync(key, report with { Note = "Once more?" }));
Expect(stuck.Problem.AllowedTransitions is { Count: > 0 }, "it lists what is allowed");
var wrong = await RefusedAsync(ProblemCode.InvalidRequest, () => api.ChangeStatusAsync(key, report with { Note = "", Progress = 101 }));
Expect(wrong.Errors.ContainsKey("note") && wrong.Errors.ContainsKey("progress"), "each member at fault is named");

var edit = new ActionPatch { TargetDate = new DateOnly(2027, 6, 30), TargetDateNote = "Depends on the spring budget." };
await RefusedAsync(ProblemCode.VersionMismatch, () => api.ReviseActionAsync(key, edit, read.ETag!));
var revised = await api.ReviseActionAsync(key, edit, (await api.GetActionAsync(key)).ETag!);
Expect(revised.Data.TargetDate == edit.TargetDate, "it is edited");
var cleared = await api.ReviseActionAsync(key, new ActionPatch { Cleared = ["targetDate", "targetDateNote"] }, revised.ETag!);
Expect(cleared.Data is { TargetDate: null, TargetDateNote: null }, "and cleared");

var some = (await api.ListActionsAsync(fields: ["title"], action: [key])).Data.Items[0];
Expect(some.Title.Length > 0 && some.Owners.Count == 0, "some members alone");
var csv = (await api.ExportActionsAsync(lang: "en")).Data;
using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv));
Expect((await api.PrepareImportAsync(file, "text/csv")).Data.Rows.Count >= keys.Count, "files come and go");
await using (var workbook = (await api.ExportWorkbookAsync()).Data)
    Expect(workbook.ReadByte() == 'P', "as bytes too");

using var nobody = new PrioritiesClient(address);
await RefusedAsync(ProblemCode.Unauthenticated, () => nobody.GetMeAsync());

static async Task<ChangeResponse> FirstAsync(IAsyncEnumerable<ChangeResponse> changes)
{
    await foreach (var change in changes)
        return change;
    throw new InvalidOperationException("There is none.");
}

static async Task<ProblemException> RefusedAsync(ProblemCode code, Func<Task> call)
{
    try
    {
        await call();
    }
    catch (ProblemException refused) when (refused.Code == code)
    {
        return refused;
    }

    throw new InvalidOperationException($"{code} was expected.");
}

static void Expect(bool truth, string what)
{
    if (!truth)
        throw new InvalidOperationException($"Expected: {what}");
}
