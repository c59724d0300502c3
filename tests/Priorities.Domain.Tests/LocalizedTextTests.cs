namespace Priorities.Domain.Tests;

public sealed class LocalizedTextTests
{
    [TestCase("Housing", "Logement", "Housing")]
    [TestCase(null, "Logement", "Logement")]
    [TestCase(null, null, "")]
    public void It_is_said_in_the_language_that_is_there(string? english, string? french, string said) =>
        Assert.That(new LocalizedText(english, french).ToString(), Is.EqualTo(said));

    [Test]
    public void It_is_empty_when_it_is_in_neither()
    {
        Assert.That(LocalizedText.None.IsEmpty);
        Assert.That(new LocalizedText(null, "Logement").IsEmpty, Is.False);
    }
}
