using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Priorities.Api.Data.Configurations;
using Priorities.Domain;
using Priorities.Domain.Actions;
using Priorities.Domain.Forums;

namespace Priorities.Api.Data.Seed;

/// <summary>
/// Loads a forum that the service carries with it, once: whole or not at all, however many instances start together.
/// A forum that is there already, or was and has been removed, is left as people have made it since.
/// </summary>
public static class ForumSeed
{
    /// <summary>The setting that loads nothing.</summary>
    public const string None = "none";

    private const string Folder = "Priorities.Api.Data.Seed.";
    private const long LoadLock = 0x5052_494F_5345_4544; // "PRIOSEED"

    private static readonly JsonSerializerOptions Json = new(Columns.Json)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static async Task LoadAsync(
        PrioritiesContext db,
        string seed,
        TimeProvider clock,
        LocalCalendar calendar,
        CancellationToken cancellationToken
    )
    {
        if (seed == None)
            return;
        var (entry, areas, actions) = Read(seed);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LoadLock})", cancellationToken);
        if (await db.Forums.IgnoreQueryFilters().AnyAsync(f => f.Key == entry.Key, cancellationToken))
            return;

        var stamp = new Stamp(Actor.System, clock.GetUtcNow(), calendar);
        var forum = Forum.Convene(entry.Key, entry.Details, stamp).Value;
        foreach (var area in areas)
            _ = forum.AddArea(area.Key, area.Letter, area.Title, area.Position, stamp).Value;
        db.Add(forum);
        db.AddRange(Propose(forum, actions, stamp));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// In the order of the file, so that each gets the key that the file says, and the next one added gets the next number.
    /// </summary>
    private static List<Action> Propose(Forum forum, IReadOnlyList<ActionEntry> entries, Stamp stamp)
    {
        var areas = forum.Areas.ToDictionary(area => area.Key);
        var proposed = new Dictionary<string, Action>();
        foreach (var entry in entries)
        {
            var place = new Placement(areas[entry.Area], entry.Parent is null ? null : proposed[entry.Parent], Continues: null);
            var action = Action.Propose(forum, place, key: null, entry.Details, stamp).Value;
            if (action.Key != entry.Key)
                throw new InvalidDataException($"The seed's '{entry.Key}' stands where '{action.Key}' is due.");
            proposed.Add(entry.Key, action);
        }

        return [.. proposed.Values];
    }

    private static SeedFile Read(string seed)
    {
        using var file =
            typeof(ForumSeed).Assembly.GetManifestResourceStream($"{Folder}{seed}.json")
            ?? throw new InvalidOperationException($"Priorities__Seed is '{seed}'. There is no forum of that name here.");
        return JsonSerializer.Deserialize<SeedFile>(file, Json)!;
    }

    private sealed record SeedFile(ForumEntry Forum, IReadOnlyList<AreaEntry> Areas, IReadOnlyList<ActionEntry> Actions);

    private sealed record ForumEntry(
        string Key,
        LocalizedText Title,
        LocalizedText Description,
        LocalizedText Host,
        DateOnly HeldOn,
        Location Location,
        Participants Participants,
        IReadOnlyList<string> Regions,
        IReadOnlyList<LocalizedText> Objectives,
        IReadOnlyList<ProgrammeItem> Programme,
        IReadOnlyList<LocalizedText> Topics,
        LocalizedText Acknowledgement,
        Source Source
    )
    {
        [JsonIgnore]
        public ForumDetails Details =>
            new()
            {
                Title = Title,
                Description = Description,
                Host = Host,
                HeldOn = HeldOn,
                City = Location.City,
                Region = Location.Region,
                Country = Location.Country,
                ParticipantCount = Participants.Count,
                ParticipantNote = Participants.Note,
                Regions = Regions,
                Objectives = Objectives,
                Programme = Programme,
                Topics = Topics,
                Acknowledgement = Acknowledgement,
                SourceTitle = Source.Title,
                SourcePublishedOn = Source.PublishedOn,
            };
    }

    private sealed record Location(LocalizedText City, string Region, string Country);

    private sealed record Participants(int Count, LocalizedText Note);

    private sealed record Source(LocalizedText Title, DateOnly? PublishedOn);

    private sealed record AreaEntry(string Key, string Letter, int Position, LocalizedText Title);

    private sealed record ActionEntry(
        string Key,
        string Area,
        string? Parent,
        int Position,
        LocalizedText Title,
        LocalizedText Description,
        IReadOnlyList<Audience> Audience,
        IReadOnlyList<string> Tags,
        Jurisdiction? Jurisdiction,
        LocalizedText SourceRef
    )
    {
        [JsonIgnore]
        public ActionDetails Details =>
            new()
            {
                Title = Title,
                Description = Description,
                Audience = Audience,
                Tags = Tags,
                Jurisdiction = Jurisdiction,
                SourceRef = SourceRef,
                Position = Position,
            };
    }
}
