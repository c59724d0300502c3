namespace Priorities.Domain;

/// <summary>
/// An expected "no". It is a value, not an exception: a rule that refuses is working as it should.
/// <paramref name="Code"/> is stable and part of the API (it is the last segment of the problem's <c>type</c>);
/// <paramref name="Detail"/> says in a sentence what was wrong and what would be right, with its values apart, so that it can be said in
/// another language;
/// <paramref name="Member"/> names the member of the request that is to blame, where there is one.
/// </summary>
public record Refusal(string Code, FormattableString Detail, string? Member = null)
{
    /// <summary>Facts that a program can act on, such as the transitions that would be allowed.</summary>
    public IReadOnlyDictionary<string, object?> Facts { get; init; } = new Dictionary<string, object?>();
}

/// <summary>What a command or a query came to: a value, or the refusal that stands in its place.</summary>
public readonly record struct Outcome<T>
{
    private readonly T? value;

    private Outcome(T value) => this.value = value;

    private Outcome(Refusal refusal) => Refusal = refusal;

    public Refusal? Refusal { get; }

    /// <summary>The value. Asking for it after a refusal is a bug, so it throws.</summary>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    public static implicit operator Outcome<T>(T value) => new(value);

    public static implicit operator Outcome<T>(Refusal refusal) => new(refusal);
}
