using System.Globalization;
using Priorities.Api.Data;

namespace Priorities.Benchmarks;

internal static class Commands
{
    private static async Task<int> Main(string[] args)
    {
        // generate <connection string> [actions] [notes an action] [seed]: fills a migrated database.
        // floor <connection string> <key> <port>: serves the hand-written endpoints that the service is measured against.
        // run [--quick] [actions …]: measures, prints a table of ratios, and stops everything it started.
        // recall <folder> [counts]: what the importer finds in the files there, against what is expected of them.
        // figures [few] [many]: what the dashboards cost over many actions, against few; ten changes of status an action.
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            stop.Cancel();
        };
        int Number(int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;

        switch (args)
        {
            case ["generate", var connection, ..]:
                await using (var source = Database.DataSource(connection))
                    await new Generator(source, Number(2, 100_000), Number(3, 2), Number(4, 1), Console.Error).FillAsync(stop.Token);
                return 0;
            case ["floor", var connection, var key, var port]:
                return await Floor.ServeAsync(connection, key, int.Parse(port, CultureInfo.InvariantCulture), stop.Token);
            case ["run", .. var rest]:
                var sizes = rest.Where(a => a != "--quick").Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
                var quick = rest.Contains("--quick");
                return await new Run(
                    sizes.Length > 0 ? sizes
                        : quick ? [10_000]
                        : [10_000, 100_000],
                    quick
                ).MeasureAsync(stop.Token);
            case ["recall", var folder, ..]:
                return new Recall(folder, args.Length > 2 ? args[2] : null).Measure();
            case ["figures", ..]:
                return await new FiguresRun(Number(1, 1_000), Number(2, 100_000)).MeasureAsync(stop.Token);
            default:
                Console.Error.WriteLine(
                    "figures [few] [many] | recall <folder> [counts] | generate <connection string> [actions] [notes an action] [seed] | floor <connection string> <key> <port> | run [--quick] [actions …]"
                );
                return 2;
        }
    }
}
