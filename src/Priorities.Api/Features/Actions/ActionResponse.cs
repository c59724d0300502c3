using System.Text.Json.Serialization;
using Priorities.Api.Data.Reads;
using Priorities.Api.Features.Notes;
using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Answers;
using Priorities.Api.Platform.Input;
using Priorities.Domain;
using Priorities.Domain.Actions;

namespace Priorities.Api.Features.Actions;

/// <summary>One priority of a forum, made trackable: who took it on, where it stands, and what was heard of it.</summary>
public sealed class ActionResponse : IVersioned
{
    /// <summary>Its id, a UUID that never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>A short reference for people: the forum's key, the area's letter and a number. Unique, and never used again.</summary>
    public required string Key { get; init; }

    /// <summary>The key of the forum that agreed on it.</summary>
    public required string Forum { get; init; }

    /// <summary>The key of its area in that forum.</summary>
    public required string Area { get; init; }

    /// <summary>The key of the action that it is a suggestion under.</summary>
    public string? Parent { get; internal set; }

    /// <summary>Its place among its neighbours, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>What is to be done, in the language asked for.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>More about it, in the language asked for.</summary>
    public LocalizedText? Description { get; init; }

    /// <summary>The report's own wording.</summary>
    public string? SourceText { get; init; }

    /// <summary>The place in the report: section and bullet.</summary>
    public LocalizedText? SourceRef { get; init; }

    /// <summary>Where it stands, as its owners report it.</summary>
    public required ActionStatus Status { get; init; }

    /// <summary>The day from which the status holds; absent before the first change.</summary>
    public DateOnly? StatusSince { get; init; }

    /// <summary>The statuses that may come next.</summary>
    public IReadOnlyList<ActionStatus> AllowedTransitions { get; private set; } = [];

    /// <summary>Where it stands, as an independent assessor found it.</summary>
    public AssessmentSummary? Assessment { get; private set; }

    /// <summary>How far it is, in percent, 0 to 100; never coupled to the status.</summary>
    public int? Progress { get; init; }

    /// <summary>The organizations that took it on, those who lead first.</summary>
    public IReadOnlyList<OwnerResponse> Owners { get; private set; } = [];

    /// <summary>Whom it is meant to guide.</summary>
    public required IReadOnlyList<Audience> Audience { get; init; }

    /// <summary>Words to find it by.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The level of government that it is addressed to.</summary>
    public Jurisdiction? Jurisdiction { get; init; }

    /// <summary>The day on which work is to begin.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>The day by which it is to be done.</summary>
    public DateOnly? TargetDate { get; init; }

    /// <summary>The first target date that was ever set, so that a date that slips is seen to slip.</summary>
    public DateOnly? OriginalTargetDate { get; init; }

    /// <summary>What is to be said about the target date.</summary>
    public string? TargetDateNote { get; init; }

    /// <summary>The day on which it was done.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>How many notes the reader may read.</summary>
    public int NoteCount { get; private set; }

    /// <summary>When the last report came that the reader may know of: a note that they may read, or a change of status.</summary>
    public DateTimeOffset? LastReportedAt { get; private set; }

    /// <summary>Whether the target date is past and the action is neither done nor ended.</summary>
    public bool IsOverdue { get; private set; }

    /// <summary>
    /// Whether nothing was heard for longer than the service's limit (90 days, unless set otherwise) and the action is neither done nor
    /// ended.
    /// </summary>
    public bool IsStale { get; private set; }

    /// <summary>Why it needs attention; empty where it needs none.</summary>
    public IReadOnlyList<AttentionReason> Attention { get; private set; } = [];

    /// <summary>The published suggestions under it; absent where there are none.</summary>
    public ChildrenSummary? Children { get; internal set; }

    /// <summary>The newest notes that you may read; with `include=notes`.</summary>
    public IReadOnlyList<NoteResponse>? Notes { get; internal set; }

    /// <summary>When owners were asked for updates, and when they answered: the five newest; with `include=updateRequests`.</summary>
    public IReadOnlyList<ActionRequest>? UpdateRequests { get; internal set; }

    /// <summary>The key of the action of an earlier forum that this one carries on.</summary>
    public string? Continues { get; internal set; }

    /// <summary>The keys of the actions of later forums that carry this one on.</summary>
    public required IReadOnlyList<string> ContinuedBy { get; init; }

