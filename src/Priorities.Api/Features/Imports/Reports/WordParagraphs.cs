using System.Globalization;
using System.Text;
using System.Xml;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Goes through the XML of a document once, without holding it, and says of each paragraph what it is.</summary>
internal sealed class WordParagraphs(WordStyles styles, WordNumbering numbering, XmlReader xml)
{
    private const int LongestHeading = 100;

    private readonly Stack<Open> open = new();
    private readonly WordTables tables = new();
    private int count;

    /// <summary>The text of a paragraph whose mark was deleted: it is the beginning of the next.</summary>
    private StringBuilder? carried;

    /// <summary>A paragraph that is being read. One may be inside another, in a text box.</summary>
    private sealed class Open(int number)
    {
        public int Number { get; } = number;
        public StringBuilder Text { get; init; } = new();
        public string? Style { get; set; }
        public WordLook Look { get; set; }
        public bool InProperties { get; set; }
        public bool MarkIsDeleted { get; set; }
        public bool HasPlain { get; set; }
        public int Lead { get; set; }
        public int Tabs { get; set; }
        public bool? RunIsBold { get; set; }
        public bool RunIsHidden { get; set; }
    }

    public IReadOnlyList<ReportLine> Read()
    {
        while (xml.Read())
        {
            while (xml.NodeType == XmlNodeType.Element && IsPast())
                xml.Skip();
            if (xml.NodeType == XmlNodeType.Element && IsWord())
                Begin(xml.LocalName, xml.IsEmptyElement);
            else if (xml.NodeType == XmlNodeType.EndElement && IsWord())
                End(xml.LocalName);
        }

        return tables.Lines;
    }

    private bool IsWord() =>
        xml.NamespaceURI.EndsWith("/wordprocessingml/2006/main", StringComparison.Ordinal)
        || xml.NamespaceURI.EndsWith("/wordprocessingml/main", StringComparison.Ordinal);

    /// <summary>What was there before a revision, and what is there a second time for older programs.</summary>
    private bool IsPast() =>
        (xml.LocalName is "del" or "moveFrom" && !(open.TryPeek(out var paragraph) && paragraph.InProperties))
        || xml.LocalName == "Fallback"
        || xml.LocalName.EndsWith("Change", StringComparison.Ordinal);

    private void Begin(string name, bool empty)
    {
        if (!empty)
            tables.Begin(name);
        if (name == "p")
        {
            open.Push(new Open(++count) { Text = carried ?? new() });
            carried = null;
            if (empty)
                End("p");
        }
        else if (open.TryPeek(out var paragraph))
            Begin(paragraph, name, empty);
    }

    private void Begin(Open paragraph, string name, bool empty)
    {
        switch (name)
        {
            case "pPr":
                paragraph.InProperties = !empty;
                break;
            case "pStyle" when paragraph.InProperties:
                paragraph.Style = Value();
                break;
            case "outlineLvl" when paragraph.InProperties:
                paragraph.Look = paragraph.Look with { Outline = Number() };
                break;
            case "numId" when paragraph.InProperties:
                paragraph.Look = paragraph.Look with { List = Number() };
                break;
            case "ilvl" when paragraph.InProperties:
                paragraph.Look = paragraph.Look with { Depth = Number() };
                break;
            case "del" or "moveFrom" when paragraph.InProperties:
                paragraph.MarkIsDeleted = true;
                break;
            case "r":
                (paragraph.RunIsBold, paragraph.RunIsHidden) = (null, false);
                break;
            case "rStyle" when !paragraph.InProperties:
                paragraph.RunIsBold ??= styles.Look(Value()).Bold;
                break;
            case "b" when !paragraph.InProperties:
                paragraph.RunIsBold = WordStyles.IsOn(Value());
                break;
            case "vanish" when !paragraph.InProperties:
                paragraph.RunIsHidden = WordStyles.IsOn(Value());
                break;
            case "t" when !empty && !paragraph.RunIsHidden:
                Add(paragraph);
                break;
            case "tab" when !paragraph.InProperties && paragraph.Text.Length == 0:
                paragraph.Tabs++;
                break;
            case "tab" or "br" or "cr" when !paragraph.InProperties:
                paragraph.Text.Append(' ');
                break;
            case "noBreakHyphen":
                paragraph.Text.Append('-');
                break;
            case "sym" when !paragraph.InProperties && paragraph.Text.Length == 0:
                paragraph.Text.Append("• ");
                break;
        }
    }

    private void Add(Open paragraph)
    {
        for (
            xml.Read();
            xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;
            xml.Read()
        )
        {
            if (paragraph.Text.Length <= ReportText.Longest)
                paragraph.Text.Append(xml.Value);
            if (string.IsNullOrWhiteSpace(xml.Value))
                continue;
            var isBold = paragraph.RunIsBold ?? styles.Look(paragraph.Style).Bold ?? false;
            if (isBold && !paragraph.HasPlain)
                paragraph.Lead = paragraph.Text.Length;
            paragraph.HasPlain |= !isBold;
        }
    }

    private void End(string name)
    {
        tables.End(name);
        if (!open.TryPeek(out var paragraph))
            return;
        if (name == "pPr")
            paragraph.InProperties = false;
        if (name != "p")
            return;
        open.Pop();
        var text = paragraph.Text.ToString().Trim();
        if (paragraph.MarkIsDeleted)
            carried = paragraph.Text;
        else if (text.Length > 0 && !styles.IsOfContents(paragraph.Style))
            tables.Add(Line(paragraph, text));
    }

    private ReportLine Line(Open paragraph, string text)
    {
        var look = paragraph.Look.Over(styles.Look(paragraph.Style));
        if (look.Outline is >= WordStyles.Title and < 9 and var level)
            return new(paragraph.Number, LineKind.Heading, text) { Level = level - WordStyles.Title + 1 };
        var mark = Mark.Of(text);
        if (look.List is > 0 and var list)
        {
            var (kind, label) = numbering.Next(list, look.Depth ?? 0);
            if (kind == MarkKind.Bullet || paragraph.HasPlain || !ReportText.LooksLikeHeading(text))
                return new(paragraph.Number, LineKind.Item, mark.IsSign ? mark.Rest : text, look.Depth ?? 0, kind) { Label = label };
        }

        if (
            !paragraph.HasPlain
            && mark.Kind != MarkKind.Bullet
            && text.Length <= LongestHeading
            && (ReportText.LooksLikeHeading(text) || text.EndsWith(':'))
        )
            return new(paragraph.Number, LineKind.Heading, text) { Level = ReportLine.Unknown };
        return mark.Kind == MarkKind.None
            ? new(paragraph.Number, LineKind.Text, text) { Lead = paragraph.HasPlain ? paragraph.Lead : 0 }
            : new(paragraph.Number, LineKind.Item, mark.Rest, paragraph.Tabs, mark.Kind) { Label = mark.Label };
    }

    private string? Value()
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName != "val")
                continue;
            var value = xml.Value;
            xml.MoveToElement();
            return value;
        }

        xml.MoveToElement();
        return null;
    }

    private int? Number() => int.TryParse(Value(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
