using System.Globalization;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>The forms of entries that take a second look.</summary>
internal static class EntryForms
{
    /// <summary>Text recognition makes one word of a bullet and the word behind it: "Obuild" is a bullet and "build".</summary>
    public static (string Title, ReportDoubt Doubt) Misread(ReportLine line)
    {
        var text = line.Text;
        if (line.Mark != MarkKind.Bullet || text.Length < 4 || text[0] is not ('O' or '0') || !char.IsLower(text[1]))
            return (text, ReportDoubt.None);
        var end = 1;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        if (ActionWords.IsVerb(text[..end]))
            return (text, ReportDoubt.None);
        if (ActionWords.IsVerb(text[1..end]))
            return (char.ToUpperInvariant(text[1]) + text[2..], ReportDoubt.MisreadBullet);
        return (text, text[1] == 'b' && text[2] is 'a' or 'e' or 'o' or 'u' ? ReportDoubt.MisreadBullet : ReportDoubt.None);
    }

    /// <summary>The number after that of the entry: what stands between them interrupts the list.</summary>
    public static bool Follows(Entry last, ReportLine line)
    {
        if (last.Line.Mark != line.Mark || last.Number is null || line.Label is null)
            return false;
        var (from, to) = (last.Number.Split('.'), line.Label.Split('.'));
        return from.Length == to.Length
            && from.SkipLast(1).SequenceEqual(to.SkipLast(1))
            && int.TryParse(from[^1], CultureInfo.InvariantCulture, out var one)
            && int.TryParse(to[^1], CultureInfo.InvariantCulture, out var next)
            && next == one + 1;
    }

    /// <summary>Paragraphs that begin in bold are entries, where there is no list.</summary>
    public static EntryRun Leads(ReportSection section, IEnumerable<ReportLine> leads)
    {
        var found = new EntryRun(section, null);
        found.Entries.AddRange(leads.Select(l => new Entry(l, l.Text, null)));
        return found;
    }

    /// <summary>A list of names with a colon, each with entries under it, is as many lists.</summary>
    public static List<EntryRun>? Groups(EntryRun list) =>
        list.Entries.Count > 1 && list.Entries.TrueForAll(e => e.Announces && e.Under.Count > 0 && !ActionWords.IsAction(e.Title))
            ? list.Entries.ConvertAll(e =>
            {
                var part = new EntryRun(list.Section, list.LeadIn) { Name = e.Title.TrimEnd(':', ' ', '\u00A0') };
                part.Entries.AddRange(e.Under);
                return part;
            })
            : null;
}
