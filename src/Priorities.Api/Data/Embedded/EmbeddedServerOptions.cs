namespace Priorities.Api.Data.Embedded;

/// <summary>What may differ between the embedded server of a laptop and that of a test run.</summary>
public sealed record EmbeddedServerOptions
{
    /// <summary>On: what was acknowledged survives a power cut. Off only for databases that a test run throws away.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Connections that the server accepts at most.</summary>
    public int MaxConnections { get; init; } = 60;

    /// <summary>The database that is made at the first start.</summary>
    public string Database { get; init; } = "priorities";
}
