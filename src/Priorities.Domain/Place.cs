namespace Priorities.Domain;

/// <summary>Places in an order, from 1. Several may have the same; what was made first comes first.</summary>
public static class Place
{
    public const int Last = 10_000;

    /// <summary>The place after one: there is none behind the last.</summary>
    public static int After(int place) => Math.Min(place + 1, Last);
}
