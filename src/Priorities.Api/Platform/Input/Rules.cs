using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Priorities.Api.Platform.Input;

// What a value of a request has to be. Each rule is enforced on every request and published in the OpenAPI document, from the one attribute.

/// <summary>Text for people: some of it visible, no control characters but line breaks and tabs, whole characters only.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TextAttribute(int max) : ValidationAttribute
{
    /// <summary>In characters (Unicode code points), as JSON Schema's <c>maxLength</c> and PostgreSQL count them.</summary>
    public int Max => max;

    /// <summary>Whether the text may have line breaks and tabs.</summary>
    public bool Lines { get; init; }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value switch
    {
        null => null,
        string text => Fault(text) is { } fault ? new(fault) : null,
        IEnumerable<string> texts => texts.Select(Fault).FirstOrDefault(f => f is not null) is { } fault ? new(fault) : null,
        _ => null,
    };

    /// <summary>Not blank to .NET, but to JavaScript, and so to the published pattern; and to whoever looks at it.</summary>
    private const char ByteOrderMark = '\ufeff';

    private string? Fault(string? text)
    {
        if (text is null || text.All(c => char.IsWhiteSpace(c) || c == ByteOrderMark)) return $"Give some text, up to {max:N0} characters; empty or blank will not do. Leave the member out if there is nothing to say.";
        if (text.Length > max && text.EnumerateRunes().Count() is var length && length > max) return $"At most {max:N0} characters; this has {length:N0}.";
        if (text.Any(c => char.IsControl(c) && !(Lines && c is '\n' or '\r' or '\t')))
            return Lines ? "No control characters other than line breaks and tabs." : "One line, without control characters.";
        return text.EnumerateRunes().Any(r => r == Rune.ReplacementChar) && !IsWellFormed(text) ? "Half a character (a lone surrogate) is not text." : null;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return false;
        }

        return true;
    }
}

/// <summary>A key that people type: lower-case letters and digits, with single hyphens or dots between them.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed partial class KeyAttribute(int max) : ValidationAttribute
{
    public const string Shape = "^[a-z0-9]+([.-][a-z0-9]+)*$";

    public int Max => max;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value switch
    {
        null => null,
        string key when key.Length <= max && Pattern().IsWholeMatch(key) && !Guid.TryParse(key, out _) => null,
        _ => new($"Lower-case letters and digits, with single hyphens or dots between them, up to {max} characters, such as 'ccr-2016'."),
    };

    [GeneratedRegex(Shape, RegexOptions.NonBacktracking)]
    internal static partial Regex Pattern();
}

/// <summary>A reference to something by its id or its key.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IdOrKeyAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value switch
    {
        null => null,
        string reference => IsReference(reference) ? null : new(Message),
        IEnumerable<string> references => Values.Split(references).All(IsReference) ? null : new(Message),
        _ => new(Message),
    };

    private static bool IsReference(string text) => Guid.TryParseExact(text, "D", out _) || (text.Length <= 96 && KeyAttribute.Pattern().IsWholeMatch(text));

    private const string Message = "Give an id (a UUID) or a key, such as 'ccr-2016-s2'.";
}

/// <summary>An id alone.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class IdAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null || (value is string text && Guid.TryParseExact(text, "D", out _)) ? null : new("Give an id: a UUID, such as 0197b7a0-0000-7000-8000-000000000001.");
}

/// <summary>A day that can be meant: 1900-01-01 to 2199-12-31.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DayAttribute : ValidationAttribute
{
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2199, 12, 31);

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value switch
    {
        null => null,
        DateOnly day when day >= First && day <= Last => null,
        string text when Values.TryDay(text, out var day) && day >= First && day <= Last => null,
        _ => new("A day from 1900-01-01 to 2199-12-31, such as 2026-11-23."),
    };
}

/// <summary>An instant with its offset (RFC 3339).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class InstantAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null || (value is DateTimeOffset given && IsMeant(given)) || (value is string text && Values.TryInstant(text, out var at) && IsMeant(at))
            ? null : new("An instant with its offset, such as 2026-11-23T14:00:00Z (in a URL, write + as %2B).");

    private static bool IsMeant(DateTimeOffset at) => at.Year is >= 1900 and < 2200;
}

/// <summary>A whole number of a query.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WholeNumberAttribute(int min, int max) : ValidationAttribute
{
    public int Min => min;
    public int Max => max;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null || (value is string text && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            ? null : new($"A whole number from {min} to {max}.");
}

/// <summary>True or false, of a query.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FlagAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null or "true" or "false" ? null : new("Either true or false.");
}

/// <summary>Values of an enumeration, or of a list of words; in a query repeated or separated by commas.</summary>
[AttributeUsage(AttributeTargets.Property)]
public class OneOfAttribute : ValidationAttribute
{
    public OneOfAttribute(Type enumeration) => (Enumeration, Words) = (enumeration, [.. Enum.GetNames(enumeration).Select(Wire.Name)]);

