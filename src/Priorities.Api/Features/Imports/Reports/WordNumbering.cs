using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>The lists of a Word document: whether a level has bullets or numbers, and which number comes next.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, (string Format, string Text, int Start)[]> kinds = [];
    private readonly Dictionary<int, int> kindOf = [];

    /// <summary>By the kind of list: the lists of one kind go on with each other's numbers, unless they say where they start.</summary>
    private readonly Dictionary<int, int[]> counts = [];

    /// <summary>Of lists that say so, the numbers that their levels start with; taken out when the list has begun.</summary>
    private readonly Dictionary<int, List<(int Level, int Start)>> starts = [];

    public static WordNumbering Of(NumberingDefinitionsPart? part)
    {
        var all = new WordNumbering();
        if (part is null)
            return all;
        using var xml = WordReport.Open(part);
        var elements = XDocument.Load(xml).Root!.Elements().ToList();
        foreach (var element in elements)
        {
            if (element.Name.LocalName == "abstractNum" && Number(element, "abstractNumId") is { } kind)
                all.kinds[kind] = [.. Enumerable.Range(0, Levels).Select(i => Level(element, i))];
            else if (
                element.Name.LocalName == "num"
                && Number(element, "numId") is { } list
                && Number(Child(element, "abstractNumId"), "val") is { } of
            )
            {
                all.kindOf[list] = of;
                all.starts[list] = [.. element.Elements().Where(e => e.Name.LocalName == "lvlOverride").Select(Start).OfType<(int, int)>()];
            }
        }

        all.Link(elements);
        return all;
    }

    /// <summary>A kind that refers to a style of lists is of the kind that the style is made of.</summary>
    private void Link(List<XElement> elements)
    {
        var styles = elements
            .Where(e => Child(e, "styleLink") is not null && Number(e, "abstractNumId") is not null)
            .DistinctBy(e => Value(Child(e, "styleLink"), "val") ?? "")
            .ToDictionary(e => Value(Child(e, "styleLink"), "val") ?? "", e => Number(e, "abstractNumId")!.Value);
        foreach (var element in elements)
            if (
                Value(Child(element, "numStyleLink"), "val") is { } style
                && styles.TryGetValue(style, out var made)
                && Number(element, "abstractNumId") is { } kind
            )
                kinds[kind] = kinds[made];
    }

    private static (int, int)? Start(XElement level) =>
        Number(level, "ilvl") is { } depth and >= 0 and < Levels && Number(Child(level, "startOverride"), "val") is { } start
            ? (depth, Math.Clamp(start, 0, 10_000))
            : null;

    /// <summary>The mark and number of the next entry of a list. A list that is not described has bullets.</summary>
    public (MarkKind Mark, string? Label) Next(int list, int depth)
    {
        if (
            depth is < 0 or >= Levels
            || !kindOf.TryGetValue(list, out var of)
            || !kinds.TryGetValue(of, out var levels)
            || levels[depth].Format is "bullet" or "none" or ""
        )
            return (MarkKind.Bullet, null);
        if (!counts.TryGetValue(of, out var count))
            counts[of] = count = [.. levels.Select(l => l.Start - 1)];
        if (starts.Remove(list, out var said))
            said.ForEach(s => count[s.Level] = s.Start - 1);
        count[depth]++;
        for (var deeper = depth + 1; deeper < Levels; deeper++)
            count[deeper] = levels[deeper].Start - 1;
        var label = levels[depth].Text;
        for (var i = 0; i < Levels; i++)
            label = label.Replace($"%{i + 1}", Say(Math.Max(count[i], levels[i].Start), levels[i].Format), StringComparison.Ordinal);
        label = label.Trim(' ', '.', ')', '(', '-', ':', '\t');
        return (
            levels[depth].Text.Count(c => c == '%') > 1 ? MarkKind.Decimal
            : levels[depth].Format.StartsWith("decimal", StringComparison.Ordinal) ? MarkKind.Number
            : MarkKind.Letter,
            label
        );
    }

    private static (string Format, string Text, int Start) Level(XElement kind, int level)
    {
        var found = kind.Elements().FirstOrDefault(e => e.Name.LocalName == "lvl" && Number(e, "ilvl") == level);
        return (
            Value(Child(found, "numFmt"), "val") ?? "",
            Value(Child(found, "lvlText"), "val") ?? "",
            Math.Clamp(Number(Child(found, "start"), "val") ?? 1, 0, 10_000)
        );
    }

    private static string Say(int number, string format) =>
        format switch
        {
            "lowerLetter" => ((char)('a' + ((number - 1) % 26))).ToString(),
            "upperLetter" => ((char)('A' + ((number - 1) % 26))).ToString(),
            "lowerRoman" => Roman(number).ToLowerInvariant(),
            "upperRoman" => Roman(number),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };

    private static string Roman(int number)
    {
        (int Value, string Sign)[] signs =
        [
            (100, "C"),
            (90, "XC"),
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var text = "";
        foreach (var (value, sign) in signs)
            for (; number >= value && text.Length < 20; number -= value)
                text += sign;
        return text;
    }

    private static XElement? Child(XElement? of, string name) => of?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static string? Value(XElement? of, string name) => of?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    private static int? Number(XElement? of, string name) =>
        int.TryParse(Value(of, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
