using System.Text;
using Priorities.Api.Features.Imports.Reports;

namespace Priorities.Api.Tests.Features.Imports;

/// <summary>What is found in reports. What each format can do to one is in the tests of that format.</summary>
internal sealed class ReportReaderTests
{
    private const string English = """
        # Highlights: Forum on Community Gardens, Halifax, 2019
        On 4 May 2019 some 40 gardeners met in Halifax, for a day of talks and work in the beds of three neighbourhoods that had none before.
        The meeting wanted:
        - To bring gardeners from all over the region together, and to let them find out who has tools to lend and seeds to share;
        - To look at what stops new gardens.
        # Programme
        One walk, two panels and four workshops were about the following:
        - Soil that was built on
        - Gardens at schools
        # Priorities from here on
        The gardeners agreed on what comes next, by area, for the associations and the city.
        # Learning
        - Find out which plots the city owns and does not use.
        - Make gardening better known among tenants, schools and the press. Ideas were:
        -- A map that shows every garden and what it needs;
        -- Stories of gardens in the local papers, told by the people who dig there in all weathers and know what it takes.
        - Train those who lead groups.
        # Water
        - Ask for taps at every garden, and for somebody who repairs them.
        - Collect rain.
        The city lent the hall.
        """;

    private const string French = """
        # Faits saillants : le forum sur les jardins collectifs, Québec, 2019
        Le 4 mai 2019, une quarantaine de jardinières et de jardiniers se sont réunis à Québec pour une journée d’échanges et de travaux dans trois quartiers.
        Les objectifs étaient les suivants :
        - Réunir celles et ceux qui jardinent dans la région, et « mettre en commun » les outils et les semences;
        - Voir ce qui empêche l’ouverture de jardins.
        # Programme
        Une visite et deux tables rondes ont porté sur ces thèmes :
        - Les sols déjà bâtis
        - Les jardins d’écoles
        # Priorités pour la suite
        L’assemblée s’est entendue sur ce qui suit, par domaine, à l’intention des associations et de la Ville.
        # Apprendre
        - Recenser les terrains que la Ville possède et n’utilise pas.
        - Faire connaître les jardins auprès des locataires, des écoles et de la presse. Parmi les idées :
        -- Une carte de tous les jardins et de leurs besoins;
        -- Des récits de jardins dans les journaux du quartier, racontés par celles qui bêchent là par tous les temps.
        - Former les personnes qui animent les groupes.
        # Eau
        - Demander un robinet dans chaque jardin, et quelqu’un qui le répare.
        - Recueillir la pluie.
        La Ville a prêté la salle.
        """;

    [Test]
    public void The_same_report_has_the_same_lists_in_every_format([Values] ReportFormat format, [Values(English, French)] string report)
    {
        var lists = Read(ReportFiles.Of(report, format), format);

        Assert.That(Signs(lists), Is.EqualTo(Expected(report)));
        Assert.That(
            lists.Where(l => l.LeftOut is null).Select(l => l.Heading),
            Is.EqualTo(report == English ? new[] { "Learning", "Water" } : ["Apprendre", "Eau"]),
            "The others are named, and left out."
        );
        Assert.That(lists.Select(l => l.Items.Count), Is.EqualTo(new[] { 2, 2, 3, 2 }));
        Assert.That(lists[2].Items.Select(i => i.Children.Count), Is.EqualTo(new[] { 0, 2, 0 }));
    }

    [Test]
    public void What_is_deeper_than_two_levels_joins_the_text_above_it([Values] ReportFormat format)
    {
        var file = format switch
        {
            ReportFormat.Word => ReportFiles.Word(
                ReportFiles.Listed("Top", 0),
                ReportFiles.Listed("Under", 1),
                ReportFiles.Listed("Deeper", 2),
                ReportFiles.Listed("Next", 0)
            ),
            ReportFormat.Pdf => ReportFiles.Pdf(p => p.Item("Top", 90).Item("Under", 108).Item("Deeper", 126).Item("Next", 90)),
            _ => Encoding.UTF8.GetBytes("- Top\n  - Under\n    - Deeper\n- Next\n"),
        };

        var lists = Read(file, format);

        Assert.That(Signs(lists), Is.EqualTo(new[] { "- Top", "-- Under: Deeper", "- Next" }));
        Assert.That(lists.Single().Items[0].Children.SelectMany(c => c.Children), Is.Empty);
        Assert.That(lists.Single().Items.Select(i => i.Line), Is.EqualTo(new[] { 1, 4 }));
    }

