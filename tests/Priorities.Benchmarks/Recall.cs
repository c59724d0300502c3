using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Priorities.Api.Features.Imports;
using Priorities.Api.Features.Imports.Reports;

namespace Priorities.Benchmarks;

/// <summary>
/// Measures what the importer finds in files: each is read by the service's own code, and what it proposes is matched, entry by entry, with
/// what is expected. Two texts
/// match when four fifths of their words are the same. What is expected of a file stands beside it, in <c>name.expected.txt</c>: <c>AREA
/// title</c>, below it
/// <c>- [number] text</c> and <c>  - text</c> for what hangs under that; <c>#</c> begins a remark, and two blanks before a bracket end an
/// entry.
/// </summary>
/// <param name="folder">Where the files are.</param>
/// <param name="counts">A file that says, in lines of <c>name&lt;TAB&gt;number</c>, how many entries others have, where nobody wrote them
/// down. Optional.</param>
internal sealed partial class Recall(string folder, string? counts)
{
    private const double Alike = 0.8;

    private static readonly Dictionary<string, ReportFormat> Reports = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = ReportFormat.Text,
        [".md"] = ReportFormat.Markdown,
        [".docx"] = ReportFormat.Word,
        [".pdf"] = ReportFormat.Pdf,
    };

    private sealed record Entry(string? Area, string? Number, string Text)
    {
        public HashSet<string> Words { get; } = [.. Recall.Words().Matches(Plain(Text)).Select(m => m.Value)];

        public double Likeness(Entry other) =>
            Words.Count + other.Words.Count == 0 ? 0 : 2.0 * Words.Intersect(other.Words).Count() / (Words.Count + other.Words.Count);

        public bool IsPlaced(Entry other) =>
            Plain(other.Area ?? "").Contains(Plain(Area ?? ""), StringComparison.Ordinal)
            && (Number is null || Plain(other.Number ?? "").Contains(Plain(Number), StringComparison.Ordinal));
    }

    public int Measure()
    {
        var known = counts is null
            ? []
            : File.ReadLines(counts)
                .Select(l => l.Split('\t'))
                .Where(l => l.Length > 1)
                .ToDictionary(l => l[0], l => int.Parse(l[1], CultureInfo.InvariantCulture));
        var (expected, found, matched, placed, counted, proposed, hits) = (0, 0, 0, 0, 0, 0, 0);
        Console.WriteLine("file                                expected   found matched  placed  precision  recall");
        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (
                Path.GetExtension(path) is var kind
                && kind is not (".csv" or ".xlsx" or ".ods")
                && (name.EndsWith(".expected.txt", StringComparison.Ordinal) || !Reports.ContainsKey(kind))
            )
                continue;
            var (entries, remark) = Read(path);
            if (File.Exists(path + ".expected.txt"))
            {
                var wanted = Wanted(path + ".expected.txt");
                var pairs = Match(wanted, entries);
                var right = pairs.Count(p => p.Wanted.IsPlaced(p.Found));
                Tell(name, wanted.Count, entries.Count, pairs.Count, $"{right, 8}", remark);
                (expected, found, matched, placed) = (
                    expected + wanted.Count,
                    found + entries.Count,
                    matched + pairs.Count,
                    placed + right
                );
            }
            else if (known.TryGetValue(name, out var count))
            {
                Tell(name, count, entries.Count, Math.Min(count, entries.Count), "        ", remark);
                (counted, proposed, hits) = (counted + count, proposed + entries.Count, hits + Math.Min(count, entries.Count));
            }
        }

        if (expected > 0)
            Tell("all, by their texts", expected, found, matched, $"{placed, 8}", "");
        if (counted > 0)
            Tell("all, by their number (at best)", counted, proposed, hits, "        ", "");
        return 0;
    }

    private static void Tell(string name, int expected, int found, int matched, string placed, string remark) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -35}{expected, 9}{found, 8}{matched, 8}{placed}{(found == 0 ? expected == 0 ? 1 : 0 : (double)matched / found), 11:0.00}{(expected == 0 ? 1 : (double)matched / expected), 8:0.00}  {remark}"
            )
        );

    private static (List<Entry> Entries, string Remark) Read(string path)
    {
        var content = File.ReadAllBytes(path);
        if (!Reports.TryGetValue(Path.GetExtension(path), out var format))
            return Table(content, isWorkbook: !path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase));
        var read = ReportReader.Read(content, format);
        if (read.Refusal is { } refusal)
            return ([], $"refused: {refusal.Code}");
        var entries = read
            .Value.Lists.SelectMany(l =>
                l.Items.SelectMany(i => i.Children.Prepend(i)).Select(i => new Entry(Area(l), i.Number, i.Title ?? i.Text))
            )
            .ToList();
        return (
            entries,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{read.Value.LeftOut.Count} lists left out, with {read.Value.LeftOut.Sum(l => l.Items.Count)} entries"
            )
        );
    }

    private static string Area(ReportList list) => $"{list.Part} {list.Heading}";

    private static (List<Entry> Entries, string Remark) Table(byte[] content, bool isWorkbook)
    {
        var read = TableReader.Read(content, isWorkbook);
        if (read.Refusal is { } refusal)
            return ([], $"refused: {refusal.Code}");
        var import = new Api.Data.Import
        {
            Id = Guid.Empty,
            Kind = Api.Data.ImportKind.Actions,
            Areas = [],
            Rows = read.Value.Rows,
            CreatedAt = default,
            CreatedBy = "",
        };
        import.Take(
            read.Value.Table with
            {
                Columns = Headings.Take([.. read.Value.Table.Columns.Select(c => c.Heading)], new Dictionary<string, string>()),
            },
            new()
        );
        return (
            [.. TableRows.Of(import).Select(r => new Entry(r["area"], r["sourceRef"] + r["sourceRefFr"], r["title"] + r["titleFr"]))],
            ""
        );
    }

    private static List<Entry> Wanted(string path)
    {
        var (entries, area) = (new List<Entry>(), (string?)null);
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("AREA ", StringComparison.Ordinal))
                area = line[5..];
            else if (Line().Match(line) is { Success: true } entry)
                entries.Add(
                    new(area, entry.Groups["number"] is { Success: true } number ? number.Value : null, entry.Groups["text"].Value)
                );
        }

        return entries;
    }

    /// <summary>Each with the one that is most like it; nothing is matched twice.</summary>
    private static List<(Entry Wanted, Entry Found)> Match(List<Entry> wanted, List<Entry> found)
    {
        var (pairs, left) = (new List<(Entry, Entry)>(), new List<Entry>(found));
        foreach (var entry in wanted)
        {
            if (left.MaxBy(entry.Likeness) is not { } best || entry.Likeness(best) < Alike)
                continue;
            pairs.Add((entry, best));
            left.Remove(best);
        }

        return pairs;
    }

    private static string Plain(string text) =>
        string.Concat(
                text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            )
            .ToLowerInvariant();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"^\s*- (?:\[(?<number>[^\]]+)\] )?(?<text>.+?)(?:\s{2,}\S.*)?$")]
    private static partial Regex Line();
}
