using Priorities.Domain;

namespace Priorities.Api.Platform.Input;

/// <summary>True or false, of a query.</summary>
public sealed class FlagAttribute : RuleAttribute
{
    public override FormattableString? Fault(object? value) => Unless(value is null or "true" or "false", $"Either true or false.");
}

/// <summary>Values of an enumeration, or of a list of words; in a query a list is repeated or separated by commas.</summary>
public class OneOfAttribute : RuleAttribute
{
    public OneOfAttribute(Type enumeration) => (Enumeration, Words) = (enumeration, [.. Enum.GetNames(enumeration).Select(Wire.Name)]);

    public OneOfAttribute(params string[] words) => Words = words;

    /// <summary>The enumeration that the words are of, where they are of one.</summary>
    public Type? Enumeration { get; }

    public IReadOnlyList<string> Words { get; }

    public override FormattableString? Fault(object? value)
    {
        var unknown = value switch
        {
            null => null,
            string text => Words.Contains(text) ? null : text,
            string[] ofQuery => Values.Split(ofQuery).FirstOrDefault(v => !Words.Contains(v)),
            IEnumerable<string> ofBody => ofBody.FirstOrDefault(v => !Words.Contains(v)),
            _ => null,
        };
        if (unknown is null)
            return null;
        if (Meant.Among(Words, unknown) is { } meant)
            return $"'{unknown}' is not one of: {string.Join(", ", Words)}. Did you mean '{meant}'?";
        return $"'{Characters.Cut(unknown, 64)}' is not one of: {string.Join(", ", Words)}.";
    }
}

/// <summary>Words of an enumeration that are not for this member.</summary>
public sealed class ExceptAttribute(params string[] words) : RuleAttribute
{
    public IReadOnlyList<string> Words => words;

    public override FormattableString? Fault(object? value)
    {
        if (value is null || !words.Contains(Wire.Name(value)))
            return null;
        return $"One of: {string.Join(", ", Enum.GetNames(value.GetType()).Select(Wire.Name).Except(words))}.";
    }
}

/// <summary>Members of what is answered, repeated or separated by commas.</summary>
public sealed class MembersOfAttribute(Type record) : OneOfAttribute(Wire.Members(record));

/// <summary>What a list is sorted by: one of these, with <c>-</c> in front for descending.</summary>
public sealed class SortAttribute(params string[] keys) : RuleAttribute
{
    public IReadOnlyList<string> Keys => keys;

    public override FormattableString? Fault(object? value)
    {
        if (value is null || (value is string text && keys.Contains(text.StartsWith('-') ? text[1..] : text)))
            return null;
        if (value is string near && Meant.Among(keys, near.TrimStart('-')) is { } meant)
            return $"One of: {string.Join(", ", keys)}; with - in front for descending. Did you mean '{meant}'?";
        return $"One of: {string.Join(", ", keys)}; with - in front for descending.";
    }
}
