using Priorities.Api.Platform.Input;
using Priorities.Api.Platform.Privacy;
using Priorities.Domain;
using Priorities.Domain.Forums;

namespace Priorities.Api.Features.Forums;

/// <summary>What people write about a forum.</summary>
[Either(nameof(Title), nameof(TitleFr), "Say what it was called, in `title` (English), in `titleFr` (French), or in both.")]
public record ForumMembers : IChecked, IMayBePublic
{
    private const string RegionRule = "The letters of an ISO 3166-2 subdivision, without the country's, such as ON.";

    /// <summary>What it was called, in English. One of `title` and `titleFr` has to be there.</summary>
    [Text(300)]
    public string? Title { get; init; }

    /// <summary>What it was called, in French.</summary>
    [Text(300)]
    public string? TitleFr { get; init; }

    /// <summary>What it was about and who was there, in English.</summary>
    [Text(20_000, Lines = true)]
    public string? Description { get; init; }

    /// <summary>What it was about and who was there, in French.</summary>
    [Text(20_000, Lines = true)]
    public string? DescriptionFr { get; init; }

    /// <summary>Who held it, in English.</summary>
    [Text(300)]
    public string? Host { get; init; }

    /// <summary>Who held it, in French.</summary>
    [Text(300)]
    public string? HostFr { get; init; }

    /// <summary>The day it was held; the first one where it took several.</summary>
    [Needed, Day]
    public DateOnly? HeldOn { get; init; }

    /// <summary>The last day, where it took several; not before `heldOn`.</summary>
    [Day]
    public DateOnly? EndedOn { get; init; }

    /// <summary>Where it was held.</summary>
    public LocationBody? Location { get; init; }

    /// <summary>How many people took part.</summary>
    public ParticipantsBody? Participants { get; init; }

    /// <summary>Where the participants mainly came from: the letters of ISO 3166-2 subdivisions, such as ON.</summary>
    [Entries(100), Words(LocationBody.RegionShape, 3, RegionRule)]
    public IReadOnlyList<string>? Regions { get; init; }

    /// <summary>What it was to achieve, in English.</summary>
    [Entries(50), Text(2_000)]
    public IReadOnlyList<string>? Objectives { get; init; }

    /// <summary>The same in French, in the same order.</summary>
    [Entries(50), Text(2_000)]
    public IReadOnlyList<string>? ObjectivesFr { get; init; }

    /// <summary>How many sessions of each kind it had.</summary>
    [Entries(20)]
    public IReadOnlyList<ProgrammeItemBody>? Programme { get; init; }

    /// <summary>What the sessions were about, in English.</summary>
    [Entries(100), Text(2_000)]
    public IReadOnlyList<string>? Topics { get; init; }

    /// <summary>The same in French, in the same order.</summary>
    [Entries(100), Text(2_000)]
    public IReadOnlyList<string>? TopicsFr { get; init; }

    /// <summary>Who made it possible, in English.</summary>
    [Text(2_000, Lines = true)]
    public string? Acknowledgement { get; init; }

    /// <summary>Who made it possible, in French.</summary>
    [Text(2_000, Lines = true)]
    public string? AcknowledgementFr { get; init; }

    /// <summary>The report that its priorities were taken from.</summary>
    public SourceBody? Source { get; init; }

    /// <summary>
    /// `true`: you looked again, and the texts may be public although they seem to identify somebody. Needed only where a first try was
    /// answered with `confirmationRequired`.
    /// </summary>
    public bool? ConfirmPublic { get; init; }

    internal ForumDetails Details =>
        new()
        {
            Title = new(Title, TitleFr),
            Description = new(Description, DescriptionFr),
            Host = new(Host, HostFr),
            HeldOn = HeldOn!.Value,
            EndedOn = EndedOn,
            City = new(Location?.City, Location?.CityFr),
            Region = Location?.Region,
            Country = Location?.Country,
            ParticipantCount = Participants?.Count,
            ParticipantNote = new(Participants?.Note, Participants?.NoteFr),
            Regions = Regions ?? [],
            Objectives = Pair(Objectives, ObjectivesFr),
            Programme = [.. (Programme ?? []).Select(p => new ProgrammeItem(p.Kind!.Value, p.Count!.Value))],
            Topics = Pair(Topics, TopicsFr),
            Acknowledgement = new(Acknowledgement, AcknowledgementFr),
            SourceTitle = new(Source?.Title, Source?.TitleFr),
            SourceUrl = Source?.Url,
            SourcePublishedOn = Source?.PublishedOn,
        };

    public virtual IEnumerable<(string Member, FormattableString Message)> Faults()
    {
        if (Unpaired(Objectives, ObjectivesFr))
            yield return ("objectivesFr", UnpairedRule(nameof(Objectives), Objectives!, ObjectivesFr!));
        if (Unpaired(Topics, TopicsFr))
            yield return ("topicsFr", UnpairedRule(nameof(Topics), Topics!, TopicsFr!));
    }

    internal static ForumMembers Of(Forum forum) =>
        new()
        {
            Title = forum.Title.En,
            TitleFr = forum.Title.Fr,
            Description = forum.Description.En,
            DescriptionFr = forum.Description.Fr,
            Host = forum.Host.En,
            HostFr = forum.Host.Fr,
            HeldOn = forum.HeldOn,
            EndedOn = forum.EndedOn,
            Location = new()
            {
                City = forum.City.En,
                CityFr = forum.City.Fr,
                Region = forum.Region,
                Country = forum.Country,
            },
            Participants = new()
            {
                Count = forum.ParticipantCount,
                Note = forum.ParticipantNote.En,
                NoteFr = forum.ParticipantNote.Fr,
            },
            Regions = forum.Regions,
            Objectives = In(forum.Objectives, o => o.En),
            ObjectivesFr = In(forum.Objectives, o => o.Fr),
            Programme = [.. forum.Programme.Select(p => new ProgrammeItemBody { Kind = p.Kind, Count = p.Count })],
            Topics = In(forum.Topics, t => t.En),
            TopicsFr = In(forum.Topics, t => t.Fr),
            Acknowledgement = forum.Acknowledgement.En,
            AcknowledgementFr = forum.Acknowledgement.Fr,
            Source = new()
            {
                Title = forum.SourceTitle.En,
                TitleFr = forum.SourceTitle.Fr,
                Url = forum.SourceUrl,
                PublishedOn = forum.SourcePublishedOn,
            },
        };

    private static string[]? In(IReadOnlyList<LocalizedText> texts, Func<LocalizedText, string?> language)
    {
        var inLanguage = texts.Select(language).OfType<string>().ToArray();
        return inLanguage.Length == 0 ? null : inLanguage;
    }

    private static LocalizedText[] Pair(IReadOnlyList<string>? english, IReadOnlyList<string>? french) =>
        [
            .. Enumerable
                .Range(0, Math.Max(english?.Count ?? 0, french?.Count ?? 0))
                .Select(i => new LocalizedText(english?.ElementAtOrDefault(i), french?.ElementAtOrDefault(i))),
        ];

    private static bool Unpaired(IReadOnlyList<string>? english, IReadOnlyList<string>? french) =>
        english is { Count: > 0 } && french is { Count: > 0 } && english.Count != french.Count;

    private static FormattableString UnpairedRule(string member, IReadOnlyList<string> english, IReadOnlyList<string> french) =>
        $"Each entry stands in the place of its English one, so there have to be as many of them: there are {english.Count} in `{char.ToLowerInvariant(member[0])}{member[1..]}` and {french.Count} here. Send both lists.";
}
