using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace Priorities.Api.Platform.Input;

/// <summary>
/// The header <c>If-Match</c> (RFC 9110, section 13.1.1): ETags, or <c>*</c> for "whatever it is now". One that was never answered here
/// matches nothing. One that a proxy weakened, because it compressed the answer, is taken all the same: what is compared is the version in
/// it.
/// </summary>
public sealed partial class IfMatchAttribute : RuleAttribute
{
    /// <summary>What is published, and enforced before the tags are read one by one.</summary>
    public const string Shape = $"^(\\*|{Tag}([ \t]*,[ \t]*{Tag})*)$";

    public const int Max = 1_000;

    private const string Tag = "(W/)?\"[!#-~]*\"";

    public override FormattableString? Fault(object? value) =>
        Unless(
            value is null || (value is string { Length: <= Max } text && Pattern().IsWholeMatch(text)),
            $"Give the ETag as it was answered, quotation marks included, such as \"7-0d5c1f3a9b2e4c68\"; or \"7\", the version alone."
        );

    [GeneratedRegex(Shape)]
    private static partial Regex Pattern();
}

/// <summary>The versions that the caller would overwrite.</summary>
public sealed class ExpectedVersions
{
    private readonly IReadOnlyList<int>? versions;

    private ExpectedVersions(IReadOnlyList<int>? versions) => this.versions = versions;

    public bool Include(int version) => versions is null || versions.Contains(version);

    public static ExpectedVersions Parse(string? header)
    {
        if (!EntityTagHeaderValue.TryParseList([header ?? ""], out var tags))
            throw new InvalidOperationException("If-Match was not checked.");
        return new(tags.Any(t => t.Tag == "*") ? null : [.. tags.Select(VersionIn).OfType<int>()]);
    }

    /// <summary>The version that a tag of ours begins with; none in one that is not ours.</summary>
    private static int? VersionIn(EntityTagHeaderValue tag)
    {
        var text = tag.Tag.AsSpan().Trim('"');
        var dash = text.IndexOf('-');
        return int.TryParse(dash < 0 ? text : text[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }
}
