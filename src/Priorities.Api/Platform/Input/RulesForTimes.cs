namespace Priorities.Api.Platform.Input;

/// <summary>A day that can be meant: 1900-01-01 to 2199-12-31.</summary>
public sealed class DayAttribute : RuleAttribute
{
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    public override FormattableString? Fault(object? value) =>
        Unless(
            value switch
            {
                null => true,
                DateOnly day => day >= First && day <= Last,
                string text => Values.TryDay(text, out var day) && day >= First && day <= Last,
                _ => false,
            },
            $"A day from 1900-01-01 to 2199-12-31, such as 2026-11-23."
        );
}

/// <summary>An instant with its offset (RFC 3339).</summary>
public sealed class InstantAttribute : RuleAttribute
{
    public override FormattableString? Fault(object? value) =>
        Unless(
            value switch
            {
                null => true,
                DateTimeOffset at => at.Year is >= 1900 and < 2200,
                string text => Values.TryInstant(text, out var at) && at.Year is >= 1900 and < 2200,
                _ => false,
            },
            $"An instant with its offset, such as 2026-11-23T14:00:00Z (in a URL, write + as %2B)."
        );
}
