using System.Text.Json;
using Priorities.Api.Data.Configurations;
using Priorities.Api.Data.Reads;
using Priorities.Domain.Actions;
using Priorities.Domain.Changes;

namespace Priorities.Api.Features.Actions;

/// <summary>Puts back into an action's row what its members were, by their names in the log.</summary>
internal static class ActionFold
{
    private static readonly Dictionary<string, Func<ActionRead, JsonElement?, ActionRead>> Members = new()
    {
        [LoggedMember.Title] = (a, was) => a with { TitleEn = Read<string>(was) },
        [LoggedMember.Title + LoggedMember.French] = (a, was) => a with { TitleFr = Read<string>(was) },
        [LoggedMember.Description] = (a, was) => a with { DescriptionEn = Read<string>(was) },
        [LoggedMember.Description + LoggedMember.French] = (a, was) => a with { DescriptionFr = Read<string>(was) },
        [LoggedMember.SourceText] = (a, was) => a with { SourceText = Read<string>(was) },
        [LoggedMember.SourceRef] = (a, was) => a with { SourceRefEn = Read<string>(was) },
        [LoggedMember.SourceRef + LoggedMember.French] = (a, was) => a with { SourceRefFr = Read<string>(was) },
        [LoggedMember.Area] = (a, was) => a with { AreaKey = Read<string>(was)! },
        [LoggedMember.Parent] = (a, was) => a with { ParentKey = Read<string>(was), HiddenParentKey = null },
        [LoggedMember.Continues] = (a, was) => a with { ContinuesKey = Read<string>(was), HiddenContinuesKey = null },
        [LoggedMember.Position] = (a, was) => a with { Position = Read<int>(was) },
        [LoggedMember.Audience] = (a, was) => a with { Audience = Read<List<Audience>>(was) ?? [] },
        [LoggedMember.Tags] = (a, was) => a with { Tags = Read<List<string>>(was) ?? [] },
        [LoggedMember.Jurisdiction] = (a, was) => a with { Jurisdiction = Read<Jurisdiction?>(was) },
        [LoggedMember.StartsOn] = (a, was) => a with { StartsOn = Read<DateOnly?>(was) },
        [LoggedMember.TargetDate] = (a, was) => a with { TargetDate = Read<DateOnly?>(was) },
        [LoggedMember.OriginalTargetDate] = (a, was) => a with { OriginalTargetDate = Read<DateOnly?>(was) },
        [LoggedMember.TargetDateNote] = (a, was) => a with { TargetDateNote = Read<string>(was) },
        [LoggedMember.Progress] = (a, was) => a with { Progress = Read<int?>(was) },
        [LoggedMember.Publication] = (a, was) => a with { Publication = Read<Publication>(was) },

        // These have a clock of their own: they are told from the notes and the assessments.
        [LoggedMember.Status] = (a, _) => a,
        [LoggedMember.EffectiveOn] = (a, _) => a,
        [LoggedMember.CompletedOn] = (a, _) => a,
        [LoggedMember.AssessedStatus] = (a, _) => a,
    };

    public static bool Knows(string member) =>
        Members.ContainsKey(member)
        || member.StartsWith(LoggedMember.Owners, StringComparison.Ordinal)
        || member.StartsWith(LoggedMember.Milestones, StringComparison.Ordinal)
        || member.StartsWith(LoggedMember.Requests, StringComparison.Ordinal);

    /// <summary>The row with its members as they were. To tell a past that is not whole would be worse than to tell none.</summary>
    public static ActionRead PutBack(this ActionRead action, IReadOnlyDictionary<string, object?> members)
    {
        foreach (var (member, was) in members)
        {
            if (member.StartsWith(LoggedMember.Owners, StringComparison.Ordinal))
                action = action with
                {
                    Owners = WithOwner(action.Owners, member[LoggedMember.Owners.Length..], Read<OwnerRole?>((JsonElement?)was)),
                };
            else if (Members.TryGetValue(member, out var put))
                action = put(action, (JsonElement?)was);
            else if (!Knows(member))
                throw new InvalidOperationException($"'{member}' is in the log and cannot be put back.");
        }

        return action;
    }

    private static List<OwnerRead> WithOwner(IReadOnlyList<OwnerRead> owners, string organization, OwnerRole? role)
    {
        var others = owners.Where(o => o.Organization != organization);
        if (role is null)
            return [.. others];
        var owner =
            owners.FirstOrDefault(o => o.Organization == organization)
            ?? new()
            {
                Id = Guid.Empty,
                Organization = organization,
                Kind = default,
                Regions = [],
                Role = role.Value,
            };
        return
        [
            .. others.Append(owner with { Role = role.Value }).OrderBy(o => o.Role).ThenBy(o => o.Organization, StringComparer.Ordinal),
        ];
    }

    private static T? Read<T>(JsonElement? value) => value is { } json ? json.Deserialize<T>(Columns.Json) : default;
}
