using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using Priorities.Api.Data;
using Priorities.Api.Features.Imports.Reports;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Priorities.Api.Tests.Features.Imports;

/// <summary>Which entries of a report are taken for what was agreed, what they are called, and what becomes of the rest.</summary>
internal sealed class WhatWasAgreedTests
{
    [Test]
    public void What_a_heading_says_was_agreed_is_proposed_and_the_rest_is_named()
    {
        var contents = Read(
            "# A day of gardens\n## Agenda\n- 9:00 Welcome\n- 9:30 Walk\n## Speakers\n- Ana, of the school\n- Jon, of the town\n## What we heard\n- Beds are dry by June.\n"
                + "## Recommendations\n### Water\n- Repair the taps\n### Tools\n- Lend spades\n## References\n1. A book. 2019.\n2. Another. 2020.\n"
        );

        Assert.That(
            contents.Lists.Select(l => (l.Part, l.Heading, l.Items.Single().Text)),
            Is.EqualTo(new[] { ("Recommendations", "Water", "Repair the taps"), ("Recommendations", "Tools", "Lend spades") })
        );
        Assert.That(
            contents.LeftOut.Select(l => (l.Heading, l.LeftOut, l.Items.Count)),
            Is.EqualTo(
                new[]
                {
                    ("Agenda", (LeftOutReason?)LeftOutReason.Agenda, 2),
                    ("Speakers", LeftOutReason.People, 2),
                    ("What we heard", LeftOutReason.Background, 1),
                    ("References", LeftOutReason.Sources, 2),
                }
            )
        );
        Assert.That(
            contents.Headings.Select(h => (h.Level, h.Text, h.Entries)),
            Does.Contain((3, "Tools", 1)).And.Contain((1, "A day of gardens", 0))
        );
    }

    [TestCase(
        "## Water\nThe town is asked to:\n- Repair the taps\n- Collect rain\n",
        "Water: Repair the taps, Collect rain",
        Description = "a sentence announces them"
    )]
    [TestCase(
        "## Water\n### Recommendation 1: Repair the taps\nThey drip.\n### Recommendation 2: Collect rain\nIt is free.\n",
        "Water: [Recommendation 1] Repair the taps, [Recommendation 2] Collect rain"
    )]
    [TestCase(
        "## Water\n**Action A:** Repair the taps\n\n**Action B:** Collect rain\n",
        "Water: [Action A] Repair the taps, [Action B] Collect rain"
    )]
    [TestCase(
        "## Recommandations\n\n12.1 Réparer les robinets\n\n12.2 Recueillir la pluie\n",
        "Recommandations: [12.1] Réparer les robinets, [12.2] Recueillir la pluie"
    )]
    [TestCase(
        "## Pistes d’action\nVoici la suite.\n## Eau\n- Réparez les robinets\n## Outils\n- Prêtez des bêches\n",
        "Eau: Réparez les robinets; Outils: Prêtez des bêches",
        Description = "a heading without a list of its own"
    )]
    [TestCase(
        "## Water\n\nRECOMMENDATION #1 Repair the taps\n\nRECOMMENDATION #2 Collect rain\n",
        "Water: [RECOMMENDATION #1] Repair the taps, [RECOMMENDATION #2] Collect rain",
        Description = "in capitals, without a colon"
    )]
    [TestCase(
        "## Goal 1: Water\n- Collect rain\n## Goal 2: Tools\n- Lend spades\n",
        "Goal 1: Water: Collect rain; Goal 2: Tools: Lend spades",
        Description = "goals are areas"
    )]
    [TestCase(
        "## Water\n### Next steps\n- Collect rain\n## Tools\n### Next steps\n- Lend spades\n",
        "Water: Collect rain; Tools: Lend spades",
        Description = "the same heading twice, that says nothing"
    )]
    [TestCase(
        "# East\n## Water\n- Collect rain\n# West\n## Water\n- Repair the taps\n",
        "East: Water: Collect rain; West: Water: Repair the taps",
        Description = "the same heading twice"
    )]
    [TestCase(
        "# In short\n## Water\n- Collect rain now\n# In full\n## Water\n- Collect rain now\n- Repair the taps\n",
        "Water: Collect rain now, Repair the taps",
        Description = "said again"
    )]
    [TestCase(
        "## Actions\n\n| No. | Recommendation | Lead |\n|---|---|---|\n| 4 | Collect rain | The school |\n| 5 | Lend spades | The town |\n",
        "Actions: [4] Collect rain, [5] Lend spades"
    )]
    [TestCase(
        "## Actions\n\n| Priority | Description | Lead |\n|---|---|---|\n| High | Collect rain from roofs | The school |\n| Low | Lend spades to all | The town |\n",
        "Actions: Collect rain from roofs, Lend spades to all",
        Description = "how urgent it is, is no entry"
    )]
    [TestCase(
        "## Themes of the day\n- Water:\n  - Collect rain\n- Tools:\n  - Lend spades\n",
        "Water: Collect rain; Tools: Lend spades",
        Description = "names with a colon are areas"
    )]
    [TestCase(
        "## Our action plan\n### 1. A pump for the school\nThe school has water below it, and nothing to bring it up to the beds in a dry summer.\n### 2. A shed for all\nSpades are kept at nine places in the town, and nobody knows of them all at any time.\n"
            + "### 3. A map of the beds\nWho is new in town finds none of the beds without being told by somebody who has one.\n",
        "Our action plan: [1] A pump for the school, [2] A shed for all, [3] A map of the beds",
        Description = "headings are entries"
    )]
    [TestCase("## Water\n- Beds are dry\n- Taps that drip\n", "", Description = "nothing that is to be done")]
    [TestCase("## Topics\nThe walk covered the following topics:\n- Soil of old works\n- Shade and its uses\n", "")]
    public void It_is_found_in_the_forms_that_people_write(string text, string expected) =>
        Assert.That(Told(Read(text)), Is.EqualTo(expected));

