using Priorities.Api.Data;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Decides which entries of a report were agreed. What the report says of itself counts before what its sentences look
/// like.</summary>
internal sealed class ReportChoice(ReportSection root)
{
    /// <summary>So many of a hundred entries have to say that something is to be done, where nothing else does.</summary>
    private const int EnoughOfList = 60,
        EnoughBesideOthers = 30,
        EnoughTogether = 50;

    /// <summary>So many entries that are named one by one tell that the others are none.</summary>
    private const int ManyNamed = 8;

    private readonly List<ReportSection> sections = [.. root.All()];

    public List<EntryRun> Decide()
    {
        Classify();
        var runs = sections.SelectMany(s => s.Runs).ToList();
        foreach (var run in runs)
            run.LeftOut = Against(run);
        var agreed = runs.Where(r => r.LeftOut is null && (r.IsNamed || r.Section.IsAgreed || IsUnderAgreed(r.Section.Parent))).ToList();
        if (agreed.Count > 0)
            Keep(runs, agreed);
        else
            foreach (var run in runs.Where(r => r.LeftOut is null && !Reads(r, runs)))
                run.LeftOut = LeftOutReason.NoActions;
        return runs;
    }

    private static void Keep(List<EntryRun> runs, List<EntryRun> agreed)
    {
        var named = agreed.Where(r => r.IsNamed).ToList();
        var count = named.Sum(Count);
        if (count >= ManyNamed && count * 2 > agreed.Sum(Count))
            agreed = named;
        foreach (var run in runs.Where(r => r.LeftOut is null && !agreed.Contains(r)))
            run.LeftOut = LeftOutReason.Elsewhere;
    }

    private static int Count(EntryRun run) => run.Entries.Sum(e => e.Count());

    /// <summary>The nearest heading that says something counts. A heading without a list of its own stands for those after it.</summary>
    private void Classify()
    {
        ReportSection? open = null;
        foreach (var section in sections)
        {
            if (section.Parent is null)
                continue;
            var own = section.Title is { } title && SectionWords.IsAgreed(title);
            var not = own ? null : SectionWords.NotAgreed(section.Title ?? "");
            if (own || not is not null)
                (section.IsAgreed, section.NotAgreed, open) = (own, not, own && !section.HasEntries ? section : null);
            else if (open is not null && (section.Level >= open.Level || section.Heading?.Page is not null))
                section.IsAgreed = true; // sizes tell little of levels
            else
                (section.IsAgreed, section.NotAgreed, open) = (section.Parent.IsAgreed, section.Parent.NotAgreed, null);
        }

        Narrow();
    }

    /// <summary>A title over everything says little, where parts under it say more.</summary>
    private void Narrow()
    {
        if (root.Parts is not [{ IsAgreed: true } title, ..] || root.Parts.Count > 3)
            return;
        var inner = title.All().Skip(1).Where(s => s.Title is { } text && SectionWords.IsAgreed(text)).SelectMany(s => s.All()).ToHashSet();
        var all = title.All().ToList();
        if (Entries(inner) * 10 < Entries(all) * 3)
            return;
        foreach (var section in all.Where(s => !inner.Contains(s)))
            section.IsAgreed = false;

        static int Entries(IEnumerable<ReportSection> of) => of.SelectMany(s => s.Runs).Sum(Count);
    }

    private static LeftOutReason? Against(EntryRun run)
    {
        var isUnderAgreed = run.IsNamed && run.IsTable || IsUnderAgreed(run.Section.Parent) && run.Share() >= EnoughOfList;
        if (run.Section.NotAgreed is { } reason && !isUnderAgreed)
            return reason;
        if (run.Name is { } name && SectionWords.NotAgreed(name) is { } named && !isUnderAgreed)
            return named;
        var texts = run.Entries.ConvertAll(e => e.Title);
        if (Most(texts, ReportText.IsLineOfContents))
            return LeftOutReason.Contents;
        if (Most(texts, ReportText.IsTime))
            return LeftOutReason.Agenda;
        if (Most(texts, ReportText.IsAddress))
            return LeftOutReason.Sources;
        if (run.IsTable && !run.IsNamed && run.Share() < EnoughOfList)
            return LeftOutReason.NoActions;
        var announcesOther = run is { IsNamed: false, LeadIn: { } sentence } && SectionWords.AnnouncesOther(sentence);
        return announcesOther && (!run.Section.IsAgreed || run.Share() < EnoughOfList) ? LeftOutReason.Background : null;
    }

    private static bool IsUnderAgreed(ReportSection? section) => section is not null && (section.IsAgreed || IsUnderAgreed(section.Parent));

    private static bool Most(List<string> texts, Func<string, bool> isSo) => texts.Count(isSo) * 2 > texts.Count;

    /// <summary>Nothing says that it was agreed, but it reads so; or a sentence before it says so.</summary>
    private static bool Reads(EntryRun run, List<EntryRun> runs)
    {
        var share = run.Share();
        if (share >= EnoughOfList || (run.LeadIn is { } sentence && SectionWords.AnnouncesActions(sentence) && share >= EnoughBesideOthers))
            return true;
        var beside = runs.Where(r => r.LeftOut is null && r.Section.Parent == run.Section.Parent).ToList();
        return share >= EnoughBesideOthers && beside.Sum(r => r.Share() * Count(r)) / Math.Max(1, beside.Sum(Count)) >= EnoughTogether;
    }
}
