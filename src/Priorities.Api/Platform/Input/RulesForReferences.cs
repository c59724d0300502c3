using System.Text.RegularExpressions;
using Priorities.Domain;

namespace Priorities.Api.Platform.Input;

/// <summary>A key that people type: lower-case letters and digits, with single hyphens or dots between them.</summary>
public sealed partial class KeyAttribute(int max) : RuleAttribute
{
    public const string Shape = "^[a-z0-9]+([.-][a-z0-9]+)*$";

    public int Max => max;

    public override FormattableString? Fault(object? value) =>
        Unless(
            value is null || (value is string key && key.Length <= max && Pattern().IsWholeMatch(key) && !Guid.TryParse(key, out _)),
            $"Lower-case letters and digits, with single hyphens or dots between them, up to {max} characters, such as 'ccr-2016'."
        );

    [GeneratedRegex(Shape)]
    internal static partial Regex Pattern();
}

/// <summary>A reference to something by its id or its key.</summary>
public sealed class IdOrKeyAttribute : RuleAttribute
{
    public override FormattableString? Fault(object? value) =>
        Unless(
            value switch
            {
                null => true,
                string reference => IsReference(reference),
                string[] ofQuery => Values.Split(ofQuery).All(IsReference),
                IEnumerable<string> ofBody => ofBody.All(IsReference),
                _ => false,
            },
            $"Give an id (a UUID) or a key, such as 'ccr-2016-s2'."
        );

    private static bool IsReference(string? text) =>
        text is not null && (IdOrKey.IsId(text, out _) || (text.Length <= 96 && KeyAttribute.Pattern().IsWholeMatch(text)));
}

/// <summary>An id alone.</summary>
public sealed class IdAttribute : RuleAttribute
{
    public override FormattableString? Fault(object? value) =>
        Unless(
            value is null || (value is string text && IdOrKey.IsId(text, out _)),
            $"Give an id: a UUID, such as 0197b7a0-0000-7000-8000-000000000001."
        );
}
