using ArchUnitNET.Domain.Extensions;

namespace Priorities.Api.Tests.House;

/// <summary>Which folder stands on which. What is asked is the compiled code: every type, the helpers and the pages too.</summary>
public sealed class FoldersTests
{
    private const string Domain = "Priorities.Domain";
    private const string Data = "Priorities.Api.Data";
    private const string Features = "Priorities.Api.Features.";

    /// <summary>Features that use something of another one; each has a reason that can be said in half a sentence.</summary>
    private static readonly string[] BetweenFeatures =
    [
        "Actions > Notes", // an action includes its notes, and a status is reported with one
        "Charts > Dashboards", // pictures of the figures
        "Charts > Statuses", // the names of statuses
        "Exports > Actions",
        "Exports > Notes",
        "Exports > Changes", // the same things as files
        "Exports > Statuses",
        "Exports > Dashboards",
        "Imports > Actions", // rows become actions
        "Imports > Statuses", // statuses by their words, in either language
        "Imports > Exports", // what was exported is read back
        "Webhooks > Changes", // the feed, sent
    ];

    /// <summary>
    /// Types of Data that host it: they start the database, and know settings and the console. Nothing else there knows what serves HTTP.
    /// </summary>
    private static readonly string[] Hosting =
    [
        "Priorities.Api.Data.Embedded.",
        "Priorities.Api.Data.Seed.",
        "Priorities.Api.Data.Database",
        "Priorities.Api.Data.Configurations.",
    ];

    [Test]
    public void The_folders_of_the_domain_stand_on_each_other_without_a_circle()
    {
        var arrows = Arrows(type => type.StartsWith(Domain, StringComparison.Ordinal) ? FolderOf(type) : null);
        Assert.That(arrows, Has.Count.GreaterThan(5));
        Assert.That(Circle(arrows), Is.Empty);
    }

    [Test]
    public void Features_use_each_other_where_it_is_written_and_never_in_a_circle()
    {
        var arrows = Arrows(type => type.StartsWith(Features, StringComparison.Ordinal) ? type[Features.Length..].Split('.')[0] : null);
        Assert.That(
            arrows.Select(a => $"{a.From} > {a.To}").Except(BetweenFeatures),
            Is.Empty,
            "Write it down in FoldersTests, with a reason; or do without."
        );
        Assert.That(Circle(arrows), Is.Empty);
    }

    [Test]
    public void The_data_knows_nothing_of_what_is_built_on_it()
    {
        var found =
            from type in ArchitectureTests.Built.Types
            where
                type.FullName.StartsWith($"{Data}.", StringComparison.Ordinal)
                && !Hosting.Any(h => type.FullName.StartsWith(h, StringComparison.Ordinal))
            from used in type.GetTypeDependencies()
            where
                used.FullName.StartsWith("Priorities.Api.", StringComparison.Ordinal)
                && !used.FullName.StartsWith($"{Data}.", StringComparison.Ordinal)
            select $"{type.FullName} > {used.FullName}";
        Assert.That(found.Distinct(), Is.Empty);
    }

    private static HashSet<(string From, string To)> Arrows(Func<string, string?> folderOf) =>
        [
            .. from type in ArchitectureTests.Built.Types
            let folder = folderOf(type.FullName)
            where folder is not null
            from used in type.GetTypeDependencies()
            let other = folderOf(used.FullName)
            where other is not null && other != folder
            select (folder, other),
        ];

    private static string FolderOf(string type) => string.Join('.', type.Split('+', '/')[0].Split('.')[..^1]);

    /// <summary>What is left when all are taken away that stand on nothing more.</summary>
    private static List<(string From, string To)> Circle(IEnumerable<(string From, string To)> arrows)
    {
        var left = arrows.ToList();
        while (left.RemoveAll(a => left.TrueForAll(b => b.From != a.To)) > 0) { }
        return left;
    }
}
