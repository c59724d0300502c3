using System.Globalization;
using Priorities.Domain.Privacy;

namespace Priorities.Domain.Tests.Privacy;

/// <summary>
/// How good the look at public texts is, on a hundred texts in each language (<c>corpus.en.txt</c>, <c>corpus.fr.txt</c>), half of them
/// harmless. Every third was held out while the rules were written; the figures of that third are what the documentation states.
/// </summary>
public sealed class CorpusTests
{
    [TestCase("en")]
    [TestCase("fr")]
    public void Texts_that_were_held_out_are_judged_rightly(string language)
    {
        var texts = Read(language);
        Assert.That(texts.Count(t => t.Kind == "harmless"), Is.EqualTo(50));
        Assert.That(texts.Count(t => t.Kind != "harmless"), Is.EqualTo(50));
        var (known, heldOut) = (Measure(texts, heldOut: false), Measure(texts, heldOut: true));
        TestContext.Progress.WriteLine(
            $"  The look at public texts, {language}: {heldOut} on {heldOut.Texts} texts that were held out; {known} on the other {known.Texts}"
        );
        Assert.That(heldOut.Recall, Is.GreaterThanOrEqualTo(0.85));
        Assert.That(heldOut.Specificity, Is.GreaterThanOrEqualTo(0.95));
        Assert.That(
            File.ReadAllText(Path("deploy/public-texts.md")),
            Does.Contain($"| {language} | {heldOut.InTable} | {known.InTable} |"),
            "The documentation states other figures."
        );
    }

    private static Figures Measure(List<(string Kind, string Text)> texts, bool heldOut)
    {
        var identifying = texts.Where(t => t.Kind != "harmless").Where((_, index) => index % 3 == 2 == heldOut).ToList();
        var harmless = texts.Where(t => t.Kind == "harmless").Where((_, index) => index % 3 == 2 == heldOut).ToList();
        return new(identifying.Count(t => IsFound(t.Text)), identifying.Count, harmless.Count(t => !IsFound(t.Text)), harmless.Count);
    }

    private static bool IsFound(string text) => PersonalDetails.Find("text", text).Any();

    private static List<(string Kind, string Text)> Read(string language) =>
        [
            .. File.ReadLines(Path($"tests/Priorities.Domain.Tests/Privacy/corpus.{language}.txt"))
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