    public OneOfAttribute(params string[] words) => Words = words;

    /// <summary>The enumeration that the words are of, where they are of one.</summary>
    public Type? Enumeration { get; }

    public IReadOnlyList<string> Words { get; }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var unknown = value switch
        {
            null => null,
            string text => Values.Split([text]).FirstOrDefault(v => !Words.Contains(v)) ?? (text.Length == 0 ? "" : null),
            IEnumerable<string> texts => Values.Split(texts).FirstOrDefault(v => !Words.Contains(v)),
            _ => null,
        };
        return unknown is null ? null : new($"'{unknown[..Math.Min(unknown.Length, 64)]}' is not one of: {string.Join(", ", Words)}.");
    }
}

/// <summary>Words of an enumeration that are not for this member.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ExceptAttribute(params string[] words) : ValidationAttribute
{
    public IReadOnlyList<string> Words => words;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null || !words.Contains(Wire.Name(value)) ? null
            : new($"One of: {string.Join(", ", Enum.GetNames(value.GetType()).Select(Wire.Name).Except(words))}.");
}

/// <summary>Members of what is answered, repeated or separated by commas.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MembersOfAttribute(Type record) : OneOfAttribute(Wire.Members(record));

/// <summary>What a list is sorted by: one of these, with <c>-</c> in front for descending.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SortAttribute(params string[] keys) : ValidationAttribute
{
    public IReadOnlyList<string> Keys => keys;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null || (value is string text && keys.Contains(text.StartsWith('-') ? text[1..] : text))
            ? null : new($"One of: {string.Join(", ", keys)}; with - in front for descending.");
}

/// <summary>A web address: http or https, absolute.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WebAddressAttribute : ValidationAttribute
{
    public const int Max = 2_000;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null || (value is string text && text.Length <= Max && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
            && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            ? null : new($"A whole web address, http or https, up to {Max:N0} characters, such as https://example.org/report.");
}

/// <summary>How many entries a list may have, and that none is there twice.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EntriesAttribute(int max) : ValidationAttribute
{
    public int Max => max;

    public int Min { get; init; }

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not System.Collections.IEnumerable list) return null;
        var entries = list.Cast<object?>().ToList();
        if (entries.Count > max) return new($"At most {max} entries; this has {entries.Count}.");
        if (entries.Count < Min) return new($"At least {Min} {(Min == 1 ? "entry" : "entries")}.");
        if (entries.Contains(null)) return new("No entry may be null.");
        return entries.Distinct().Count() == entries.Count ? null : new("No entry may be there twice.");
    }
}

/// <summary>Letters and digits with hyphens, for tags and codes of regions and countries.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WordsAttribute(string pattern, int max, string message) : ValidationAttribute
{
    private readonly Regex regex = new(pattern, RegexOptions.NonBacktracking);

    public string Pattern => pattern;
    public int Max => max;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value switch
    {
        null => null,
        string word => Fits(word) ? null : new(message),
        IEnumerable<string?> words => words.All(w => w is not null && Fits(w)) ? null : new(message),
        _ => new(message),
    };

    private bool Fits(string word) => word.Length <= max && regex.IsWholeMatch(word);
}

/// <summary>Members of a body that need one another. Enforced, and published, like the rules for one member.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class TogetherAttribute : Attribute
{
    /// <summary>The member at fault, as the wire spells it, and what would be right; null where nothing is.</summary>
    public abstract (string Member, string Message)? Fault(object body);

    protected static object? Read(object body, string property) => body.GetType().GetProperty(property)!.GetValue(body);
}

/// <summary>One of two members has to be there, or both: a text in one language or the other.</summary>
public sealed class EitherAttribute(string first, string second, string message) : TogetherAttribute
{
    public string First => Wire.Name(first);
    public string Second => Wire.Name(second);

    public override (string Member, string Message)? Fault(object body) => Read(body, first) is null && Read(body, second) is null ? (First, message) : null;
}

/// <summary>A member has to be there where another one has one of these words.</summary>
public sealed class NeededWhenAttribute(string member, string other, string message, params string[] words) : TogetherAttribute
{
    public string Member => Wire.Name(member);
    public string Other => Wire.Name(other);
    public IReadOnlyList<string> Words => words;

    public override (string Member, string Message)? Fault(object body) =>
        Read(body, member) is null && Read(body, other) is { } word && words.Contains(Wire.Name(word)) ? (Member, message) : null;
}

internal static class WholeMatches
{
    /// <summary>Whether a pattern fits from end to end. In .NET, <c>$</c> would let a line break stand behind; in JSON Schema it does not.</summary>
    public static bool IsWholeMatch(this Regex pattern, string text) => pattern.Match(text) is { Success: true, Index: 0 } match && match.Length == text.Length;
}
