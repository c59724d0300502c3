using System.Text.Json.Nodes;
using Priorities.Api.Tests.Harness;

namespace Priorities.Api.Tests.House;

/// <summary>
/// Four days, in which actions come into the open and leave it again, with other words on each, and notes for every audience. Every word is
/// a marker that stands nowhere else, so that an answer can be asked what it tells; and what it may tell is said here once more, apart from
/// the service.
/// </summary>
internal sealed class Chronicle(World world)
{
    public const string Tag = "chronicle";

    /// <summary>Each action as it stood at the end of each day: what it was, and its title.</summary>
    public static readonly IReadOnlyList<Subject> Subjects =
    [
        new("open", World.Owner, "oooo", ["zopen1z", "zopen1z", "zopen3z", "zopen3z"]),
        new("draft", null, "dddd", ["zdraft1z", "zdraft2z", "zdraft2z", "zdraft2z"]),
        new("archived", World.Owner, "oaaa", ["zarch1z", "zarch2z", "zarch2z", "zarch2z"]),
        new("restored", World.Owner, "oaoo", ["zrest1z", "zrest2z", "zrest3z", "zrest3z"]),
        new("late", null, "ddoo", ["zlate1z", "zlate2z", "zlate3z", "zlate3z"]),
    ];

    public static readonly string[] Visibilities = ["public", "network", "internal"];

    /// <summary>Every marker there is.</summary>
    public static readonly IReadOnlyList<string> Markers =
    [
        .. Subjects.SelectMany(s => s.Titles.Distinct().Concat(Visibilities.Select(s.Note))),
    ];

    /// <summary>The days, the last of which is today.</summary>
    public static string Day(int day) => Clocks.Today.AddDays(day).ToString("yyyy-MM-dd", null);

    public const int Today = 3;

    /// <summary>An action of the story.</summary>
    /// <param name="Name">Its key begins with it.</param>
    /// <param name="Author">The organization that its notes are of; none for those of an admin.</param>
    /// <param name="States">What it was at the end of each day: d(raft), o(pen) or a(rchived).</param>
    /// <param name="Titles">What it was called then.</param>
    public sealed record Subject(string Name, string? Author, string States, string[] Titles)
    {
        public string Key => $"chronicle-{Name}";

        public string Note(string visibility) => $"z{Name}{visibility}notez";

        public bool IsOpen(int day) => States[day] == 'o';

        /// <summary>Whether a reader may be told of it as of a day.</summary>
        public bool IsToldTo(string kind, int day) => Coordinates(kind) || (IsOpen(Today) && IsOpen(day));

        /// <summary>The notes that a reader may read.</summary>
        public IEnumerable<string> NotesFor(string kind) =>
            Visibilities
                .Where(v =>
                    IsToldTo(kind, Today)
                    && v switch
                    {
                        "public" => true,
                        "network" => kind != "anonymous",
                        _ => Coordinates(kind) || (Author == World.Owner && kind.EndsWith(", own", StringComparison.Ordinal)),
                    }
                )
                .Select(Note);

        /// <summary>The titles that its history tells: those that were changed in the open.</summary>
        public IEnumerable<string> TitlesInLog(string kind) =>
            !IsToldTo(kind, Today) ? []
            : Coordinates(kind) ? (Titles.Distinct().Count() > 1 ? Titles : [])
            : Name == "open" ? Titles
            : [];
    }

    public static bool Coordinates(string kind) => kind is "coordinator" or "admin";

    public static async Task<Chronicle> MakeAsync(ApiHost host)
    {
        var story = new Chronicle(await World.MakeAsync(host));
        var (admin, own) = (host.Admin, story.Callers["contributor, own"]);
        foreach (var subject in Subjects)
        {
            (
                await admin.PostAsync(
                    "actions",
                    new
                    {
                        forum = "ccr-2016",
                        area = "services",
                        key = subject.Key,
                        title = subject.Titles[0],
                        tags = new[] { Tag },
                        targetDate = "2027-01-01",
                        publication = subject.States[0] == 'd' ? "draft" : "published",
                        owners = new[] { new { organization = World.Owner, role = "lead" } },
                    }
                )
            ).ShouldBe(201);
            foreach (var visibility in Visibilities)
                (
                    await (subject.Author is null ? admin : own).PostAsync(
                        $"actions/{subject.Key}/notes",
                        new { body = subject.Note(visibility), visibility }
                    )
                ).ShouldBe(201);
        }

        host.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var name in (string[])["archived", "restored"])
            (await admin.DeleteAsync($"actions/chronicle-{name}")).ShouldBeBelow(300);
        foreach (var name in (string[])["draft", "archived", "restored", "late"])
            await CallAsync(name, 1, new { });

        host.Clock.Advance(TimeSpan.FromDays(1));
        await CallAsync("open", 2, new { });
        await CallAsync("restored", 2, new { });
        (await admin.PostAsync("actions/chronicle-restored/restore", new { })).ShouldBe(200);
        await CallAsync("late", 2, new { publication = "published" });

        host.Clock.Advance(TimeSpan.FromDays(1));
        return story;

        async Task CallAsync(string name, int day, object more)
        {
            var patch = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(more))!.AsObject();
            patch["title"] = Subjects.Single(s => s.Name == name).Titles[day];
            (await admin.PatchAsync($"actions/chronicle-{name}", patch)).ShouldBe(200);
        }
    }

    public IReadOnlyDictionary<string, Client> Callers => world.Callers;

    /// <summary>The markers in a text.</summary>
    public static string[] In(string text) =>
        [.. Markers.Where(m => text.Contains(m, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
