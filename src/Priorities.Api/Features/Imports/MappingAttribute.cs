using Priorities.Api.Platform.Input;

namespace Priorities.Api.Features.Imports;

/// <summary>What columns are taken for: <c>Heading:member</c>, once for each.</summary>
public sealed class MappingAttribute : RuleAttribute
{
    private const int Most = 200;

    public override FormattableString? Fault(object? value)
    {
        if (value is not string[] said) return null;
        return Unless(said.Length <= Most && said.All(s => s.LastIndexOf(':') is > 0 and var at && s.Length <= 300 && s[(at + 1)..] is var member && (member.Length == 0 || ImportColumns.Words.Contains(member))),
            $"Each as Heading:member, once for a column; `Heading:` leaves it alone. A member is one of: {string.Join(", ", ImportColumns.Words)}.");
    }

    internal static IEnumerable<(string Heading, string Member)> Read(string[]? said) => (said ?? []).Select(s => (s[..s.LastIndexOf(':')], s[(s.LastIndexOf(':') + 1)..]));
}
