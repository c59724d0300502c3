namespace Priorities.Domain.Tests;

public sealed class OrderedIdTests
{
    [Test]
    public void Ids_of_one_instant_are_in_the_order_in_which_they_were_made()
    {
        var at = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

        var ids = Enumerable.Range(0, 40_000).Select(_ => OrderedId.Next(at)).ToList();

        Assert.That(ids, Is.Ordered.And.Unique);
        Assert.That(
            ids.Select(i => (i.Version, Variant: i.ToString()[19])),
            Is.All.Matches<(int Version, char Variant)>(i => i.Version == 7 && "89ab".Contains(i.Variant))
        );
        Assert.That(OrderedId.Next(at.AddMilliseconds(1)), Is.GreaterThan(ids[^1]));
    }
}
