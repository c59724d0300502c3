using System.Text.RegularExpressions;

namespace Priorities.Api.Features.Imports.Reports;

internal enum MarkKind
{
    None,
    Bullet,
    Number,
    Letter,

    /// <summary>A number with parts: "12.1".</summary>
    Decimal,
}

/// <summary>What a line of text begins with that makes it an entry of a list, and the text behind it.</summary>
/// <param name="Label">The number or letter, without its punctuation.</param>
internal readonly partial record struct Mark(MarkKind Kind, string Rest, string? Label = null)
{
    /// <summary>A bullet that is no letter and no dash.</summary>
    public bool IsSign { get; init; }

    /// <summary>The mark of a line that was trimmed; <see cref="MarkKind.None"/> where it has none.</summary>
    public static Mark Of(string line)
    {
        if (IsPlain(line))
            return new(MarkKind.None, line);
        if (Bullet().Match(line) is { Success: true } bullet)
            return new(MarkKind.Bullet, WithoutMisread(line[bullet.Length..])) { IsSign = line[0] > '\u2015' };
        if (Decimal().Match(line) is { Success: true } parts)
            return new(MarkKind.Decimal, line[parts.Length..], parts.Groups[1].Value);
        if (Number().Match(line) is { Success: true } number)
            return new(MarkKind.Number, line[number.Length..], number.Groups[1].Value);
        if (Letter().Match(line) is { Success: true } letter)
            return new(MarkKind.Letter, line[letter.Length..], letter.Value.Trim());
        return new(MarkKind.None, line);
    }

    /// <summary>Begins with a word, as most lines do: they need no closer look.</summary>
    private static bool IsPlain(string line) =>
        line.Length > 1
        && char.IsLetter(line[0])
        && char.IsLetter(line[1])
        && line.AsSpan(0, Math.Min(line.Length, 7)).IndexOfAny('.', ')') < 0;

    /// <summary>Text recognition takes a round bullet for the letter O, and leaves it behind the bullet that it put there itself.</summary>
    public static string WithoutMisread(string text) => Misread().Match(text) is { Success: true } misread ? text[misread.Length..] : text;

    /// <summary>Bullets need no space behind them, dashes do: "-based" goes on with the line before. A lone o, O, e or 0 is a bullet
    /// misread.</summary>
    [GeneratedRegex(
        @"^(?:[•·∙▪▫◦‣⁃●○■□➢➤✓✔❖◆◊►▶\uF06C\uF06E\uF071\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0E0\uF0FC]\s*|[¢«](?=\s+\p{Lu})\s*"
            + @"|[-–—−*+](?:\s+|$)|[-–—](?=\p{Lu})|o(?:\s+|$)|[Oe0]\s+(?=\p{Lu}))"
    )]
    private static partial Regex Bullet();

    /// <summary>Not a telephone number, and not an amount in running text.</summary>
    [GeneratedRegex(@"^\(?([0-9]{1,3})(?:[.)]|\s?[-–—](?=\s))(?:\s+(?![0-9]{3}[-. ][0-9]{4}\b)|$)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^([A-Z]?[0-9]{1,3}(?:\.[0-9]{1,3}){1,3})[.)]?(?:\s*[:–—-])?(?:\s+(?!\p{Ll})|(?=\p{Lu})|$)")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^(?:\(?(?:[a-z]|[ivx]{2,5})[.)](?:\s+|$)|\(?[A-Z]\)\s+)")]
    private static partial Regex Letter();

    [GeneratedRegex(@"^[oOe0]\s+(?=\p{Lu})")]
    private static partial Regex Misread();
}
