using Priorities.Api.Tests.Harness;

[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(4)]

/// <summary>Outside any namespace, so that it ends when all tests have.</summary>
[SetUpFixture]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1050", Justification = "NUnit takes the namespace for the scope.")]
public sealed class Run
{
    [OneTimeTearDown]
    public Task StopPostgres() => PostgresServer.StopAsync();
}
