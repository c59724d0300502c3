using Priorities.Domain.Changes;

namespace Priorities.Domain;

/// <summary>What stands in the place of words that were taken out for good.</summary>
public static class Redacted
{
    public const string En = "[redacted]";
    public const string Fr = "[caviardé]";

    /// <summary>What stands in the place of a member's words, by its name on the wire: those in French end with <c>Fr</c>.</summary>
    public static string In(string member) => member.EndsWith("Fr", StringComparison.Ordinal) ? Fr : En;

    /// <summary>The text without its words, in the languages that are named; where nothing stood, nothing stands.</summary>
    internal static LocalizedText Of(LocalizedText text, string member, IReadOnlyCollection<string> members) =>
        new(Of(text.En, member, members), Of(text.Fr, $"{member}Fr", members));

    internal static string? Of(string? text, string member, IReadOnlyCollection<string> members) =>
        text is null || !members.Contains(member) ? text : In(member);

    /// <summary>Each entry without its words.</summary>
    internal static IReadOnlyList<LocalizedText> Of(
        IReadOnlyList<LocalizedText> texts,
        string member,
        IReadOnlyCollection<string> members
    ) => [.. texts.Select(text => Of(text, member, members))];

    /// <summary>What the log says of it: which members, and what stands there now.</summary>
    internal static Dictionary<string, MemberChange> Told(IReadOnlyCollection<string> members, string prefix = "") =>
        members.ToDictionary(member => prefix + member, member => new MemberChange(In(member), In(member)));
}
