using FsCheck;
using Microsoft.FSharp.Core;

namespace Priorities.Tests;

/// <summary>
/// Where tests get their chance from: one seed for a whole run, which is printed by each test that uses it. <c>PRIORITIES_RANDOM_SEED</c>
/// gives the same run again, test by test.
/// </summary>
internal static class Seeded
{
    private const string Setting = "PRIORITIES_RANDOM_SEED";

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable(Setting), out var given)
        ? given
        : Random.Shared.Next();

    /// <summary>The seed, said so that what fails can be tried again.</summary>
    public static int Of(string test)
    {
        TestContext.Progress.WriteLine($"  {test}: {Setting}={Seed}");
        return Seed;
    }

    /// <summary>Properties are tried with values that the seed gives.</summary>
    public static Config Replayed(this Config config, string test) =>
        config.WithReplay(new FSharpOption<Replay>(new Replay(new Rnd((ulong)Of(test)), null)));
}
