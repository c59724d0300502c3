using Microsoft.Extensions.Time.Testing;

namespace Priorities.Api.Tests.Harness;

/// <summary>Time in tests stands still until a test moves it.</summary>
public static class Clocks
{
    /// <summary>When every test begins: Tuesday, 24 November 2026, 15:00 UTC.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    /// <summary>When the 2016 forum was loaded into the database that tests begin with.</summary>
    public static readonly DateTimeOffset Seeded = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);

    public static DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public static FakeTimeProvider AtTest() => new(Now);

    public static FakeTimeProvider AtSeeding() => new(Seeded);
}
