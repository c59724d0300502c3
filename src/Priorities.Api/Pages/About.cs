using Markdig;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Hosting;
using Priorities.Api.Platform.Settings;

namespace Priorities.Api.Pages;

/// <summary>What the operator says of this site, from Markdown files that are read at the start. HTML in them is shown as text.</summary>
public sealed class About
{
    private const int MostBytes = 64 * 1024;
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    private readonly string? english;
    private readonly string? french;

    public About(PrioritiesSettings settings)
    {
        if (settings.AboutFile is not { } file) return;
        english = Read(file);
        var other = Path.ChangeExtension(file, ".fr.md");
        french = File.Exists(other) ? Read(other) : null;
    }

    /// <summary>The text as HTML, and the language that it is really in; none where the operator says nothing.</summary>
    public Text? In(string language) => language == Languages.French && french is not null ? new(french, Languages.French) : english is null ? null : new(english, Languages.English);

    private static string Read(string file)
    {
        if (new FileInfo(file).Length > MostBytes) throw new StartupException($"{file} is longer than {MostBytes / 1024} kB, which is more than one page.");
        return Markdown.ToHtml(File.ReadAllText(file), Plain);
    }

    public sealed record Text(string Html, string Language);
}
