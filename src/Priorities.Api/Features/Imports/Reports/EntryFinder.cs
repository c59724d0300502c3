namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Finds the entries that stand right under a heading: of lists, with what interrupts them, behind labels, in rows of tables, in
/// paragraphs that begin in bold.</summary>
internal sealed class EntryFinder(ReportSection section)
{
    private const int LongestLead = 70;

    private readonly List<Entry> path = [];
    private readonly List<ReportLine> between = [];
    private readonly List<ReportLine> leads = [];
    private readonly List<ReportLine> rows = [];
    private Entry? labelled;
    private EntryRun? run;

    public static void Find(ReportSection section) => new EntryFinder(section).Find();

    private void Find()
    {
        foreach (var line in section.Lines)
        {
            if (rows.Count > 0 && (line.Kind != LineKind.Row || line.Table != rows[0].Table))
                EndTable();
            var text = line.Kind == LineKind.Row ? "" : ReportText.Clean(line.Text);
            if (line.Kind == LineKind.Row)
                rows.Add(line);
            else if (text.Length == 0)
                continue;
            else if (Label.Of(text, line.Kind == LineKind.Heading) is { IsPart: false } label)
                Begin(line, label);
            else if (line.Kind == LineKind.Item && text.Any(char.IsLetterOrDigit))
                Begin(line with { Text = text });
            else if (line.Kind != LineKind.Item)
                Between(line with { Text = text });
        }

        EndTable();
        if (section.Runs.Count == 0 && leads.Count > 1)
            section.Runs.Add(EntryForms.Leads(section, leads));
        section.Runs.RemoveAll(r => r.Entries.Count == 0);
        for (var i = 0; i < section.Runs.Count; i++)
            if (EntryForms.Groups(section.Runs[i]) is { } groups)
            {
                section.Runs.RemoveAt(i);
                section.Runs.InsertRange(i, groups);
                i += groups.Count - 1;
            }
    }

    private void Begin(ReportLine line, Label label)
    {
        if (run is not { IsNamed: true })
            Open(isNamed: true);
        var entry = new Entry(line, label.Rest, label.Name) { Label = label };
        var above = run!.Entries.LastOrDefault();
        var rank = run.Entries.FirstOrDefault()?.Label;
        if (above?.Label is { } other && (label.IsUnder(other) || (rank is { } first && !SameWord(label, first) && SameWord(other, first))))
            above.Under.Add(entry);
        else
            run.Entries.Add(entry);
        labelled = entry;
        path.Clear();
        between.Clear();
    }

    private static bool SameWord(Label one, Label other) =>
        string.Equals(one.Word.TrimEnd('s'), other.Word.TrimEnd('s'), StringComparison.OrdinalIgnoreCase);

    private void Begin(ReportLine line)
    {
        var (title, doubt) = EntryForms.Misread(line);
        var entry = new Entry(line, title, line.Label) { Doubt = doubt };
        if (labelled is not null)
        {
            if (labelled.IsExplained || run!.Entries[^1] != labelled)
                labelled.Explain($"• {line.Text}");
            else
                Under([labelled, .. path], entry);
            return;
        }

        Climb(line);
        if (path.Count == 0)
        {
            var goesOn = run is { IsNamed: false, Entries.Count: > 0 } && (between.Count == 0 || EntryForms.Follows(run.Entries[^1], line));
            if (goesOn)
                between.ForEach(b => run!.Entries[^1].Explain(b.Text));
            else
                Open(isNamed: false);
        }

        between.Clear();
        Under(path, entry);
    }

    /// <summary>To the entry that it hangs under; to none, where it stands beside the first.</summary>
    private void Climb(ReportLine line)
    {
        var last = run is { IsNamed: false, Entries.Count: > 0 } ? run.Entries[^1] : null;
        if (path.Count == 0 && last is not null && between.Count > 0 && line.Indent > last.Line.Indent + Outline.SamePlace)
            path.Add(last);
        if (line.Mark == MarkKind.Decimal)
        {
            while (path.Count > 0 && !(path[^1].Number is { } above && line.Label!.StartsWith(above + ".", StringComparison.Ordinal)))
                path.RemoveAt(path.Count - 1);
            if (path.Count == 1 && path[0].Announces && path[0].Line.Mark == MarkKind.Number && path[0].Under.Count == 0)
                Announce();
            return;
        }

        var same = path.FindIndex(e =>
            e.Line.Mark == line.Mark && line.Mark != MarkKind.None && line.Indent < e.Line.Indent + Outline.SamePlace
        );
        if (same >= 0)
            path.RemoveRange(same, path.Count - same);
        while (path.Count > 0 && !IsUnder(path[^1].Line, line))
            path.RemoveAt(path.Count - 1);
    }

    /// <summary>"12. The following were agreed:" is what announces 12.1.</summary>
    private void Announce()
    {
        between.Add(path[0].Line);
        run!.Entries.Remove(path[0]);
        path.Clear();
        Open(isNamed: false);
    }

    /// <summary>It stands further in; or at the same place with a mark of another kind, as a) under 1. in a text that lost its
    /// indents.</summary>
    private static bool IsUnder(ReportLine top, ReportLine line) =>
        line.Indent > top.Indent + Outline.SamePlace || (line.Mark != top.Mark && line.Indent > top.Indent - Outline.SamePlace);

    private void Under(List<Entry> above, Entry entry)
    {
        if (above.Count == 0)
            run!.Entries.Add(entry);
        else if (above.Count == 1)
            above[0].Under.Add(entry);
        else
            above[1].Join(entry.Title);
        if (labelled is null && above.Count < 2)
            path.Add(entry);
    }

    private void Between(ReportLine line)
    {
        if (labelled is not null)
            labelled.Explain(line.Text);
        else
        {
            between.Add(line);
            path.Clear();
            if (line.Lead is > 0 and <= LongestLead)
                leads.Add(line);
        }
    }

    private void Open(bool isNamed)
    {
        run = new EntryRun(section, between.Count > 0 ? between[^1].Text : null) { IsNamed = isNamed };
        section.Runs.Add(run);
    }

    private void EndTable()
    {
        if (rows.Count > 0)
            section.Runs.AddRange(TableEntries.Of(section, rows, between.Count > 0 ? between[^1].Text : null));
        if (rows.Count > 0)
            (run, labelled) = (null, null);
        rows.Clear();
    }
}
