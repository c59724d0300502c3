using System.Globalization;
using Priorities.Domain.Privacy;

namespace Priorities.Domain.Tests.Privacy;

/// <summary>
/// How good the look at public texts is, on three sets of texts in each language, half of them harmless: <c>held-out</c> by somebody who
/// does not know the rules, and read by nobody who writes them; <c>others</c> by the same writer, read after the first measure;
/// <c>corpus</c> by those who wrote the rules. The figures are what the documentation states.
/// </summary>
public sealed class CorpusTests
{
    [TestCase("en")]
    [TestCase("fr")]
    public void Texts_that_were_held_out_are_judged_rightly(string language)
    {
        var (heldOut, others, own) = (Measure("held-out", language), Measure("others", language), Measure("corpus", language));
        TestContext.Progress.WriteLine($"  The look at public texts, {language}: {heldOut} held out; {others} by others; {own} of our own");
        Assert.That((heldOut.Identifying, heldOut.Harmless), Is.EqualTo((30, 30)));
        Assert.That((own.Identifying, own.Harmless), Is.EqualTo((50, 50)));
        Assert.That(heldOut.Recall, Is.GreaterThanOrEqualTo(0.85));
        Assert.That(heldOut.Specificity, Is.GreaterThanOrEqualTo(0.95));
        Assert.That(
            File.ReadAllText(Path("deploy/public-texts.md")),
            Does.Contain($"| {language} | {heldOut.InTable} | {others.InTable} | {own.InTable} |"),
            "The documentation states other figures."
        );
    }

    private static Figures Measure(string set, string language)
    {
        var texts = Read(set, language).ToLookup(t => t.Kind == "harmless", t => t.Text);
        return new(texts[false].Count(IsFound), texts[false].Count(), texts[true].Count(t => !IsFound(t)), texts[true].Count());
    }

    private static bool IsFound(string text) => PersonalDetails.Find("text", text).Any();

    private static List<(string Kind, string Text)> Read(string set, string language) =>
        [
            .. File.ReadLines(Path($"tests/Priorities.Domain.Tests/Privacy/{set}.{language}.txt"))
                .Where(line => !line.StartsWith('#'))
                .Select(line => line.Split(": ", 2))
                .Select(parts => (parts[0], parts[1])),
        ];

    private static string Path(string path)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(directory!.FullName, "Priorities.sln")))
            directory = directory.Parent;
        return System.IO.Path.Combine(directory.FullName, path);
    }

    private sealed record Figures(int Found, int Identifying, int LeftAlone, int Harmless)
    {
        public double Recall => (double)Found / Identifying;

        public double Specificity => (double)LeftAlone / Harmless;

        public int Texts => Identifying + Harmless;

        public string InTable => $"{Say(Recall)} ({Found} of {Identifying}) | {Say(Specificity)} ({LeftAlone} of {Harmless})";

        public override string ToString() => $"recall {Say(Recall)}, specificity {Say(Specificity)}";

        private static string Say(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);
    }
}
