using Priorities.Api.Platform.Access;
using Priorities.Api.Platform.Hosting;

namespace Priorities.Api.Features.Exports;

/// <summary>What can be taken along: spreadsheets, a feed, a calendar.</summary>
internal static class ExportsEndpoints
{
    public static void MapExports(this RouteGroupBuilder api)
    {
        var exports = api.MapGroup("").WithTags("Exports");
        var files = exports.MapGroup("").AddEndpointFilter(new FewAtOnce());
        files
            .MapGet("/exports/actions.csv", ExportActions.Endpoint)
            .Named(nameof(ExportActions))
            .Requires(Policies.Read)
            .HoldsMore()
            .Refuses("unknownReference");
        files
            .MapGet("/exports/actions.xlsx", ExportWorkbook.Endpoint)
            .Named(nameof(ExportWorkbook))
            .Requires(Policies.Read)
            .HoldsMore()
            .Refuses("unknownReference");
        files
            .MapGet("/exports/notes.csv", ExportNotes.Endpoint)
            .Named(nameof(ExportNotes))
            .Requires(Policies.Read)
            .HoldsMore()
            .Refuses("unknownReference");
        files
            .MapGet("/exports/comparison.csv", ExportComparison.Endpoint)
            .Named(nameof(ExportComparison))
            .Requires(Policies.Read)
            .Refuses("unknownReference", "inconsistentRequest");
        exports
            .MapGet("/feeds/changes.atom", ExportChanges.Endpoint)
            .Named(nameof(ExportChanges))
            .Requires(Policies.Read)
            .Refuses("unknownReference");
        files
            .MapGet("/calendars/target-dates.ics", ExportCalendar.Endpoint)
            .Named(nameof(ExportCalendar))
            .Requires(Policies.Read)
            .Refuses("unknownReference");
    }
}
