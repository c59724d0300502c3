using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Priorities.Domain;

namespace Priorities.Api.Features.Imports.Reports;

/// <summary>Reads a report in Markdown.</summary>
internal static class MarkdownReport
{
    private const int LargestMiB = 1;
    private const int Deepest = 64;

    /// <summary>The library looks at each opening bracket again for every one after it.</summary>
    private const int MostLinks = 2_000;

    private static readonly MarkdownPipeline Pipeline = Build();

    public static Outcome<ReportContents> Read(byte[] content)
    {
        var text = Texts.Decode(content);
        if (text.Refusal is { } refusal)
            return refusal;
        if (text.Value.Length > LargestMiB << 20)
            return new FileNotReadable(
                $"A report in Markdown has at most {LargestMiB} MiB. Send the part that has the lists, or send it as plain text (.txt)."
            );
        if (text.Value.AsSpan().Count('[') > MostLinks)
            return TooIntricate();
        try
        {
            return Outline.Of(Lines(Markdown.Parse(text.Value, Pipeline)));
        }
        catch (ArgumentException)
        {
            return TooIntricate();
        }
    }

    private static FileNotReadable TooIntricate() =>
        new(
            $"This Markdown has things nested more than {Deepest} deep, or more than {MostLinks:N0} links. Make it simpler, or send it as plain text (.txt)."
        );

    private static MarkdownPipeline Build() =>
        new MarkdownPipelineBuilder { MaximumNestingDepth = Deepest }
            .UseYamlFrontMatter()
            .UseTaskLists()
            .UsePipeTables()
            .Build();

    private static IEnumerable<ReportLine> Lines(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is ListBlock list)
            {
                foreach (var line in list.Cast<ListItemBlock>().SelectMany(i => Item(i, list.IsOrdered)))
                    yield return line;
            }
            else if (block is HeadingBlock heading)
                yield return new(block.Line + 1, LineKind.Heading, Text(heading.Inline)) { Level = heading.Level };
            else if (block is ParagraphBlock paragraph)
            {
                foreach (var line in MarkdownParagraph.Lines(paragraph, Text(paragraph.Inline)))
                    yield return line;
            }
            else if (block is QuoteBlock quote)
            {
                foreach (var line in Lines(quote))
                    yield return line;
            }
            else if (block is Table table)
            {
                foreach (var row in table.OfType<TableRow>())
                    yield return new(row.Line + 1, LineKind.Row, "")
                    {
                        Cells = [.. row.OfType<TableCell>().Select(Cell)],
                        Table = table.Line + 1,
                    };
            }
            else if (
                block
                is not HtmlBlock { Type: HtmlBlockType.Comment }
                    and not LinkReferenceDefinitionGroup
                    and not ThematicBreakBlock
                    and not Markdig.Extensions.Yaml.YamlFrontMatterBlock
            )
                yield return new(block.Line + 1, LineKind.Text, "…");
        }
    }

    private static string Cell(TableCell cell) => string.Join('\n', cell.OfType<LeafBlock>().Select(b => Text(b.Inline)));

    /// <summary>An entry, then what is nested in it. The column says how deep: an entry moved in by one space is meant to be nested,
    /// though Markdown does not see it so.</summary>
    private static IEnumerable<ReportLine> Item(ListItemBlock item, bool isOrdered)
    {
        var text = string.Join(' ', item.OfType<LeafBlock>().Select(b => Text(b.Inline)));
        yield return new(
            item.Line + 1,
            LineKind.Item,
            Mark.WithoutMisread(text.Trim()),
            item.Column,
            isOrdered ? MarkKind.Number : MarkKind.Bullet
        )
        {
            Label = isOrdered ? item.Order.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        };
        foreach (var list in item.OfType<ListBlock>())
        foreach (var line in list.Cast<ListItemBlock>().SelectMany(i => Item(i, list.IsOrdered)))
            yield return line;
        foreach (var line in item.OfType<QuoteBlock>().SelectMany(Lines))
            yield return line;
    }

    private static string Text(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines?.Descendants() ?? [])
        {
            if (text.Length > ReportText.Longest)
                break;
            text.Append(
                inline switch
                {
                    LiteralInline literal => literal.Content.ToString(),
                    CodeInline code => code.Content,
                    HtmlEntityInline entity => entity.Transcoded.ToString(),
                    AutolinkInline link => link.Url,
                    LineBreakInline => "\n",
                    _ => "",
                }
            );
        }

        return text.ToString();
    }
}