    /// <summary>Whether it is out in the open.</summary>
    public required Publication Publication { get; init; }

    /// <summary>Counts up by one with every change of the action itself. A note alone does not change it.</summary>
    public required int Version { get; init; }

    /// <summary>When it was put on record.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the action itself was last changed.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    [JsonIgnore]
    public Guid? ParentId { get; init; }

    [JsonIgnore]
    public string? HiddenParentKey { get; init; }

    [JsonIgnore]
    public string? HiddenContinuesKey { get; init; }

    [JsonIgnore]
    public ActionStatus? AssessedStatus { get; init; }

    [JsonIgnore]
    public DateTimeOffset? AssessedAt { get; init; }

    [JsonIgnore]
    public string? AssessorName { get; init; }

    [JsonIgnore]
    public string? AssessorOrganizationKey { get; init; }

    [JsonIgnore]
    public IReadOnlyList<OwnerRead> OwnerRows { get; init; } = [];

    [JsonIgnore]
    public IReadOnlyDictionary<ActionStatus, int> ChildRows { get; init; } = new Dictionary<ActionStatus, int>();

    [JsonIgnore]
    public Reports PublicReports { get; init; } = Reports.Nothing;

    [JsonIgnore]
    public Reports NetworkReports { get; init; } = Reports.Nothing;

    [JsonIgnore]
    public Reports AllReports { get; init; } = Reports.Nothing;

    /// <summary>Fills in what depends on who reads, and on the day.</summary>
    public ActionResponse For(Reader reader)
    {
        var reports = reader.Caller.Circle switch
        {
            Circle.Public => PublicReports,
            Circle.Network => NetworkReports,
            Circle.Everything => AllReports,
            _ => throw new InvalidOperationException("Not a circle."),
        };
        if (MayKnow.HiddenRelatives(reader.Caller.Clearance))
            (Parent, Continues) = (Parent ?? HiddenParentKey, Continues ?? HiddenContinuesKey);
        (NoteCount, LastReportedAt) = (reports.NoteCount, reports.LastAt);
        AllowedTransitions = StatusWorkflow.AllowedFrom(Status);
        Assessment = AssessedStatus is { } found
            ? new(found, AssessedAt!.Value, AssessorOrganizationKey, MayKnow.People(reader.Caller.Clearance) ? AssessorName : null)
            : null;
        Owners = [.. OwnerRows.Select(o => OwnerResponse.From(o, MayKnow.People(reader.Caller.Clearance)))];
        IsOverdue = Standing.IsOverdue(Status, TargetDate, reader.Today);
        IsStale = Standing.IsStale(Status, LastReportedAt ?? CreatedAt, reader.StaleBefore);
        Attention = [.. Standing.Reasons(Status, IsOverdue, IsStale, OwnerRows.Count)];
        Children = ChildRows.Count == 0 ? null : new(ChildRows.Values.Sum(), ChildRows);
        return this;
    }

    /// <summary>Says more about each owner than their name and role.</summary>
    internal void DescribeOwners(Caller caller) =>
        Owners = [
            .. OwnerRows.Select(o =>
                OwnerResponse.From(o, MayKnow.People(caller.Clearance)) with
                {
                    Kind = o.Kind,
                    Regions = o.Regions,
                    Website = o.Website,
                }
            ),
        ];

    /// <summary>
    /// Which of the heavier members have to be read from the database: those that are answered, or that what is answered is made from.
    /// </summary>
    internal static string[] Needed(string[]? fields, string[]? include)
    {
        if (fields is not { Length: > 0 })
            return [nameof(Description), nameof(SourceText), nameof(SourceRef), nameof(ContinuedBy), nameof(OwnerRows), nameof(ChildRows)];
        var wanted = Values.Split([.. fields, .. include ?? []]).ToHashSet();
        return [.. Heavy().Distinct()];

        IEnumerable<string> Heavy()
        {
            if (wanted.Contains("description"))
                yield return nameof(Description);
            if (wanted.Contains("sourceText"))
                yield return nameof(SourceText);
            if (wanted.Contains("sourceRef"))
                yield return nameof(SourceRef);
            if (wanted.Contains("continuedBy"))
                yield return nameof(ContinuedBy);
            if (wanted.Contains("owners") || wanted.Contains("attention"))
                yield return nameof(OwnerRows);
            if (wanted.Contains("children"))
                yield return nameof(ChildRows);
        }
    }
}
