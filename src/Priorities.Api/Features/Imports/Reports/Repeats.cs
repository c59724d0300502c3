namespace Priorities.Api.Features.Imports.Reports;

/// <summary>What stands twice in a report, as in a summary and in the body, comes in once.</summary>
internal static class Repeats
{
    public static void Mark(List<EntryRun> runs)
    {
        var seen = new Dictionary<string, (Entry Entry, EntryRun Run)>(StringComparer.Ordinal);
        foreach (var run in runs.Where(r => r.LeftOut is null))
        {
            foreach (var entry in run.Entries.ToList())
            {
                var key = Key(entry);
                if (key.Length < 8 || seen.TryAdd(key, (entry, run)))
                    continue;
                var (first, of) = seen[key];
                if (!string.Equals(run.Section.Title, of.Section.Title, StringComparison.OrdinalIgnoreCase) && entry.Number is null)
                {
                    entry.Doubt = ReportDoubt.Repeated;
                    continue;
                }

                (first.Doubt, _) = (ReportDoubt.Repeated, run.Entries.Remove(entry));
                first.AlsoAt.Add(entry.Line.Number);
                if (!first.IsExplained && first.Under.Count == 0)
                    first.Under.AddRange(entry.Under);
            }
        }
    }

    /// <summary>Its words, and its number where it has one.</summary>
    private static string Key(Entry entry) =>
        entry.Number + "|" + string.Concat(SectionWords.Plain(entry.Title).Where(char.IsLetterOrDigit));
}
