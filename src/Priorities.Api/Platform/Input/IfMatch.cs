using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace Priorities.Api.Platform.Input;

/// <summary>The header <c>If-Match</c> (RFC 9110, section 13.1.1): ETags as they were answered, or <c>*</c> for "whatever it is now".</summary>
public sealed partial class IfMatchAttribute : RuleAttribute
{
    /// <summary>What is published, and enforced before the tags are read one by one.</summary>
    public const string Shape = $"^(\\*|{Tag}(, ?{Tag})*)$";

    public const int Max = 1_000;

    private const string Tag = "\"[0-9]{1,9}(-[0-9a-f]{16})?\"";

    public override FormattableString? Fault(object? value) => Unless(
        value is null || (value is string { Length: <= Max } text && Pattern().IsWholeMatch(text) && ExpectedVersions.TryParse(text, out _)),
        $"Give the ETag as it was answered, quotation marks included, such as \"7-0d5c1f3a9b2e4c68\"; or \"7\", the version alone.");

    [GeneratedRegex(Shape)]
    private static partial Regex Pattern();
}

/// <summary>The versions that the caller would overwrite.</summary>
public sealed class ExpectedVersions
{
    private readonly IReadOnlyList<int>? versions;

    private ExpectedVersions(IReadOnlyList<int>? versions) => this.versions = versions;

    public bool Include(int version) => versions is null || versions.Contains(version);

    public static ExpectedVersions Parse(string? header) => TryParse(header!, out var versions) ? versions : throw new InvalidOperationException("If-Match was not checked.");

    public static bool TryParse(string header, out ExpectedVersions versions)
    {
        versions = new([]);
        if (!EntityTagHeaderValue.TryParseList([header], out var tags)) return false;
        if (tags.Any(t => t.Tag == "*"))
        {
            versions = new(null);
            return true;
        }

        var numbers = new List<int>();
        foreach (var tag in tags)
        {
            var text = tag.Tag.AsSpan().Trim('"');
            var dash = text.IndexOf('-');
            if (tag.IsWeak || !int.TryParse(dash < 0 ? text : text[..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
            numbers.Add(number);
        }

        versions = new(numbers);
        return true;
    }
}
