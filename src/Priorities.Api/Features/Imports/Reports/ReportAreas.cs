namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Names the areas: by the heading right above; by the one above that, where the nearer one says no more than "Next steps"; by
/// both, where the same heading stands under two.</summary>
internal static class ReportAreas
{
    private const int LongestAnnouncement = 200;

    public static List<ReportList> Of(List<EntryRun> runs)
    {
        var general = runs.Select(r => r.Section)
            .Distinct()
            .Where(s => s.Title is not null)
            .GroupBy(s => SectionWords.Plain(s.Title!))
            .Where(g => g.Count() > 1 && SectionWords.IsGeneral(g.Key))
            .Select(g => g.Key)
            .ToHashSet();
        var named = runs.Where(r => r.Entries.Count > 0).Select(r => (Run: r, Own: Own(r, general), Part: Part(r, general))).ToList();
        var parts = named
            .Where(n => n.Own is not null)
            .GroupBy(n => (n.Own!.ToUpperInvariant(), n.Run.LeftOut is null))
            .Where(g => g.Select(n => n.Part).Distinct().Count() > 1 && !Summarized(g.Select(n => n.Run)))
            .SelectMany(g => g)
            .Select(n => n.Run)
            .ToHashSet();
        return
        [
            .. named
                .GroupBy(n => (Name: parts.Contains(n.Run) && n.Part is not null ? $"{n.Part}: {n.Own}" : n.Own, n.Run.LeftOut))
                .Select(g => new ReportList(g.Key.Name, [.. g.SelectMany(n => n.Run.Entries).Select(e => e.Item())])
                {
                    Part = g.First().Part,
                    LeftOut = g.Key.LeftOut,
                }),
        ];
    }

    private static string? Own(EntryRun run, HashSet<string> general) =>
        run.Name
        ?? (
            run.Section.Title is { } title && general.Contains(SectionWords.Plain(title)) && run.Section.Parent?.Title is { } above
                ? above
                : run.Section.Title ?? Announced(run)
        );

    private static string? Announced(EntryRun run) =>
        run.LeadIn is { Length: < LongestAnnouncement } sentence && sentence.EndsWith(':') ? sentence.TrimEnd(':', ' ', '\u00A0') : null;

    private static string? Part(EntryRun run, HashSet<string> general)
    {
        var section = run.Name is not null ? run.Section : run.Section.Parent;
        if (run.Name is null && run.Section.Title is { } title && general.Contains(SectionWords.Plain(title)) && section?.Title is not null)
            section = section.Parent;
        return section?.Title;
    }

    /// <summary>One of the parts says again what another says.</summary>
    private static bool Summarized(IEnumerable<EntryRun> runs) =>
        runs.SelectMany(r => r.Entries).Any(e => e.AlsoAt.Count > 0) || runs.Any(r => r.Entries.Count == 0);
}
