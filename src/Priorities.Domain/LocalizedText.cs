namespace Priorities.Domain;

/// <summary>
/// A text in English, in French, or in both. Nobody is asked for a translation before they can write:
/// a reader whose language is missing gets the other one, and is told so (<c>Content-Language</c>).
/// </summary>
public sealed record LocalizedText(string? En, string? Fr)
{
    public static readonly LocalizedText None = new(null, null);

    public bool IsEmpty => En is null && Fr is null;

    public override string ToString() => En ?? Fr ?? "";
}