    [Test]
    public void An_empty_item_is_left_out([Values] ReportFormat format)
    {
        var file = format switch
        {
            ReportFormat.Word => ReportFiles.Word(ReportFiles.Listed("One", 0), ReportFiles.Listed(" ", 0), ReportFiles.Listed("Two", 0)),
            ReportFormat.Pdf => ReportFiles.Pdf(p => p.Item("One").Item(" ").Item("Two")),
            _ => Encoding.UTF8.GetBytes("- One\n-\n- Two\n"),
        };

        Assert.That(Signs(Read(file, format)), Is.EqualTo(new[] { "- One", "- Two" }));
    }

    [Test]
    public void A_file_of_another_kind_is_refused([Values] ReportFormat format)
    {
        var others = Enum.GetValues<ReportFormat>()
            .Where(f => f != format && (f is ReportFormat.Word or ReportFormat.Pdf || format is ReportFormat.Word or ReportFormat.Pdf))
            .ToList();
        Assert.That(others, Has.Count.GreaterThan(1));
        foreach (var other in others)
            Refused(
                ReportFiles.Of(English, other),
                format,
                format switch
                {
                    ReportFormat.Word => "not a Word document",
                    ReportFormat.Pdf => "not a PDF",
                    _ => "not text",
                }
            );
    }

    [Test]
    public void A_file_without_text_is_refused([Values] ReportFormat format)
    {
        var file = format switch
        {
            ReportFormat.Word => ReportFiles.Word(ReportFiles.Plain(" ")),
            ReportFormat.Pdf => ReportFiles.Pdf(_ => { }),
            _ => "\r\n \t\r\n"u8.ToArray(),
        };

        Refused(file, format, "holds no text");
    }

    [Test]
    public void Nothing_at_all_is_refused([Values] ReportFormat format) => Refused([], format, "");

    [Test]
    public void A_report_without_lists_has_none([Values] ReportFormat format) =>
        Assert.That(Read(ReportFiles.Of("# Title\nOne sentence.", format), format), Is.Empty);

    [Test]
    public void More_entries_than_a_forum_agrees_on_are_refused()
    {
        var file = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("- Item of text\n", 1_400_000)));

        var refusal = ReportReader.Read(file, ReportFormat.Text).Refusal;

        Assert.That(refusal?.Code, Is.EqualTo("tooManyRows"));
        Assert.That(refusal!.Member, Is.EqualTo("body"));
        Assert.That(FormattableString.Invariant(refusal.Detail), Does.Contain("at most 5,000 "));
        Assert.That(Read(file[..(5_000 * 15)], ReportFormat.Text).Single().Items, Has.Count.EqualTo(5_000));
    }

    /// <summary>The lists in the signs of <see cref="ReportFiles"/>, without their headings.</summary>
    internal static List<string> Signs(IReadOnlyList<ReportList> lists) =>
        [.. lists.SelectMany(l => l.Items).SelectMany(i => i.Children.Select(c => "-- " + c.Text).Prepend("- " + i.Text))];

    internal static IReadOnlyList<ReportList> Read(byte[] file, ReportFormat format)
    {
        var outcome = ReportReader.Read(file, format);
        Assert.That(outcome.Refusal, Is.Null);
        return [.. outcome.Value.Lists.Concat(outcome.Value.LeftOut).OrderBy(l => l.Items[0].Line)];
    }

    internal static void Refused(byte[] file, ReportFormat format, string because)
    {
        var refusal = ReportReader.Read(file, format).Refusal;
        Assert.That(refusal?.Code, Is.EqualTo("fileNotReadable"));
        Assert.That(refusal!.Member, Is.EqualTo("body"));
        Assert.That(FormattableString.Invariant(refusal.Detail), Does.Contain(because));
    }

    private static List<string> Expected(string report) =>
        [.. ReportFiles.Paragraphs(report).Where(p => p.Sign is "-" or "--").Select(p => $"{p.Sign} {p.Text}")];
}
