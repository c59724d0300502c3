using Priorities.Api.Data;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>An entry that is being put together.</summary>
internal sealed class Entry(ReportLine line, string title, string? number)
{
    private readonly List<string> more = [];

    public ReportLine Line => line;

    public string Title { get; set; } = title;

    public string? Number => number;

    public Label? Label { get; init; }

    public List<Entry> Under { get; } = [];

    public ReportDoubt Doubt { get; set; }

    public List<int> AlsoAt { get; } = [];

    public IReadOnlyDictionary<string, string> Cells { get; init; } = new Dictionary<string, string>();

    public bool IsExplained => more.Count > 0;

    /// <summary>Announces what is under it, and is nothing to be done itself.</summary>
    public bool Announces => Title.TrimEnd().EndsWith(':');

    public void Explain(string text)
    {
        if (Title.Length == 0)
            Title = text;
        else if (more.Sum(m => m.Length) < ReportText.Longest)
            more.Add(text);
    }

    /// <summary>What stands three levels deep goes into the text above it.</summary>
    public void Join(string text) =>
        Title =
            $"{Title.TrimEnd(' ', ':', ';', '.', ',')}{(Title.Contains(": ", StringComparison.Ordinal) ? ";" : ":")} {text.TrimEnd(';', '.', ',', ' ')}";

    public int Count() => 1 + Under.Count;

    public ReportItem Item() =>
        new(line.Number, more.Count == 0 ? Title : ReportText.Cut($"{Title}\n{string.Join('\n', more)}"), [.. Under.Select(u => u.Item())])
        {
            Title = more.Count == 0 ? null : Title,
            Explanation = more.Count == 0 ? null : ReportText.Cut(string.Join('\n', more)),
            Number = number,
            Page = line.Page,
            Doubt = Doubt,
            AlsoAt = AlsoAt,
            Cells = Cells,
        };
}

/// <summary>Entries that stand together, and the sentence before them.</summary>
internal sealed class EntryRun(ReportSection section, string? leadIn)
{
    public ReportSection Section => section;

    public string? LeadIn => leadIn;

    public List<Entry> Entries { get; } = [];

    /// <summary>What is said of them in the report itself, below the heading.</summary>
    public string? Name { get; init; }

    /// <summary>They are called recommendations, actions or the like one by one, or their column is.</summary>
    public bool IsNamed { get; set; }

    public bool IsTable { get; init; }

    public LeftOutReason? LeftOut { get; set; }

    /// <summary>How many of a hundred say that somebody is to do something. What hangs under them may be no more than examples.</summary>
    public int Share() => Entries.Count == 0 ? 0 : 100 * Entries.Count(e => ActionWords.IsAction(e.Title)) / Entries.Count;
}
