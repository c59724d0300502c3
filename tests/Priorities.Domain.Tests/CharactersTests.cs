namespace Priorities.Domain.Tests;

public sealed class CharactersTests
{
    [TestCase("short", 40, "short")]
    [TestCase("exactly", 7, "exactly")]
    [TestCase("longer than that", 6, "longer")]
    [TestCase("pear 🍐", 7, "pear 🍐")]
    [TestCase("pear 🍐", 6, "pear ")]
    [TestCase("🍐", 1, "")]
    public void A_text_is_cut_between_two_characters(string text, int max, string cut) =>
        Assert.That(Characters.Cut(text, max), Is.EqualTo(cut));
}
