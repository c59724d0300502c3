namespace Priorities.Client;

/// <summary>How a client speaks to the service.</summary>
public sealed class PrioritiesOptions
{
    /// <summary>The API key. Without one, reads what everybody may.</summary>
    public string? Key { get; init; }

    /// <summary>The language of texts and problems: <c>en</c> or <c>fr</c>.</summary>
    public string? Language { get; init; }

    /// <summary>How often something is tried again that passes: a broken line, a 429, a 503.</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The longest that is waited once; told to wait longer, the client gives the problem instead.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Lets the key go over plain http to another machine, where whoever is between them can read it.</summary>
    public bool AllowPlainHttp { get; init; }
}