    [Test]
    public void A_paragraph_in_a_list_does_not_end_it_where_the_numbers_go_on()
    {
        var list = Read(
            "Recommendations\n\n1. Collect rain.\n   - at the school\n\nIt is free, and soft.\n\n2. Repair the taps.\n",
            ReportFormat.Text
        )
            .Lists.Single();

        Assert.That(
            list.Items.Select(i => (i.Number, i.Title ?? i.Text, i.Explanation)),
            Is.EqualTo(new[] { ("1", "Collect rain.", (string?)"It is free, and soft."), ("2", "Repair the taps.", null) })
        );
        Assert.That(list.Items[0].Text, Is.EqualTo("Collect rain.\nIt is free, and soft."));
        Assert.That(list.Items[0].Children.Single().Text, Is.EqualTo("at the school"));
    }

    [Test]
    public void What_announces_numbers_with_parts_is_no_entry_and_numbered_paragraphs_are_none()
    {
        var paragraphs = string.Concat(
            Enumerable
                .Range(1, 12)
                .Select(n =>
                    $"{(n % 4 == 1 ? $"Part {(char)('A' + n)}\n\n" : "")}{n}. The gardeners who came from the {n}th street told at length how they had carried water to their beds through all of the dry summer, and what they would rather have done with these long evenings.\n\n"
                )
        );

        var contents = Read(
            paragraphs
                + "Recommendations\n\n13. The following were agreed by all:\n\n    13.1  Collect rain;\n\n    13.2  Repair the taps.\n\n14. The meeting was closed.\n",
            ReportFormat.Text
        );

        Assert.That(Told(contents), Is.EqualTo("Recommendations: [13.1] Collect rain;, [13.2] Repair the taps."));
    }

    [TestCase("Water\n\n- Obuild a cistern\n- Collect rain\n", "Build a cistern", ReportDoubt.MisreadBullet)]
    [TestCase("Water\n\n- Offer spades\n- Collect rain\n", "Offer spades", ReportDoubt.None)]
    public void A_bullet_that_was_misread_is_told(string text, string title, ReportDoubt doubt)
    {
        var item = Read(text, ReportFormat.Text).Lists.Single().Items[0];

        Assert.That((item.Text, item.Doubt), Is.EqualTo((title, doubt)));
    }

    [Test]
    public void Contents_and_telephone_numbers_are_no_entries()
    {
        var contents = Read(
            "Contents\n\n1. Water ............. 2\n2. Tools ............. 3\n\nWater\n\n- Collect rain.\n\nContact\n\n(506) 555-0123\nhello@example.org\n",
            ReportFormat.Text
        );

        Assert.That(Told(contents), Is.EqualTo("Water: Collect rain."));
        Assert.That(contents.LeftOut.Single().LeftOut, Is.EqualTo(LeftOutReason.Contents));
    }

    [Test]
    public void Rows_of_a_table_in_Word_are_entries_with_what_their_other_cells_say()
    {
        var table = new Table(
            Row("Recommendation", "Lead", "By"),
            Row("Theme: Water"),
            Row("1.1 Collect rain", "The school", "June 2027"),
            Row("Theme: Tools"),
            Row("2.1 Lend spades", "The town", "")
        );

        var lists = ReportReader.Read(ReportFiles.Word(table), ReportFormat.Word).Value.Lists;

        Assert.That(
            lists.Select(l => (l.Heading, l.Items.Single().Number, l.Items.Single().Text)),
            Is.EqualTo(new[] { ("Water", "1.1", "Collect rain"), ("Tools", "2.1", "Lend spades") })
        );
        Assert.That(lists[0].Items[0].Cells, Is.EqualTo(new Dictionary<string, string> { ["Lead"] = "The school", ["By"] = "June 2027" }));
        Assert.That(lists[1].Items[0].Cells.Keys, Is.EqualTo(new[] { "Lead" }));
    }

    [Test]
    public void Pages_of_a_PDF_are_kept_and_a_title_may_have_two_lines()
    {
        var file = ReportFiles.Pdf(
            p =>
                p.Line("A paragraph of the usual size, so that it is known what that is.")
                    .Line("Water for the beds", size: 14)
                    .Line("and for the birds", size: 14)
                    .Item("Collect rain"),
            p => p.Line("Tools", size: 14).Item("Lend spades")
        );

        var lists = ReportReader.Read(file, ReportFormat.Pdf).Value.Lists;

        Assert.That(
            lists.Select(l => (l.Heading, l.Items.Single().Page)),
            Is.EqualTo(new[] { ("Water for the beds and for the birds", (int?)1), ("Tools", 2) })
        );
    }

    private static string Told(ReportContents contents) =>
        string.Join(
            "; ",
            contents.Lists.Select(l =>
                $"{l.Heading}: {string.Join(", ", l.Items.Select(i => (i.Number is null ? "" : $"[{i.Number}] ") + (i.Title ?? i.Text)))}"
            )
        );

    private static ReportContents Read(string text, ReportFormat format = ReportFormat.Markdown)
    {
        var outcome = ReportReader.Read(Encoding.UTF8.GetBytes(text), format);
        Assert.That(outcome.Refusal, Is.Null);
        return outcome.Value;
    }

    private static TableRow Row(params string[] cells) => new(cells.Select(c => new TableCell(new Paragraph(new WordRun(new Text(c))))));
}
