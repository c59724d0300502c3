using Markdig;
using Priorities.Api.Platform;
using Priorities.Api.Platform.Settings;

namespace Priorities.Api.Pages;

/// <summary>What the operator says of this site, from Markdown files that are read once. HTML in them is shown as text.</summary>
public sealed class About
{
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    private readonly string? english;
    private readonly string? french;

    public About(PrioritiesSettings settings)
    {
        if (settings.AboutFile is not { } file)
            return;
        english = Markdown.ToHtml(File.ReadAllText(file), Plain);
        var other = PrioritiesSettings.InFrench(file);
        french = File.Exists(other) ? Markdown.ToHtml(File.ReadAllText(other), Plain) : null;
    }

    /// <summary>The text as HTML, and the language that it is really in; none where the operator says nothing.</summary>
    public Text? In(string language)
    {
        if (language == Languages.French && french is not null)
            return new(french, Languages.French);
        return english is null ? null : new(english, Languages.English);
    }

    public sealed record Text(string Html, string Language);
}
