using System.Globalization;
using System.Text.Json;
using Priorities.Api.Platform.Answers;

namespace Priorities.Api.Platform.Input;

// What a value of a request has to be. Each rule is enforced on every request and published in the OpenAPI document, from the one
// attribute.

/// <summary>A rule that a value of a request has to keep.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public abstract class RuleAttribute : Attribute
{
    /// <summary>
    /// What is wrong with a value and what would be right; null where it keeps the rule. A value that is not there keeps every rule but
    /// <see cref="NeededAttribute"/>.
    /// </summary>
    public abstract FormattableString? Fault(object? value);

    protected static FormattableString? Unless(bool kept, FormattableString fault) => kept ? null : fault;
}

/// <summary>Has to be there. What it has to be, its other rules say.</summary>
public sealed class NeededAttribute : RuleAttribute
{
    public override FormattableString? Fault(object? value) => Unless(value is not null, $"This has to be there.");
}

/// <summary>A whole number of a query.</summary>
public sealed class WholeNumberAttribute(int min, int max) : RuleAttribute
{
    public int Min => min;
    public int Max => max;

    public override FormattableString? Fault(object? value) =>
        Unless(
            value is null
                || (
                    value is string text
                    && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    && number >= min
                    && number <= max
                ),
            $"A whole number from {min:N0} to {max:N0}."
        );
}

/// <summary>A whole number of a body.</summary>
public sealed class BetweenAttribute(int min, int max) : RuleAttribute
{
    public int Min => min;
    public int Max => max;

    public override FormattableString? Fault(object? value) =>
        Unless(value is not int number || (number >= min && number <= max), $"A whole number from {min:N0} to {max:N0}.");
}

/// <summary>How many entries a list may have, and that none is there twice.</summary>
public sealed class EntriesAttribute(int max) : RuleAttribute
{
    public int Max => max;

    public int Min { get; init; }

    public override FormattableString? Fault(object? value)
    {
        if (value is not System.Collections.IEnumerable list)
            return null;
        var entries = list.Cast<object?>().ToList();
        if (entries.Count > max)
            return $"At most {max:N0} entries; this has {entries.Count:N0}.";
        if (entries.Count < Min)
            return $"Too few entries: there have to be {Min:N0} or more.";
        if (entries.Contains(null))
            return $"No entry may be null.";
        return Unless(entries.Select(Told).Distinct().Count() == entries.Count, $"No entry may be there twice.");
    }

    /// <summary>Bodies are equal when they say the same, lists in them included.</summary>
    private static object Told(object? entry) => entry is string or ValueType ? entry : JsonSerializer.Serialize(entry, WireJson.Options);
}
