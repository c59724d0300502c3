using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>What is said of a paragraph, by itself or by its style: its level as a heading (0 is the highest, 9 is none), its list (0 is
/// none), its depth in that, bold.</summary>
internal readonly record struct WordLook(int? Outline, int? List, int? Depth, bool? Bold)
{
    /// <summary>This, and where it says nothing, the other.</summary>
    public WordLook Over(WordLook other) => new(Outline ?? other.Outline, List ?? other.List, Depth ?? other.Depth, Bold ?? other.Bold);
}

/// <summary>The styles of a Word document. A heading is known by its level, not by its name, which is another one in every
/// language.</summary>
internal sealed partial class WordStyles
{
    /// <summary>A title stands above the first level.</summary>
    public const int Title = -1;

    private const int LongestChain = 20;

    private readonly Dictionary<string, (WordLook Look, string? BasedOn)> styles = [];
    private readonly HashSet<string> contents = [];
    private string? usual;

    public static WordStyles Of(StyleDefinitionsPart? part)
    {
        var all = new WordStyles();
        if (part is null)
            return all;
        using var xml = WordReport.Open(part);
        foreach (var style in XDocument.Load(xml).Root!.Elements().Where(e => e.Name.LocalName == "style"))
            all.Add(style);
        return all;
    }

    public WordLook Look(string? style)
    {
        var look = default(WordLook);
        var id = style ?? usual;
        for (var steps = 0; id is not null && steps < LongestChain && styles.TryGetValue(id, out var found); steps++)
            (look, id) = (look.Over(found.Look), found.BasedOn);
        return look;
    }

    /// <summary>It is a line of a table of contents: what it says is said again where it points to.</summary>
    public bool IsOfContents(string? style) => style is not null && contents.Contains(style);

    private void Add(XElement style)
    {
        if (Value(style, "styleId") is not { } id)
            return;
        var paragraph = Child(style, "pPr");
        var list = Child(paragraph, "numPr");
        // Built-in names are English whatever the language of the program. The lists of "List Bullet 2" know no depth: each level is a list
        // of its own.
        var name = Value(Child(style, "name"), "val") ?? "";
        var level = ListLevel().Match(name) is { Success: true } match ? match.Groups[1].Value[0] - '1' : (int?)null;
        var bold = Child(Child(style, "rPr"), "b") is { } b ? IsOn(Value(b, "val")) : (bool?)null;
        styles[id] = (
            new(
                Number(Child(paragraph, "outlineLvl")) ?? OutlineOf(name),
                Number(Child(list, "numId")),
                level ?? Number(Child(list, "ilvl")),
                bold
            ),
            Value(Child(style, "basedOn"), "val")
        );
        if (name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase))
            contents.Add(id);
        if (Value(style, "type") == "paragraph" && Value(style, "default") is { } marked && IsOn(marked))
            usual = id;
    }

    /// <summary>By the name, where no level is given: some programs write none.</summary>
    private static int? OutlineOf(string name) =>
        name.Equals("Title", StringComparison.OrdinalIgnoreCase) ? Title
        : HeadingName().Match(name) is { Success: true } match ? match.Groups[1].Value[0] - '1'
        : null;

    public static bool IsOn(string? value) => value is null or "1" or "true" or "on";

    private static XElement? Child(XElement? of, string name) => of?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    private static string? Value(XElement? of, string name) => of?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    private static int? Number(XElement? of) =>
        int.TryParse(Value(of, "val"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex("^(?:heading|titre|rubrik|überschrift) ?([1-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();

    [GeneratedRegex("^List (?:Bullet|Number) ([2-5])$", RegexOptions.IgnoreCase)]
    private static partial Regex ListLevel();
}
